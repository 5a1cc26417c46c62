// One search as the person changes it: asks, and keeps the page's address and history true. What is seen is the view's part.
import { Api, Latest, Trouble } from './api.js';
import { Combobox } from './combobox.js';
import { Crisis } from './crisis.js';
import { h, marked } from './dom.js';
import { pathOf } from './results.js';
import { address, PLAIN, push, read, remember, remembered, replace, withoutWords } from './state.js';
import { View } from './view.js';

const TYPING_MILLIS = 80;
const SKELETON_MILLIS = 300;
const UNKNOWN_MILLIS = 1000;
const FEWEST_TO_SUGGEST = 2;
const POINT = /^-?\d+(\.\d+)?,-?\d+(\.\d+)?$/;

export class Search {
  #host;
  #form;
  #t;
  #api;
  #show;
  #view;
  #crisis;
  #combobox;
  #words = null;
  #params = new URLSearchParams();
  #committed = new URLSearchParams();
  #refused = new Set();
  #trouble = null;
  #isReturning = false;
  #answers = new Latest();
  #suggestions = new Latest();
  #timers = {};
  #life = new AbortController();

  /** host: the element; parts: its form; show: puts the widget in place of what the page showed. */
  constructor(host, parts, show) {
    this.#host = host;
    this.#form = parts;
    this.#t = parts.t;
    this.#api = new Api(parts.base);
    this.#show = show;
    this.#crisis = new Crisis((url) => this.#leave(url));
    this.#combobox = new Combobox(parts.q, parts.t.suggestions, (item) => this.#take(item));
    parts.q.after(this.#combobox.list);
    this.#view = new View(this, parts, this.#crisis.element);
  }

  /** Begins with what the page's address says; what was typed meanwhile goes before it. */
  start() {
    const { signal } = this.#life;
    addEventListener('popstate', () => this.#restore(), { signal });
    addEventListener('online', () => this.#trouble && this.#ask('replace'), { signal });
    // Until what was there is back, the page is too short to tell how far it was scrolled.
    addEventListener('scroll', () => this.#later('scroll', 150, () => this.isActive && !this.#isReturning && remember()), { signal, passive: true });
    const typed = [this.#form.q.value, this.#form.near.value];
    this.#read();
    const isTyped = typed.some(Boolean) && typed.join() !== [this.#params.get('q') ?? '', this.#nearText()].join();
    if (isTyped && !this.#params.size) {
      [this.#form.q.value, this.#form.near.value] = typed;
      this.typed();
    } else {
      this.#fillFields();
      if (this.isActive) this.#ask('restore');
    }
    this.prepare();
  }

  stop() {
    this.#life.abort();
    this.#answers.stop();
    this.#suggestions.stop();
    this.#crisis.forget();
    Object.values(this.#timers).forEach(clearTimeout);
  }

  /** Loads the words of a crisis, so that they are known without a connection; tries again when that fails. */
  async prepare() {
    try {
      this.#words ??= await import('./crisis-words.js');
    } catch {
      return;
    }
    if (this.#form.q.value) this.#look();
  }

  /** Whether there is anything to search for. */
  get isActive() {
    return this.#params.size > 0 || this.#host.hasAttribute('results');
  }

  get isCrisis() {
    return this.#crisis.isShown;
  }

  get params() {
    return this.#params;
  }

  get api() {
    return this.#api;
  }

  /** The facets that the page has set for good. */
  get locked() {
    return this.#host.locked;
  }

  /** Parameters and values that the directory does not know. */
  get refused() {
    return [...this.#refused].map((pair) => JSON.parse(pair));
  }

  // What the person does

  /** The text of a field has changed. */
  typed() {
    this.#takeFields();
    this.#later('typing', TYPING_MILLIS, () => {
      this.#suggest();
      this.#ask('typing');
    });
  }

  /** The search button or Enter. */
  commit() {
    this.#combobox.close();
    this.#suggestions.stop();
    this.#takeFields();
    if (matchMedia('(pointer: coarse)').matches) this.#form.q.blur();
    this.#ask('push');
  }

  /** Searches for something else, as one step of the history. focus: what gets the focus when the answer is shown. */
  change(edit, focus) {
    this.#params.delete('page');
    edit(this.#params);
    this.#view.focusNext(focus);
    this.#fillFields();
    this.#ask('push');
  }

  /** Ticks or unticks a value of a facet; one that was taken from the words, where nothing had those, goes with them. */
  toggle(facet, value, on) {
    this.change((p) => {
      if (on) p.append(facet, value);
      else if (p.has(facet, value)) p.delete(facet, value);
      else p.delete('q');
    });
  }

  /** Takes all filters away, and leaves what was typed. */
  clear() {
    this.change((p) => [...p.keys()].forEach((name) => PLAIN.has(name) || p.delete(name)), 'status');
  }

  /** Asks the device where it is; to the nearest hundred metres, which is enough. */
  locate() {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => this.change((p) => p.set('near', `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`)),
      () => this.#view.say(this.#t.noPlace),
      { timeout: 10000, maximumAge: 600000 });
  }

  /** Asks again, after trouble. */
  retry() {
    this.#ask('replace');
  }

  // Addresses and events

  /** The address of this page with the search changed. */
  href(edit) {
    const params = new URLSearchParams(this.#params);
    params.delete('page');
    edit?.(params);
    return address(this.#host.prefix, this.#public(params));
  }

  /** The address of the directory's own page about a hit. */
  pageOf(hit) {
    return this.#api.url(pathOf(hit));
  }

  /** The address to share: this page with this search. */
  get shared() {
    return address(this.#host.prefix, this.#public(this.#params));
  }

  /** The same search on the directory's own page. */
  get plain() {
    return this.#api.url('', this.#public(this.#params));
  }

  tell(name, detail) {
    this.#host.dispatchEvent(new CustomEvent(`bd-${name}`, { bubbles: true, composed: true, detail }));
  }

  #public(params) {
    return this.#crisis.isShown ? withoutWords(params) : params;
  }

  /** Brings the page's address up to date. In a crisis no entry is made, and what is there loses the words. */
  #write(how) {
    const prefix = this.#host.prefix;
    const url = address(prefix, this.#public(this.#params));
    if (how === 'push' && !this.#crisis.isShown) push(url, address(prefix, this.#committed));
    else replace(url);
    if ((how === 'push' || how === 'restore') && !this.#crisis.isShown) this.#committed = new URLSearchParams(this.#params);
  }

  #leave(url) {
    replace(address(this.#host.prefix, new URLSearchParams()));
    document.body.replaceChildren();
    document.title = '';
    location.replace(url);
  }

  #restore() {
    const before = `${this.#params}`;
    this.#read();
    if (`${this.#params}` === before) return;
    this.#combobox.close();
    this.#fillFields();
    this.#ask('restore');
  }

  #read() {
    this.#params = read(this.#host.prefix);
    this.#committed = new URLSearchParams(this.#params);
  }

  // The two fields

  #nearText() {
    const near = this.#params.get('near') ?? '';
    return POINT.test(near) ? this.#t.whereIAm : near;
  }

  #fillFields() {
    this.#form.q.value = this.#params.get('q') ?? '';
    this.#form.near.value = this.#nearText();
    this.#look();
  }

  #takeFields() {
    const params = this.#params;
    const put = (name, value) => (value ? params.set(name, value) : params.delete(name));
    const before = `${params}`;
    put('q', this.#form.q.value.trim());
    if (this.#form.near.value !== this.#nearText()) put('near', this.#form.near.value.trim());
    if (`${params}` !== before) ['page', 'without', 'show'].forEach((name) => params.delete(name));
    this.#look();
  }

  /** Shows the panel of a crisis that the words tell of, without asking anyone. */
  #look() {
    const panel = this.#words?.panelFor(this.#form.q.value);
    if (panel) this.#alarm(panel);
    else if (!this.#form.q.value) this.#alarm(null);
    return panel;
  }

  #alarm(panel) {
    const was = this.#crisis.isShown;
    this.#crisis.show(panel, this.#t, this.#view.en);
    if (panel && !was) {
      this.#write('replace');
      this.#show();
      this.tell('urgent', { id: panel.id });
    }
  }

  // Suggestions

  #suggest() {
    const q = this.#form.q.value.trim();
    if (q.length < FEWEST_TO_SUGGEST) {
      this.#suggestions.stop();
      this.#combobox.close();
      return;
    }
    const params = new URLSearchParams({ q });
    this.#suggestions.run((signal) => this.#api.get('v1/suggest', params, signal),
      ({ suggestions }) => this.#offer(suggestions ?? []), () => this.#combobox.close());
  }

  #offer(suggestions) {
    if (this.#form.q.getRootNode().activeElement !== this.#form.q) return;
    this.#combobox.show(suggestions.map((item) => ({
      item,
      content: [h('span', this.#view.en, marked(item.highlight ?? item.text)), ' ',
        h('small', null, [this.#t.kinds[item.kind], item.detail !== item.kind && item.detail].filter(Boolean).join(', '))],
    })));
  }

  #take({ params }) {
    this.change((p) => {
      ['q', 'without', 'show'].forEach((name) => p.delete(name));
      for (const [name, value] of Object.entries(params)) p.set(name, value);
    });
  }

  // Asking

  #later(name, millis, run) {
    clearTimeout(this.#timers[name]);
    this.#timers[name] = setTimeout(run, millis);
  }

  /** What is asked for: the person's search within what the page has locked, without what is not known. */
  #asked() {
    const asked = new URLSearchParams(this.#params);
    for (const [name, values] of this.locked) {
      asked.delete(name);
      values.forEach((value) => asked.append(name, value));
    }
    this.refused.forEach(({ parameter, value }) => asked.delete(parameter, value));
    if (!asked.has('near')) {
      asked.delete('within');
      asked.delete('sort', 'distance');
    }
    return asked;
  }

  #ask(how) {
    ['typing', 'retry', 'skeleton', 'unknown'].forEach((name) => clearTimeout(this.#timers[name]));
    this.#trouble = null;
    this.#isReturning = how === 'restore' && this.isActive;
    if (!this.isActive) {
      this.#answers.stop();
      this.#write(how);
      this.#view.nothing();
      return;
    }
    const asked = this.#asked();
    const kept = how === 'restore' && this.#api.kept('v1/search', asked);
    if (kept) {
      this.#answers.stop();
      this.#answered(kept, how);
      return;
    }
    this.#view.busy();
    this.#later('skeleton', SKELETON_MILLIS, () => this.#view.waiting());
    this.#answers.run((signal) => this.#api.get('v1/search', asked, signal),
      (answer) => this.#answered(answer, how), (trouble) => this.#failed(trouble, how));
  }

  #answered(answer, how) {
    clearTimeout(this.#timers.skeleton);
    if (!Array.isArray(answer.hits)) {
      this.#failed(new Trouble('down'), how);
      return;
    }
    this.#alarm(this.#look() ?? answer.urgent ?? null);
    // Half a word finds everything, or is taken for another word: that is shown only when it stays.
    if (how === 'typing' && (answer.relaxed?.some(({ dropped }) => dropped === 'q') || answer.understood?.some(({ kind }) => kind === 'spelling'))) {
      this.#later('unknown', UNKNOWN_MILLIS, () => this.#tellAnswer(answer, how));
      this.#view.rest();
      return;
    }
    this.#tellAnswer(answer, how);
  }

  #tellAnswer(answer, how) {
    this.#write(how);
    try {
      this.#view.answer(answer);
    } catch {
      this.#failed(new Trouble('down'), how);
      return;
    }
    this.#show();
    if (how === 'restore') this.#scrollBack();
    this.tell('results', { total: answer.total_items, page: answer.page_number });
  }

  #scrollBack() {
    requestAnimationFrame(() => {
      const y = remembered();
      if (y) scrollTo(0, y);
      this.#isReturning = false;
    });
  }

  #failed(trouble, how) {
    clearTimeout(this.#timers.skeleton);
    if (trouble.kind === 'bad' && this.#refuse(trouble.errors)) {
      this.#ask(how);
      return;
    }
    this.#trouble = trouble;
    this.#isReturning = false;
    this.prepare();
    if (this.#words) this.#write(how);
    if (trouble.kind === 'busy') this.#later('retry', trouble.seconds * 1000, () => this.#ask('replace'));
    this.#view.trouble(trouble);
    this.#show();
    this.tell('trouble', { kind: trouble.kind ?? 'down' });
  }

  /** Remembers what the directory does not know; tells whether any of it was asked for. */
  #refuse(errors) {
    const asked = this.#asked();
    const known = errors.filter(({ parameter, value }) => asked.has(parameter, value));
    known.forEach(({ parameter, value }) => this.#refused.add(JSON.stringify({ parameter, value })));
    return known.length > 0;
  }
}
