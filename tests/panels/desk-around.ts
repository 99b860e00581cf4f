import { Desk, type DeskSource } from '../../src/panels/desk.svelte.ts';

/** The context in which a panel finds a desk, for a component that is rendered by itself. */
export function deskAround(source: Partial<DeskSource>): Map<string, Desk> {
  return new Map([['budget-lens/desk', new Desk(() => source as DeskSource)]]);
}
