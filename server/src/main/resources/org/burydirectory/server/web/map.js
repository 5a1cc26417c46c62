// A map of the neighbourhoods and of the results of this page, drawn from the directory's own places. Loaded when asked for.
import { set } from './dom.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 400;
const MARGIN = 46;

function s(tag, props, ...children) {
  const element = document.createElementNS(SVG, tag);
  set(element, props);
  element.append(...children.filter(Boolean));
  return element;
}

/** Makes points on the plane of points on the earth, so that all given ones fit. */
function projection(points) {
  const lats = points.map(({ lat }) => lat);
  const lons = points.map(({ lon }) => lon);
  const south = Math.min(...lats);
  const north = Math.max(...lats);
  const west = Math.min(...lons);
  const east = Math.max(...lons);
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * squeeze, 1e-6);
  const at = ({ lat, lon }) => [MARGIN + (lon - west) * squeeze * scale, MARGIN + (north - lat) * scale].map((n) => Math.round(n * 10) / 10);
  return { at, height: Math.ceil(2 * MARGIN + (north - south) * scale), holds: ({ lat, lon }) => lat >= south - 0.02 && lat <= north + 0.02 && lon >= west - 0.04 && lon <= east + 0.04 };
}

/** The corners of the smallest convex shape around points (Andrew's monotone chain). */
function hull(points) {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const cross = (o, a, b) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (list) => {
    const kept = [];
    for (const point of list) {
      while (kept.length > 1 && cross(kept.at(-2), kept.at(-1), point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.reverse())];
}

export class NeighbourhoodMap {
  #search;
  #t;
  #en;
  #areas;
  #project;
  #markers = s('g', { role: 'list' });
  #buttons = new Map();

  /** A map in a box, when the places have arrived. */
  static async make(search, box, t, en) {
    const { places } = await search.api.get('v1/places');
    const map = new NeighbourhoodMap(search, places, t, en);
    box.replaceChildren(map.#draw());
    return map;
  }

  constructor(search, places, t, en) {
    this.#search = search;
    this.#t = t;
    this.#en = en;
    const wards = places.filter(({ kind, parent }) => kind === 'ward' && parent);
    this.#areas = places.filter(({ kind }) => kind === 'neighbourhood')
      .map((area) => ({ ...area, short: area.label.split(':')[0], points: [area, ...wards.filter(({ parent }) => parent === area.id)] }));
    this.#project = projection(this.#areas.flatMap(({ points }) => points));
  }

  #draw() {
    const { height } = this.#project;
    return s('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'group', 'aria-label': this.#t.mapLabel, ...this.#en },
      s('g', null, ...this.#areas.map((area) => this.#area(area))), this.#markers);
  }

  #area(area) {
    const { at } = this.#project;
    const corners = hull(area.points.map(at));
    const [x, y] = at(area);
    const toggle = () => this.#toggle(area.id);
    const button = s('g', {
      class: 'bd-area', role: 'button', tabindex: 0, 'aria-pressed': 'false', 'aria-label': area.label, onclick: toggle,
      onkeydown: (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        toggle();
      },
    }, s('path', { d: `M${corners.map((corner) => corner.join(' ')).join('L')}Z` }),
    s('text', { x, y, 'text-anchor': 'middle', 'aria-hidden': 'true' }, area.short));
    this.#buttons.set(area.id, button);
    return button;
  }

  #toggle(id) {
    if (this.#search.locked.has('neighbourhood')) return;
    this.#search.toggle('neighbourhood', id, !this.#search.params.getAll('neighbourhood').includes(id));
  }

  /** Shows the results of an answer that stand somewhere, numbered as in the list. */
  update({ hits, facets }) {
    const chosen = [...(this.#search.locked.get('neighbourhood') ?? []), ...this.#search.params.getAll('neighbourhood')];
    const counts = new Map(facets?.find(({ name }) => name === 'neighbourhood')?.values.map(({ value, count }) => [value, count]));
    for (const area of this.#areas) {
      const count = counts.get(area.id);
      const label = count == null ? area.label : `${area.label}, ${this.#t.results(count)}`;
      set(this.#buttons.get(area.id), { 'aria-pressed': String(chosen.includes(area.id)), 'aria-label': label });
    }
    this.#markers.replaceChildren(...hits.map((hit, i) => this.#marker(hit, i)).filter(Boolean));
  }

  #marker(hit, i) {
    const place = hit.site ?? hit.location;
    if (!place || !this.#project.holds(place)) return null;
    const [x, y] = this.#project.at(place);
    const name = `${i + 1}. ${hit.name}`;
    return s('g', { role: 'listitem' },
      s('a', { class: 'bd-marker', href: this.#search.pageOf(hit), 'aria-label': name },
        s('title', null, name), s('circle', { cx: x, cy: y, r: 11 }), s('text', { x, y: y + 4, 'text-anchor': 'middle', 'aria-hidden': 'true' }, String(i + 1))));
  }
}
