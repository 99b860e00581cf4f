import { splitWords } from './words.ts';

/** A stretch of a name; `whole` where no line may end inside it. */
export interface NameRun {
  readonly text: string;
  readonly whole: boolean;
}

/** A bracket of so many characters fits any line; longer ones have to be broken like other text. */
const LONGEST = 12;

/** A name in stretches: short brackets, quotations and spans of years are kept on one line (（2021年）, “一网统管”, 2021–2022). Joined they are the name. */
export function nameRuns(name: string): readonly NameRun[] {
  const runs: NameRun[] = [];
  let done = 0;
  for (const { 0: text, index } of name.matchAll(/（[^（）]*）|\([^()]*\)|“[^“”]*”|\d{4}[–-]\d{4}/gu)) {
    if (Array.from(text).length > LONGEST) continue;
    if (index > done) runs.push({ text: name.slice(done, index), whole: false });
    runs.push({ text, whole: true });
    done = index + text.length;
  }
  if (done < name.length) runs.push({ text: name.slice(done), whole: false });
  return runs;
}

/**
 * {@link nameRuns} with the words kept whole as well, where the browser knows words: no line ends in “升/级”. An opening
 * mark stands for itself: no line ends after one anyway, and only so does a browser trim it where a line begins with it.
 */
export function nameWords(name: string): readonly NameRun[] {
  const known = told.get(name);
  if (known) return known;
  const runs = nameRuns(name).flatMap((run) => (run.whole ? opened(run.text) : wordsIn(run.text)));
  // A page shows some hundred names; a long list must not fill the memory.
  if (told.size > MOST) told.clear();
  told.set(name, runs);
  return runs;
}

const told = new Map<string, readonly NameRun[]>();
const MOST = 2000;

function opened(text: string): readonly NameRun[] {
  const [mark = ''] = /^[（“]/.exec(text) ?? [];
  return [...(mark === '' ? [] : [{ text: mark, whole: false }]), { text: text.slice(mark.length), whole: true }];
}

function wordsIn(text: string): readonly NameRun[] {
  const words = splitWords(text);
  if (!words) return [{ text, whole: false }];
  return words.map((word) => ({ text: word, whole: word.length > 1 && word.length <= LONGEST }));
}
