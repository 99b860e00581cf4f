import type { YearSpan } from '../model/project.ts';
import { plainKey } from './printed-text.ts';

const HAN_DIGITS = '〇一二三四五六七八九';
const YEAR = '(?:19|20)\\d{2}';
const RANGE = new RegExp(`(?<!\\d)(${YEAR})年?度?[-‐–—~至到](${YEAR})(?:年|(?=\\)))`, 'g');
const SINGLE = new RegExp(`(?<!\\d)(${YEAR})年|\\((${YEAR})\\)`, 'g');
const WITHHELD = /^[([【]?(?:涉密|保密)(?:项目|事项|经费)(?:支出)?[)\]】]?[\d一二三四五六七八九十()、.]{0,8}$/;

/**
 * The year or years that a name prints: `2018年…`, `（2021-2022年）`, `2022至2024年`, `(2022)`. Null where it prints none, or several that
 * are neither a span nor the same year nor told apart by brackets (those of the bracket win): never a guess.
 */
export function readYears(name: string): YearSpan | null {
  const key = plainKey(name.slice(0, 2000)).replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (digits) =>
    Array.from(digits, (digit) => Math.max(0, HAN_DIGITS.indexOf(digit))).join(''),
  );
  const bracketed = [...key.matchAll(/\([^()]{4,30}\)/g)].map((match) => match[0]).join(' ');
  return readSpan(bracketed) ?? readSpan(key);
}

/** True for a project that is withheld by law (涉密项目): the name says nothing but that. */
export function isWithheld(name: string): boolean {
  return name.length <= 60 && WITHHELD.test(plainKey(name));
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

/** The two labels of a tile: `shortLabel` reads as the name, `tinyLabel` is what is left of it in a small box. */
export interface ShortLabels {
  readonly shortLabel: string;
  readonly tinyLabel: string;
}

/** Words that many names share and that a label may drop, the emptiest first; data, not of any one edition. */
const GENERIC = [
  '应用系统',
  '服务平台',
  '管理系统',
  '信息系统',
  '服务',
  '平台',
  '系统',
  '常态化',
  '移动',
  '统一',
  '业务',
];
/** Before these 服务 belongs to the thing's own name. */
const OWN_SERVICE = /(?:政务|公共|数据|中介|医疗|卫生)$/;
/** A bracket at a name's end that tells it from its like: （越秀人家）, not （一期）. */
const TELLING = /（([^（）]{3,12})）$/;
/** What such a bracket says of the money (自有资金, 省级财政拨款) tells no project from another. */
const FUNDING = /(?:资金|经费|拨款|预算|收入|专户|结余|结转|补助|债券|债务|贷款|收费|基金)$/;
const TINY_LENGTH = 8;

/**
 * Labels for an edition without domains.csv: the name without its year, 项目, and the publisher's or region's name before it. Never empty;
 * a rule of its own words only, so two names that differ in more than these keep different labels.
 */
export function shortLabels(name: string, agency: string): ShortLabels {
  if (isWithheld(name)) return { shortLabel: '涉密项目', tinyLabel: '涉密' };
  const whole = tidyName(name);
  const bare = dropSuffix(dropYears(whole));
  const shortLabel = orElse(dropSuffix(dropPublisher(bare, tidyName(agency))), orElse(bare, whole));
  return { shortLabel, tinyLabel: makeTiny(shortLabel) };
}

/**
 * The labels of a whole edition. A tiny label that two projects share whose short labels differ names neither: both have
 * their short labels instead.
 */
export function labelsApart(labels: readonly ShortLabels[]): ShortLabels[] {
  const shortsOf = new Map<string, Set<string>>();
  for (const { shortLabel, tinyLabel } of labels) {
    const shorts = shortsOf.get(tinyLabel) ?? new Set();
    shortsOf.set(tinyLabel, shorts.add(shortLabel));
  }
  const isShared = (tiny: string) => (shortsOf.get(tiny)?.size ?? 0) > 1;
  return labels.map(({ shortLabel, tinyLabel }) => ({
    shortLabel,
    tinyLabel: isShared(tinyLabel) ? shortLabel : tinyLabel,
  }));
}

function tidyName(name: string): string {
  return name.slice(0, 400).replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
}

function dropYears(name: string): string {
  const span = `${YEAR}(?:年度?)?(?:[-‐–—~～至到]${YEAR}(?:年度?)?)?`;
  return name
    .replace(new RegExp(`（${span}）`, 'g'), '')
    .replace(new RegExp(`^${span.replaceAll('年度?)?', '年度?)')}`), '');
}

function dropSuffix(name: string): string {
  return name.replace(/(?:专项)?(?:项目)?(?:经费|资金|支出)?(?:项目)$/, '').replace(/(.{4,})(?:服务|项目)$/, '$1');
}

/** The publisher's name, whole or without its province, and a region or programme word before what is done. */
function dropPublisher(name: string, agency: string): string {
  const region = /^[^省市区县州]{2,8}?(?:省|自治区|市|自治州|州|区|县)/.exec(agency)?.[0] ?? '';
  const own = [agency, agency.slice(region.length), region].filter((words) => words.length > 1);
  let rest = name;
  for (let round = 0; round < 3; round += 1) {
    const lead = own.find((words) => rest.startsWith(words)) ?? /^(?:省|市|区|县)(?![直域内外际属辖委市区县])(?=本级|级|[“数政统公电直网]|[^\s]{4})(?:本级|级)?|^本级|^全[省市区县]|^[“]?数字政府[”]?(?=.{4})/.exec(rest)?.[0]; // prettier-ignore
    if (!lead || rest.length - lead.length < 3) break;
    rest = rest.slice(lead.length);
  }
  return rest;
}

function makeTiny(label: string): string {
  const bracket = TELLING.exec(label);
  const isFunding = bracket?.[1] !== undefined && FUNDING.test(bracket[1]);
  const telling = isFunding ? label.slice(0, bracket.index) : bracket?.[1];
  let tiny = (telling ?? label).replace(/[“”‘’]/g, '');
  for (const word of GENERIC) {
    if (tiny.length <= TINY_LENGTH) break;
    const at = tiny.lastIndexOf(word);
    const left = tiny.slice(0, Math.max(0, at));
    if (at > 0 && tiny.length - word.length >= 3 && !(word === '服务' && OWN_SERVICE.test(left))) tiny = left + tiny.slice(at + word.length); // prettier-ignore
  }
  return orElse(tiny, label);
}

function orElse(label: string, fallback: string): string {
  return label.length > 1 ? label : fallback;
}
