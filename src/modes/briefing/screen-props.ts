import type { Budget } from '../../model/budget.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import type { Deck } from './deck-of.ts';

/** What each window of a briefing gets. */
export interface ScreenProps {
  readonly explorer: Explorer;
  readonly budget: Budget;
  readonly deck: Deck;
  /** The edition's id: windows of other editions are not listened to. */
  readonly edition: string;
}
