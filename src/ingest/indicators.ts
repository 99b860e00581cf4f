import type { Indicator } from '../model/project.ts';
import { findListMarkers } from './goals.ts';
import { BARE_NOUNS, BODIES, CHANGES, CLOSING, COPULA, COUNT_WORDS, HAN_MEASURES, MEASURE_WORDS, MULTIPLIERS, NOT_AFTER, NOT_TIME_AFTER, NOUN_REST, OPERATOR_AFTER, OPERATOR_BEFORE, PHRASES, STOPS, VERBS, type Measure, type MeasureWord } from './indicator-rules.ts'; // prettier-ignore

/** How far around a number its words are looked for (UTF-16 units): keeps the search linear in the text. */
const WINDOW = 48;
/** A goal is searched up to here (UTF-16 units); the longest printed one has some 300. */
const LONGEST = 50_000;
const DIGITS = '[0-9０-９]';
const NUMBER = `${DIGITS}+(?:,${DIGITS}{3}(?!${DIGITS}))*(?:[.．]${DIGITS}+)?`;
const CANDIDATES = new RegExp(`${NUMBER}|[一二两三四五六七八九十百千]{1,6}(?=\\s?[${HAN_MEASURES}])`, 'g');
const RANGE = new RegExp(`\\s{0,2}[-~～—–至到]\\s{0,2}${DIGITS}{1,12}(?:[.．]${DIGITS}{1,6})?`, 'y');
const RANGE_SIGNS = new Set('-~～—–至到');
const SIGNS = new Set('，。；：:,;！？!?\n、（）()《》…');
const FIRST_WORDS = MEASURE_WORDS.reduce((map, entry) => map.set(entry.word[0] ?? '', [...(map.get(entry.word[0] ?? '') ?? []), entry]), new Map<string, MeasureWord[]>()); // prettier-ignore
const VERB = new RegExp(`^(?:${VERBS.join('|')})(?!${NOUN_REST.source.slice(1)})`);
const HAN_DIGIT = /^[一二三四五六七八九十]$/;
const ENDS_JOINED = /(?:以及|[和及与或])$/;
/** What may stand between a number and its measure word, by first character: quickly tells numbers that measure nothing. */
const FOLLOWERS = new Set([
  ...FIRST_WORDS.keys(),
  ...MULTIPLIERS.map(([word]) => word[0] ?? ''),
  ...'余多-~～—–至到以及左上内（(之',
]);
const DOING = new RegExp(`(?:${VERBS.filter((verb) => verb.length > 1).join('|')})了?$`);

/**
 * The indicators of a goal in order: numbers with a measure word, by the rules of `indicator-rules.ts`. Years, dates, ordinals, list and
 * telephone numbers and set phrases (一体化, 一次认证) are none. `start` … `end` is the number up to the thing counted; they never overlap.
 */
export function findIndicators(text: string): Indicator[] {
  const found: Indicator[] = [];
  const markers = findListMarkers(text);
  let next = 0;
  let from = 0;
  for (const match of text.slice(0, LONGEST).matchAll(CANDIDATES)) {
    const printed = grouped(match[0]);
    const until = match.index + printed.length;
    // words before a list number belong to another item; in `1.5 个系统` as an item the number itself is 5
    while ((markers[next]?.start ?? Infinity) < until) from = Math.max(from, markers[next++]?.end ?? 0);
    const start = Math.max(match.index, from);
    if (start > match.index && found.at(-1)?.end === from) continue;
    if (start >= until) continue;
    const indicator = readIndicator(text, start, text.slice(start, until), from, found.at(-1));
    if (!indicator) continue;
    found.push(indicator);
    from = indicator.end;
  }
  return found;
}

interface Amount {
  readonly number: string;
  readonly value: string;
  readonly unit: string;
  readonly measure: Measure | null;
  readonly operator: string | null;
  readonly end: number;
}

