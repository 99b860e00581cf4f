import { parse, type Node } from 'acorn';
import postcss from 'postcss';

/** Something in a built file that Chromium 87, Firefox 83 or Safari 14 does not have. */
export interface Newer {
  /** `Array#at`, `:has()`, `dvh`: what it is called in {@link GUARDED}. */
  readonly what: string;
  /** Where it stands, with a little around it. */
  readonly near: string;
}

/** What stands in the built files although it is newer, and why it does no harm; the browser test runs without it. */
export const GUARDED: Readonly<Record<string, string>> = {
  at: 'guard.js gives it to arrays and texts',
  findLast: 'guard.js gives it to arrays',
  Segmenter: 'asked for first; else lines break between any two characters',
  ClipboardItem: 'in a try; else the older way of copying, else a marked text',
  checkVisibility: 'a library asks whether it is there',
  BroadcastChannel: 'in a try; windows then keep step by the wall’s own messages or not at all',
  wakeLock: 'asked for first; else a line says that the screen may sleep',
  requestIdleCallback: 'a library asks whether it is there',
  ':where()': 'guard.js asks for floor.css, the same rules without it',
  ':focus-visible': 'stands in rules of its own; else the browser’s own ring shows the focus',
  'color-scheme': 'unknown, it leaves scrollbars and fields light',
  'text-wrap': 'unknown, it leaves lines as they break',
};

/** Methods that are called on anything: the name alone tells. */
const METHODS = new Set(
  (
    'at findLast findLastIndex toSorted toReversed toSpliced hasOwn groupBy isWellFormed toWellFormed throwIfAborted ' +
    'showModal showPopover hidePopover togglePopover requestSubmit attachInternals replaceSync checkVisibility ' +
    'startViewTransition withResolvers fromAsync randomUUID setHTMLUnsafe isSubsetOf difference union moveBefore'
  ).split(' '),
);

/** Globals and properties by which newer things are reached. */
const NAMES = new Set(
  (
    'structuredClone WeakRef FinalizationRegistry Segmenter requestIdleCallback cancelIdleCallback OffscreenCanvas ' +
    'CompressionStream DecompressionStream BroadcastChannel adoptedStyleSheets ElementInternals scheduler reportError ' +
    'HTMLDialogElement createImageBitmap wakeLock PointerEventInit ClipboardItem navigation showOpenFilePicker'
  ).split(' '),
);

/** Syntax by the kind of its node; what is not newer is null. */
const SYNTAX: Readonly<Record<string, (node: Fields) => string | null>> = {
  PrivateIdentifier: () => '#private',
  StaticBlock: () => 'static block',
  PropertyDefinition: (node) => (node['static'] === true ? 'static field' : null),
  CallExpression: ({ callee }) => method(callee),
  Identifier: ({ name }) => (typeof name === 'string' && NAMES.has(name) ? name : null),
  TemplateElement: ({ value }) => selector((value as { cooked: string | null }).cooked ?? ''),
  Literal: ({ regex, value }) => {
    if (typeof value === 'string') return selector(value);
    const { pattern = '', flags = '' } = (regex ?? {}) as { pattern?: string; flags?: string };
    if (/\(\?<[=!]/.test(pattern)) return 'lookbehind';
    return /[dv]/.test(flags) ? 'flag d or v' : null;
  },
};

type Fields = Readonly<Record<string, unknown>>;

/** `matches('a:not(b c)')` throws where only `:not(a)` of one part is known: a text of a script that asks for more. */
function selector(text: string): string | null {
  const [found] = /:not\([^()]*[\s,>+~][^()]*\)|:has\(|:is\(/.exec(text) ?? [];
  return found === undefined ? null : `${/^:\w+\(/.exec(found)?.[0] ?? ''}…) in a script`;
}

function method(callee: unknown): string | null {
  const { type, property, optional } = callee as { type?: string; property?: { name?: unknown }; optional?: boolean };
  const name = property?.name;
  if (type !== 'MemberExpression' || typeof name !== 'string' || !METHODS.has(name)) return null;
  return optional === true ? `${name}?` : name;
}

/** What of a script is newer than the floor. Throws at what is no script or module. */
export function scanScript(code: string): Newer[] {
  const found: Newer[] = [];
  const visit = (value: unknown, inFunction: boolean): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, inFunction);
    else if (typeof value === 'object' && value !== null && 'type' in value) {
      const node = value as Fields & { type: string; start: number };
      const note = (what: string) =>
        found.push({ what, near: code.slice(Math.max(0, node.start - 30), node.start + 50) });
      const what = SYNTAX[node.type]?.(node) ?? null;
      if (what !== null) note(what);
      if ((node.type === 'AwaitExpression' || node['await'] === true) && !inFunction) note('top-level await');
      const inside = inFunction || /Function/.test(node.type);
      for (const [key, child] of Object.entries(node)) {
        // The name of a property that is written is no use of a global.
        if (key === 'key' && node['computed'] !== true && (child as Node).type === 'Identifier') continue;
        visit(child, inside);
      }
    }
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowReturnOutsideFunction: true }), false);
  return found;
}

