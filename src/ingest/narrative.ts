import { plainAmount } from '../model/amount.ts';
import type { NarrativeFigure, Section, Topic } from '../model/narrative.ts';
import { convertAmount, moneyUnit } from '../model/unit-scale.ts';
import { COMPARED, DECREASE, INCREASE, LEVEL, MONEY, QUANTITIES, REASON, THRESHOLD_AFTER, THRESHOLD_BEFORE, TOPIC_RULES } from './narrative-rules.ts'; // prettier-ignore

/** A number of part three that is no plain decimal: reported, never guessed. */
export interface NarrativeProblem {
  /** Section of part three and paragraph in it, from 1. */
  readonly section: number;
  readonly paragraph: number;
  readonly printed: string;
  /** In Chinese, for a clerk. */
  readonly message: string;
}

/** What part three says in figures, and the numbers in it that could not be read. */
export interface NarrativeReading {
  readonly figures: readonly NarrativeFigure[];
  readonly problems: readonly NarrativeProblem[];
}

type Draft = { -readonly [Key in keyof NarrativeFigure]: NarrativeFigure[Key] } & { at: number; until: number };

/** How far back from a number its words are looked for, and the longest sentence quoted (UTF-16 units): keeps reading linear. */
const WINDOW = 80;
const LONGEST_SENTENCE = 2000;
/** Numbers looked at in all: part three has some 40, so what is beyond is refused by name. */
const MOST_NUMBERS = 50_000;

const MARKS = [
  '(?<open>[（(])', '(?<close>[）)])', '(?<stop>[。；;])', '(?<comma>[，,：:])',
  `(?<level>${LEVEL.source})`, `(?<reason>${REASON.source})`,
  '(?<number>[-−－+]?[\\p{N}A-Za-z](?:[.．,，\'’+\\-−–*^]{0,2}[\\p{N}A-Za-z])*)',
  '(?<han>[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]{1,12}\\s?(?=(?:万|亿)?元(?![化一论旦]))(?!\\s?(?:万|亿)?元(?:以上|以下)))',
].join('|'); // prettier-ignore
const UNIT = new RegExp(`\\s{0,8}(${[...MONEY, ...QUANTITIES, '%', '％'].map((unit) => unit.replace(/[()/]/g, '\\$&')).join('|')})`, 'y'); // prettier-ignore
const GENERIC =
  /(?:20\d\d|二[〇零○][〇零○一二三四五六七八九]{2})\s?年度?|本(?:部门|单位|级|年)|预算|安排|合计|共计?|总额|金额|财政拨款|当年|年初|[为数是约计]|\s/g;

/**
 * The figures of part three (预算情况说明) in order, by the template's wording: amount, change on last year, percentage and reason.
 * Changes within a reason (…减少 5 万元 as a cause) are no figures; prices from which things are counted (单价 100 万元以上) neither.
 */
export function readNarrative(sections: readonly Section[]): NarrativeReading {
  const figures: NarrativeFigure[] = [];
  const problems: NarrativeProblem[] = [];
  const work: Work = { left: MOST_NUMBERS };
  sections.forEach(({ title, paragraphs }, section) =>
    paragraphs.forEach((text, paragraph) => {
      const place = { section: section + 1, paragraph: paragraph + 1 };
      const read = readParagraph(text, title, place, work);
      for (const figure of read.figures) figures.push(figure);
      for (const problem of read.problems) problems.push(problem);
    }),
  );
  return { figures, problems };
}

interface Place {
  readonly section: number;
  readonly paragraph: number;
}

/** How many numbers may still be looked at. */
interface Work {
  left: number;
}

interface Frame {
  clause: number;
  previous: number;
  current: Draft | null;
}

