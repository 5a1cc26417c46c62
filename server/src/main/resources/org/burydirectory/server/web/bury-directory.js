// The entry: <script type="module" src="…/widget/bury-directory.js">. Until the style is here, the form inside the tag stays.
import { define } from './element.js';

try {
  const response = await fetch(new URL('./bury.css', import.meta.url), { credentials: 'omit' });
  if (!response.ok) throw new Error(response.status);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await response.text());
  define(sheet, import.meta.url);
} catch (error) {
  console.warn('<bury-directory>: the style could not be loaded, so the plain form stays.', error);
}
