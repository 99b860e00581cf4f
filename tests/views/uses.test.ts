import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { added } from '../../src/model/cell-set.ts';
import type { Budget } from '../../src/model/budget.ts';
import { addsUp, cellsOf, formatCellSet, listCells, parseCellSet } from '../../src/views/cell-list.ts';
import { buildFlow } from '../../src/views/flow.ts';
import { GROUPINGS } from '../../src/views/grouping.ts';
import { foldSmall, smallOnly } from '../../src/views/small.ts';
import { buildTree, type TreeNode } from '../../src/views/tree.ts';
import { splitTrunk } from '../../src/views/trunk.ts';
import { groupUses, markCells, usesByCell } from '../../src/views/uses.ts';
import { listUses, usesFinder } from '../fixtures/uses.ts';
import { formatCellRef } from '../../src/model/cell.ts';
import { PICTURES } from '../../src/views/use.ts';
import { committedBudget } from './budgets.ts';

const edition = committedBudget();
const every = (node: TreeNode): TreeNode[] => [node, ...node.children.flatMap(every)];

/** Every mark that any view can draw of a budget, in any setting, with the cells that it names. */
function marksOf(budget: Budget) {
  const trees = GROUPINGS.flatMap((grouping) => {
    const tree = buildTree(budget, grouping);
    const shapes = [100, 400, 600, 700, 1000].flatMap((limit) => [foldSmall(tree, limit), smallOnly(tree, limit)]);
    return [tree, ...shapes].flatMap((shape) =>
      every(shape).map(({ id, amount, cells }) => ({ id: `${grouping} ${id}`, amount, unit: tree.unit, cells: added(cells), open: false })),
    );
  });
  const flows = (['department', 'government'] as const).flatMap((coding) =>
    (['all', 'basic', 'project'] as const).flatMap((kind) =>
      ([3, 5] as const).flatMap((economicDigits) =>
        ([3, 5, 7] as const).flatMap((functionalDigits) => {
          const flow = buildFlow(budget, { coding, kind, economicDigits, functionalDigits });
          const rest = splitTrunk(flow)?.rest;
          return [flow, ...(rest ? [rest] : [])].flatMap(({ nodes, links, paths }) =>
            [...nodes, ...nodes.flatMap(({ parts }) => parts), ...links, ...paths].map(({ id, amount, terms, status }) => ({
              id: `${coding} ${kind} ${economicDigits} ${functionalDigits} ${id}`,
              amount, unit: flow.unit, cells: terms, open: status === 'estimated',
            })),
          );
        }),
      ),
    ),
  );
  return [...trees, ...flows];
} // prettier-ignore

describe('every mark of every view', () => {
  it('is the exact sum of its cells: each tile, group, merged tile, node, ribbon and path of the edition', () => {
    const marks = marksOf(edition);
    expect(marks.length).toBeGreaterThan(3000);
    const wrong = marks.filter(
      ({ cells, amount, unit }) => cells.length === 0 || !addsUp(edition, cells, amount, unit),
    );
    expect(wrong.map(({ id, amount }) => `${id} ${amount}`)).toEqual([]);
  });

  it('would be found wrong if a cell were another', () => {
    const [cell] = edition.projects;
    if (!cell) throw new Error('no project');
    const moved = [{ cell: { ...cell.cell, row: cell.cell.row + 1 }, sign: 1 as const }];
    expect(addsUp(edition, moved, cell.amount, '万元')).toBe(false);
  });

  it('is listed among the uses with cells that give its amount, and found again by its id', () => {
    const uses = listUses(edition);
    for (const use of uses) {
      expect(use.exact, use.name).toBe(true);
      expect(addsUp(edition, use.cells, use.amount, use.unit), `${use.name} ${use.amount}`).toBe(true);
    }
    const place = { view: 'projects', grouping: 'domain', coding: 'department', kind: 'all', level: 'class' } as const;
    expect(markCells(edition, place, 'p34')?.amount).toBe(edition.projects.find(({ id }) => id === 'p34')?.amount);
    const merged = markCells(edition, { ...place, threshold: 600 }, 'domain:政务服务/small');
    expect(merged && addsUp(edition, merged.cells, merged.amount, merged.unit)).toBe(true);
    expect(markCells(edition, place, 'nothing')).toBeNull();
  });

  it('is named by each of its cells, so that a cell of table 12 knows its project and its groups', () => {
    const byCell = usesByCell(listUses(edition));
    const [project] = edition.projects;
    const { table, row, column } = project?.cell ?? { table: '12', row: 0, column: 0 };
    const names = (byCell.get(`${table}.${row}.${column}`) ?? []).map(({ name }) => name);
    expect(names.some((name) => name.includes('业务领域'))).toBe(true);
    expect(names.length).toBeGreaterThan(4);
  });

  it('is told by every one of its cells, in whatever picture it stands', () => {
    const usesOf = usesFinder(edition);
    const told = new Map<string, ReadonlySet<string>>();
    const tells = (ref: string) => {
      const names = told.get(ref) ?? new Set(usesOf(ref).map(({ name }) => name));
      told.set(ref, names);
      return names;
    };
    const silent = listUses(edition).flatMap(({ name, cells }) =>
      cells.flatMap(({ cell }) => (tells(formatCellRef(cell)).has(name) ? [] : [`${formatCellRef(cell)}: ${name}`])),
    );
    expect(silent).toEqual([]);
  });

  it('stands in each kind of picture that there is', () => {
    const usesOf = usesFinder(edition);
    const own = edition.projects.flatMap(({ cell }) => usesOf(formatCellRef(cell)));
    const drawn = new Set([...listUses(edition), ...own].map(({ picture }) => picture));
    expect([...drawn].sort()).toEqual(Object.keys(PICTURES).sort());
    for (const { name, cells, amount, unit } of own) expect(addsUp(edition, cells, amount, unit), name).toBe(true);
  });

  it('is listed page by page, none lost', () => {
    const uses = usesFinder(edition)(formatCellRef(edition.projects[0]?.cell ?? { table: '12', row: 1, column: 1 }));
    const pages = groupUses(uses);
    expect(pages.flatMap((page) => page.uses)).toHaveLength(uses.length);
    expect(pages.map(({ view }) => view)).toEqual(['总览', '项目', '项目详情', '绩效目标', '汇报模式']);
  });
});

