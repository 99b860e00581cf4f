import type { Indicator, PerformanceGoal } from '../model/project.ts';

/** An indicator for reading: the number as printed, the measure word, the bound on its own side of them, and what it counts. */
export interface IndicatorLine {
  readonly number: string;
  readonly unit: string;
  /** A bound that is printed before the number (达到, 不少于); empty where none is. */
  readonly before: string;
  /** What the number counts; the printed clause in quotation marks where no noun in it says that. */
  readonly about: string;
}

/** Bounds that are printed behind the number or behind its measure word. */
const BEHIND_NUMBER = /^[余多]$/;
const BEHIND_UNIT = /^(?:及?以[上下内]|之内|左右|上下|内)$/;
/** Words that stand for what is counted and do not name it. */
const NAMES_NOTHING = /^(?:其中|合计|共计|总计|总数|总量|数量|规模|每.{0,2})?$/;
const ENDS_CLAUSE = /[，。；,;！？!?\n]/;

/** The indicators of a goal, each with the words that every page says of it. */
export function indicatorLines({ text, indicators }: Pick<PerformanceGoal, 'text' | 'indicators'>): IndicatorLine[] {
  return indicators.map((indicator) => {
    const { operator, unit, number } = indicator;
    const bound = operator ?? '';
    const within = BEHIND_NUMBER.test(bound);
    const behind = BEHIND_UNIT.test(bound);
    return {
      number: `${number.replace(/\s*(?=[万亿千百])/, ' ')}${unit === '' && behind ? bound : ''}`,
      unit: `${within ? bound : ''}${unit}${unit !== '' && behind ? bound : ''}`,
      before: within || behind ? '' : bound,
      about: NAMES_NOTHING.test(indicator.counts) ? `“${clauseAround(text, indicator)}”` : indicator.counts,
    };
  });
}

/** An indicator in a row of others: `vCPU 达到 21 万核`. */
export function indicatorPhrase({ about, before, number, unit }: IndicatorLine): string {
  if (about.startsWith('“')) return about;
  const space = /^[%％‰]/.test(unit) || /[万亿千百]$/.test(number) ? '' : ' ';
  return `${about} ${before === '' ? '' : `${before} `}${number}${space}${unit}`.trim();
}

/** The printed words from sign to sign in which a number stands, without white space. */
function clauseAround(text: string, { start, end }: Indicator): string {
  let from = start;
  let to = end;
  while (from > 0 && !ENDS_CLAUSE.test(text[from - 1] ?? '')) from -= 1;
  while (to < text.length && !ENDS_CLAUSE.test(text[to] ?? '')) to += 1;
  return text.slice(from, to).replace(/\s+/g, '');
}
