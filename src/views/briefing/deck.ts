import { readBriefing, type BriefingFile, type BriefingStep, type PictureName } from '../../model/briefing.ts';
import type { SchemaFault } from '../../model/schema.ts';
import type { Budget } from '../../model/budget.ts';
import { namesOf } from './names.ts';
import { fillTemplate, TemplateFault, typedAmount, type Lookup } from './template.ts';

/** A figure of a step, filled in: its number, what stands before it (`第`) and follows it (`%`, `亿元`), and its words. */
export interface DeckFigure {
  readonly prefix: string;
  readonly number: string;
  readonly suffix: string;
  readonly label: string;
  readonly cells: readonly string[];
}

/** A step ready to be shown: every template filled in. */
export interface DeckStep {
  /** Its place, from 1. */
  readonly number: number;
  /** The address of the app that it shows. */
  readonly view: string;
  readonly picture: PictureName | null;
  readonly headline: string;
  readonly sub: string;
  readonly figures: readonly DeckFigure[];
  readonly note: string;
  /** The cells behind the headline. */
  readonly cells: readonly string[];
}

/** One thing wrong with a briefing.json, as a clerk reads it: where, what should stand there, what does. */
export interface DeckFault {
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

/** Either the steps, or what is wrong with the file. */
export type DeckReading =
  | { readonly ok: true; readonly steps: readonly DeckStep[] }
  | { readonly ok: false; readonly faults: readonly DeckFault[] };

/** Where amounts must come from cells. The speaker's note is free: it is said, not shown. */
const FIGURED = ['headline', 'sub'] as const;

/** Reads a parsed briefing.json and fills it in from the budget; never throws. `known` tells an address of the app. */
export function readDeck(data: unknown, budget: Budget, known: (address: string) => boolean): DeckReading {
  const reading = readBriefing(data);
  if (!reading.ok)
    return { ok: false, faults: reading.faults.map(inWords) };
  const lookup = namesOf(budget);
  const faults = reading.file.steps.flatMap((step, at) => faultsOf(step, at, lookup, known));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, steps: fillDeck(reading.file, budget) };
} // prettier-ignore

/** Fills in a deck that is known to be sound (the default one). */
export function fillDeck(file: BriefingFile, budget: Budget): DeckStep[] {
  const lookup = namesOf(budget);
  return file.steps.map((step, at): DeckStep => {
    const headline = fillTemplate(step.headline, lookup);
    return {
      number: at + 1,
      view: step.view,
      picture: step.picture ?? null,
      headline: headline.text,
      sub: fillTemplate(step.sub ?? '', lookup).text,
      figures: (step.figures ?? []).map(({ value, label }) => {
        const filled = fillTemplate(value, lookup);
        const [, prefix = '', number = '', suffix = ''] =
          /^(第\s*(?=\d))?([+−<>]?[\d,.]+)?\s*(.*)$/.exec(filled.text) ?? [];
        return { prefix: prefix.trim(), number, suffix, label: fillTemplate(label, lookup).text, cells: filled.cells };
      }),
      note: fillTemplate(step.note ?? '', lookup).text,
      cells: headline.cells,
    };
  });
}

function faultsOf(step: BriefingStep, at: number, lookup: Lookup, known: (address: string) => boolean): DeckFault[] {
  const place = (field: string) => `第 ${at + 1} 步 ${field}`;
  const figures = (step.figures ?? []).flatMap(({ value, label }, index) => [
    { field: `figures.${index + 1}.value`, text: value },
    { field: `figures.${index + 1}.label`, text: label },
  ]);
  const shown = [...FIGURED.map((field) => ({ field, text: step[field] ?? '' })), ...figures];
  const typed = shown.flatMap(({ field, text }): DeckFault[] => {
    const amount = typedAmount(text);
    return amount === null ? [] : [{ field: place(field), expected: '数字写成单元格的引用，如 {{3.1.2}}', found: `手写的数字 ${amount}` }];
  }); // prettier-ignore
  const unfilled = [...shown, { field: 'note', text: step.note ?? '' }].flatMap(({ field, text }): DeckFault[] => {
    try {
      fillTemplate(text, lookup);
      return [];
    } catch (error) {
      if (error instanceof TemplateFault) return [{ field: place(field), expected: error.expected, found: error.found }];
      throw error;
    }
  });
  const lost = known(step.view) ? [] : [{ field: place('view'), expected: '本站的地址，如 ?view=projects', found: step.view }];
  return [...lost, ...typed, ...unfilled];
} // prettier-ignore

/** What the description says, in the words of someone who edits the file. */
function inWords({ path, expected, found }: SchemaFault): DeckFault {
  const field = placeOf(path);
  const key = path.split('.').pop() ?? path;
  if (found === 'undefined') return { field, expected: `写上 ${key}`, found: '没有这一项' };
  if (expected === 'never') return { field, expected: '没有这个名称的项（是否写错了？）', found: key };
  const most = /^<=(\d+)$/.exec(expected)?.[1];
  const least = /^>=(\d+)$/.exec(expected)?.[1];
  const counted = most ? `至多 ${most} 个` : least ? `至少 ${least} 个` : null;
  return { field, expected: counted ?? KINDS[expected] ?? expected, found: KINDS[found] ?? found };
}

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  Array: '列表 […]',
  Object: '一组 {…}',
  number: '数字',
  null: 'null',
};

/** `steps.3.headline` is 第 4 步 headline. */
function placeOf(path: string): string {
  return path.replace(/^steps\.(\d+)\.?/, (_, at: string) => `第 ${Number.parseInt(at, 10) + 1} 步 `).trim();
}