describe(formatCellSet, () => {
  it('is read back as the same cells with the same signs, however many', () => {
    const cell = fc.record({
      cell: fc.record({
        table: fc.constantFrom('1', '12', 'key', 'text'),
        row: fc.integer({ min: 1, max: 400 }),
        column: fc.integer({ min: 1, max: 20 }),
      }),
      sign: fc.constantFrom(1, -1),
    });
    const keyed = (cells: readonly { cell: object; sign: number }[]) => cells.map((one) => JSON.stringify(one)).sort();
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 60 }), (cells) => {
        const set = cells as Parameters<typeof formatCellSet>[0];
        expect(keyed(parseCellSet(formatCellSet(set)))).toEqual(keyed(set));
      }),
    );
  });

  it('is short for a run of rows, and damage gives no cells', () => {
    expect(formatCellSet(cellsOf([3, 4, 5, 9].map((row) => ({ table: '12' as const, row, column: 2 }))))).toBe(
      '12.2.3-5.9',
    );
    for (const bad of ['', '12.2', '13.x', 'n', '12.2.3-', '99.1.1']) expect(parseCellSet(bad), bad).toEqual([]);
  });
});

describe(listCells, () => {
  it('writes the cells by table with their names, their sum, and the exact value in 元', () => {
    const [a, b] = edition.projects;
    const list = listCells(edition, cellsOf([a, b].flatMap((one) => (one ? [one.cell] : []))));
    expect(list.groups).toHaveLength(1);
    expect(list.groups[0]?.lines.map(({ name }) => name)).toEqual([a?.name, b?.name]);
    expect(list.exact).toMatch(/^[\d,.]+ 万元 = [\d,]+ 元$/);
  });

  it('tells the rows of tables 6 and 10 apart by both codings', () => {
    for (const id of ['6', '10'] as const) {
      const rows = edition.tables.find((table) => table.id === id)?.rows ?? [];
      const items = rows.flatMap(({ code, secondCode }, at) => (code?.length === 5 && secondCode ? [at + 1] : []));
      const cells = items.map((row) => ({ cell: { table: id, row, column: 3 }, sign: 1 as const }));
      const names = listCells(edition, cells).groups[0]?.lines.map(({ name }) => name) ?? [];
      expect(names.length).toBeGreaterThan(5);
      expect(new Set(names).size, id).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^\[3\d{4}\].+ \/ \[5\d{4}\]/);
    }
  });

  it('writes a sum with as many decimals as its cells print', () => {
    const cells = [...edition.projects.map(({ cell }) => cell)];
    const list = listCells(edition, cellsOf(cells));
    expect(list.groups[0]?.sum).toBe('100,000.00');
    expect(list.exact).toBe('100,000.00 万元 = 1,000,000,000 元');
  });
});
