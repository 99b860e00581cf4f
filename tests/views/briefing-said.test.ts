import { describe, expect, it } from 'vitest';
import { flowPicture } from '../../src/layouts/flow-picture.ts';
import { pictureOf } from '../../src/modes/briefing/deck-of.ts';
import { askedProject } from '../../src/views/briefing/asked.ts';
import { defaultDeck } from '../../src/views/briefing/default-deck.ts';
import { fillDeck, type DeckStep } from '../../src/views/briefing/deck.ts';
import { tellBeside } from '../../src/views/briefing/told.ts';
import { buildFlow } from '../../src/views/flow.ts';
import { largerOf } from '../../src/views/parts-sum.ts';
import { splitTrunk } from '../../src/views/trunk.ts';
import { committedBudget } from './budgets.ts';

const budget = committedBudget();
const steps = fillDeck(defaultDeck(budget), budget);
const stepOf = (wanted: (step: DeckStep) => boolean): DeckStep => {
  const step = steps.find(wanted);
  if (!step) throw new Error('no such step');
  return step;
};

describe('what a step says', () => {
  it('gives a rank as a place, not as a count', () => {
    const step = stepOf(({ view }) => view.includes('view=project&'));
    const rank = step.figures.find(({ suffix }) => suffix === '位');
    expect(rank).toMatchObject({ prefix: '第', label: `共 ${budget.projects.length} 项，按金额` });
    expect(tellBeside(step)).toMatch(/共 \d+ 项，按金额 第 \d+ 位/);
    expect(tellBeside(askedProject(budget, 'p1', 1) ?? step)).toMatch(/第 \d+ 位/);
    expect(steps.flatMap(({ figures }) => figures).filter(({ suffix }) => suffix !== '位').every(({ prefix }) => prefix === '')).toBe(true);
  });

  it('opens with something that the title does not say', () => {
    const [first] = steps;
    expect(first?.sub).toMatch(/亿元/);
    expect(first?.headline).not.toContain(first?.sub);
  });

  it('heads the flow with the largest class and its share, and with a plain sentence where there is none', () => {
    expect(stepOf(({ picture }) => picture === 'flow').headline).toMatch(/^\d+\.\d% 的钱，花在“.+”一类$/);
    const template = defaultDeck(budget).steps.find(({ picture }) => picture === 'flow')?.headline;
    expect(template).toContain('{{class.1|share:total}}');
  });

  it('writes the amounts of one picture with the same decimals', () => {
    const step = stepOf(({ picture }) => picture === 'running');
    const picture = pictureOf(budget, step);
    if (picture.kind !== 'bars') throw new Error('no bars');
    const written = [...picture.rows.map((row) => row.written), ...(step.headline.match(/[\d,]+\.\d+/g) ?? [])];
    expect(new Set(written.map((amount) => amount.split('.')[1]?.length))).toEqual(new Set([2]));
  });

  it('shows the clause of a long reason that says what changed, and tells all of it', () => {
    const picture = pictureOf(budget, stepOf(({ picture: name }) => name === 'change'));
    if (picture.kind !== 'bars') throw new Error('no bars');
    const [shown = '', whole = ''] = [picture.quotes[0], picture.reasons[0]];
    expect(shown.length).toBeLessThan(60);
    expect(whole).toContain(shown.replace(/^.*（节录）：/, ''));
    expect(whole.length).toBeGreaterThan(shown.length);
  });
}); // prettier-ignore

describe('the list beside a flow on a wall', () => {
  it('is reached by the line from the last node', () => {
    const flow = buildFlow(budget, { coding: 'department', kind: 'all' });
    const fine = { scale: 4.7, thinnest: 3, bare: { spare: 0 } };
    const { bracket, frame } = flowPicture(flow, splitTrunk(flow), { width: 3600, height: 1600 }, fine);
    const end = Number.parseFloat(/H([\d.]+)V[\d.]+$/.exec(bracket ?? '')?.[1] ?? '0');
    expect(end).toBeGreaterThan(frame.list?.x0 ?? Infinity);
    expect(end).toBeLessThan(frame.list?.x1 ?? 0);
  });

  it('has bars on the scale of the largest, be that what is left', () => {
    expect(largerOf('90.5', '811.20')).toBe('811.20');
    expect(largerOf('1984', '811.20')).toBe('1984');
  });
});
