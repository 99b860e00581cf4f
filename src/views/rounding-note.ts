import type { Unit } from '../model/table.ts';
import { roundingGap, tableUnit, type ShownUnit } from './format.ts';

/** 尾差: what a reader who adds up the figures as shown gets beyond the shown total, as a sentence; null where they agree. */
export function roundingNote(parts: readonly string[], from: Unit, shown: ShownUnit): string | null {
  const gap = roundingGap(parts, from, shown);
  if (gap === null) return null;
  const unit = tableUnit(shown, '万元');
  const word = gap.startsWith('−') ? '少' : '多';
  return `尾差：各数四舍五入后相加，比合计${word} ${gap.replace(/^[+−]/, '')} ${unit}；合计按原数相加。`;
}

/** What there is to be said below a table, as one remark; null where nothing is. */
export function oneRemark(...notes: readonly (string | null)[]): string | null {
  const said = notes.filter((note) => note !== null);
  return said.length === 0 ? null : said.join('');
}
