// What is seen below the form: notes, filters, results, pages and the buttons for taking them along.
import { Chips, chipsOf } from './chips.js';
import { h } from './dom.js';
import { Choices, Facets } from './facets.js';
import { leftOut, notesOf, troubleNote } from './notices.js';
import { pageLinks, sortLinks } from './pager.js';
import { resultOf, skeletons } from './results.js';
import { PLAIN } from './state.js';

const STATUS_MILLIS = 700;

/** Whether a short list was kept on this device. */
function isRemembered() {
  try {
    return localStorage.getItem('bury-directory') !== null;
  } catch {
    return false;
  }
}

export class View {
  #search;
  #t;
  #name;
  #live;
  #welcome;
  #status = h('h2', { class: 'bd-status', id: 'bd-status', part: 'status', tabindex: -1 });
  #sort;
  #notes = h('div');
  #list = h('ol', { class: 'bd-results', part: 'results' });
  #pages;
  #bar;
  #tools;
  #chips;
  #facets;
  #choices;
  #cols;
  #skip;
  #focus = null;
  #timer = 0;
  #answer = null;
  #kept = null;
  #short = h('div');
  #map = null;
  #mapButton;
  #mapBox = h('div', { hidden: true });

  constructor(search, { root, form, t, name }, crisis) {
    this.#search = search;
    this.#t = t;
    this.#name = name;
    this.#live = root.querySelector('[role=status]');
    this.#welcome = root.querySelector('.bd-main');
    /** For text in the language of the directory, where the widget speaks another. */
    this.en = t.locale.startsWith('en') ? {} : { lang: 'en-GB', dir: 'auto' };
    this.#sort = h('nav', { class: 'bd-sort', 'aria-label': name(t.sort.replace(':', '')) });
    this.#pages = h('nav', { class: 'bd-pages', part: 'pages', 'aria-label': name(t.pages) });
    this.#mapButton = h('button', { type: 'button', class: 'bd-link', 'aria-expanded': 'false', onclick: () => this.#toggleMap() }, t.map);
    this.#bar = h('div', { class: 'bd-bar' }, this.#status, this.#mapButton, this.#sort);
    this.#chips = new Chips((edit) => search.change(edit), this.#status);
    this.#facets = new Facets((...change) => search.toggle(...change), this.en);
    this.#choices = new Choices(search, t);
    this.#facets.element.prepend(...this.#choices.elements);
    this.#tools = this.#toolBar();
    this.#cols = h('div', { class: 'bd-cols', hidden: true },
      h('details', { class: 'bd-narrow', open: matchMedia('(min-width: 48rem)').matches },
        h('summary', { class: 'bd-button' }, t.narrow), this.#facets.element),
      h('div', { class: 'bd-main' }, this.#chips.element, this.#notes, this.#bar, this.#list, this.#pages, this.#mapBox, this.#tools));
    root.prepend(crisis);
    this.#skip = h('button', { type: 'button', class: 'bd-skip bd-go', hidden: true, onclick: () => this.#toStatus() }, t.skip);
    form.after(this.#skip, this.#cols);
    if (isRemembered()) this.#with((tools) => this.#shortList(tools).draw());
  }

  /** What gets the focus with the next answer: status (the heading) or sort. */
  focusNext(what) {
    this.#focus = what;
  }

  /** Nothing is searched for. */
  nothing() {
    this.#cols.hidden = this.#skip.hidden = true;
    if (this.#welcome) this.#welcome.hidden = false;
    this.#announce('');
  }

  #begin() {
    this.#cols.hidden = this.#skip.hidden = false;
    if (this.#welcome) this.#welcome.hidden = true;
  }

  /** An answer is on its way. */
  busy() {
    this.#list.setAttribute('aria-busy', 'true');
  }

  /** What is shown stays. */
  rest() {
    this.#list.removeAttribute('aria-busy');
  }

  /** It takes longer than it should. */
  waiting() {
    if (this.#list.childElementCount) return;
    this.#begin();
    this.#notes.replaceChildren();
    this.#bar.hidden = this.#pages.hidden = this.#tools.hidden = true;
    this.#list.replaceChildren(...skeletons());
    this.#announce(this.#t.searching);
  }

  /** Says one thing above the results. */
  say(text) {
    this.#begin();
    this.#notes.replaceChildren(h('div', { class: 'bd-note', 'data-kind': 'error' }, h('p', null, text)));
    this.#announce(text);
  }

  answer(answer) {
    const search = this.#search;
    const { params } = search;
    const t = this.#t;
    this.#answer = answer;
    this.#begin();
    const filtered = [...params.keys()].some((name) => !PLAIN.has(name));
    this.#notes.replaceChildren(
      ...leftOut(search.refused.filter((pair) => this.#concerns(pair)), t),
      ...notesOf(answer, { t, en: this.en, filtered, change: (edit) => search.change(edit, 'status'), clear: () => search.clear() }));
    const { total_items: total, page_number: page, total_pages: pages } = answer;
    this.#status.textContent = total ? `${t.results(total)}${page > 1 ? t.onPage(page, pages) : ''}` : t.noResults;
    this.#bar.hidden = this.#pages.hidden = false;
    this.#tools.hidden = this.#mapButton.hidden = !answer.hits.length;
    this.#sort.replaceChildren(...sortLinks(params.get('sort') ?? 'relevance', params.has('near'), t, this.#link('sort')));
    this.#list.replaceChildren(...answer.hits.map((hit) => this.#result(hit)));
    this.#list.removeAttribute('aria-busy');
    this.#pages.replaceChildren(...pageLinks(answer.page_number, answer.total_pages, t, this.#link('status')));
    this.#choices.update();
    this.#facets.update(answer.facets ?? [], search.locked, t);
    this.#chips.update(chipsOf(answer, params, t), t);
    this.#map?.update(answer);
    this.#moveFocus();
    this.#announce(this.#status.textContent);
  }

  trouble(trouble) {
    const search = this.#search;
    this.#begin();
    this.#notes.replaceChildren(troubleNote(trouble, { t: this.#t, retry: () => search.retry(), plain: search.plain }));
    // They tell of an older answer.
    this.#chips.element.hidden = !this.#chips.element.matches(':focus-within');
    this.#list.replaceChildren();
    this.#list.removeAttribute('aria-busy');
    this.#bar.hidden = this.#pages.hidden = this.#tools.hidden = true;
    this.#announce(this.#notes.firstChild.firstChild.textContent);
  }

  #concerns({ parameter, value }) {
    return this.#search.params.getAll(parameter).includes(value) || this.#search.locked.get(parameter)?.includes(value);
  }

  #result(hit) {
    const search = this.#search;
    return resultOf(hit, {
      t: this.#t,
      en: this.en,
      link: (each) => search.pageOf(each),
      opened: ({ id, kind }) => search.tell('open', { id, kind }),
      keep: (each) => this.#keepButton(each),
    });
  }

  /** Makes links that search in place; with a key held down they open as any link does. */
  #link(focus) {
    return (edit, props, text) => h('a', {
      ...props,
      href: this.#search.href(edit),
      onclick: (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        this.#search.change(edit, focus);
      },
    }, text);
  }

  #moveFocus() {
    const focus = this.#focus;
    this.#focus = null;
    if (focus === 'sort') this.#sort.querySelector('[aria-current]').focus();
    if (focus === 'status') this.#toStatus();
  }

  #toStatus() {
    this.#status.focus({ preventScroll: true });
    this.#status.scrollIntoView({ block: 'start' });
  }

  /** Tells a screen reader once things have come to rest. */
  #announce(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#live.textContent = text), STATUS_MILLIS);
  }

