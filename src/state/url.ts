import {
  BACKGROUNDS,
  CODINGS,
  DEFAULTS,
  FONTS,
  GOAL_FILTERS,
  GOAL_FACTS,
  FUNCTIONAL_LEVELS,
  GROUPINGS,
  KINDS,
  LANGS,
  LEVELS,
  LISTS,
  MODES,
  OUTCOME_FILTERS,
  PAPERS,
  SCREENS,
  SHAPES,
  SWITCHES,
  FLAGS,
  THEMES,
  UNIT_KEYS,
  VIEWS,
  type ViewState,
} from './view-state.ts';

/** How one field stands in the address. `read` gives undefined for what it does not know: the default then holds. */
interface Param {
  readonly key: keyof ViewState;
  readonly read: (text: string) => string | undefined;
  /** True where a value may be longer than a free text. */
  readonly long?: boolean;
  /** The view that shows one of these: there `id` says it too. */
  readonly shows?: ViewState['view'];
}

/** Another way to say a field, read and never written: a key with what it stands for. */
interface Alias {
  readonly key: string;
  readonly says: string;
  readonly field: keyof ViewState;
  readonly value: string;
}

const MAX_TEXT = 80;
const MAX_ENCODED = 2000;

/** Every field of {@link ViewState}, in the order in which addresses are written. */
const PARAMS: readonly Param[] = [
  { key: 'edition', read: matching(/^[a-z0-9][a-z0-9-]{0,63}$/) },
  { key: 'mode', read: oneOf(MODES) },
  { key: 'view', read: oneOf(VIEWS, { treemap: 'projects', sankey: 'flow', table: 'tables' }) },
  { key: 'project', read: matching(/^p[1-9]\d{0,6}$/), shows: 'project' },
  { key: 'table', read: matching(/^(?:[1-9]|1[0-2]|key)$/), shows: 'tables' },
  { key: 'cell', read: matching(/^[a-z0-9]{1,4}\.[1-9]\d{0,6}\.[1-9]\d{0,2}$/) },
  { key: 'cells', read: cellSet, long: true },
  { key: 'grouping', read: oneOf(GROUPINGS) },
  { key: 'focus', read: someText },
  { key: 'selected', read: someText },
  { key: 'q', read: someText },
  { key: 'domain', read: someText },
  { key: 'year', read: matching(/^(?:[12]\d{3}|none|withheld)$/) },
  { key: 'goal', read: oneOf(GOAL_FILTERS) },
  { key: 'source', read: someText },
  { key: 'min', read: matching(/^\d{1,12}(?:\.\d{1,6})?$/) },
  { key: 'max', read: matching(/^\d{1,12}(?:\.\d{1,6})?$/) },
  { key: 'shape', read: oneOf(SHAPES) },
  { key: 'coding', read: oneOf(CODINGS) },
  { key: 'functional', read: oneOf(FUNCTIONAL_LEVELS) },
  { key: 'level', read: oneOf(LEVELS) },
  { key: 'kind', read: oneOf(KINDS) },
  { key: 'outcome', read: oneOf(OUTCOME_FILTERS) },
  { key: 'fact', read: oneOf(GOAL_FACTS) },
  { key: 'list', read: oneOf(LISTS) },
  { key: 'sort', read: matching(/^[a-z]{1,24}-(?:asc|desc)$/) },
  { key: 'unit', read: oneOf(UNIT_KEYS) },
  { key: 'theme', read: oneOf(THEMES, { light: 'paper', dark: 'wall' }) },
  { key: 'font', read: oneOf(FONTS, { normal: '100', large: '150', xlarge: '200' }) },
  { key: 'step', read: matching(/^[1-9]\d?$/) },
  { key: 'screen', read: oneOf(SCREENS) },
  { key: 'paper', read: oneOf(PAPERS) },
  { key: 'notes', read: oneOf(SWITCHES) },
  { key: 'seams', read: matching(/^\d{2,5}(?:,\d{2,5}){0,7}$/) },
  { key: 'safe', read: matching(/^\d{1,3}$/) },
  { key: 'auto', read: matching(/^[1-9]\d{0,3}$/) },
  { key: 'plain', read: oneOf(FLAGS) },
  { key: 'static', read: oneOf(FLAGS) },
  { key: 'fit', read: oneOf(FLAGS) },
  { key: 'bg', read: oneOf(BACKGROUNDS) },
  { key: 'lang', read: oneOf(LANGS, { 'zh-cn': 'zh', 'zh-hans': 'zh' }) },
  { key: 'data', read: matching(/^[a-z0-9][a-z0-9-]{6,80}$/) },
  { key: 'host', read: webOrigin },
];

/** Keys of older links and of the embedding pages' handbook. */
const ALIASES: readonly Alias[] = [
  { key: 'present', says: '1', field: 'mode', value: 'briefing' },
  { key: 'presenter', says: '1', field: 'screen', value: 'presenter' },
  { key: 'embed', says: '1', field: 'mode', value: 'embed' },
];

/**
 * Reads an address's query (`?view=flow&unit=yi`, with or without `?`). Never throws: what is unknown, damaged or too
 * long falls back to its default. What chats and documents do to a link is undone: full-width letters, digits and
 * `？＆＝`, capitals, `&amp;`, a second percent-encoding, invisible characters, and text glued to its end.
 */
