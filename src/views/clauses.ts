import type { HeadlineRun } from './headline.ts';

/** A headline's line in clauses, each ending in its punctuation: narrow screens break a line between them first. */
export function clausesOf(line: readonly HeadlineRun[]): readonly (readonly HeadlineRun[])[] {
  const clauses: HeadlineRun[][] = [[]];
  for (const run of line) {
    // A figure or a domain's name stays whole.
    const pieces =
      run.cell || run.domain ? [run.text] : (run.text.match(/[^，；：。]*[，；：。]+|[^，；：。]+/g) ?? []);
    for (const text of pieces) {
      clauses[clauses.length - 1]?.push({ ...run, text });
      if (/[，；：。]$/.test(text)) clauses.push([]);
    }
  }
  return clauses.filter((clause) => clause.length > 0);
}
