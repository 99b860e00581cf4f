import type { YearSpan } from '../model/project.ts';

const HAN_DIGITS = '〇一二三四五六七八九';
const YEAR = '(?:19|20)\\d{2}';
const RANGE = new RegExp(`(?<!\\d)(${YEAR})年?度?[-‐–—~至到](${YEAR})(?:年|(?=\\)))`, 'g');
const SINGLE = new RegExp(`(?<!\\d)(${YEAR})年|\\((${YEAR})\\)`, 'g');
const WITHHELD = /^[([【]?(?:涉密|保密)(?:项目|事项|经费)(?:支出)?[)\]】]?[\d一二三四五六七八九十()、.]{0,8}$/;

/** A name or text for matching: NFKC (so character and bracket width do not matter) without white space. */
export function nameKey(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/**
 * The year or years that a name prints: `2018年…`, `（2021-2022年）`, `2022至2024年`, `(2022)`. Null where it prints none, or several that
 * are neither a span nor the same year nor told apart by brackets (those of the bracket win): never a guess.
 */
export function readYears(name: string): YearSpan | null {
  const key = nameKey(name.slice(0, 2000)).replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (digits) =>
    [...digits].map((digit) => Math.max(0, HAN_DIGITS.indexOf(digit))).join(''),
  );
  const bracketed = [...key.matchAll(/\([^()]{4,30}\)/g)].map((match) => match[0]).join(' ');
  return readSpan(bracketed) ?? readSpan(key);
}

/** True for a project that is withheld by law (涉密项目): the name says nothing but that. */
export function isWithheld(name: string): boolean {
  return name.length <= 60 && WITHHELD.test(nameKey(name));
}

function readSpan(key: string): YearSpan | null {
  const spans = [...key.matchAll(RANGE)].map((match) => ({ from: year(match[1]), to: year(match[2]) }));
  const rest = key.replace(RANGE, ' ');
  const all = [...spans, ...[...rest.matchAll(SINGLE)].map((match) => same(year(match[1] ?? match[2])))];
  const first = all[0];
  if (!first || first.from > first.to) return null;
  return all.every((span) => span.from === first.from && span.to === first.to) ? first : null;
}

function year(text: string | undefined): number {
  return parseInt(text ?? '', 10);
}

function same(at: number): YearSpan {
  return { from: at, to: at };
}