const SELECTORS =
  /:has\(|:is\(|:where\(|:focus-visible|:popover-open|:user-(?:in)?valid|:modal\b|::part\(|:not\([^()]*,/g;
const VALUES =
  /\b\d*\.?\d+(?:[dsl]v[hwbi]|[dsl]vmin|[dsl]vmax|cq[whib]|cqmin|cqmax)\b|\b(?:color-mix|oklch|oklab|lch|lab|light-dark|round|mod|sin|cos)\(|\bcolor\(/g;
const PROPERTIES =
  /^(?:inset(?:-.+)?|aspect-ratio|(?:margin|padding)-(?:inline|block)|translate|rotate|scale|accent-color|content-visibility|text-wrap(?:-.+)?|container(?:-.+)?|view-transition-name|anchor-name|field-sizing|scrollbar-gutter|color-scheme|overflow-clip-margin)$/;
const AT_RULES = /^(?:layer|container|property|scope|starting-style|view-transition|position-try)$/;

/** Whether a rule stands inside an `@supports` that asks for the very thing. */
function asked(node: postcss.ChildNode, what: string): boolean {
  for (let around: postcss.Node | undefined = node.parent; around; around = around.parent) {
    const said = around.type === 'atrule' ? around.toString().split('{')[0] : '';
    if (said?.startsWith('@supports') && said.includes(what.replace(')', ''))) return true;
  }
  return false;
}

/** What of a style sheet is newer than the floor. */
export function scanStyles(css: string): Newer[] {
  const found: Newer[] = [];
  postcss.parse(css).walk((node) => {
    const note = (what: string) => found.push({ what, near: node.toString().slice(0, 120) });
    if (node.type === 'atrule') {
      if (AT_RULES.test(node.name)) note(`@${node.name}`);
      if (node.name === 'media' && /[<>]/.test(node.params)) note('range in @media');
      if (node.name === 'supports' && node.params.includes('selector(')) note('@supports selector()');
    } else if (node.type === 'rule') {
      for (const [part] of node.selector.matchAll(SELECTORS))
        note(part.startsWith(':not(') ? ':not(list)' : part.replace('(', '()'));
      if (node.parent?.type === 'rule' || node.selector.includes('&')) note('nesting');
    } else if (node.type === 'decl') {
      if (PROPERTIES.test(node.prop)) note(node.prop);
      if (node.prop === 'overflow' && node.value.includes('clip')) note('overflow: clip');
      for (const [value] of node.value.matchAll(VALUES)) {
        const what = value.replace(/^[\d.]+/, '').replace('(', '()');
        if (!asked(node, what)) note(what);
      }
    }
  });
  return found;
}

/** Lengths of SVG that are no property of CSS, in units that came late: WebKit and Firefox before 2023 take them for 0. */
const LATE_LENGTHS =
  /\s(?:d?[xy]|[xy]1|[xy]2|c[xy]|r[xy]?|width|height|textLength)="-?[\d.]+(?:rem|ch|v[wh]|vmin|vmax)"/g;

/** What of a drawing or page is newer than the floor. */
export function scanMarkup(markup: string): Newer[] {
  return Array.from(markup.matchAll(LATE_LENGTHS), ({ 0: near, index }) => ({
    what: 'late unit in SVG',
    near: markup.slice(Math.max(0, index - 60), index + near.length),
  }));
}
