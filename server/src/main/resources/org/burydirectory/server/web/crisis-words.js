// Recognises a crisis in what is typed, without a connection, by the directory's own words. A pattern is a row of words: a|b one or the
// other, <slot>, x? may be missing, ... up to four words, # a number, =x the very word; light words may stand anywhere inside.
import urgent from './urgent.js';

const WIDEST_GAP = 4;
const WIDEST = 8;
const MOST_LIGHT = 2;
const LONG_WORD = 8;

const fold = (text) =>
  text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/[’‘ʼ`´]/g, "'").replace(/'(?!(?:ll|re|ve|d)\b)/g, '');

const words = (text) => fold(text).match(/[a-z0-9]+(?:'[a-z]+)?/g) ?? [];

function singular(word) {
  if (word.length <= 3 || !word.endsWith('s')) return word;
  if (word.endsWith('ies') && word.length > 4) return word.slice(0, -3) + 'y';
  if (/(ss|ch|sh|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[sui]s$/.test(word) ? word : word.slice(0, -1);
}

/** Puts a value into the list that a map holds for a key. */
function put(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Every folded word that a pattern has, singular. */
const known = new Set();

/** The verb that a word is a form of, or the word. */
function verb(word) {
  const stem = singular(word);
  const ending = /^..(.*)(ing|ed)$/.exec(stem)?.[2];
  if (!ending || stem.length < (ending === 'ing' ? 6 : 5)) return stem;
  const root = stem.slice(0, -ending.length);
  const single = root.at(-1) === root.at(-2) ? root.slice(0, -1) : root;
  return [`${root}e`, root, root.replace(/i$/, 'y'), single].find((each) => known.has(each)) ?? stem;
}

// Compiled once: an element of a pattern is {gap} or {optional, choices}, where a choice is a row of keys by its first.

const lights = new Set(urgent.light.map((word) => fold(word)));
const elements = new Map();

function choicesOf(part) {
  const phrases = part.split('|').flatMap((choice) =>
    (choice.startsWith('<') ? urgent.slots[choice.slice(1, -1)] ?? [] : [choice]));
  const choices = new Map();
  const add = (row) => put(choices, row[0], row);
  for (const phrase of phrases) {
    if (phrase === '#') add(['#']);
    else {
      const row = words(phrase).map(singular);
      if (!row.length) continue;
      add(row);
      if (row.length === 1 && !phrase.startsWith('=')) add([`~${verb(row[0])}`]);
    }
  }
  return choices;
}

function elementOf(text) {
  if (!elements.has(text)) {
    const optional = text.endsWith('?');
    elements.set(text, text === '...' ? { gap: true, optional: true } : { optional, choices: choicesOf(optional ? text.slice(0, -1) : text) });
  }
  return elements.get(text);
}

function learn(text) {
  for (const word of words(text)) known.add(singular(word));
}

Object.values(urgent.slots).flat().forEach(learn);
for (const panel of urgent.panels) {
  ['certain', 'likely', 'unless', 'elsewhere'].forEach((role) => (panel[role] ?? []).forEach((text) => learn(text.replace(/<[^>]*>/g, ' '))));
}

const forms = new Map(Object.entries(urgent.forms).map(([from, to]) => [words(from).join(' '), words(to)]));
const longWords = [...known].filter((word) => word.length >= LONG_WORD);

/** Patterns by the keys that they may begin with. */
const byFirst = new Map();

urgent.panels.forEach((panel, number) => {
  for (const role of ['certain', 'likely', 'unless', 'elsewhere']) {
    for (const text of panel[role] ?? []) {
      const row = text.split(' ').map(elementOf);
      const pattern = { panel: number, role, row };
      for (const element of row) {
        for (const key of element.choices?.keys() ?? []) put(byFirst, key, pattern);
        if (!element.optional) break;
      }
    }
  }
});

/** Whether one letter more, less, other or swapped with its neighbour makes one word of the other. */
function isSlip(typed, meant) {
  if (typed[0] !== meant[0] || Math.abs(typed.length - meant.length) > 1) return false;
  let i = 0;
  while (i < typed.length && typed[i] === meant[i]) i++;
  const rest = (word, from) => word.slice(from);
  return rest(typed, i + 1) === rest(meant, i + 1) || rest(typed, i) === rest(meant, i + 1) || rest(typed, i + 1) === rest(meant, i)
    || (typed[i] === meant[i + 1] && typed[i + 1] === meant[i] && rest(typed, i + 2) === rest(meant, i + 2));
}

/** The keys that a typed word may stand for. */
function keysOf(word) {
  if (/^\d+$/.test(word)) return new Set(['#', word]);
  const keys = new Set([singular(word), `~${verb(word)}`]);
  if (word.length >= LONG_WORD && !known.has(singular(word)) && !known.has(verb(word))) {
    longWords.filter((meant) => isSlip(word, meant)).forEach((meant) => keys.add(meant).add(`~${verb(meant)}`));
  }
  return keys;
}

/** The same words with other ways of writing put into the usual one, the longest first. */
function usual(typed) {
  const out = [];
  for (let at = 0; at < typed.length;) {
    let length = 3;
    while (length && !forms.has(typed.slice(at, at + length).join(' '))) length--;
    out.push(...(length ? forms.get(typed.slice(at, at + length).join(' ')) : [typed[at]]));
    at += length || 1;
  }
  return out;
}

/** Calls ended(to) for each end of a row of elements that begins at a word. */
function match(text, row, number, at, light, ended) {
  if (number === row.length) {
    ended(at);
    return;
  }
  const element = row[number];
  if (element.gap) {
    let passed = 0;
    for (let next = at; next <= text.length && next - at <= WIDEST; next++) {
      match(text, row, number + 1, next, light, ended);
      if (next < text.length && !text[next].light && ++passed > WIDEST_GAP) return;
    }
    return;
  }
  for (const key of text[at]?.keys ?? []) {
    for (const choice of element.choices.get(key) ?? []) {
      if (choice.every((part, i) => i === 0 || text[at + i]?.keys.has(part))) match(text, row, number + 1, at + choice.length, light, ended);
    }
  }
  if (element.optional) match(text, row, number + 1, at, light, ended);
  if (number > 0 && light < MOST_LIGHT && text[at]?.light) match(text, row, number, at + 1, light + 1, ended);
}

function panelOf(typed) {
  const text = typed.map((word) => ({ keys: keysOf(word), light: lights.has(word) }));
  const found = [];
  text.forEach(({ keys }, from) => {
    for (const pattern of new Set([...keys].flatMap((key) => byFirst.get(key) ?? []))) {
      match(text, pattern.row, 0, from, 0, (to) => found.push({ ...pattern, from, to }));
    }
  });
  const of = (role, panel) => found.filter((each) => each.role === role && each.panel === panel);
  const means = (role) => (panel, number) =>
    of(role, number).some(({ from, to }) => !of('unless', number).some((other) => other.from < to && from < other.to));
  return urgent.panels.find(means('certain'))
    ?? urgent.panels.find((panel, number) => !of('elsewhere', number).length && means('likely')(panel, number)) ?? null;
}

/** The panel of the crisis that a text tells of, as the directory answers it, or null. */
export function panelFor(text) {
  const typed = words(text).slice(0, 80);
  return panelOf(typed) ?? panelOf(usual(typed));
}
