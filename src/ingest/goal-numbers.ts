import { MEASURE_WORDS, MULTIPLIERS, OPERATOR_AFTER, type Measure, type MeasureWord } from './indicator-rules.ts';

const DIGITS = '[0-9０-９]';
const RANGE = new RegExp(`\\s{0,2}[-~～—–至到]\\s{0,2}${DIGITS}{1,12}(?:[.．]${DIGITS}{1,6})?`, 'y');
const RANGE_SIGNS = new Set('-~～—–至到');
const FIRST_WORDS = MEASURE_WORDS.reduce((map, entry) => map.set(entry.word[0] ?? '', [...(map.get(entry.word[0] ?? '') ?? []), entry]), new Map<string, MeasureWord[]>()); // prettier-ignore
/** What may stand between a number and its measure word, by first character: quickly tells numbers that measure nothing. */
export const FOLLOWERS = new Set([
  ...FIRST_WORDS.keys(),
  ...MULTIPLIERS.map(([word]) => word[0] ?? ''),
  ...Array.from('余多-~～—–至到以及左上内（(之'),
]);

/** A number with its power of ten, measure word and the bound behind it; `end` is where they end in the text. */
export interface CountedNumber {
  readonly number: string;
  readonly value: string;
  readonly unit: string;
  readonly measure: Measure | null;
  readonly operator: string | null;
  readonly end: number;
}

/** Number, power of ten, measure word and the bound behind it; null when no indicator can be made of them. */
export function readCounted(text: string, start: number, printed: string): CountedNumber | null {
  RANGE.lastIndex = start + printed.length;
  const range = RANGE_SIGNS.has(text[skip(text, start + printed.length)] ?? '') ? RANGE.exec(text) : null;
  let at = range ? RANGE.lastIndex : start + printed.length;
  if (range && readUnit(text, at) === null && !readMultiplier(text, at)) at = start + printed.length;
  let more = takeMore(text, at);
  at += more.length;
  let unit = readUnit(text, at);
  let power = 0;
  const multiplier = unit === null ? readMultiplier(text, at) : undefined;
  let numberEnd = at - more.length;
  if (multiplier) {
    power = multiplier[1];
    at = skip(text, at) + multiplier[0].length;
    if (more === '') numberEnd = at;
    const later = more === '' ? takeMore(text, at) : '';
    more ||= later;
    at += later.length;
    unit = readUnit(text, at);
  }
  const value = plainValue(printed, power);
  if (value === null) return null;
  if (unit && /^年$/.test(unit.word) && /^(?:19|20|21)\d\d$/.test(value)) return null;
  const end = unit ? unit.end : at;
  const bound = OPERATOR_AFTER.exec(text.slice(end, end + 10));
  const inner = /^内/.test(bound?.[1] ?? '') && unit?.measure !== 'time' ? null : bound;
  return {
    number: text.slice(start, numberEnd), value, unit: unit?.word ?? '', measure: unit?.measure ?? null,
    operator: (inner?.[1] ?? more.trim()) || null, end: end + (inner?.[0].length ?? 0),
  }; // prettier-ignore
}

/** 余 and 多 directly after a number: 100 余家. */
function takeMore(text: string, at: number): string {
  if (!'余多'.includes(text[skip(text, at)] ?? ' ')) return '';
  return /^\s{0,2}[余多](?![少种样])/.exec(text.slice(at, at + 4))?.[0] ?? '';
}

function readUnit(text: string, at: number): { word: string; measure: Measure; end: number } | null {
  const start = skip(text, at);
  for (const { word, measure, unless } of FIRST_WORDS.get(text[start] ?? '') ?? []) {
    if (!text.startsWith(word, start)) continue;
    const end = start + word.length;
    const next = text.slice(end, end + 6);
    if (unless?.test(next) || (/[A-Za-z]$/.test(word) && /^[A-Za-z0-9]/.test(next))) continue;
    return { word, measure, end };
  }
  return null;
}

/** `1,234` is one number, `1234,567` are two: only correct grouping is kept together. */
export function grouped(printed: string): string {
  const comma = printed.indexOf(',');
  return comma > 3 ? printed.slice(0, comma) : printed;
}

/** A printed number times a power of ten as a plain decimal; null when it is longer than a budget can mean. */
function plainValue(printed: string, power: number): string | null {
  const plain = /[0-9０-９]/.test(printed) ? printed.normalize('NFKC').replace(/,/g, '') : readHan(printed);
  if (plain === null || plain.length > 24) return null;
  const [whole = '', part = ''] = plain.split('.');
  const digits = whole + part.padEnd(power, '0');
  const point = whole.length + power;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = digits.slice(point);
  return left.length > 20 || right.length > 10 ? null : right === '' ? left : `${left}.${right}`;
}

/** Chinese numerals from 2 to 9999 as digits; null for 一 and for what is no number (百千). */
function readHan(printed: string): string | null {
  let total = 0;
  let digit = 0;
  for (const sign of printed) {
    const power = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (power === undefined) {
      if (digit > 0) return null;
      digit = sign === '两' ? 2 : '一二三四五六七八九'.indexOf(sign) + 1;
    } else {
      if (digit === 0 && (power > 10 || total > 0)) return null;
      total += (digit || 1) * power;
      digit = 0;
    }
  }
  return total + digit > 1 ? String(total + digit) : null;
}

/** The power of ten printed at a position (万, 千万, 亿), white space before it allowed. */
function readMultiplier(text: string, at: number) {
  const start = skip(text, at);
  return '十百千万亿'.includes(text[start] ?? ' ')
    ? MULTIPLIERS.find(([word]) => text.startsWith(word, start))
    : undefined;
}

/** The position after at most four characters of white space. */
export function skip(text: string, at: number): number {
  let to = at;
  while (to - at < 4 && /\s/.test(text[to] ?? '')) to += 1;
  return to;
}
