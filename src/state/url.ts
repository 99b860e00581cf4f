import {
  CODINGS,
  DEFAULTS,
  GROUPINGS,
  KINDS,
  LEVELS,
  MODES,
  OUTCOME_FILTERS,
  SHAPES,
  THEMES,
  UNIT_KEYS,
  VIEWS,
  type ViewState,
} from './view-state.ts';

/** How one field stands in the address. `read` gives undefined for what it does not know: the default then holds. */
interface Param {
  readonly key: keyof ViewState;
  readonly read: (text: string) => string | undefined;
}

const MAX_TEXT = 80;

/** Every field of {@link ViewState}, in the order in which addresses are written. */
const PARAMS: readonly Param[] = [
  { key: 'edition', read: matching(/^[a-z0-9][a-z0-9-]{0,63}$/) },
  { key: 'mode', read: oneOf(MODES) },
  { key: 'view', read: oneOf(VIEWS) },
  { key: 'project', read: matching(/^p[1-9]\d{0,6}$/) },
  { key: 'table', read: matching(/^(?:[1-9]|1[0-2]|key)$/) },
  { key: 'cell', read: matching(/^[a-z0-9]{1,4}\.[1-9]\d{0,6}\.[1-9]\d{0,2}$/) },
  { key: 'grouping', read: oneOf(GROUPINGS) },
  { key: 'focus', read: someText },
  { key: 'selected', read: someText },
  { key: 'q', read: someText },
  { key: 'shape', read: oneOf(SHAPES) },
  { key: 'coding', read: oneOf(CODINGS) },
  { key: 'level', read: oneOf(LEVELS) },
  { key: 'kind', read: oneOf(KINDS) },
  { key: 'outcome', read: oneOf(OUTCOME_FILTERS) },
  { key: 'unit', read: oneOf(UNIT_KEYS) },
  { key: 'theme', read: oneOf(THEMES) },
];

/**
 * Reads an address's query (`?view=flow&unit=yi`, with or without `?`). Never throws: what is unknown, damaged or too
 * long falls back to its default. Full-width letters, digits and `？＆＝`, and punctuation that a chat or a document
 * glued to the end of the link, are read as what they stand for.
 */
export function parseViewState(query: string): ViewState {
  const params = new URLSearchParams(
    query
      .replace(/^(?:[?？]|%EF%BC%9F)+/i, '')
      .replace(/＆|%EF%BC%86/gi, '&')
      .replace(/＝|%EF%BC%9D/gi, '='),
  );
  const found: Record<string, unknown> = {};
  for (const param of PARAMS) {
    const text = params.get(param.key);
    const value = text === null ? undefined : param.read(text);
    if (value !== undefined) found[param.key] = value;
  }
  return { ...DEFAULTS, ...found };
}

/** True when an address names something that {@link parseViewState} does not know, so that a default stands for it. */
export function misreads(query: string): boolean {
  const params = new URLSearchParams(query);
  return PARAMS.some(({ key, read }) => {
    const text = params.get(key);
    return text !== null && text !== '' && read(text) === undefined;
  });
}

/** Writes a state as a query: `?view=flow`, or `?` alone for the defaults. {@link parseViewState} reads it back. */
export function formatViewState(state: ViewState): string {
  const params = new URLSearchParams();
  for (const { key } of PARAMS) {
    const value = state[key];
    if (value !== null && value !== DEFAULTS[key]) params.set(key, freeText(value));
  }
  return `?${params.toString()}`;
}

/**
 * A free text as an address can hold it: no control characters, no lone surrogates, at most 80 characters, and the two
 * separators of a query in half width (their full-width forms are read as separators).
 */
export function freeText(text: string): string {
  return Array.from(text.replace(/＆/g, '&').replace(/＝/g, '='))
    .filter((character) => !/^(?:[\p{Cc}]|[\ud800-\udfff])$/u.test(character))
    .slice(0, MAX_TEXT)
    .join('');
}

function someText(text: string): string | undefined {
  return freeText(text) || undefined;
}

/** A code word: width folded, without the punctuation that clung to it. */
function codeWord(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .normalize('NFKC')
    .replace(/^[\s"'“”‘’「」《》()]+|[\s"'“”‘’「」《》(),.;:!?、。…]+$/g, '');
}

function oneOf<T extends string>(values: readonly T[]): (text: string) => T | undefined {
  return (text) => values.find((value) => value === codeWord(text));
}

function matching(pattern: RegExp): (text: string) => string | undefined {
  return (text) => {
    const word = codeWord(text);
    return pattern.test(word) ? word : undefined;
  };
}
