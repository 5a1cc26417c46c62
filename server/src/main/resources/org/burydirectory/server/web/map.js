// A sketch map of the neighbourhoods with the results of this page, drawn from the directory's own places. Loaded when asked for.
import { h, set } from './dom.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 400;
const MARGIN = 82;
const REACH = 80;

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

/** A cell for each point: what is nearer to it than to any other, not too far off. */
function cells(points) {
  return points.map((here, own) => {
    const frame = [];
    for (let i = 0; i < 24; i++) {
      const angle = (i / 24) * 2 * Math.PI;
      frame.push({ from: [here[0] + REACH * Math.cos(angle), here[1] + REACH * Math.sin(angle)], across: -1 });
    }
    return points.reduce((cell, there, i) => (i === own ? cell : nearer(cell, here, there, i)), frame);
  });
}

const d = (points) => `M${points.map((point) => point.map((n) => n.toFixed(1)).join(' ')).join('L')}`;

export class NeighbourhoodMap {
  #search;
  #t;
  #project;
  #areas;
  #wards;
  #markers = s('g', { role: 'list' });
  #buttons = new Map();

  /** A map, when the places have arrived. */
  static async make(search, box, t, en) {
    const { places } = await search.api.get('v1/places');
    const map = new NeighbourhoodMap(search, places, t);
    box.replaceChildren(map.#draw(en), h('p', { class: 'bd-soft' }, t.mapNote));
    return map;
  }

  constructor(search, places, t) {
    this.#search = search;
    this.#t = t;
    this.#areas = places.filter(({ kind }) => kind === 'neighbourhood');
    this.#wards = places.filter(({ kind, parent }) => kind === 'ward' && this.#areas.some(({ id }) => id === parent));
    this.#project = projection([...this.#areas, ...this.#wards]);
  }

  #draw(en) {
    const shapes = cells(this.#wards.map(this.#project.at));
    const borders = [];
    shapes.forEach((cell, i) => cell.forEach(({ from, across }, side) => {
      if (across >= 0 && across < i && this.#wards[across].parent !== this.#wards[i].parent) borders.push([from, cell[(side + 1) % cell.length].from]);
    }));
    return s('svg', { class: 'bd-map bd-sketch', part: 'map', viewBox: `0 0 ${WIDTH} ${Math.ceil(this.#project.height)}`, role: 'group', 'aria-label': this.#t.mapLabel, ...en },
      ...this.#areas.map((area) => this.#area(area, shapes.filter((cell, i) => this.#wards[i].parent === area.id))),
      s('path', { class: 'bd-border', d: borders.map(d).join('') }), this.#markers);
  }

  #area(area, shapes) {
    const [x, y] = this.#project.at(area);
    const toggle = () => this.#toggle(area.id);
    const button = s('g', {
      class: 'bd-area', role: 'button', tabindex: 0, onclick: toggle,
      onkeydown: (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggle();
      },
    }, s('path', { d: shapes.map((cell) => `${d(cell.map(({ from }) => from))}Z`).join('') }),
    s('text', { x: x.toFixed(), y: y.toFixed(), 'aria-hidden': 'true' }, area.label.split(':')[0]));
    this.#buttons.set(area.id, button);
    return button;
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
    this.#markers.replaceChildren(...hits.flatMap((hit, i) => this.#marker(hit, i)));
  }

  #marker(hit, i) {
    const place = hit.site ?? hit.location;
    if (!place) return [];
    const [x, y] = this.#project.at(place);
    if (x < 0 || y < 0 || x > WIDTH || y > this.#project.height) return [];
    const name = `${i + 1}. ${hit.name}`;
    return s('g', { role: 'listitem' },
      s('a', { class: 'bd-marker', href: this.#search.pageOf(hit), 'aria-label': name },
        s('title', null, name), s('circle', { cx: x.toFixed(1), cy: y.toFixed(1), r: 16 }),
        s('text', { x: x.toFixed(1), y: (y + 5).toFixed(1), 'aria-hidden': 'true' }, String(i + 1))));
  }
}
