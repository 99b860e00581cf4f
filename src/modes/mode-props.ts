import type { Budget } from '../model/budget.ts';
import type { Explorer } from '../state/explorer.svelte.ts';
import type { HelpPreference } from '../state/preferences.ts';
import type { SiteInfo } from '../state/site-info.ts';
import type { EditionEntry, EditionInfo, LoadFault } from '../state/load-fault.ts';

/** What every mode gets from the shell. */
export interface ModeProps {
  readonly explorer: Explorer;
  readonly editions: readonly EditionEntry[];
  /** The edition that the address asks for, by id. */
  readonly chosen: string | null;
  /** What was read last; null before anything was. */
  readonly budget: Budget | null;
  readonly info: EditionInfo | null;
  readonly fault: LoadFault | null;
  readonly loading: boolean;
  /** What the bureau says of its site; null before it was read. */
  readonly site: SiteInfo | null;
  readonly help: HelpPreference;
  readonly onretry: () => void;
}
