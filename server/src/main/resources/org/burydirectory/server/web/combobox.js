// The keyboard and ARIA of an editable combobox with a list (ARIA 1.2). Knows nothing of searching.
import { h, set } from './dom.js';

export class Combobox {
  #input;
  #list;
  #choose;
  #items = [];
  #active = -1;

  /** choose(item) is called when a suggestion is taken. */
  constructor(input, label, choose) {
    this.#input = input;
    this.#choose = choose;
    this.#list = h('div', {
      class: 'bd-list', part: 'list', role: 'listbox', id: 'bd-list', 'aria-label': label, hidden: true,
      // The field keeps the focus, whatever is pressed in the list.
      onmousedown: (event) => event.preventDefault(),
      onclick: (event) => this.#take([...this.#list.children].indexOf(event.target.closest('[role=option]'))),
    });
    set(input, {
      role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'bd-list', 'aria-autocomplete': 'list', autocomplete: 'off',
      onkeydown: (event) => this.#key(event),
      onblur: () => this.close(),
    });
  }

  get list() {
    return this.#list;
  }

  get isOpen() {
    return !this.#list.hidden;
  }

  /** Shows suggestions; each is {item, content}. None closes the list. */
  show(suggestions) {
    this.#items = suggestions.map(({ item }) => item);
    this.#list.replaceChildren(...suggestions.map(({ content }, i) =>
      h('div', { class: 'bd-option', part: 'option', role: 'option', id: `bd-option-${i}`, 'aria-selected': 'false' }, content)));
    this.#list.hidden = !this.#items.length;
    this.#input.setAttribute('aria-expanded', String(this.isOpen));
    this.#activate(-1);
  }

  close() {
    this.show([]);
  }

  #activate(index) {
    this.#active = index;
    [...this.#list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    const option = this.#list.children[index];
    set(this.#input, { 'aria-activedescendant': option?.id });
    option?.scrollIntoView({ block: 'nearest' });
  }

  #take(index) {
    const item = this.#items[index];
    if (!item) return;
    this.close();
    this.#choose(item);
  }

  #key(event) {
    if (!this.isOpen || event.isComposing) return;
    const last = this.#items.length - 1;
    const at = this.#active;
    if (event.key === 'ArrowDown') this.#activate(at === last ? -1 : at + 1);
    else if (event.key === 'ArrowUp') this.#activate(at === -1 ? last : at - 1);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && at >= 0) this.#take(at);
    else return;
    event.preventDefault();
  }
}
