import type { PerformanceGoal } from '../model/project.ts';

/** A stretch of a goal's verbatim text, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const DIGITS = '[0-9０-９]';
const YEAR = `${DIGITS}{4}\\s*年`;
/** `前` that is not the beginning of 前提, 前期, 前端 …. */
const BEFORE = '(?:之前|以前|之内|以内|前(?![提期述景沿瞻置端进往台列])|内(?![容部网外]))';
const MONTH = `${DIGITS}{1,2}\\s*月`;

/**
 * Words that set a date by which something is done. A year or month alone is none (`延续2020年…`), nor is a period
 * (`2021年至2022年`), nor `按期`, which names no date.
 */
const DEADLINES: readonly RegExp[] = [
  // 2022年6月底前, 12月31日之前
  new RegExp(
    `(?:(?:${YEAR}|今年|明年|当年|本年)\\s*)?${MONTH}\\s*(?:${DIGITS}{1,2}\\s*日|上旬|中旬|下旬|底|末)?\\s*${BEFORE}`,
    'g',
  ),
  // 2022年前, 2022年底前, 本年度内
  new RegExp(`(?:${YEAR}|今年|明年|当年|本年)(?:度)?(?:底|末)?\\s*${BEFORE}`, 'g'),
  // 年底前, 年末完成
  /年(?:底|末)(?:之前|以前|前)?/g,
  // 到2022年底, 截至2022年, 至6月底; not 2021年至2022年
  new RegExp(
    `(?:^|[^年月日0-9０-９])((?:截至|截止到?|力争到|到)\\s*(?:${YEAR}|今年|年)\\s*(?:${MONTH})?(?:底|末)?)`,
    'g',
  ),
  new RegExp(`(?:^|[^年月日0-9０-９])(至\\s*${YEAR}\\s*(?:${MONTH})?(?:底|末))`, 'g'),
  // 第三季度前, 四季度末
  /(?:第)?[一二三四]季度(?:底|末|内|之前|以前|前)/g,
  // 30个工作日内完成, 3个月内
  new RegExp(`${DIGITS}+\\s*(?:个)?(?:工作日|月|日|天|周|小时)(?:之内|以内|内)`, 'g'),
];

/** Words that say from where a change is counted: a former value, a former year, or what already stands. */
const BASELINES: readonly RegExp[] = [
  // 从60%提升到80%, 由3天压缩至1天
  new RegExp(
    `[从由][^，。；,;]{0,12}${DIGITS}[^，。；,;]{0,14}(?:提升|提高|增加|增长|上升|扩大|扩展|下降|降低|减少|压缩|缩短|缩减)(?:至|到|为)`,
    'g',
  ),
  // 较上年增长, 比2021年
  new RegExp(`(?:较|比|相比)(?:于)?\\s*(?:上年|去年|上一年|前一年|往年|同期|基期|${YEAR})(?:度|同期)?`, 'g'),
  /同比|环比/g,
  // 在延续2020年政务云服务的基础上
  /在[^，。；,;]{1,40}基础(?:之)?上/g,
];

/** The deadlines that a goal's text names. */
export function findDeadlines(text: string): Stretch[] {
  return findAll(text, DEADLINES);
}

/** The baselines that a goal's text names. */
export function findBaselines(text: string): Stretch[] {
  return findAll(text, BASELINES);
}

/** What can be counted in a goal's text, by the rules above; nothing here is a mark or a judgement. */
export function readFacts(goal: Pick<PerformanceGoal, 'text' | 'indicators'>) {
  const quote = ({ start, end }: Stretch) => goal.text.slice(start, end).replace(/\s+/g, '');
  return {
    indicators: goal.indicators.length,
    deadlines: findDeadlines(goal.text).map(quote),
    baselines: findBaselines(goal.text).map(quote),
  };
}

function findAll(text: string, rules: readonly RegExp[]): Stretch[] {
  const found = rules.flatMap((rule) =>
    Array.from(text.matchAll(rule), (match) => {
      const words = match[1] ?? match[0];
      const start = match.index + match[0].length - words.length;
      return { start, end: start + words.length };
    }),
  );
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((one, at) => !sorted.slice(0, at).some((other) => other.end > one.start));
}
