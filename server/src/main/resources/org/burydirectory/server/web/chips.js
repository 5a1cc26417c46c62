// What was understood and what was chosen, each to be taken away again.
import { h } from './dom.js';
import { PERSON } from './state.js';

/** The chips of an answer, each {label, drop(params)}: understood pieces, then the filters that are ticked. */
export function chipsOf(answer, params, t) {
  const chips = [];
  const near = params.get('near');
  if (near) {
    const label = /^-?\d+\.\d+,/.test(near) ? t.whereIAm : (answer.located?.label ?? near);
    chips.push({ label: `${t.pieces.place}: ${label}`, drop: (p) => p.delete('near') });
  }
  for (const { id, kind, label } of answer.understood ?? []) {
    if (t.pieces[kind]) chips.push({ label: `${t.pieces[kind]}: ${label}`, drop: (p) => p.append('without', id) });
  }
  const open = params.get('open');
  if (open) chips.push({ label: t.openNames[open] ?? open, drop: (p) => p.delete('open') });
  for (const name of PERSON) {
    const value = params.get(name);
    const said = { ...t.genders, ...t.yesNo }[value] ?? value;
    if (value) chips.push({ label: `${t.personNames[name]}: ${said}`, drop: (p) => [name, 'show'].forEach((each) => p.delete(each)) });
  }
  for (const { name, label: facet, values } of answer.facets ?? []) {
    for (const { value, label } of values) {
      if (params.getAll(name).includes(value)) chips.push({ label: `${facet}: ${label}`, drop: (p) => p.delete(name, value) });
    }
  }
  return chips;
}

/** Draws chips; when one is taken away, focus goes to the next one or, without any, to what follows. */
export class Chips {
  #taken = -1;
  #change;
  #after;

  constructor(change, after) {
    this.element = h('div', { class: 'bd-chips', part: 'chips', hidden: true });
    this.#change = change;
    this.#after = after;
  }

  update(chips, t) {
    const buttons = chips.map(({ label, drop }, i) =>
      h('button', { type: 'button', class: 'bd-chip', part: 'chip', onclick: () => { this.#taken = i; this.#change(drop); } },
        h('span', { class: 'bd-vh' }, t.remove), label, ' ', h('span', { 'aria-hidden': 'true' }, '×')));
    this.element.replaceChildren(...(chips.length ? [h('p', null, t.understood), h('ul', null, buttons.map((button) => h('li', null, button)))] : []));
    this.element.hidden = !chips.length;
    if (this.#taken >= 0) (buttons[Math.min(this.#taken, buttons.length - 1)] ?? this.#after).focus();
    this.#taken = -1;
  }
}
