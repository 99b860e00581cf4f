import * as v from 'valibot';
import type { SchemaFault } from './schema.ts';

/** The version of briefing.json that this code reads. */
export const BRIEFING_VERSION = 1;

/** The pictures that a step can show; which one follows from its address unless the file says so. */
export const PICTURES = [
  'title', 'whole', 'kinds', 'change', 'treemap', 'project', 'flow', 'lens', 'running', 'checks', 'closing',
] as const; // prettier-ignore

/** One of {@link PICTURES}. */
export type PictureName = (typeof PICTURES)[number];

/** A large figure beside the picture: a template for its value, words for what it is. */
export interface BriefingFigure {
  readonly value: string;
  readonly label: string;
}

/** A step as the file holds it: an address of the app, and templates over cells for everything that is said. */
export interface BriefingStep {
  /** An address of the app: `?view=projects&grouping=domain`. */
  readonly view: string;
  readonly picture?: PictureName | undefined;
  readonly headline: string;
  readonly sub?: string | undefined;
  readonly figures?: readonly BriefingFigure[] | undefined;
  readonly note?: string | undefined;
}

/** briefing.json: the steps of a briefing in order. */
export interface BriefingFile {
  readonly schema: 'budget-lens/briefing';
  readonly version: number;
  readonly steps: readonly BriefingStep[];
}

/** The most figures of a step (DESIGN.md section 9: 至多三个大数字). */
const MOST_FIGURES = 3;

const words = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const step = v.strictObject({
  view: v.pipe(v.string(), v.startsWith('?'), v.maxLength(400)),
  picture: v.optional(v.picklist(PICTURES)),
  headline: words,
  sub: v.optional(v.pipe(v.string(), v.maxLength(200))),
  figures: v.optional(v.pipe(v.array(v.strictObject({ value: words, label: words })), v.maxLength(MOST_FIGURES))),
  note: v.optional(v.pipe(v.string(), v.maxLength(4000))),
});

/** briefing.json: the one description by which it is read. */
const briefingSchema: v.GenericSchema<unknown, BriefingFile> = v.strictObject({
  schema: v.literal('budget-lens/briefing'),
  version: v.literal(BRIEFING_VERSION),
  steps: v.pipe(v.array(step), v.minLength(1), v.maxLength(99)),
});

/** Either the file or what is wrong with it, as with budget.json. */
export type BriefingReading =
  { readonly ok: true; readonly file: BriefingFile } | { readonly ok: false; readonly faults: readonly SchemaFault[] };

/** Reads a parsed briefing.json; never throws. Templates are checked where they are filled in. */
export function readBriefing(data: unknown, limit = 20): BriefingReading {
  const result = v.safeParse(briefingSchema, data);
  if (result.success) return { ok: true, file: result.output };
  return {
    ok: false,
    faults: result.issues.slice(0, limit).map((fault) => ({
      path: v.getDotPath(fault) ?? '(the whole file)',
      expected: fault.expected ?? fault.message,
      found: fault.received,
    })),
  };
}
