// A sketch map of the neighbourhoods with the results of this page, drawn from the directory's own places. Loaded when asked for.
import { h, set } from './dom.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 300;
const MARGIN = 26;
const REACH = 90;
const EDGE = 22;
const CORNERS = 16;
const LABEL = [-20, 0, 20];
const RADIUS = 13;
const APART = 2 * RADIUS + 1;
const PUSHES = 60;

function s(tag, props, ...children) {
  const element = document.createElementNS(SVG, tag);
  set(element, props);
  element.append(...children);
  return element;
}

/** Puts points of the earth on the plane, so that all given ones fit. */
function projection(points) {
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon);
  const [south, north, west] = [Math.min(...lats), Math.max(...lats), Math.min(...lons)];
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const scale = (WIDTH - 2 * MARGIN) / Math.max((Math.max(...lons) - west) * squeeze, 1e-6);
  return {
    height: 2 * MARGIN + (north - south) * scale,
    at: ({ lat, lon }) => [MARGIN + (lon - west) * squeeze * scale, MARGIN + (north - lat) * scale],
  };
}

/** The part of a cell that is nearer to one point than to another; each side remembers the point across it. */
function nearer(cell, here, there, index) {
  const middle = [(here[0] + there[0]) / 2, (here[1] + there[1]) / 2];
  const off = ([x, y]) => (x - middle[0]) * (there[0] - here[0]) + (y - middle[1]) * (there[1] - here[1]);
  const kept = [];
  cell.forEach((side, i) => {
    const next = cell[(i + 1) % cell.length];
    const [a, b] = [off(side.from), off(next.from)];
    const cut = () => side.from.map((n, axis) => n + (next.from[axis] - n) * (a / (a - b)));
    if (a <= 0) kept.push(side);
    if (a <= 0 && b > 0) kept.push({ from: cut(), across: index });
    if (a > 0 && b <= 0) kept.push({ from: cut(), across: side.across });
  });
  return kept;
}

/** The corners of a circle, near enough. */
const round = ([x, y], radius) => Array.from({ length: CORNERS }, (_, i) => (i / CORNERS) * 2 * Math.PI)
  .map((angle) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);

/** What a tight band around points would enclose. */
function hull(points) {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const turns = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0]);
  const half = (row) => row.reduce((chain, point) => {
    while (chain.length > 1 && !turns(chain.at(-2), chain.at(-1), point)) chain.pop();
    return [...chain, point];
  }, []).slice(0, -1);
  return [...half(sorted), ...half(sorted.reverse())];
}

/** A cell for each point: what is nearer to it than to any other, not too far off. */
function cells(points) {
  return points.map((here, own) => {
    const frame = round(here, REACH).map((from) => ({ from, across: -1 }));
    return points.reduce((cell, there, i) => (i === own ? cell : nearer(cell, here, there, i)), frame);
  });
}

const d = (points) => `M${points.map((point) => point.map((n) => n.toFixed(1)).join(' ')).join('L')}`;

/** Moves points that lie over each other or over fixed ones apart, so that each marker can be seen and pressed. */
function spread(points, fixed) {
  const moved = points.map((point, i) => [point[0] + i * 1e-3, point[1]]);
  for (let push = 0; push < PUSHES; push++) {
    moved.forEach((a, i) => [...moved.slice(i + 1), ...fixed].forEach((b) => {
      const [x, y] = [b[0] - a[0], b[1] - a[1]];
      const far = Math.hypot(x, y);
      if (far >= APART) return;
      const stays = fixed.includes(b);
      const by = (APART - far) / (stays ? 1 : 2) / Math.max(far, 1e-6);
      [a[0], a[1]] = [a[0] - x * by, a[1] - y * by];
      if (!stays) [b[0], b[1]] = [b[0] + x * by, b[1] + y * by];
    }));
  }
  return moved;
}

export class NeighbourhoodMap {
  #search;
  #t;
  #project;
  #areas;
  #places;
  #lines = s('path', { class: 'bd-line' });
  #markers = s('g', { role: 'list' });
  #buttons = new Map();
  #heading;

  /** A map, when the places have arrived; toList leads back to what it shows. */
  static async make(search, box, t, en, toList) {
    const { places } = await search.api.get('v1/places');
    const map = new NeighbourhoodMap(search, places, t);
    box.replaceChildren(map.#heading, h('p', null, t.mapNote), map.#draw(en), h('p', { class: 'bd-soft' }, t.mapSketch),
      h('button', { type: 'button', class: 'bd-link', onclick: toList }, t.toList));
    return map;
  }

  constructor(search, places, t) {
    this.#search = search;
    this.#t = t;
    this.#heading = h('h2', { tabindex: -1 }, t.map);
    this.#areas = places.filter(({ kind }) => kind === 'neighbourhood');
    this.#places = places.filter(({ parent, lat }) => lat != null && this.#areas.some(({ id }) => id === parent));
    this.#project = projection([...this.#areas, ...this.#places]);
  }

