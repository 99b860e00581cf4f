import type { Section } from '../model/narrative.ts';
import type { LineBlock } from './document.ts';
import type { IssueLog } from './issue-log.ts';
import type { NarrativeProblem } from './narrative.ts';
import { excerpt } from './printed-text.ts';

/** A number of part three that could not be read, with its place in words: section, paragraph, sentence and line. */
export function reportProblem(
  { section, paragraph, printed, message }: NarrativeProblem,
  sections: readonly Section[],
  lines: readonly LineBlock[],
  log: IssueLog,
): void {
  const { title, paragraphs } = sections[section - 1] ?? { title: '', paragraphs: [] };
  const text = paragraphs[paragraph - 1] ?? '';
  const sentence = text.split('。').find((part) => part.includes(printed)) ?? text;
  const within = lines.filter((line) => line.text !== '' && text.includes(line.text));
  const line = within.find((one) => one.text.includes(printed)) ?? within[0];
  const place = `第三部分${title === '' ? '' : `“${title}”`}第 ${paragraph} 段`;
  const full = `${place}：${message.replace(/。$/, '')}，所在的句子是“${excerpt(sentence)}”`;
  log.add('narrative', full, { table: 'text', printed, line: line?.line ?? null });
}
