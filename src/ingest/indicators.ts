import type { Indicator } from '../model/project.ts';
import { FOLLOWERS, grouped, readCounted, skip, type CountedNumber } from './goal-numbers.ts';
import { findListMarkers } from './goals.ts';
import { BARE_NOUNS, BODIES, CHANGES, CLOSING, COPULA, COUNT_WORDS, HAN_MEASURES, MOVES_TO, NOT_AFTER, NOT_TIME_AFTER, NOUN_REST, OPERATOR_BEFORE, PHRASES, RATE_NOUN, RATE_VERBS, STOPS, VERBS, WHEN } from './indicator-rules.ts'; // prettier-ignore

/** How far around a number its words are looked for (UTF-16 units): keeps the search linear in the text. */
const WINDOW = 48;
/** A goal is searched up to here (UTF-16 units); the longest printed one has some 300. */
const LONGEST = 50_000;
const DIGITS = '[0-9０-９]';
const NUMBER = `${DIGITS}+(?:,${DIGITS}{3}(?!${DIGITS}))*(?:[.．]${DIGITS}+)?`;
const CANDIDATES = new RegExp(`${NUMBER}|[一二两三四五六七八九十百千]{1,6}(?=\\s?[${HAN_MEASURES}])`, 'g');
const SIGNS = new Set('，。；：:,;！？!?\n、（）()《》…/');
const VERB = new RegExp(`^(?:${VERBS.join('|')})(?!${NOUN_REST.source.slice(1)})`);
const HAN_DIGIT = /^[一二三四五六七八九十]$/;
const ENDS_JOINED = /(?:以及|[和及与或])$/;
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

function readIndicator(text: string, start: number, printed: string, floor: number, last: Indicator | undefined) {
  const follower = text[skip(text, start + printed.length)];
  if (printed.length > 24 || (follower !== undefined && !FOLLOWERS.has(follower) && !SIGNS.has(follower))) return null;
  const behind = text.slice(Math.max(floor, start - WINDOW), start);
  const near = behind.slice(-4).replace(/\s{1,3}$/, '');
  if (NOT_AFTER.test(behind.slice(-3)) || /[第每]$/.test(near) || PHRASES.test(text.slice(start, start + 16))) return null; // prettier-ignore
  const amount = readCounted(text, start, printed);
  if (!amount || (amount.measure === 'time' && NOT_TIME_AFTER.test(near))) return null;
  if (amount.unit === '' && amount.operator === null && !hasBound(behind)) return null;
  const words = readBefore(behind, last, text.slice(last?.end ?? 0, start));
  const isHan = !/[0-9０-９]/.test(printed[0] ?? '');
  if (isHan && (!(words.operator ?? (DOING.test(words.clause) || null)) || amount.unit === '')) return null;
  const operator = amount.operator ?? words.operator;
  if (amount.unit === '' && !standsAlone(text, amount, operator, words.clause)) return null;
  const after = readAfter(text, amount);
  const spoken = splitClause(words.clause, words.outer);
  // what must be done within a time stands after it: 3 个工作日内办结
  const within = amount.measure === 'time' && amount.operator?.endsWith('内') === true && after !== null;
  const named =
    !within &&
    spoken.noun !== '' &&
    (amount.measure === 'rate' || amount.measure === 'time' || amount.measure === 'money');
  const useAfter = after !== null && !named;
  const joined = last !== undefined && MOVES_TO.test(text.slice(last.end, start).slice(0, 8)) && start - last.end < 8; // prettier-ignore
  const own = useAfter
    ? { counts: after.counts, action: joined ? last.action : words.clause }
    : joined
      ? last
      : countBefore(spoken);
  return {
    number: amount.number, value: amount.value, unit: amount.unit, counts: own.counts, operator, action: own.action,
    start, end: useAfter && amount.measure !== 'time' ? after.end : amount.end,
  } satisfies Indicator; // prettier-ignore
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
  const verbs = RATE_NOUN.test(noun) ? RATE_VERBS : VERB;
  for (let match = WHEN.exec(noun) ?? verbs.exec(noun); match; match = WHEN.exec(noun) ?? verbs.exec(noun)) {
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
function readAfter(text: string, amount: CountedNumber): { counts: string; end: number } | null {
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
function standsAlone(text: string, amount: CountedNumber, operator: string | null, clause: string): boolean {
  if (operator === null) return false;
  if (/[万亿]$/.test(amount.number)) return true;
  const next = text.slice(amount.end, amount.end + 1);
  return /(?:数|量|额|值|率|度|次|规模)$/.test(clause) && (next === '' || SIGNS.has(next));
}
