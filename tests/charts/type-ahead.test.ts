import { describe, expect, it } from 'vitest';
import { typeAhead } from '../../src/charts/type-ahead.ts';
import { layoutTreemap } from '../../src/layouts/treemap.ts';
import { beginsWith } from '../../src/views/begins.ts';
import { buildTree, findNode } from '../../src/views/tree.ts';
import { foldSmall } from '../../src/views/small.ts';
import { committedBudget } from '../views/budgets.ts';

const tree = buildTree(committedBudget(), 'domain');
const { tiles } = layoutTreemap(foldSmall(tree, 100), { width: 1072, height: 508 });
const nameOf = (id: string | undefined) => tiles.find((tile) => tile.id === id)?.node.name;

describe(typeAhead, () => {
  it('goes to the next name that begins with a character or the initial of its pinyin', () => {
    const find = typeAhead(() => undefined, () => 0); // prettier-ignore
    expect(nameOf(find('网', tiles, 'domain:政务云'))).toBe('网络安全');
    const again = typeAhead(() => undefined, () => 0); // prettier-ignore
    expect(nameOf(again('g', tiles, 'domain:政务云'))).toBe('管理与保障');
  });

  it('reads letters typed together as one beginning, and begins anew after a rest', () => {
    let time = 0;
    const find = typeAhead(() => undefined, () => time); // prettier-ignore
    let id = find('z', tiles, tiles[tiles.length - 1]?.id ?? '');
    id = find('w', tiles, id ?? '') ?? id;
    expect(nameOf(id)).toBe('政务云');
    expect(nameOf(find('w', tiles, id ?? ''))).toBe('政务网络');
    time = 5000;
    expect(nameOf(find('s', tiles, 'domain:政务网络'))).toBe('省域治理');
  });

  it('finds a small project in the tile that holds it', () => {
    const small = tiles.find(({ kind }) => kind === 'merged');
    const member = small?.members.find(({ project }) => project && !tiles.some((one) => one.node.project?.shortLabel[0] === project.shortLabel[0])); // prettier-ignore
    const find = typeAhead(() => undefined, () => 0); // prettier-ignore
    expect(member).toBeDefined();
    const id = find(member?.project?.shortLabel[0] ?? '', tiles, 'domain:政务云');
    expect(tiles.find((tile) => tile.id === id)?.kind).toBe('merged');
  });

  it('answers nothing where nothing begins so', () => {
    expect(typeAhead(() => undefined)('龘', tiles, 'domain:政务云')).toBeUndefined();
  });
});

describe(beginsWith, () => {
  it('takes a name as written, quotes left out', () => {
    const node = findNode(tree, 'p34');
    expect(node && beginsWith(node, '政务云', null)).toBe(true);
    expect(node && beginsWith(node, '扩容', null)).toBe(false);
  });
});
