// What is searched for lives in the address of the page, under names with the instance's prefix.

const NAMES = new Set(
  ('q near within open at sort page show without age gender carer gp_registered referral kind need borough neighbourhood ward '
    + 'audience cost access provider language accessibility day theme').split(' '));

/** What is known of the person. */
export const PERSON = ['age', 'gender', 'carer', 'gp_registered', 'referral'];

/** Not narrowing: what stays when the filters are cleared. */
export const PLAIN = new Set(['q', 'near', 'within', 'at', 'sort', 'page', 'show', 'without']);

/** What the person typed and told of themselves; left out of every address while a crisis panel shows. */
const TYPED = ['q', 'near', 'without', ...PERSON];

/** The search that the page's address holds for a prefix. */
export function read(prefix, search = location.search) {
  const found = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(search)) {
    const own = name.slice(prefix.length);
    if (name.startsWith(prefix) && NAMES.has(own) && value.trim()) found.append(own, value);
  }
  return found;
}

/** The page's address with another search in it; everything that belongs to others is kept. */
export function address(prefix, params) {
  const url = new URL(location.href);
  for (const name of NAMES) url.searchParams.delete(prefix + name);
  for (const [name, value] of params) {
    if (value && !(name === 'page' && value === '1')) url.searchParams.append(prefix + name, value);
  }
  return url.href;
}

/** A search without the words typed. */
export function withoutWords(params) {
  const rest = new URLSearchParams(params);
  TYPED.forEach((name) => rest.delete(name));
  return rest;
}

/** Replaces the entry that is shown, and keeps what others have put into its state. */
export function replace(url) {
  if (url !== location.href) history.replaceState(history.state, '', url);
}

/** Makes an entry, after putting the one that is left back to what it showed when it was made. */
export function push(url, left) {
  replace(left);
  if (url === location.href) return;
  remember();
  history.pushState({}, '', url);
}

/** Notes in the entry how far the page is scrolled, for the way back. */
export function remember() {
  const state = history.state;
  if (state !== null && typeof state !== 'object') return;
  if ((state?.bdScroll ?? 0) !== scrollY) history.replaceState({ ...state, bdScroll: scrollY }, '');
}

/** How far the page was scrolled when the entry was left. */
export const remembered = () => history.state?.bdScroll ?? 0;