function readParagraph(text: string, title: string, place: Place, work: Work): NarrativeReading {
  if (work.left <= 0) return { figures: [], problems: [] };
  const drafts: Draft[] = [];
  const problems: NarrativeProblem[] = [];
  const ends: number[] = [];
  const stack: Frame[] = [];
  let frame: Frame = { clause: 0, previous: 0, current: null };
  let reason: { draft: Draft; start: number; depth: number } | null = null;
  let mentioned = 0;

  const closeReason = (end: number) => {
    if (reason) Object.assign(reason.draft, { reason: text.slice(reason.start, end).trim() || null, until: end });
    reason = null;
  };
  const nextClause = (at: number) => (frame = { ...frame, previous: frame.clause, clause: at });
  const readNumber = (printed: string, start: number): string | null => {
    const amount = splitByWhite(text, start) ? null : readPlain(printed);
    if (amount === null) problems.push({ ...place, printed: text.slice(start, start + Math.min(60, printed.length)), message: `“${printed.slice(0, 60)}”不是明确的数字，没有读作金额。` }); // prettier-ignore
    return amount;
  };

  for (const match of text.matchAll(new RegExp(MARKS, 'gu'))) {
    const at = match.index;
    const after = at + match[0].length;
    if (work.left <= 0) {
      problems.push({
        ...place,
        printed: text.slice(at, at + 60),
        message: `数字超过 ${MOST_NUMBERS} 处，其后的没有读。`,
      });
      break;
    }
    const { open, close, stop, comma, level, number, han } = match.groups ?? {};
    if (open !== undefined) {
      stack.push(frame);
      frame = { clause: after, previous: after, current: frame.current };
    } else if (close !== undefined) {
      if (reason && stack.length <= reason.depth && stack.length > 0) closeReason(at);
      const outer = stack.pop();
      if (outer) frame = { ...outer };
    } else if (stop !== undefined || comma !== undefined) {
      const own = reason === null || stack.length <= reason.depth;
      const headline = own && startsHeadline(text.slice(after, after + WINDOW), work);
      if (own && (stop === '。' || headline)) closeReason(at);
      if (stack.length === 0 && (stop === '。' || (stop !== undefined && (headline || reason === null))))
        ends.push(after);
      nextClause(after);
    } else if (level !== undefined) {
      if (!reason && frame.current?.change === null) frame.current.change = '0';
    } else if (number !== undefined || han !== undefined) {
      UNIT.lastIndex = after;
      const unit = UNIT.exec(text)?.[1];
      const floor = Math.max(frame.clause, mentioned, at - WINDOW);
      const before = text.slice(floor, at).trimEnd();
      if (unit === undefined) continue;
      const end = UNIT.lastIndex;
      const direction = INCREASE.test(before) ? 'increase' : DECREASE.test(before) ? 'decrease' : null;
      if (unit === '%' || unit === '％') {
        const current = reason ? null : frame.current;
        const stated = direction ?? (/(?:增|升)幅(?:为|约)?$/.test(before) ? 'increase' : /降幅(?:为|约)?$/.test(before) ? 'decrease' : null); // prettier-ignore
        if (current?.percent !== null || !stated) continue;
        current.percent = readNumber(match[0], at);
        if (current.direction !== null && current.direction !== stated && /[1-9]/.test(current.percent ?? '')) {
          const printed = text.slice(Math.max(0, at - WINDOW), end);
          problems.push({ ...place, printed, message: `“${current.subject}”的增减额与百分比一说增、一说减。` });
        }
        current.direction ??= stated;
        current.until = end;
      } else if (direction) {
        if (reason || !(COMPARED.test(before) || before.length <= 4)) continue;
        const { current } = frame;
        const change = readNumber(match[0], at);
        if (current?.change !== null) continue;
        current.change = change === null ? null : inUnit(change, unit, current.unit);
        current.direction = direction;
        current.until = end;
        mentioned = end;
      } else {
        const money = MONEY.includes(unit);
        if (money && (THRESHOLD_BEFORE.test(before) || THRESHOLD_AFTER.test(text.slice(end, end + 8)))) continue;
        const clause = floor === frame.clause && before.replace(GENERIC, '') === '' ? text.slice(Math.max(frame.previous, at - WINDOW), at) : before; // prettier-ignore
        work.left -= 1;
        const named = nameTopic(clause, unit, `${title}${text.slice(0, WINDOW)}`, reason !== null) ?? nameByTitle(clause, title, unit, drafts); // prettier-ignore
        if (!money && !named) continue;
        const amount = readNumber(match[0], at);
        mentioned = end;
        if (amount === null) {
          if (!reason) frame.current = null; // its change must not go to the figure before
          continue;
        }
        const draft: Draft = {
          topic: named?.topic ?? null, subject: named?.subject ?? before.slice(-40).trim(), amount, unit,
          change: null, direction: null, percent: null, reason: null, sentence: '', ...place, at, until: end,
        }; // prettier-ignore
        drafts.push(draft);
        if (!reason) frame.current = draft;
      }
    } else if (!reason && frame.current && frame.current.reason === null) {
      reason = { draft: frame.current, start: after, depth: stack.length };
    }
  }
  closeReason(text.length);
  return { figures: quoteSentences(text, ends, drafts), problems };
}

