// One result as a list item.
import { h, marked } from './dom.js';
import { dateOf, when } from './times.js';

const MILE = 1609.344;
const GUIDES = ['information', 'advice'];

/** Where more is to be read about a hit. */
export const pathOf = ({ id, kind }) => `${GUIDES.includes(kind) ? 'guides' : 'services'}/${encodeURIComponent(id)}`;

/** A link that dials. */
export const phoneLink = (number) => h('a', { class: 'bd-tel', part: 'phone', href: `tel:${number.replace(/[^+\d]/g, '')}` }, number);

function openState({ state, until }, t) {
  const say = t[state] ?? t.unknown;
  const text = typeof say === 'function' ? say(until && when(until, t.locale)) : say;
  return h('li', { class: 'bd-open', 'data-state': state }, text);
}

function facts(hit, t, en, more) {
  return h('ul', { class: 'bd-facts' },
    hit.open && openState(hit.open, t),
    hit.distance_metres != null && h('li', null, t.miles(hit.distance_metres / MILE, hit.approximate)),
    hit.eligibility?.limit && h('li', en, hit.eligibility.limit[0].toUpperCase() + hit.eligibility.limit.slice(1)),
    hit.phone && h('li', null, h('span', { class: 'bd-vh' }, t.call(hit.name)), phoneLink(hit.phone)),
    (hit.illustrative || hit.assured_date) &&
      h('li', { class: 'bd-soft' }, hit.illustrative ? t.example : t.checked(dateOf(hit.assured_date, t.locale))),
    more && h('li', null, more));
}

/** A result; link(hit) is its address, keep(hit) a button or nothing, en the attributes of text in the directory's language. */
export function resultOf(hit, { t, en, link, opened, keep }) {
  const { name = hit.name, description } = hit.highlight ?? {};
  const under = hit.organization?.name ?? t[hit.kind];
  // How far it is stands among the facts.
  const why = (hit.reasons ?? []).filter(({ kind }) => kind !== 'distance').map(({ text }) => text).join(' · ');
  return h('li', { class: 'bd-hit', part: 'hit', 'data-id': hit.id },
    h('h3', en, h('a', { href: link(hit), part: 'hit-link', onclick: () => opened(hit) }, hit.highlight?.name ? marked(name) : name)),
    under && h('p', { class: 'bd-org', ...en }, under),
    hit.status && h('p', null, h('strong', null, t.status[hit.status] ?? hit.status)),
    (description || hit.summary) && h('p', { class: 'bd-sum', ...en }, description ? marked(description) : hit.summary),
    facts(hit, t, en, keep?.(hit)),
    why && h('p', { class: 'bd-why' }, t.why, h('span', en, why)));
}

/** Grey shapes where results will be. */
export const skeletons = () =>
  [1, 2, 3].map(() => h('li', { class: 'bd-hit bd-skel', 'aria-hidden': 'true' }, h('p'), h('p'), h('p')));
