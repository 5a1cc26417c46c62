// Elements without innerHTML: nothing here ever reads text as markup.

/** An element with attributes, listeners (names that begin with "on") and children; what is null or false is left out. */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  set(element, props);
  append(element, children);
  return element;
}

/** Sets attributes and listeners; null and false take an attribute away. */
export function set(element, props) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value == null || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : value);
  }
}

function append(element, children) {
  for (const child of children.flat(9)) {
    if (child != null && child !== false) element.append(child);
  }
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The text and <mark> elements of a highlight, which is escaped text with <mark> and nothing else. */
export function marked(text) {
  return text.split(/<\/?mark>/).map((part, i) => {
    const plain = part.replace(/&(amp|lt|gt|quot|#39);/g, (all, name) => ENTITIES[name]);
    return i % 2 ? h('mark', null, plain) : plain;
  });
}