function quoteSentences(text: string, ends: readonly number[], drafts: readonly Draft[]): NarrativeFigure[] {
  let next = 0;
  return drafts.map(({ at, until, ...figure }) => {
    while ((ends[next] ?? Infinity) <= at) next += 1;
    const start = next === 0 ? 0 : (ends[next - 1] ?? 0);
    const end = Math.max(ends[next] ?? text.length, until);
    const from = end - start > LONGEST_SENTENCE ? Math.max(start, at - WINDOW) : start;
    return { ...figure, sentence: text.slice(from, Math.min(end, from + LONGEST_SENTENCE)).trim() };
  });
}

/** What names a topic nearest before a number; null when nothing does. */
function nameTopic(
  clause: string,
  unit: string,
  section: string,
  inReason: boolean,
): { topic: Topic; subject: string } | null {
  let best: { topic: Topic; subject: string; end: number } | null = null;
  for (const rule of TOPIC_RULES) {
    if (!rule.units.includes(unit) || (inReason && !rule.inReason) || rule.section?.test(section) === false) continue;
    for (const match of clause.matchAll(rule.words)) {
      const end = match.index + match[0].length;
      if (!best || end > best.end) best = { topic: rule.topic, subject: match[0].trim(), end };
    }
  }
  return best && { topic: best.topic, subject: best.subject };
}

/** 2022 年预算 20 万元 as a section's first figure is what the section's title names. */
function nameByTitle(clause: string, title: string, unit: string, drafts: readonly Draft[]) {
  return drafts.length === 0 && clause.replace(GENERIC, '') === '' ? nameTopic(title, unit, title, false) : null;
}

/** Whether a clause opens another figure of the template (…公务接待费 20 万元), which ends the reason before it. */
function startsHeadline(ahead: string, work: Work): boolean {
  const match = /^([^，。；;]*?)[0-9０-９][0-9０-９.,．]*\s*(万元|亿元|元)/.exec(ahead);
  const words = match?.[1] ?? '';
  if (words === '' || /[增减]|压缩|下降|新/.test(words)) return false;
  work.left -= 1;
  const named = nameTopic(words, match?.[2] ?? '', '采购', false);
  return named !== null && named.topic !== 'businessFund';
}

/** Whether white space splits a number (`12 345 万元`): then its end alone is no amount. */
function splitByWhite(text: string, start: number): boolean {
  return /[0-9０-９][,，.．]?\s{1,4}$/.test(text.slice(Math.max(0, start - 6), start));
}

/** A plain decimal of either width, with thousands separators only in their places; null for anything else. */
function readPlain(printed: string): string | null {
  const plain = printed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/．/g, '.').replace(/，/g, ','); // prettier-ignore
  if (!/^(?:0|[1-9]\d{0,19}|[1-9]\d{0,2}(?:,\d{3}){1,5})(?:\.\d{1,10})?$/.test(plain)) return null;
  return plain.replace(/,/g, '');
}

/** An amount of money in another unit, exactly: 2000 万元 is 0.2 亿元. In one unit it stays as printed. */
function inUnit(amount: string, from: string, to: string): string {
  const [own, asked] = [moneyUnit(from) ?? '元', moneyUnit(to) ?? '元'];
  return own === asked ? amount : plainAmount(convertAmount(amount, own, asked), 0);
}
