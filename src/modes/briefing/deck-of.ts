import type { Budget } from '../../model/budget.ts';
import type { EditionInfo } from '../../state/load-fault.ts';
import { misreads, parseViewState } from '../../state/url.ts';
import { defaultDeck } from '../../views/briefing/default-deck.ts';
import { fillDeck, readDeck, type DeckFault, type DeckStep } from '../../views/briefing/deck.ts';
import { buildPicture, type Picture } from '../../views/briefing/pictures.ts';

/** The deck that is shown, and what is wrong with the edition's own where that could not be. */
export interface Deck {
  readonly steps: readonly DeckStep[];
  readonly trouble: { readonly file: string; readonly faults: readonly DeckFault[] } | null;
}

/** The edition's own deck where it has a sound one, else that which every budget gives of itself. */
export function deckOf(budget: Budget, info: EditionInfo | null): Deck {
  const own = info?.briefing ?? null;
  if (own === null) return { steps: fillDeck(defaultDeck(budget), budget), trouble: null };
  const reading = own.fault ? { ok: false as const, faults: own.fault.problems } : readDeck(own.data, budget, isKnown);
  if (reading.ok) return { steps: reading.steps, trouble: null };
  return { steps: fillDeck(defaultDeck(budget), budget), trouble: { file: own.file, faults: reading.faults } };
}

/** What a step shows: the place that its address names. */
export function pictureOf(budget: Budget, step: DeckStep): Picture {
  const place = parseViewState(step.view);
  return buildPicture(budget, step.picture, place);
}

/** An address of the app: one that names something, and nothing unknown. */
function isKnown(address: string): boolean {
  return /^\?(?:[a-z]+=[^&]+)(?:&[a-z]+=[^&]+)*$/.test(address) && !misreads(address);
}
