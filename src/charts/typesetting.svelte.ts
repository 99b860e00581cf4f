import type { Typesetting } from '../layouts/label.ts';
import { measureByTable, measureIn, wordSegmenter } from './measure.ts';

/** The smallest and largest label sizes of DESIGN.md section 5, in CSS pixels. */
const SMALLEST = 12;
const LARGEST = 26;

/**
 * What a chart sets its labels with: the fonts of the page as they are drawn, measured anew when a web font arrives.
 * `element` gives a node whose computed font counts; `scale` enlarges all sizes (briefing mode).
 */
export function useTypesetting(
  element: () => Element | undefined,
  scale: () => number,
): { readonly current: Typesetting } {
  const segment = wordSegmenter();
  let loaded = $state(0);
  $effect(() => {
    const { fonts } = document as Partial<Pick<Document, 'fonts'>>;
    if (!fonts) return;
    const arrived = () => (loaded += 1);
    fonts.addEventListener('loadingdone', arrived);
    void fonts.ready.then(arrived);
    return () => fonts.removeEventListener('loadingdone', arrived);
  });
  const measure = $derived.by(() => {
    const node = element();
    return node && loaded >= 0 ? measureIn(getComputedStyle(node).fontFamily) : measureByTable;
  });
  const current = $derived({ measure, segment, smallest: SMALLEST * scale(), largest: LARGEST * scale() });
  return {
    get current() {
      return current;
    },
  };
}
