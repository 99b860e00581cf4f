import type { PerformanceGoal } from '../model/project.ts';
import type { Stretch } from './goal-facts.ts';
import { readablePieces } from './readable.ts';

/** A stretch of a goal's paragraph; `indicator` is the place of its indicator in the goal's list, null elsewhere. */
export interface GoalRun {
  readonly text: string;
  readonly indicator: number | null;
  /** True where a word of the search stands. */
  readonly hit?: true;
}

/** A paragraph or numbered item; its printed number stands apart so that it can hang. */
export interface GoalParagraph {
  readonly marker: string | null;
  readonly runs: readonly GoalRun[];
}

const MARKER =
  /^(?:\d{1,2}[.、．)）](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*/;

/**
 * A goal as paragraphs of runs, its indicators marked by their offsets into the verbatim text, punctuation in full width.
 * An indicator whose offsets lie outside the text is left unmarked.
 */
export function readGoal(
  goal: Pick<PerformanceGoal, 'text' | 'paragraphs' | 'indicators'>,
  hits: readonly Stretch[] = [],
): GoalParagraph[] {
  const shown = readablePieces(goal.text);
  const owner = new Map<number, number>();
  goal.indicators.forEach(({ start, end }, index) => {
    for (let at = start; at < Math.min(end, goal.text.length); at++) owner.set(at, index);
  });
  const found = new Set<number>();
  for (const { start, end } of hits) for (let at = start; at < end; at++) found.add(at);
  return paragraphRanges(goal.text, goal.paragraphs).map(([start, end]) => {
    const marker = MARKER.exec(goal.text.slice(start, end))?.[0] ?? '';
    const runs: { text: string; indicator: number | null; hit?: true }[] = [];
    for (let at = start + marker.length; at < end; at++) {
      const text = shown[at] ?? '';
      const indicator = owner.get(at) ?? null;
      const last = runs[runs.length - 1];
      if (text === '') continue;
      const hit = found.has(at);
      if (last && last.indicator === indicator && (last.hit ?? false) === hit) last.text += text;
      else runs.push(hit ? { text, indicator, hit } : { text, indicator });
    }
    return { marker: marker.trim() || null, runs };
  });
}

/** Where each paragraph lies in the text; white space between them belongs to none. The whole text when they do not fit. */
function paragraphRanges(text: string, paragraphs: readonly string[]): [number, number][] {
  const ranges: [number, number][] = [];
  let at = 0;
  const skip = () => {
    while (/\s/.test(text.charAt(at))) at++;
  };
  for (const paragraph of paragraphs) {
    skip();
    const start = at;
    for (const unit of paragraph.replace(/\s/g, '').split('')) {
      skip();
      if (text.charAt(at) !== unit) return [[0, text.length]];
      at++;
    }
    if (at > start) ranges.push([start, at]);
  }
  skip();
  return at === text.length && ranges.length > 0 ? ranges : [[0, text.length]];
}
