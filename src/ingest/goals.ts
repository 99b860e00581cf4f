/** The styles in which Chinese official prose numbers a list, as data: how a marker reads and what may stand before it. */
const HAN = '一二三四五六七八九十';
const STYLES: readonly { readonly pattern: RegExp; readonly before: RegExp }[] = [
  { pattern: new RegExp(`([${HAN}]{1,3})、`, 'g'), before: /[\n。；;：:]/ },
  { pattern: new RegExp(`[（(]([${HAN}]{1,3})[）)]、?`, 'g'), before: /[^条款项章节]/ },
  { pattern: new RegExp(`([${HAN}]{1,3})是[：:，,]?`, 'g'), before: /[\n。；;：:，,]/ },
  { pattern: new RegExp(`第([${HAN}]{1,3})[，,、：:]`, 'g'), before: /[\n。；;：:]/ },
  { pattern: /([0-9０-９]{1,2})[.．、:：)）]/g, before: /[\s。；;：:，,！!）)]/ },
  { pattern: /[（(]([0-9０-９]{1,2})[）)]/g, before: /[^条款项章节\d]/ },
  { pattern: /([①-⑳])/g, before: /[^]/ },
];

/** Where a list number is printed, with its sign: `1.`, `（一）`, `一是`. Offsets are UTF-16. */
export interface ListMarker {
  readonly start: number;
  readonly end: number;
}

/**
 * The list numbers of a text's outermost list, in order: they count 1, 2, 3 … from its first, so that decimals (`1.5`) and
 * numbers within the prose (`12345，`) are none. Empty when there are not at least two.
 */
export function findListMarkers(text: string): ListMarker[] {
  let best: ListMarker[] = [];
  for (const style of STYLES) {
    const found = sequence(text, style.pattern, style.before);
    if (found.length > 1 && (best.length === 0 || (found[0]?.start ?? 0) < (best[0]?.start ?? 0))) best = found;
  }
  return best;
}

/** A goal's paragraphs or numbered items, trimmed; joined they give the text but for white space. */
export function splitGoal(text: string): string[] {
  const starts = findListMarkers(text).map((marker) => marker.start);
  const pieces = [0, ...starts].map((start, index) => text.slice(start, starts[index] ?? text.length));
  return pieces.flatMap((piece) => piece.split('\n')).map((piece) => piece.trim()).filter((piece) => piece !== ''); // prettier-ignore
}

/** The number that Chinese numerals up to 99 print (`十二` is 12), or digits of either width, or a circled digit; 0 when none. */
export function readOrdinal(printed: string): number {
  const plain = printed.normalize('NFKC');
  if (/^\d{1,3}$/.test(plain)) return parseInt(plain, 10);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(plain);
  if (!match || plain === '') return 0;
  const [, tens, ten, ones] = match;
  const digit = (text: string | undefined) => (text === undefined ? 0 : HAN.indexOf(text) + 1);
  if (ten === undefined) return ones === undefined ? digit(tens) : 0;
  return (tens === undefined ? 1 : digit(tens)) * 10 + digit(ones);
}

function sequence(text: string, pattern: RegExp, before: RegExp): ListMarker[] {
  const found: ListMarker[] = [];
  let certain = false;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    if (start > 0 && !stands(text, start, before)) continue;
    if (readOrdinal(match[1] ?? '') !== found.length + 1) continue;
    const end = start + match[0].length;
    // `1.5` may be a decimal; a list in which every number is followed by a digit is none
    certain ||= !/[0-9０-９]/.test(text[end] ?? '');
    found.push({ start, end });
  }
  return certain ? found : [];
}

function stands(text: string, start: number, before: RegExp): boolean {
  if (before.test(text[start - 1] ?? '')) return true;
  let at = start - 1;
  while (at >= 0 && /\s/.test(text[at] ?? '')) at -= 1;
  return at < 0 || before.test(text[at] ?? '');
}