function readIndicator(text: string, start: number, printed: string, floor: number, last: Indicator | undefined) {
  const follower = text[skip(text, start + printed.length)];
  if (printed.length > 24 || (follower !== undefined && !FOLLOWERS.has(follower) && !SIGNS.has(follower))) return null;
  const behind = text.slice(Math.max(floor, start - WINDOW), start);
  const near = behind.slice(-4).replace(/\s{1,3}$/, '');
  if (NOT_AFTER.test(behind.slice(-3)) || /[第每]$/.test(near) || PHRASES.test(text.slice(start, start + 16))) return null; // prettier-ignore
  const amount = readAmount(text, start, printed);
  if (!amount || (amount.measure === 'time' && NOT_TIME_AFTER.test(near))) return null;
  if (amount.unit === '' && amount.operator === null && !hasBound(behind)) return null;
  const words = readBefore(behind, last, text.slice(last?.end ?? 0, start));
  const isHan = !/[0-9０-９]/.test(printed[0] ?? '');
  if (isHan && (!(words.operator ?? (DOING.test(words.clause) || null)) || amount.unit === '')) return null;
  const operator = amount.operator ?? words.operator;
  if (amount.unit === '' && !standsAlone(text, amount, operator, words.clause)) return null;
  const after = readAfter(text, amount);
  const spoken = splitClause(words.clause, words.outer);
  const named =
    spoken.noun !== '' && (amount.measure === 'rate' || amount.measure === 'time' || amount.measure === 'money');
  const useAfter = after !== null && !named;
  const joined = words.clause === '' && last !== undefined && /^\s*(?:[、，,和及与]|以及)?\s*$/.test(text.slice(last.end, start).slice(0, 8)) && start - last.end < 8; // prettier-ignore
  const own = useAfter
    ? { counts: after.counts, action: joined ? last.action : words.clause }
    : joined
      ? last
      : countBefore(spoken);
  return {
    number: amount.number, value: amount.value, unit: amount.unit, counts: own.counts, operator, action: own.action,
    start, end: useAfter ? after.end : amount.end,
  } satisfies Indicator; // prettier-ignore
}

