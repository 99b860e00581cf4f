let segmenter: Intl.Segmenter | null = null;

/** A text in its words, as the platform tells them apart; null where it cannot (Intl.Segmenter came to Firefox late). */
export function splitWords(text: string): readonly string[] | null {
  if (!('Segmenter' in Intl)) return null;
  segmenter ??= new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
