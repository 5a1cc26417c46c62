// <bury-directory>: the form in a shadow root. The rest is loaded once someone turns to it, or when the address holds a search.
import { h } from './dom.js';
import { read } from './state.js';
import english from './strings.js';

const QUIET_MILLIS = 4000;
const LOCKS = ['need', 'neighbourhood', 'audience'];
const LANGUAGES = { ur: () => import('./ur.js') };

const numbers = new Set();

/** The lowest number that no other instance on the page has. */
function number() {
  let n = 1;
  while (numbers.has(n)) n++;
  numbers.add(n);
  return n;
}

/** Defines the element. The directory is everything before "/widget/" in the script's address. */
export function define(sheet, script) {
  if (customElements.get('bury-directory')) return;
  BuryDirectory.sheet = sheet;
  BuryDirectory.base = script.replace(/widget\/[^/]*$/, '');
  customElements.define('bury-directory', BuryDirectory);
}

class BuryDirectory extends HTMLElement {
  static observedAttributes = [...LOCKS, 'lang', 'api'];

  #number;
  #search = null;
  #waking = null;
  #own = {};
  #life = null;

  connectedCallback() {
    this.#number = number();
    this.#build();
  }

  disconnectedCallback() {
    numbers.delete(this.#number);
    this.#end();
  }

  attributeChangedCallback(name, old, now) {
    if (this.#life && old !== now) this.#build();
  }

  /** The names and values of the page's own words, which replace the widget's; see strings.js. */
  set strings(own) {
    this.#own = own;
    if (this.#life) this.#build();
  }

  get strings() {
    return this.#own;
  }

  /** What stands before this instance's names in the address of the page. */
  get prefix() {
    return this.getAttribute('prefix') ?? `bd${this.#number > 1 ? this.#number : ''}-`;
  }

  /** The filters that the page has set for good, by facet; several values stand with commas between. */
  get locked() {
    return new Map(LOCKS.filter((name) => this.getAttribute(name)?.trim())
      .map((name) => [name, this.getAttribute(name).split(',').map((value) => value.trim())]));
  }

  #end() {
    this.#life?.abort();
    this.#search?.stop();
    this.#life = this.#search = this.#waking = null;
  }

  async #build() {
    this.#end();
    const life = (this.#life = new AbortController());
    const language = this.closest('[lang]')?.lang.split('-')[0];
    const words = await LANGUAGES[language]?.().catch(() => null);
    if (life.signal.aborted) return;
    const t = { ...english, ...words?.default, ...this.#own };
    this.#draw(t, life.signal);
  }

  #draw(t, signal) {
    const base = new URL(this.getAttribute('api') || BuryDirectory.base, location.href).href;
    const q = h('input', { id: 'bd-q', name: 'q', type: 'search', part: 'input', maxlength: 500, autocomplete: 'off', autocapitalize: 'none', enterkeyhint: 'search' });
    const near = h('input', { id: 'bd-near', name: 'near', part: 'input', autocomplete: 'off', maxlength: 100 });
    const nearMe = 'geolocation' in navigator && h('button', { type: 'button', class: 'bd-link' }, t.nearMe);
    // Landmarks of several widgets on a page need several names.
    const name = (text) => (this.#number > 1 ? `${text} (${this.#number})` : text);
    const form = h('form', { class: 'bd-form', part: 'form', role: 'search', 'aria-label': this.#number > 1 && name(t.search), action: this.querySelector('form')?.action ?? base, method: 'get' },
      h('div', { class: 'bd-field' }, h('label', { for: 'bd-q' }, t.q), q),
      h('div', { class: 'bd-field bd-near' }, h('label', { for: 'bd-near' }, t.near, ' ', h('span', { class: 'bd-soft' }, t.nearHint)), near, nearMe),
      h('button', { class: 'bd-go', part: 'button' }, t.search));
    const root = h('div', { class: 'bd', part: 'root', lang: t.locale, dir: t.dir },
      form, h('div', { class: 'bd-vh', role: 'status' }), this.#welcome());
    const parts = { root, form, q, near, nearMe, t, base, name };
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [BuryDirectory.sheet];

    const isAsked = this.hasAttribute('results') || read(this.prefix).size > 0;
    const show = () => {
      if (root.isConnected || signal.aborted) return;
      this.#carry(parts);
      shadow.replaceChildren(root);
    };
    if (isAsked && this.querySelector('.bd-results')) shadow.replaceChildren(h('slot'));
    else show();
    this.#listen(parts, show, signal);
    if (isAsked) this.#wake(parts, show);
    else this.#wakeWhenQuiet(parts, show, signal);
  }

  /** What the page shows while nothing is searched for. */
  #welcome() {
    const main = this.querySelector('.bd-main');
    return main && !main.querySelector('.bd-results') && main.cloneNode(true);
  }

  /** Takes over what was typed into the form that is replaced, and the focus. */
  #carry(parts) {
    const focused = document.activeElement;
    for (const name of ['q', 'near']) {
      const old = this.querySelector(`input[name=${name}]`);
      if (!old) continue;
      if (!parts[name].value) parts[name].value = old.value;
      if (old !== focused) continue;
      queueMicrotask(() => {
        parts[name].focus({ preventScroll: true });
        parts[name].setSelectionRange(old.selectionStart, old.selectionEnd);
      });
    }
  }

  #listen(parts, show, signal) {
    const wake = () => this.#wake(parts, show);
    parts.root.addEventListener('focusin', wake, { signal });
    parts.root.addEventListener('pointerdown', wake, { signal });
    parts.form.addEventListener('input', async () => (await wake())?.typed(), { signal });
    parts.nearMe?.addEventListener('click', async () => (await wake())?.locate(), { signal });
    parts.form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const search = await wake();
      if (search) search.commit();
      else if (!signal.aborted) parts.form.submit();
    }, { signal });
  }

  /** Loads the rest; without it the form still works. */
  #wake(parts, show) {
    const signal = this.#life?.signal;
    // Side by side with the search, which needs it.
    if (!this.#waking) import('./view.js').catch(() => null);
    return (this.#waking ??= import('./search.js').then(({ Search }) => {
      if (!signal || signal.aborted) return null;
      this.#search = new Search(this, parts, show);
      this.#search.start();
      return this.#search;
    }, () => {
      this.#waking = null;
      show();
      return null;
    }));
  }

  /** A page that has been still for a while gets the rest, so that a crisis is seen without a connection too. */
  #wakeWhenQuiet(parts, show, signal) {
    if (navigator.connection?.saveData) return;
    const timer = setTimeout(() => this.#wake(parts, show), QUIET_MILLIS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }
}
