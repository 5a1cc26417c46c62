// Filters: a disclosure, a fieldset and checkboxes for each facet, updated in place so that focus stays where it is.
import { h } from './dom.js';
import { PERSON } from './state.js';

class Facet {
  #name;
  #toggle;
  #en;
  #chosen = h('span', { class: 'bd-soft' });
  #list = h('ul');
  #t;
  #values = [];
  #rows = new Map();

  constructor({ name, label }, toggle, en) {
    this.#name = name;
    this.#toggle = toggle;
    this.#en = en;
    this.element = h('details', { class: 'bd-facet', 'data-facet': name, ontoggle: () => this.#fill() },
      h('summary', null, h('span', en, label), ' ', this.#chosen), h('fieldset', { 'aria-label': label }, this.#list));
  }

  update(values, t) {
    const chosen = values.filter(({ selected }) => selected);
    // Below a wide value the narrow ones are shown once it, or one of them, is chosen: all would be too long a list.
    const wide = new Set(chosen.map(({ value, parent }) => parent ?? value));
    this.#values = values.filter(({ parent }) => !parent || wide.has(parent));
    this.#t = t;
    this.#chosen.textContent = chosen.length ? t.chosen(chosen.length) : '';
    if (chosen.length && !this.#rows.size) this.element.open = true;
    this.#fill();
  }

  /** Makes the rows once the facet is open: there may be hundreds. */
  #fill() {
    if (!this.element.open) return;
    const left = new Set(this.#rows.keys());
    let before = null;
    for (const value of this.#values) {
      left.delete(value.value);
      const { item } = this.#row(value);
      const at = before ? before.nextSibling : this.#list.firstChild;
      if (at !== item) this.#list.insertBefore(item, at);
      before = item;
    }
    for (const value of left) this.#drop(value);
  }

  #row({ value, parent, label, count, selected }) {
    let row = this.#rows.get(value);
    if (!row) {
      const box = h('input', { type: 'checkbox', name: this.#name, value, onchange: () => this.#toggle(this.#name, value, box.checked) });
      const number = h('span', { class: 'bd-count' });
      const item = h('li', null, h('label', { class: 'bd-check', part: 'facet-value', 'data-level': parent ? 1 : 0 },
        box, ' ', h('span', this.#en, label), ' ', number));
      row = { box, number, item };
      this.#rows.set(value, row);
    }
    row.box.checked = selected;
    row.number.replaceChildren(count.toLocaleString(this.#t.locale), h('span', { class: 'bd-vh' }, this.#t.countAfter(count)));
    return row;
  }

  /** A value that nothing has any more goes, unless someone stands on it. */
  #drop(value) {
    const { box, number, item } = this.#rows.get(value);
    if (box.getRootNode().activeElement === box) {
      box.checked = false;
      number.textContent = '0';
      return;
    }
    item.remove();
    this.#rows.delete(value);
  }
}

/** All facets. toggle(facet, value, on) is called for a tick. */
export class Facets {
  #facets = new Map();
  #toggle;
  #en;

  constructor(toggle, en) {
    this.#toggle = toggle;
    this.#en = en;
    this.element = h('div', { class: 'bd-facets', part: 'facets' });
  }

  /** Shows the facets of an answer except those that the page has locked. */
  update(facets, locked, t) {
    for (const facet of facets) {
      if (locked.has(facet.name)) continue;
      let shown = this.#facets.get(facet.name);
      if (!shown) {
        shown = new Facet(facet, this.#toggle, this.#en);
        this.#facets.set(facet.name, shown);
        this.element.append(shown.element);
      }
      // A choice of one is none.
      shown.element.hidden = facet.values.length < 2 && !facet.values.some(({ selected }) => selected);
      shown.update(facet.values, t);
    }
  }
}

/** Choices that are no facets: when it is open, how far away where there is somewhere to measure from, and for whom. */
export class Choices {
  #search;
  #t;
  #controls = [];
  #within;
  #person;

  constructor(search, t) {
    this.#search = search;
    this.#t = t;
    const miles = ['0.5', '1', '3', '5', '10'].map((n) => [`${n}mi`, t.withinMiles(Number(n))]);
    this.#within = this.#select('within', t.withinLegend, { '': t.anyDistance, ...Object.fromEntries(miles) });
    this.#person = this.#personBox();
    this.elements = [this.#select('open', t.openLegend, { '': t.anyTime, ...t.openNames }), this.#within, this.#person];
  }

  #field(name, label, control) {
    this.#controls.push(control);
    control.addEventListener('change', () => this.#search.change((p) => {
      p.delete('show');
      if (control.value) p.set(name, control.value);
      else p.delete(name);
    }));
    return h('div', { class: 'bd-field' }, h('label', { for: control.id }, label), control);
  }

  #select(name, label, options) {
    return this.#field(name, label, h('select', { id: `bd-${name}`, name }, Object.entries(options).map(([value, text]) => h('option', { value }, text))));
  }

  #personBox() {
    const t = this.#t;
    const names = t.personNames;
    const age = h('input', { id: 'bd-age', name: 'age', inputmode: 'numeric', maxlength: 3, autocomplete: 'off', oninput: () => (age.value = age.value.replace(/\D/g, '')) });
    const choice = (name, options) => this.#select(name, names[name], { '': t.notSaid, ...options });
    return h('details', { class: 'bd-facet bd-person' }, h('summary', null, t.person),
      h('p', { class: 'bd-hint' }, t.personNote), this.#field('age', names.age, age), choice('gender', t.genders),
      ['carer', 'gp_registered', 'referral'].map((name) => choice(name, t.yesNo)));
  }

  update() {
    const { params } = this.#search;
    for (const control of this.#controls) control.value = params.get(control.name) ?? '';
    this.#within.hidden = !params.has('near');
    if (PERSON.some((name) => params.has(name))) this.#person.open = true;
  }
}