export function parseViewState(query: string, defaults: ViewState = DEFAULTS): ViewState {
  const params = readQuery(query);
  const found: Record<string, unknown> = {};
  for (const { key, says, field, value } of ALIASES) {
    if (codeWord(params.get(key) ?? '') === says) found[field] = value;
  }
  for (const { key, read } of PARAMS) {
    const text = params.get(key);
    const value = text === undefined ? undefined : read(text);
    if (value !== undefined) found[key] = value;
  }
  const id = params.get('id');
  const named = PARAMS.find(({ shows }) => shows !== undefined && shows === found['view']);
  const value = id === undefined ? undefined : named?.read(id);
  if (named && value !== undefined) found[named.key] ??= value;
  return { ...defaults, ...found };
}

/** True when an address names something that {@link parseViewState} does not know, so that a default stands for it. */
export function misreads(query: string): boolean {
  const params = readQuery(query);
  return PARAMS.some(({ key, read }) => {
    const text = params.get(key);
    return text !== undefined && text !== '' && read(text) === undefined;
  });
}

/** Writes a state as a query: `?view=flow`, or `?` alone for the defaults. {@link parseViewState} reads it back. */
export function formatViewState(state: ViewState): string {
  const params = new URLSearchParams();
  for (const { key, long = false } of PARAMS) {
    const value = state[key];
    if (value !== null && value !== DEFAULTS[key]) params.set(key, long ? value : freeText(value));
  }
  return `?${params.toString()}`;
}

/**
 * A free text as an address can hold it: no control characters, no lone surrogates, at most 80 characters, and the two
 * separators of a query in half width (their full-width forms are read as separators).
 */
export function freeText(text: string): string {
  if (text.length <= MAX_TEXT && !/[%＆＝\p{Cc}\ud800-\udfff]/u.test(text)) return text;
  return Array.from(decoded(text).replace(/＆/g, '&').replace(/＝/g, '='))
    .filter((character) => !/^(?:[\p{Cc}]|[\ud800-\udfff])$/u.test(character))
    .slice(0, MAX_TEXT)
    .join('');
}

/** `https://www.example.gov.cn`: an origin as the browser itself writes it, without what clings to its end. */
function webOrigin(text: string): string | undefined {
  const [origin = ''] =
    /^https?:\/\/[a-z0-9.-]*[a-z0-9](?::[1-9]\d{0,4})?(?![\w.-])/.exec(decoded(text).toLowerCase()) ?? [];
  return origin === '' || origin.length > MAX_TEXT ? undefined : origin;
}

function someText(text: string): string | undefined {
  return freeText(text) || undefined;
}

/** The fields of a query by key; of a key that stands twice the first holds. */
function readQuery(query: string): ReadonlyMap<string, string> {
  const split = query
    .replace(/^(?:[?？]|%EF%BC%9F|%3F)+/i, '')
    .replace(/＆|%EF%BC%86/gi, '&')
    .replace(/＝|%EF%BC%9D/gi, '=')
    .replace(/&amp;/gi, '&');
  // A link encoded twice has no separator left.
  const plain = /[&=]/.test(split) ? split : decoded(split);
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(plain)) {
    const key = codeWord(name);
    if (!fields.has(key)) fields.set(key, value);
  }
  return fields;
}

/** A text whose percent-encoding, done once more than the address needs, is undone. */
function decoded(text: string): string {
  let plain = text.slice(0, MAX_ENCODED);
  while (/%[\da-f]{2}/i.test(plain)) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }
  return plain;
}

/** A code word: width and case folded, without invisible characters, quotes before it and whatever clings to its end. */
function codeWord(text: string): string {
  const folded = decoded(text)
    .slice(0, MAX_TEXT)
    .normalize('NFKC')
    .replace(/[\p{Cf}\s]/gu, (character) => (/\s/.test(character) ? ' ' : ''))
    .toLowerCase();
  const [word = ''] = /^[a-z0-9][a-z0-9_.,:-]*/.exec(folded.replace(/^[\s"'“”‘’「《(<[]+/, '')) ?? [];
  return word.replace(/[^a-z0-9]+$/, '');
}

/** One part of a set of cells; `model/cell-set.ts` writes the same, and a test holds the two together. */
const PART = 'n?(?:\\d{1,2}|key|text)\\.\\d{1,2}(?:\\.\\d{1,5}(?:-\\d{1,5})?)+';
const CELL_SET = new RegExp(`^${PART}(?:_${PART})*`);

/** A set of cells, as `formatCellSet` of the model writes it; what clings to its end is left away. */
function cellSet(text: string): string | undefined {
  const folded = decoded(text)
    .normalize('NFKC')
    .replace(/[\p{Cf}\s]/gu, '')
    .toLowerCase();
  return CELL_SET.exec(folded)?.[0];
}

function oneOf<T extends string>(
  values: readonly T[],
  aliases: Readonly<Record<string, T>> = {},
): (text: string) => T | undefined {
  return (text) => {
    const word = codeWord(text);
    return (
      values.find((value) => value.toLowerCase() === word) ??
      (Object.keys(aliases).includes(word) ? aliases[word] : undefined)
    );
  };
}

function matching(pattern: RegExp): (text: string) => string | undefined {
  return (text) => {
    const word = codeWord(text);
    return pattern.test(word) ? word : undefined;
  };
}
