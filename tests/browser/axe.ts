import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is looked at: a part of the page, all but some parts, or all of it. */
export interface Looked {
  readonly within?: string;
  readonly without?: readonly string[];
}

/**
 * The barriers that axe finds, each with its rule, how often and the first of them. For pages without frames of others:
 * the page is looked at in one run, and only what is wrong is told in full, which takes a third of the time.
 */
export async function barriersIn(page: Page, { within, without = [] }: Looked = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .setLegacyMode(true);
  if (within !== undefined) axe.include(within);
  for (const part of without) axe.exclude(part);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes: [first, ...more] }) =>
    [`${id}: ${more.length + 1} ×`, first?.html.slice(0, 300), first?.failureSummary].join(' '),
  );
}
