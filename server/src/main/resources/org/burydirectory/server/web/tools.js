// Taking results along: a short list, sharing, copying as text. Loaded when first used.
import { h } from './dom.js';
import { phoneLink } from './results.js';

const STORE = 'bury-directory';

/** Results as plain text, a paragraph each. */
export function textOf(hits, pageOf) {
  return hits.map((hit) =>
    [hit.name, hit.organization?.name, hit.location?.postcode, hit.phone, hit.url ?? pageOf(hit)].filter(Boolean).join('\n')).join('\n\n');
}

/** Copies results as text and tells how it went. */
export async function copy(hits, pageOf, t, said) {
  try {
    await navigator.clipboard.writeText(textOf(hits, pageOf));
    said(t.textCopied);
  } catch {
    said(t.notCopied);
  }
}

/** Shares the address of the search, or copies it where nothing can be shared; in a crisis it holds no words. */
export async function share(url, t, said) {
  if (navigator.share) {
    await navigator.share({ url }).catch(() => {});
    return;
  }
  try {
    await navigator.clipboard.writeText(url);
    said(t.linkCopied);
  } catch {
    said(url);
  }
}

/** What the person has kept: until the page is left or, when asked to, on this device. */
export class ShortList {
  #search;
  #box;
  #t;
  #en;
  #name;
  #changed;
  #hits = new Map();
  #isStored = false;
  #note = '';

  constructor(search, box, t, en, name, changed) {
    this.#search = search;
    this.#box = box;
    this.#t = t;
    this.#en = en;
    this.#name = name;
    this.#changed = changed;
    this.#recall();
  }

  has(id) {
    return this.#hits.has(id);
  }

  /** Puts a result on the list or takes it off. */
  toggle(hit) {
    if (!this.#hits.delete(hit.id)) {
      const { id, kind, name, organization, location, phone, url } = hit;
      this.#hits.set(id, { id, kind, name, organization, location, phone, url });
    }
    if (this.#isStored) this.#store();
    this.draw();
  }

  #recall() {
    try {
      const hits = JSON.parse(localStorage.getItem(STORE));
      this.#isStored = Array.isArray(hits);
      for (const hit of hits ?? []) {
        if (typeof hit?.id === 'string' && typeof hit.name === 'string') this.#hits.set(hit.id, hit);
      }
    } catch {
      this.#isStored = false;
    }
  }

  /** Puts the list on the device or takes it off; refusal is said. */
  #store() {
    this.#note = '';
    try {
      if (this.#isStored) localStorage.setItem(STORE, JSON.stringify([...this.#hits.values()]));
      else localStorage.removeItem(STORE);
    } catch {
      this.#isStored = false;
      this.#note = this.#t.notKept;
    }
  }

  /** Shows the list, and tells that it has changed. */
  draw() {
    const t = this.#t;
    const hits = [...this.#hits.values()];
    const heading = h('h2', { tabindex: -1 }, `${t.shortList} (${hits.length.toLocaleString(t.locale)})`);
    const device = h('input', { type: 'checkbox', checked: this.#isStored, onchange: () => { this.#isStored = device.checked; this.#store(); device.checked = this.#isStored; said.textContent = this.#note; } });
    const said = h('p', { class: 'bd-soft', role: 'status' }, this.#note);
    const button = (text, onclick) => h('button', { type: 'button', class: 'bd-button', onclick }, text);
    this.#box.replaceChildren(...(hits.length ? [h('section', { class: 'bd-short', part: 'short-list', 'aria-label': this.#name },
      heading,
      h('ul', null, hits.map((hit) => this.#item(hit))),
      this.#search.isCrisis ? '' : h('label', { class: 'bd-check' }, device, ' ', t.onDevice),
      h('div', { class: 'bd-tools' }, button(t.print, () => print()),
        button(t.copy, () => copy(hits, (hit) => this.#search.pageOf(hit), t, (text) => { said.textContent = text; }))),
      said)] : []));
    this.#changed();
  }

  #item(hit) {
    const t = this.#t;
    return h('li', null,
      h('a', { href: this.#search.pageOf(hit), ...this.#en }, hit.name), ' ', hit.phone && phoneLink(hit.phone), ' ',
      h('button', { type: 'button', class: 'bd-link', onclick: () => { this.toggle(hit); this.#box.querySelector('h2')?.focus(); } },
        t.takeOff, h('span', { class: 'bd-vh' }, ` ${hit.name}`)));
  }
}
