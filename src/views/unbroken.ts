/** A stretch of a name; `whole` where no line may end inside it. */
export interface NameRun {
  readonly text: string;
  readonly whole: boolean;
}

/** A bracket of so many characters fits any line; longer ones have to be broken like other text. */
const LONGEST = 12;

/** A name in stretches: short brackets and quotations are kept on one line (（2021年）, “一网统管”). Joined they are the name. */
export function nameRuns(name: string): readonly NameRun[] {
  const runs: NameRun[] = [];
  let done = 0;
  for (const { 0: text, index } of name.matchAll(/（[^（）]*）|“[^“”]*”/gu)) {
    if (Array.from(text).length > LONGEST) continue;
    if (index > done) runs.push({ text: name.slice(done, index), whole: false });
    runs.push({ text, whole: true });
    done = index + text.length;
  }
  if (done < name.length) runs.push({ text: name.slice(done), whole: false });
  return runs;
}
