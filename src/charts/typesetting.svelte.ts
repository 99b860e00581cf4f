import type { Measure, Typesetting } from '../layouts/label.ts';
import type { Segment } from '../layouts/line-break.ts';
import { Keeper } from '../views/kept.ts';
import { measureByTable, measureIn, wordSegmenter } from './measure.ts';

/** The smallest and largest label sizes of DESIGN.md section 5, in CSS pixels. */
const SMALLEST = 12;
const LARGEST = 26;

/** What the charts of a page measure with: one for each font family, so that what one chart measured the next one knows. */
class Typesetter {
  /** Counts the fonts that arrived: widths may have changed with each. */
  #arrived = $state(0);
  #measures = new Map<string, Measure>();
  /** Where a chart that is not in the page yet will most likely stand: in the family of the last one. */
  #family: string | null = null;
  #segment: Segment | null = null;
  /** The same settings are the same object, so that what was laid out with them is found again. */
  readonly #settings = new Keeper<Measure, Typesetting>(4);

  constructor() {
    const { fonts } = (typeof document === 'undefined' ? {} : document) as Partial<Pick<Document, 'fonts'>>;
    fonts?.addEventListener('loadingdone', () => {
      this.#measures = new Map();
      this.#arrived += 1;
    });
  }

  measure(node: Element | undefined): Measure {
    if (this.#arrived < 0) return measureByTable;
    this.#family = node ? getComputedStyle(node).fontFamily : (this.#family ?? getComputedStyle(document.body).fontFamily); // prettier-ignore
    const known = this.#measures.get(this.#family) ?? measureIn(this.#family);
    this.#measures.set(this.#family, known);
    return known;
  }

  settings(measure: Measure, scale: number): Typesetting {
    return this.#settings.get(measure, [scale], () => {
      this.#segment ??= wordSegmenter();
      return { measure, segment: this.#segment, smallest: SMALLEST * scale, largest: LARGEST * scale };
    });
  }
}

const typesetter = new Typesetter();

/**
 * What a chart sets its labels with: the fonts of the page as they are drawn, measured anew when a web font arrives.
 * `element` gives a node whose computed font counts; `scale` enlarges all sizes (briefing mode).
 */
export function useTypesetting(
  element: () => Element | undefined,
  scale: () => number,
): { readonly current: Typesetting } {
  const measure = $derived(typesetter.measure(element()));
  const current = $derived(typesetter.settings(measure, scale()));
  return {
    get current() {
      return current;
    },
  };
}
