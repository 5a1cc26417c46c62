// The ways of sorting and the numbered pages, as links with real addresses.
import { h } from './dom.js';

/** Links to the orders; distance needs somewhere to measure from. */
export function sortLinks(now, hasPlace, t, link) {
  const names = Object.keys(t.sorts).filter((name) => name !== 'distance' || hasPlace);
  return [h('span', null, t.sort), ...names.map((name) =>
    [' ', link((p) => (name === 'relevance' ? p.delete('sort') : p.set('sort', name)), { 'aria-current': name === now && 'true' }, t.sorts[name])])].flat();
}

/** Links to the pages around the one that is shown. */
export function pageLinks(now, last, t, link) {
  if (last < 2) return [];
  const to = (page, text, props) => h('li', null, link((p) => p.set('page', page), props, text));
  const shown = [1, now - 1, now, now + 1, last].filter((page, i, all) => page >= 1 && page <= last && all.indexOf(page) === i);
  const numbers = shown.map((page, i) => [
    page - (shown[i - 1] ?? 0) > 1 && h('li', { 'aria-hidden': 'true' }, h('span', null, '…')),
    to(page, page.toLocaleString(t.locale), { 'aria-label': t.page(page), 'aria-current': page === now && 'page' }),
  ]);
  return [h('ul', null, now > 1 && to(now - 1, t.previous, { rel: 'prev' }), numbers, now < last && to(now + 1, t.next, { rel: 'next' }))];
}