  // Taking results along: loaded when first used

  #toolBar() {
    const t = this.#t;
    const button = (text, onclick) => h('button', { type: 'button', class: 'bd-button', onclick }, text);
    return h('div', null,
      h('div', { class: 'bd-tools', part: 'tools' }, button(t.shareAll, () => this.#with((tools) => tools.share(this.#search.shared, t, this.#said))),
        button(t.print, () => print()), button(t.copy, () => this.#with((tools) => tools.copy(this.#answer.hits, (hit) => this.#search.pageOf(hit), t, this.#said)))),
      h('p', { class: 'bd-soft', role: 'status' }), this.#short);
  }

  #said = (text) => {
    this.#tools.querySelector('[role=status]').textContent = text;
  };

  async #with(use) {
    try {
      use(await import('./tools.js'));
    } catch {
      this.#said(this.#t.down);
    }
  }

  async #toggleMap() {
    const button = this.#mapButton;
    const box = this.#mapBox;
    const isOpen = box.hidden;
    try {
      if (isOpen && !this.#map) {
        const { NeighbourhoodMap } = await import('./map.js');
        this.#map = await NeighbourhoodMap.make(this.#search, box, this.#t, this.en, () => this.#toStatus());
        this.#map.update(this.#answer);
      }
    } catch {
      this.#said(this.#t.down);
      return;
    }
    box.hidden = !isOpen;
    this.#list.toggleAttribute('data-numbered', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
    button.textContent = isOpen ? this.#t.hideMap : this.#t.map;
    if (isOpen) this.#map.focus();
  }

  #keepButton(hit) {
    const t = this.#t;
    const isKept = this.#kept?.has(hit.id) ?? false;
    return h('button', {
      type: 'button', class: 'bd-link bd-keep', part: 'keep', 'aria-pressed': String(isKept),
      onclick: () => this.#with((tools) => this.#shortList(tools).toggle(hit)),
    }, t.keep, h('span', { class: 'bd-vh' }, ` ${hit.name}`));
  }

  #shortList({ ShortList }) {
    return (this.#kept ??= new ShortList(this.#search, this.#short, this.#t, this.en, this.#name(this.#t.shortList), () => this.#showKept()));
  }

  /** Brings the buttons up to date with the short list. */
  #showKept() {
    for (const button of this.#list.querySelectorAll('.bd-keep')) {
      button.setAttribute('aria-pressed', String(this.#kept.has(button.closest('.bd-hit').dataset.id)));
    }
  }
}
