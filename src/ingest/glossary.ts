import type { GlossaryTerm } from '../model/narrative.ts';
import { readOrdinal } from './goals.ts';

/** How part four numbers its terms; the style of the first numbered term is the style of all. */
const STYLES: readonly RegExp[] = [
  /^([一二三四五六七八九十]{1,3})[、.．]\s*/,
  /^[（(]([一二三四五六七八九十]{1,3})[）)]、?\s*/,
  /^([0-9０-９]{1,2})[.．、]\s*/,
  /^[（(]([0-9０-９]{1,2})[）)]、?\s*/,
];
const BOLD = /^\*\*([^*]{1,60})\*\*\s*[：:]?\s*/;
/** A term without bold type ends at a colon, or where its explanation begins (指, 是指). */
const PLAIN = /^([^：:。；，,]{1,60}?)\s{0,8}(?:[：:]\s*|(?=(?:是)?指))/;

/**
 * The terms of part four (名词解释) in order. A paragraph that begins no term belongs to the explanation before it and is joined
 * with a line break; the heading and what stands before the first term are left out.
 */
export function readGlossary(paragraphs: readonly string[]): GlossaryTerm[] {
  const lines = paragraphs.map(cleanMarkup).filter((line) => line !== '');
  const style = STYLES.find((pattern) => lines.some((line) => readTerm(line, pattern, 1)));
  const terms: { term: string; parts: string[] }[] = [];
  for (const line of lines) {
    const term = readTerm(line, style, terms.length + 1);
    if (term) terms.push({ term: term.term, parts: term.explanation === '' ? [] : [term.explanation] });
    else terms.at(-1)?.parts.push(line.replaceAll('**', ''));
  }
  return terms.map(({ term, parts }) => ({ term, explanation: parts.join('\n') }));
}

function readTerm(line: string, style: RegExp | undefined, expected: number): GlossaryTerm | null {
  // the number may stand inside the bold type: **一、财政拨款收入**：…
  const inner = line.replace(/^\*\*(?=[（(]?[一二三四五六七八九十0-9０-９]{1,3}[、.．）)])/, '');
  const number = style?.exec(inner);
  if (style && (!number || readOrdinal(number[1] ?? '') < expected)) return null;
  const bare = inner.slice(number?.[0].length ?? 0);
  const body = inner === line || number === null ? bare : `**${bare}`;
  const match = BOLD.exec(body) ?? PLAIN.exec(body.replaceAll('**', ''));
  if (!match) return null;
  const rest = (BOLD.test(body) ? body : body.replaceAll('**', '')).slice(match[0].length).replaceAll('**', '').trim();
  const explained =
    rest.startsWith('指') || rest.startsWith('是指') || rest.startsWith('即') || rest.startsWith('反映');
  if (!style && !body.startsWith('**') && !explained) return null;
  return { term: (match[1] ?? '').replace(/[：:\s]+$/, '').trim(), explanation: rest };
}

function cleanMarkup(line: string): string {
  return line.replace(/<\/?[a-zA-Z][^<>]{0,200}>/g, '').replace(/^#{1,6}\s+/, '').replace(/__/g, '**').trim(); // prettier-ignore
}