/** Number, power of ten, measure word and the bound behind it; null when no indicator can be made of them. */
function readAmount(text: string, start: number, printed: string): Amount | null {
  RANGE.lastIndex = start + printed.length;
  const range = RANGE_SIGNS.has(text[skip(text, start + printed.length)] ?? '') ? RANGE.exec(text) : null;
  let at = range ? RANGE.lastIndex : start + printed.length;
  if (range && readUnit(text, at) === null && !MULTIPLIERS.some(([word]) => text.startsWith(word, at)))
    at = start + printed.length;
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

function readMultiplier(text: string, at: number) {
  const start = skip(text, at);
  return '十百千万亿'.includes(text[start] ?? ' ')
    ? MULTIPLIERS.find(([word]) => text.startsWith(word, start))
    : undefined;
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

function skip(text: string, at: number): number {
  let to = at;
  while (to - at < 4 && /\s/.test(text[to] ?? '')) to += 1;
  return to;
}

/** The words before a number in its clause, the bound nearest to it taken off; `outer` is what stands before its bracket. */
function readBefore(behind: string, last: Indicator | undefined, between: string) {
  const clause = clauseEnd(last && between.length <= behind.length ? between : behind);
  const bracket = /[（(]$/.test(clause.before) ? clauseEnd(clause.before.slice(0, -1)).clause : '';
  let rest = clause.clause.trimEnd();
  let operator: string | null = null;
  for (let round = 0; round < 4; round += 1) {
    const tail = rest.slice(-8);
    const bound = OPERATOR_BEFORE.exec(tail)?.[0];
    const cut = bound ?? COPULA.exec(tail)?.[0];
    if (cut === undefined) break;
    operator ??= bound ?? null;
    rest = rest.slice(0, rest.length - cut.length).trimEnd();
  }
  return {
    clause: rest
      .replace(/^(?:[和及与或]|以及)\s*/, '')
      .replace(/(?:以及|[、和及])$/, '')
      .trim(),
    outer: bracket.trim(),
    operator,
  };
}

function hasBound(behind: string): boolean {
  return OPERATOR_BEFORE.test(behind.slice(-8).trimEnd()) || COPULA.test(behind.slice(-4).trimEnd());
}

function clauseEnd(behind: string): { clause: string; before: string } {
  let depth = 0;
  let at = behind.length;
  while (at > 0) {
    const sign = behind[at - 1] ?? '';
    if (sign === '）' || sign === ')') depth += 1;
    else if ((sign === '（' || sign === '(') && depth > 0) depth -= 1;
    else if (depth === 0 && SIGNS.has(sign)) break;
    at -= 1;
  }
  // a closing bracket whose opening lies out of sight begins nothing
  return {
    clause: depth > 0 ? behind.slice(behind.lastIndexOf('）') + 1) : behind.slice(at),
    before: behind.slice(0, at),
  };
}

/** Splits 实现政务网络正常运行率 into what is done and what is named; a change at its end (…减少) is what is done. */
function splitClause(clause: string, outer: string): { verb: string; noun: string; whole: string } {
  const spoken = BARE_NOUNS.test(clause) && outer !== '' ? outer : clause;
  const change = CHANGES.exec(spoken)?.[0] ?? '';
  let noun = spoken.slice(0, spoken.length - change.length);
  let verb = '';
  for (let match = VERB.exec(noun); match; match = VERB.exec(noun)) {
    verb += match[0];
    noun = noun.slice(match[0].length).trimStart();
  }
  return { verb: change === '' ? verb : change, noun: noun.trim(), whole: spoken };
}

function countBefore({ verb, noun, whole }: { verb: string; noun: string; whole: string }) {
  const counts = noun.replace(COUNT_WORDS, '') || noun;
  return counts === '' ? { counts: whole, action: '' } : { counts, action: verb };
}

/** The thing counted directly after the measure word, up to a sign or a word that ends it; null when there is none. */
function readAfter(text: string, amount: Amount): { counts: string; end: number } | null {
  const lead = /^\s{0,3}的?\s{0,3}/.exec(text.slice(amount.end, amount.end + 8))?.[0] ?? '';
  const start = amount.end + lead.length;
  let counts = text.slice(start, start + WINDOW);
  const sign = endOfName(counts);
  const beforeNumber = /[0-9０-９]/.test(counts[sign] ?? '');
  counts = counts.slice(0, sign).trimEnd();
  if (beforeNumber) counts = counts.replace(ENDS_JOINED, '');
  const stop = STOPS.exec(counts);
  counts = counts.slice(0, stop?.index ?? counts.length).trimEnd();
  if (amount.measure === 'bodies') counts = cutAfterBody(counts);
  else if (amount.measure !== 'events') counts = withoutClosing(counts);
  return counts === '' ? null : { counts, end: start + counts.length };
}

/** Where a name ends: at a sign or number, but 二、三级 goes on, and a closing quotation mark of what was opened within belongs to it. */
function endOfName(words: string): number {
  let quoted = false;
  for (let at = 0; at < words.length; at += 1) {
    const sign = words[at] ?? '';
    if (sign === '“' || sign === '‘') quoted = true;
    else if (sign === '”' || sign === '’') {
      if (!quoted) return at;
      quoted = false;
    } else if ((sign >= '0' && sign <= '9') || (sign >= '０' && sign <= '９')) return at;
    else if (SIGNS.has(sign) && !(sign === '、' && HAN_DIGIT.test(words[at - 1] ?? '') && HAN_DIGIT.test(words[at + 1] ?? ''))) return at; // prettier-ignore
  }
  return words.length;
}

function cutAfterBody(words: string): string {
  const body = BODIES.exec(words);
  return body ? words.slice(0, body.index + body[0].length) : withoutClosing(words);
}

function withoutClosing(words: string): string {
  let rest = words;
  for (let match = CLOSING.exec(rest); match && match.index > 1; match = CLOSING.exec(rest)) rest = rest.slice(0, match.index).trimEnd(); // prettier-ignore
  return rest;
}

/** A number without measure word counts if a bound says so and it is 万, 亿, or what is named is a number (门诊量达到 50000). */
function standsAlone(text: string, amount: Amount, operator: string | null, clause: string): boolean {
  if (operator === null) return false;
  if (/[万亿]$/.test(amount.number)) return true;
  const next = text.slice(amount.end, amount.end + 1);
  return /(?:数|量|额|值|率|度|次|规模)$/.test(clause) && (next === '' || SIGNS.has(next));
}

/** `1,234` is one number, `1234,567` are two: only correct grouping is kept together. */
function grouped(printed: string): string {
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
