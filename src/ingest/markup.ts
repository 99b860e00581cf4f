import { readTags } from './tags.ts';

/** A printed text with its markup taken out, and what was found in it. */
export interface PlainText {
  /** Text alone; block tags (p, li, br …) have become line breaks. */
  readonly text: string;
  /** Tags that a table of the template never needs, such as `script` or `img`; event handlers and script links too. */
  readonly foreign: readonly string[];
  /** True when there was markup other than the layout tags p, br, ol, ul, li, div, span. */
  readonly formatted: boolean;
}

const LAYOUT = new Set(['p', 'br', 'ol', 'ul', 'li', 'div', 'span']);
const FORMAT = new Set([
  'a', 'b', 'strong', 'i', 'em', 'u', 'font', 'sup', 'sub', 'small', 'big', 'center', 'section', 'article', 'html', 'body', 'head', 'meta', 'title',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'col', 'colgroup', 'caption', 'hr', 'main', 'blockquote',
  'header', 'footer', 'link', 'nav', 'pre', 'dl', 'dt', 'dd', 'style',
]); // prettier-ignore
const BLOCK = new Set([
  'p',
  'br',
  'ol',
  'ul',
  'li',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'hr',
  'tr',
  'title',
  'dt',
  'dd',
]);
const SILENT = new Set(['script', 'style', 'head', 'template', 'noscript', 'iframe', 'object']);

/** Whether a tag with these attributes is one that a published table never needs. */
export function isForeign(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  if (!LAYOUT.has(tag) && !FORMAT.has(tag)) return true;
  return Object.entries(attributes).some(
    ([name, value]) => name.startsWith('on') || /^\s*(?:javascript|vbscript|data):/i.test(value),
  );
}

/** Takes markup and entities out of a text, in linear time and without recursion; what scripts hold is dropped. */
export function readMarkup(source: string): PlainText {
  if (!/[<&]/.test(source)) return { text: source, foreign: [], formatted: false };
  const pieces: string[] = [];
  const foreign = new Set<string>();
  let formatted = false;
  let silent = 0;
  readTags(source, {
    open(tag, attributes) {
      if (isForeign(tag, attributes)) foreign.add(tag);
      if (!LAYOUT.has(tag)) formatted = true;
      if (SILENT.has(tag)) silent += 1;
      if (BLOCK.has(tag)) pieces.push('\n');
    },
    close(tag) {
      if (SILENT.has(tag)) silent = Math.max(0, silent - 1);
      if (BLOCK.has(tag)) pieces.push('\n');
    },
    text(text) {
      if (silent === 0) pieces.push(text);
    },
  });
  return { text: pieces.join(''), foreign: [...foreign], formatted };
}
