import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KEY_TABLE } from '../../src/modes/briefing/keys.ts';
import { deckOf, pictureOf } from '../../src/modes/briefing/deck-of.ts';
import { defaultDeck } from '../../src/views/briefing/default-deck.ts';
import { committedBudget } from '../views/budgets.ts';

const budget = committedBudget();
const example: unknown = JSON.parse(readFileSync('docs/briefing-example.json', 'utf8'));
const handbook = readFileSync('docs/briefing.md', 'utf8');

describe('the example of a deck', () => {
  it('is taken as it stands, and each of its steps draws a picture', () => {
    const briefing = { file: 'briefing-example.json', data: example, fault: null };
    const deck = deckOf(budget, { publisher: null, published: null, link: null, briefing });
    expect(deck.trouble).toBeNull();
    expect(deck.steps).toHaveLength((example as { steps: unknown[] }).steps.length);
    for (const step of deck.steps) expect(() => pictureOf(budget, step)).not.toThrow();
  });

  it('is the default deck of the edition with steps of the bureau’s own', () => {
    const { steps } = example as { steps: unknown[] };
    const plain = JSON.parse(JSON.stringify(defaultDeck(budget))) as { steps: unknown[] };
    expect(steps.length).toBeGreaterThan(plain.steps.length);
    const kept = steps.filter((step) => plain.steps.some((one) => JSON.stringify(one) === JSON.stringify(step)));
    expect(kept).toEqual(plain.steps);
  });
});

describe('the handbook', () => {
  it.each(KEY_TABLE)('names the keys of $action', ({ shown }) => {
    const table = /## 按键([\s\S]*?)\n## /.exec(handbook)?.[1] ?? '';
    const named = table.split(/[\s、，；|]+/);
    for (const key of shown.split('　')) expect(named).toContain(key);
  });

  it.each(['handout', 'build:single', 'package'])('names the command %s that package.json has', (name) => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    expect(handbook).toContain(`npm run ${name}`);
    expect(scripts[name]).toBeDefined();
  });
});
