import type { Overview, Section } from '../model/narrative.ts';
import { findListMarkers, readOrdinal, splitGoal } from './goals.ts';

type Part = 'duties' | 'organisation' | 'scope';

/** The headings of part one in the wordings of the template, as data. */
const HEADINGS: readonly { readonly part: Part; readonly words: RegExp }[] = [
  { part: 'duties', words: /主要职责|主要职能|部门职责|部门职能|工作职责|单位职责|^职责$|基本职能/ },
  { part: 'scope', words: /预算构成|预算单位构成|单位构成|所属单位|下属单位|预算编制范围|预算范围/ },
  { part: 'organisation', words: /机构设置|内设机构|机构情况|机构构成|组织机构|人员构成/ },
];
const NUMBER =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:部分)?[、.．\s]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])\s{0,8}/;
const ENDS = '。；;：:！!？?';
const DUTY_NUMBERS: readonly RegExp[] = [
  /^[（(]([一二三四五六七八九十]{1,3})[）)]/,
  /^([一二三四五六七八九十]{1,3})[、是]/,
  /^([0-9０-９]{1,2})[.．、:：)）]/,
  /^[（(]([0-9０-９]{1,2})[）)]/,
];
const ENDING = '处室科局部办组委院所站队司股馆厅厂署';
const UNIT = new RegExp(`^[^\\s\\d]{1,24}(?:[${ENDING}]|中心|工会|大队|总队|支队|基地|学校)$`);
const LEAD =
  /^.*?(?:下设|内设|设有|设立|共设|包括|分别是|分别为|机构有|机构为|(?<!建)设(?!备|施|计|置|立))(?:[一二三四五六七八九十\d]{1,3}个)?(?:职能|内设|正处级|副处级|科级)?(?:机构|处室|科室|部门)?/;
const LAST =
  /\s*(?:等(?=\s*(?:[\d一二三四五六七八九十]|处室|科室|部门|机构|内设|$))|(?:共|合计)(?=\s*[\d一二三四五六七八九十]{1,3}\s*个)).{0,20}$/;
const SUBORDINATE = /(?:下属|所属|直属)(?:事业)?单位/;

/** Part one (部门概况): duties as list items (one broken by a page is one again), divisions named, budget scope, sections as printed. */
export function readOverview(paragraphs: readonly string[]): Overview {
  const sections: { title: string; paragraphs: string[]; part: Part | null }[] = [];
  for (const line of paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '')) {
    const part = readHeading(line);
    if (part && !sections.some((section) => section.part === part))
      sections.push({ title: line, paragraphs: [], part });
    else if (sections.length === 0 && line.length < 60 && !ended(line)) continue;
    else if (sections.length === 0) sections.push({ title: '', paragraphs: [line], part: null });
    else sections.at(-1)?.paragraphs.push(line);
  }
  const linesOf = (part: Part) => sections.find((section) => section.part === part)?.paragraphs ?? [];
  const organisation = joinBroken(linesOf('organisation')).join('\n');
  return {
    duties: readDuties(linesOf('duties')),
    organisation,
    divisions: readDivisions(organisation),
    scope: joinBroken(linesOf('scope')).join('\n'),
    sections: sections.map(({ title, paragraphs: lines }): Section => ({ title, paragraphs: lines })),
  };
}

/** The divisions that a text names in a row (办公室、规划财务处…等 8 个), or one a line; in print order, each once. */
export function readDivisions(text: string): string[] {
  const found = new Set<string>();
  for (const line of text.split('\n')) {
    for (const sentence of withoutBrackets(line.replace(NUMBER, '')).split(/[。；;]/)) {
      const names = namesInRow(sentence);
      if (names.length > 1 || (names.length === 1 && names[0] === sentence.trim())) {
        for (const name of names) found.add(name);
      }
    }
  }
  return [...found];
}

function namesInRow(sentence: string): string[] {
  const divisions = sentence.slice(0, sentence.search(SUBORDINATE) >>> 0);
  const parts = divisions.split(/[：:，,]/).flatMap((clause) => {
    const row = clause.split('、');
    return row.length > 1 || UNIT.test(clause.trim()) ? row : [];
  });
  return parts.flatMap((part) => readName(part.trim().slice(0, 120)));
}

function readName(part: string): string[] {
  const name = part.replace(LAST, '').replace(LEAD, '').trim();
  return UNIT.test(name) ? splitPair(name) : [];
}

/** 规划处和财务处 are two, 电子政务基础设施与数据资源处 is one. */
function splitPair(name: string): string[] {
  const at = [...name.matchAll(/[和与及]/g)]
    .map((match) => match.index)
    .find((index) => UNIT.test(name.slice(0, index)));
  return at === undefined ? [name] : [name.slice(0, at), ...splitPair(name.slice(at + 1))];
}

function ended(line: string): boolean {
  return ENDS.includes(line.at(-1) ?? '');
}

function withoutBrackets(text: string): string {
  let depth = 0;
  let kept = '';
  for (const sign of text) {
    if (sign === '（' || sign === '(') depth += 1;
    else if (sign === '）' || sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += sign;
  }
  return kept;
}

function readHeading(line: string): Part | null {
  if (line.length > 40 || /[。；;]/.test(line)) return null;
  const title = line.replace(NUMBER, '').replace(/[：:]$/, '');
  if (title.length > 24 || /[，,、]/.test(title)) return null;
  return HEADINGS.find((heading) => heading.words.test(title))?.part ?? null;
}

function readDuties(lines: readonly string[]): string[] {
  const items = lines.length === 1 ? splitItems(lines[0] ?? '') : lines;
  const style = DUTY_NUMBERS.find((pattern) => items.some((item) => pattern.exec(item)?.[1] !== undefined));
  if (!style) return joinBroken(items);
  const duties: string[][] = [];
  for (const item of items) {
    const number = readOrdinal(style.exec(item)?.[1] ?? '');
    if (number === duties.length + 1) duties.push([item]);
    else duties.at(-1)?.push(item);
  }
  return duties.map((pieces) => pieces.join(''));
}

function splitItems(line: string): string[] {
  return findListMarkers(line).length > 0 ? splitGoal(line) : [line];
}

/** Joins a paragraph that a page break cut (it does not end like one) with the next. */
function joinBroken(lines: readonly string[]): string[] {
  const whole: string[][] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last === undefined || ended(last.at(-1) ?? '')) whole.push([line]);
    else last.push(line);
  }
  return whole.map((pieces) => pieces.join(''));
}
