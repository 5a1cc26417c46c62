// What needs saying about an answer, or about there being none.
import { h } from './dom.js';

const box = (kind, ...paragraphs) => h('div', { class: 'bd-note', part: 'note', 'data-kind': kind }, paragraphs);
const note = (kind, ...content) => box(kind, h('p', null, content));
const button = (text, onclick) => h('button', { type: 'button', class: 'bd-link', onclick }, text);

/** The notes over an answer in one box; change(edit) searches for something else. */
export function notesOf(answer, { t, en, change, clear, filtered }) {
  const paragraphs = [];
  const add = (...content) => paragraphs.push(h('p', null, content));
  if (answer.partial) add(t.partial);
  for (const piece of answer.understood ?? []) {
    if (piece.kind !== 'spelling') continue;
    add(t.spelling(h('strong', en, piece.label)), button(t.instead(piece.text), () => change((p) => p.append('without', piece.id))));
  }
  for (const { dropped, because } of answer.relaxed ?? []) {
    add(h('span', en, `${because[0].toUpperCase()}${because.slice(1)}.`), t.relaxed[dropped] ?? t.relaxed.default);
  }
  if (answer.hidden?.count) {
    add(t.hidden(answer.hidden.count, h('span', en, answer.hidden.because)), ' ', button(t.showHidden, () => change((p) => p.set('show', 'ineligible'))));
  }
  if (!answer.total_items) add(t.empty, ' ', filtered && button(t.clear, clear));
  else if (!answer.hits.length) add(t.noPage, ' ', button(t.firstPage, () => change(() => {})));
  return paragraphs.length ? [box(answer.total_items ? 'about' : 'empty', paragraphs)] : [];
}

/** What was left out because the directory does not know it. */
export const leftOut = (errors, t) =>
  errors.map(({ parameter, value }) => note('error', (parameter === 'near' ? t.badPlace : t.bad)(value)));

/** Why there is no answer, and what can be done. */
export function troubleNote(trouble, { t, retry, plain }) {
  const [before, first, between, second, after] = t.emergency;
  const tel = (number) => h('a', { class: 'bd-tel', href: `tel:${number}` }, number);
  const isOffline = trouble.kind === 'offline';
  const text = trouble.kind === 'busy' ? t.busy(trouble.seconds) : isOffline ? t.offline : t.down;
  const all = note(isOffline ? 'offline' : 'error', text);
  all.append(
    h('p', { class: 'bd-tools' }, h('button', { type: 'button', class: 'bd-button', part: 'button', onclick: retry }, t.retry),
      h('a', { class: 'bd-button', href: plain }, t.plain)),
    h('p', null, before, tel(first), between, tel(second), after));
  return all;
}
