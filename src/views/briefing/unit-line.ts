import { strings } from '../strings.ts';
import type { DeckStep } from './deck.ts';
import type { Picture } from './pictures.ts';

const { unit, whole } = strings.briefing;
/** An amount in 万元 with decimals, as a headline or a figure may write it. */
const PARTIAL = /\d\.\d+ *万元/;

/** The unit of the figures on a step, and whether they are rounded: empty where none of them needs a unit. */
export function unitLine({ headline, sub, figures }: DeckStep, picture: Picture): string {
  const said = [headline, sub, ...figures.map(({ number, suffix, label }) => `${number}${suffix} ${label}`)].join('；');
  const written = picture.kind === 'bars' ? picture.rows.map((row) => row.written) : [];
  if (picture.kind === 'bars' && picture.counted) return `${unit}${strings.briefing.counts}`;
  if (picture.kind === 'bars' && picture.plain && !said.includes('万元')) return '';
  const exact = PARTIAL.test(said) || written.some((text) => /\d\.\d/.test(text));
  return `${unit}${strings.briefing.money}${exact ? '' : whole}`;
}
