import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import GoalArticle from '../../src/panels/GoalArticle.svelte';
import { projectPicture } from '../../src/views/briefing/pictures.ts';
import { goalEntries } from '../../src/views/goals.ts';
import { readEdition } from '../views/edition.ts';

const budget = readEdition();
const all = goalEntries(budget);
const links = {
  page: () => '?',
  cell: (ref: string) => `?cell=${ref}`,
  project: (id: string) => `?project=${id}`,
};

describe('a goal that the document prints in two ways', () => {
  for (const entry of all.filter(({ project }) => project.goal.second?.differs)) {
    it(`shows both on the goals page, each with its cell (${entry.id})`, () => {
      const props = { entry, all, amount: '1', whole: [], unit: '', colour: '', href: '?', links };
      const { container } = render(GoalArticle, { props: props as never });
      const note = container.querySelector('.goal-printings');
      for (const { kind, text } of entry.project.goal.second?.differences ?? [])
        if (kind !== 'same') expect(note?.textContent).toContain(text);
      const cells = ['表 12 所载', '第三部分所载'].map((name) =>
        screen.getAllByRole('link', { name })[0]?.getAttribute('href'),
      );
      expect(cells[0]).toBe(`?cell=${entry.cell}`);
      expect(cells[1]).toMatch(/^\?cell=key\./);
    });

    it(`shows both on the wall (${entry.id})`, () => {
      const picture = projectPicture(budget, entry.id);
      const block = picture?.kind === 'project' ? picture.blocks.find(({ title }) => title.includes('不一致')) : null;
      expect(block?.paragraphs.join('')).toContain('表 12 所载');
      expect(block?.paragraphs.join('')).toContain('第三部分所载');
    });
  }

  it('is there', () => {
    expect(all.filter(({ project }) => project.goal.second?.differs)).not.toHaveLength(0);
  });
});
