import type { Budget } from '../model/budget.ts';
import type { ShownUnit } from '../views/format.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { EditionInfo } from '../state/load-fault.ts';
import type { Links } from '../views/links.ts';

/** What every page of the browse mode gets. */
export interface PageProps {
  readonly budget: Budget;
  readonly explorer: Explorer;
  readonly links: Links;
  /** The unit the reader chose. */
  readonly unit: ShownUnit;
  /** How much the text of pictures is enlarged by the reader's choice; charts take it as `textScale`. */
  readonly textScale: number;
  /** What edition.json says of the publication; null where there is none. */
  readonly info?: EditionInfo | null;
}
