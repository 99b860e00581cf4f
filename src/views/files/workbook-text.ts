import { escapeMarkup } from '../clipboard-text.ts';

/** A cell of a spreadsheet holds no more characters. */
const MOST_CHARACTERS = 32_767;
const LONGEST_NAME = 31;

/** `A`, `Z`, `AA`: the letters of a column, from 0. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${columnName(Math.floor(at / 26) - 1)}${letter}`;
}

/**
 * A text as it stands in a sheet: markup stays text, characters that XML has no place for are left out, and `_x0041_`,
 * which spreadsheets read as a character's number, stays as written.
 */
export function xmlText(text: string): string {
  const kept = Array.from(text.slice(0, MOST_CHARACTERS)).filter(
    (one) => !/^[\p{Cc}\ud800-\udfff\ufffe\uffff]$/u.test(one) || one === '\n' || one === '\t',
  );
  return escapeMarkup(kept.join('').replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_'));
}

/** Names for sheets: without the characters that a spreadsheet forbids, at most 31 long, no two alike. */
export function sheetNames(titles: readonly string[]): string[] {
  const names: string[] = [];
  for (const title of titles) {
    const plain = title.replace(/[\\/*?:[\]\p{Cc}]+/gu, ' ').replace(/^[' ]+|[' ]+$/g, '') || '-';
    const cut = (most: number) => Array.from(plain).slice(0, most).join('').slice(0, most);
    const taken = (name: string) => names.some((one) => one.toLowerCase() === name.toLowerCase());
    let name = cut(LONGEST_NAME);
    for (let count = 2; taken(name); count++) name = `${cut(LONGEST_NAME - 4)} ${count}`;
    names.push(name);
  }
  return names;
}
