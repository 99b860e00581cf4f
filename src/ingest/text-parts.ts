import type { Section } from '../model/narrative.ts';
import type { LineBlock, RowBlock } from './document.ts';
import type { IssueLog } from './issue-log.ts';
import type { Item } from './parts.ts';
import { findControl, textKey, tidyText, withoutControl, withoutSpace } from './printed-text.ts';
import type { RawTable, Segment } from './segments.ts';
import { isPageNumber } from './template.ts';

const HEADING = /^[一二三四五六七八九十]{1,3}、[^。；;]{2,40}$/;
const ENDED = /[。；;：:！!？?”）)…]$/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．]|注|第.部分)/;

/** The lines of a part, page numbers and running heads left out; control characters are issues. */
export function readLines(items: readonly Item[], running: ReadonlySet<string>, log: IssueLog): LineBlock[] {
  return items.flatMap((item) => {
    if (item.kind !== 'line' || item.text === '' || isPageNumber(item.text) || running.has(textKey(item.text)))
      return [];
    const control = findControl(item.text);
    if (control) log.add('control-character', `文字里有控制字符 ${control}`, { printed: item.text, line: item.line });
    return [{ ...item, text: tidyText(withoutControl(item.text)) }];
  });
}

/** Paragraphs whole again: a line that does not end a sentence goes on in the next. */
export function joinParagraphs(lines: readonly string[]): string[] {
  const paragraphs: string[][] = [];
  let open = false;
  for (const line of lines) {
    const last = paragraphs[paragraphs.length - 1];
    const goesOn: boolean = open && last !== undefined && !NUMBERED.test(line);
    if (goesOn) last?.push(line);
    else paragraphs.push([line]);
    open = !ENDED.test(line) && (goesOn || !HEADING.test(line));
  }
  return paragraphs.map((pieces) => pieces.join(''));
}

/** Sections by their headings 一、二、三…; what stands before the first is a section without a title. */
export function readSections(lines: readonly string[]): Section[] {
  const sections: { title: string; paragraphs: string[] }[] = [];
  for (const line of lines) {
    if (HEADING.test(line) && !ENDED.test(line)) sections.push({ title: line, paragraphs: [] });
    else {
      if (sections.length === 0) sections.push({ title: '', paragraphs: [] });
      sections[sections.length - 1]?.paragraphs.push(line);
    }
  }
  return sections
    .map((section) => ({ title: section.title, paragraphs: joinParagraphs(section.paragraphs) }))
    .filter((section) => section.title !== '' || section.paragraphs.length > 0);
}

/** The key-project list in part three (项目, 预算数, 绩效目标), page by page; null when there is none. */
export function gatherKeyTable(items: readonly Item[]): RawTable | null {
  let headings: string[][] | null = null;
  const segments: Segment[] = [];
  let notes: string[] = [];
  for (const item of items) {
    if (item.kind === 'line') {
      if (headings && /^注\s*[:：]/.test(item.text)) notes = [...notes, item.text];
      continue;
    }
    const rows: RowBlock[] = [];
    for (const row of item.rows) {
      const texts = row.cells.map((cell) => cell.text);
      const key = texts.map((text) => withoutSpace(text)).join('|');
      if (/^(?:重点)?项目(?:名称)?\|预算(?:数|金额)?.{0,8}\|.*绩效目标/.test(key)) headings ??= [texts];
      else if (headings && key.replace(/\|/g, '') !== '') rows.push(row);
    }
    if (headings && rows.length > 0)
      segments.push({ rows, line: rows[0]?.line ?? 1, resumed: false, titled: segments.length === 0 });
  }
  return headings ? { id: 'key', titles: [], agencies: [], units: [], headings, segments, notes, reasons: [] } : null;
}