  /** Goes to the map. */
  focus() {
    this.#heading.focus();
    this.#heading.scrollIntoView({ block: 'start' });
  }

  /** An area is what lies nearest to its places; lines part it from other areas and from what lies outside. */
  #draw(en) {
    const points = this.#places.map(this.#project.at);
    const shapes = cells(points);
    const parent = (i) => this.#places[i]?.parent;
    const borders = shapes.flatMap((cell, i) => cell.flatMap(({ from, across }, side) =>
      (across < i && parent(across) !== parent(i) ? [[from, cell[(side + 1) % cell.length].from]] : [])));
    // Areas reach as far as a band around their places, whose outer half is seen behind them.
    const bands = this.#areas.map(({ id }) => points.filter((point, i) => parent(i) === id)).filter((own) => own.length)
      .map((own) => `${d(hull(own.flatMap((point) => round(point, EDGE))))}Z`);
    const band = (props) => bands.map((shape) => s('path', { d: shape, ...props }));
    return s('svg', { class: 'bd-map bd-sketch', part: 'map', viewBox: `0 0 ${WIDTH} ${Math.ceil(this.#project.height)}`, role: 'group', 'aria-label': this.#t.mapLabel, ...en },
      s('clipPath', { id: 'bd-outline' }, ...band()), ...band({ class: 'bd-border bd-band' }),
      s('g', { 'clip-path': 'url(#bd-outline)' },
        ...this.#areas.map((area) => this.#area(area, shapes.filter((cell, i) => parent(i) === area.id))),
        s('path', { class: 'bd-border', d: borders.map(d).join('') })),
      ...this.#areas.map((area) => this.#label(area)), this.#lines, this.#markers);
  }

  #area(area, shapes) {
    const toggle = () => this.#toggle(area.id);
    const button = s('g', {
      class: 'bd-area', role: 'button', tabindex: 0, onclick: toggle,
      onkeydown: (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggle();
      },
    }, s('path', { d: shapes.map((cell) => `${d(cell.map(({ from }) => from))}Z`).join('') }));
    this.#buttons.set(area.id, button);
    return button;
  }

  #label(area) {
    const [x, y] = this.#project.at(area);
    return s('text', { x: x.toFixed(), y: y.toFixed(), 'aria-hidden': 'true' }, area.label.split(':')[0]);
  }

  #toggle(id) {
    if (this.#search.locked.has('neighbourhood')) return;
    this.#search.toggle('neighbourhood', id, !this.#search.params.getAll('neighbourhood').includes(id));
  }

  /** Shows which neighbourhoods are chosen, and the results that stand somewhere, numbered as in the list. */
  update({ hits, facets }) {
    const chosen = [...(this.#search.locked.get('neighbourhood') ?? []), ...this.#search.params.getAll('neighbourhood')];
    const counts = new Map(facets?.find(({ name }) => name === 'neighbourhood')?.values.map(({ value, count }) => [value, count]));
    for (const { id, label } of this.#areas) {
      const count = counts.get(id);
      set(this.#buttons.get(id), {
        'aria-pressed': String(chosen.includes(id)),
        'aria-label': count == null ? label : `${label}, ${this.#t.results(count)}`,
      });
    }
    const standing = hits.map((hit, i) => ({ hit, number: i + 1, at: this.#place(hit) })).filter(({ at }) => at);
    const labels = this.#areas.map(this.#project.at).flatMap(([x, y]) => LABEL.map((dx) => [x + dx, y - 5]));
    const moved = spread(standing.map(({ at }) => at), labels);
    this.#lines.setAttribute('d', standing.map(({ at }, i) => d([at, moved[i]])).join(''));
    this.#markers.replaceChildren(...standing.map((each, i) => this.#marker(each, moved[i])));
  }

  /** Where a result stands on the map, if it does. */
  #place(hit) {
    const place = hit.site ?? hit.location;
    const [x, y] = place ? this.#project.at(place) : [-1, -1];
    return x >= 0 && y >= 0 && x <= WIDTH && y <= this.#project.height && [x, y];
  }

  #marker({ hit, number }, moved) {
    const [x, y] = moved.map((n) => n.toFixed(1));
    const name = `${number}. ${hit.name}`;
    return s('g', { role: 'listitem' },
      s('a', { class: 'bd-marker', href: this.#search.pageOf(hit), 'aria-label': name },
        s('title', null, name), s('circle', { cx: x, cy: y, r: RADIUS }),
        s('text', { x, y: (moved[1] + 4.5).toFixed(1), 'aria-hidden': 'true' }, String(number))));
  }
}
