import { describe, expect, it } from 'vitest';
import { askedId, askedNode } from '../../src/views/briefing/rest.ts';
import { buildTree, projectsOf } from '../../src/views/tree.ts';
import { committedBudget } from './budgets.ts';

const tree = buildTree(committedBudget(), 'domain');

describe(askedNode, () => {
  it('leads on from what is taken together until every project of a group has stood by itself', () => {
    for (const group of tree.children) {
      const seen = new Set<string>();
      for (let id = group.id; id !== '';) {
        const asked = askedNode(tree, id);
        expect(asked?.shown.children.length).toBeLessThanOrEqual(26);
        expect(asked?.shown.amount).toBe(asked?.whole.amount);
        for (const { kind, id: project } of asked?.shown.children ?? []) if (kind === 'project') seen.add(project);
        id = asked?.shown.children.find(({ kind }) => kind === 'merged')?.id ?? '';
      }
      expect([...seen].sort()).toEqual(projectsOf(group).map(({ id }) => id).sort()); // prettier-ignore
    }
  });

  it('is null for what the tree has not, and for the root', () => {
    expect(askedNode(tree, 'domain:无')).toBeNull();
    expect(askedNode(tree, 'all')).toBeNull();
  });
});

describe(askedId, () => {
  it('leads among all groups to the group, in a group to what it takes together', () => {
    expect(askedId('domain:政务服务/small', null)).toBe('domain:政务服务');
    expect(askedId('domain:政务服务/small', 'domain:政务服务')).toBe('domain:政务服务/small');
    expect(askedId('domain:政务服务', null)).toBe('domain:政务服务');
  });
});
