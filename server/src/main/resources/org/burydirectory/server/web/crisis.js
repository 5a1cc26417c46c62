// The panel for someone in a crisis, and the way to leave the page at once.
import { h } from './dom.js';
import { phoneLink } from './results.js';
import { dateOf } from './times.js';

const EXIT = 'https://www.bbc.co.uk/weather';
const ESCAPES = 3;
const ESCAPE_MILLIS = 2000;

function contact({ name, phone, text, hours, note, url }, t) {
  return h('li', null,
    h('strong', null, url ? h('a', { href: url, rel: 'noreferrer' }, name) : name), ' ',
    phone && [phoneLink(phone), ' '],
    text && [h('span', null, t.text, text), ' '],
    h('span', null, hours ? `${hours}.` : `${t.unknown}.`), ' ',
    note && h('span', null, note));
}

/** Where each number was found and when it was last held against that. */
const sources = (contacts, t, en) => h('details', null,
  h('summary', null, t.numbersFrom),
  h('ul', null, contacts.map(({ name, source, checked }) =>
    h('li', null, h('span', en, `${name}: ${source}.`), ' ', t.checked(dateOf(checked, t.locale)), '.'))));

/** Shows a panel as the directory describes it. leave(url) is called by the button and by Escape three times. */
export class Crisis {
  #shown = null;
  #leave;
  #escapes = [];
  #onKey = (event) => this.#key(event);

  constructor(leave) {
    this.element = h('div');
    this.#leave = leave;
  }

  /** Whether a panel is shown. */
  get isShown() {
    return this.#shown !== null;
  }

  show(panel, t, en) {
    if (panel?.id === this.#shown?.id) return;
    this.#shown = panel ?? null;
    removeEventListener('keydown', this.#onKey, true);
    this.element.replaceChildren();
    if (!panel) return;
    if (panel.quick_exit) addEventListener('keydown', this.#onKey, true);
    const section = h('section', { class: 'bd-crisis', part: 'crisis', role: 'alert', 'aria-labelledby': 'bd-crisis-h' },
      h('h2', { id: 'bd-crisis-h', ...en }, panel.title),
      panel.quick_exit && h('p', null,
        h('a', { class: 'bd-go bd-exit', href: EXIT, rel: 'noreferrer', onclick: (event) => { event.preventDefault(); this.#leave(EXIT); } }, t.leave),
        ' ', h('span', { class: 'bd-keys' }, t.leaveHint)),
      h('ul', en, panel.contacts.map((each) => contact(each, t))),
      sources(panel.contacts, t, en));
    this.element.append(section);
    section.scrollIntoView({ block: 'nearest' });
  }

  /** Stops listening, when the widget is taken off the page. */
  forget() {
    removeEventListener('keydown', this.#onKey, true);
  }

  #key(event) {
    const { key, repeat, timeStamp } = event;
    if (repeat) return;
    if (key !== 'Escape') {
      this.#escapes = [];
      return;
    }
    // Else the browser would empty the field, and the panel would go with the words.
    event.preventDefault();
    this.#escapes = [...this.#escapes, timeStamp].slice(-ESCAPES);
    const [first] = this.#escapes;
    if (this.#escapes.length === ESCAPES && timeStamp - first < ESCAPE_MILLIS) this.#leave(EXIT);
  }
}
