import type { Budget } from '../model/budget.ts';
import type { ShownUnit } from '../views/format.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { EditionInfo } from '../state/load-fault.ts';
import type { Links } from '../views/links.ts';

/** The dialogs over the pages. */
export type DialogName = 'search' | 'download' | 'share' | 'embed';

/** What a dialog over the page gets. */
export interface DialogProps {
  readonly budget: Budget;
  readonly explorer: Explorer;
  readonly info: EditionInfo | null;
  readonly links: Links;
  /** The unit the reader chose. */
  readonly unit: ShownUnit;
  readonly onclose: () => void;
  /** Opens another dialog in its place. */
  readonly onask: (dialog: DialogName) => void;
}
