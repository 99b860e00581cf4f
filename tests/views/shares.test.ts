import { describe, expect, it } from 'vitest';
import { sumAmounts, toAmount } from '../../src/model/amount.ts';
import { headingTextsOf } from '../../src/charts/tile-texts.ts';
import { nodeTexts } from '../../src/charts/flow-texts.ts';
import { askedGroup } from '../../src/views/briefing/asked.ts';
import { defaultDeck } from '../../src/views/briefing/default-deck.ts';
import { namesOf } from '../../src/views/briefing/names.ts';
import { buildPicture } from '../../src/views/briefing/pictures.ts';
import { fillTemplate } from '../../src/views/briefing/template.ts';
import { flowNodeRows, flowReadout } from '../../src/views/flow-lists.ts';
import { flowSharesNote, shareInFlow } from '../../src/views/flow-shares.ts';
import { buildFlow, type BudgetFlow } from '../../src/views/flow.ts';
import { NO_FILTER } from '../../src/views/filter.ts';
import { amountWriter, formatShare } from '../../src/views/format.ts';
import {
  dividedNote,
  roundedAlone,
  roundedNote,
  shareIn,
  shareOfKinds,
  shareOfResult,
} from '../../src/views/group-shares.ts';
import { GROUPINGS } from '../../src/views/grouping.ts';
import { shownFlow } from '../../src/views/shown-flow.ts';
import { shownGroups } from '../../src/views/shown-groups.ts';
import { projectsHeadline } from '../../src/views/headline.ts';
import { readoutOf } from '../../src/views/project-lists.ts';
import { buildSheet } from '../../src/views/sheet.ts';
import { projectsTable } from '../../src/views/shown-projects.ts';
import { readTotals } from '../../src/views/totals.ts';
import { buildTree, ROOT_ID } from '../../src/views/tree.ts';
import { readEdition } from './edition.ts';

const budget = readEdition();
const write = amountWriter('万元', '万元');
const sumOf = (shares: readonly string[]) =>
  sumAmounts(shares.map((share) => (share === '<0.1%' ? '0' : share.replace('%', '')))).toFixed(1);

const flows: readonly BudgetFlow[] = (['department', 'government'] as const).flatMap((coding) =>
  (['all', 'basic', 'project'] as const).flatMap((kind) =>
    ([3, 5] as const).map((economicDigits) => buildFlow(budget, { coding, kind, economicDigits })),
  ),
);

describe('a share reads the same wherever it is said', () => {
  it('of a group: heading, legend, table, wall, a step of the deck, and a group that someone asks for', () => {
    const names = namesOf(budget);
    for (const grouping of GROUPINGS.filter((one) => one !== 'none')) {
      const tree = buildTree(budget, grouping);
      const picture = buildPicture(budget, 'treemap', { view: 'projects', grouping, focus: null, project: null });
      if (picture.kind !== 'treemap') throw new Error('no treemap');
      const rows = shownGroups(tree, '万元', { page: () => '' }).rows;
      expect(sumOf(tree.children.map((node) => shareIn(tree, node))), grouping).toBe('100.0');
      for (const node of tree.children) {
        const said = shareIn(tree, node);
        const wall = picture.shown.children.find(({ id }) => id === node.id);
        expect(wall && shareIn(picture.tree, wall), node.id).toBe(said);
        expect(headingTextsOf(node, said, write).share, node.id).toBe(said);
        const row = rows.find(({ id }) => id === node.id);
        expect(row?.cells['share']?.text, node.id).toBe(said);
        const asked = askedGroup(tree, node.id, 1)?.figures[0];
        expect(`${asked?.number}${asked?.suffix}`, node.id).toBe(said);
        if (grouping === 'domain' && node.domain !== null)
          expect(fillTemplate(`{{domain.${node.domain}|share:projects}}`, names).text).toBe(said);
      }
    }
  });

  it('of a node, a ribbon or a path of the flow: picture, readout and tables', () => {
    for (const flow of flows) {
      const texts = nodeTexts((id) => shareInFlow(flow, id), write);
      const rows = flowNodeRows(flow, write).flatMap((layer) => layer.rows);
      for (const node of flow.nodes) {
        const said = shareInFlow(flow, node.id);
        expect(texts(node).share).toBe(said);
        expect(flowReadout(flow, node.id, write).share).toBe(`占合计 ${said}`);
        if (node.parts.length === 0) expect(rows.find(({ id }) => id === node.id)?.share, node.id).toBe(said);
      }
      for (const row of shownFlow(flow, '万元').rows) expect(row.cells['share']?.text).toBe(shareInFlow(flow, row.id));
    }
  });
});

describe(shareInFlow, () => {
  it('adds up to 100.0 in every column, over the ribbons between two columns, and over the paths', () => {
    for (const flow of flows) {
      const shares = (parts: readonly { readonly id: string }[]) => sumOf(parts.map(({ id }) => shareInFlow(flow, id)));
      for (const layer of [0, 1, 2]) expect(shares(flow.nodes.filter((node) => node.layer === layer))).toBe('100.0');
      const from = (layer: number) =>
        flow.links.filter((link) => flow.nodes.find(({ id }) => id === link.source)?.layer === layer);
      for (const layer of [0, 1]) expect(shares(from(layer))).toBe('100.0');
      expect(shares(flow.paths)).toBe('100.0');
    }
  });

  it('adds up to the share of the class for its items, each of them within a tenth of the exact share', () => {
    for (const flow of flows)
      for (const node of flow.nodes) {
        const exact = toAmount(node.amount).times(100).div(flow.total);
        const said = shareInFlow(flow, node.id).replace(/[<%]/g, '');
        expect(exact.minus(said).abs().lte('0.1'), `${node.id} ${said}`).toBe(true);
      }
    const [whole] = flows;
    const detail = whole?.nodes.filter(({ layer }) => layer === 3) ?? [];
    const parent = whole?.nodes.find(({ name }) => name === whole.detail?.name);
    expect(whole && parent && sumOf(detail.map(({ id }) => shareInFlow(whole, id)))).toBe(
      whole && parent && shareInFlow(whole, parent.id).replace('%', ''),
    );
  });

  it('says so where a share is not its own rounding', () => {
    for (const flow of flows) {
      const moved = flow.paths.some(({ id, amount }) => shareInFlow(flow, id) !== formatShare(amount, flow.total));
      expect(flowSharesNote(flow) !== null).toBe(moved);
      if (moved) expect(shownFlow(flow, '万元').remark).toContain('最大余数');
    }
    expect(flows.some((flow) => flowSharesNote(flow) !== null)).toBe(true);
  });
});

describe('a share that is not rounded by itself', () => {
  const tree = buildTree(budget, 'domain');
  const moved = tree.children.filter((node) => roundedAlone(tree, node) !== null);

  it('is said to be so, with what rounding gives: below the table of the groups, below the picture of one, on its step', () => {
    expect(moved.map((node) => [node.name, shareIn(tree, node), roundedAlone(tree, node)])).toEqual([
      ['政务服务', '13.9%', '13.8%'],
    ]);
    expect(dividedNote(tree)).toContain('最大余数');
    expect(shownGroups(tree, '万元', { page: () => '' }).remark).toContain('政务服务 13.8%');
    for (const node of moved) {
      expect(projectsHeadline(budget, 'domain', node.id, '万元').sub).toContain('13.9%。');
      expect(roundedNote(tree, node)).toBe('占比 13.9% 按最大余数取到一位小数，四舍五入则为 13.8%。');
    }
    for (const node of tree.children) if (!moved.includes(node)) expect(roundedNote(tree, node)).toBe('');
    const steps = defaultDeck(budget).steps.filter(({ sub }) => sub?.includes('最大余数'));
    expect(steps.map(({ view }) => view)).toEqual(
      moved.map(({ id }) => `?view=projects&focus=${encodeURIComponent(id)}`),
    );
  });

  it('is kept by a group that a filter leaves alone, whatever the grouping', () => {
    for (const grouping of GROUPINGS) {
      const alone = buildTree(budget, grouping, { ...NO_FILTER, domain: '政务服务' });
      expect(shareOfResult(budget, alone), grouping).toBe('13.9%');
      expect(readoutOf(budget, alone, ROOT_ID).share).toBe('占项目支出 13.9%');
      if (grouping === 'domain') expect(alone.children.map((node) => shareIn(alone, node))).toEqual(['13.9%']);
    }
  });

  it('is that of no project: each has the share of its own page in the table of all of them', () => {
    const rows = projectsTable(budget, '', budget.projects, '万元', '万元', { project: (id) => id }).rows;
    for (const { id, cells } of rows) {
      expect(cells['share']?.text, id).toBe(buildSheet(budget, id)?.share);
    }
    expect(rows.find(({ id }) => id === 'p103')?.cells['share']?.text).toBe('0.85%');
  });
});

describe(shareOfKinds, () => {
  const figure = (amount: string) => ({ amount, cell: '3.1.1' });
  it('adds up to 100.0, and the deck says the same', () => {
    const totals = {
      expenditure: figure('10000'),
      basic: figure('4005'),
      project: figure('5995'),
      income: null,
      sources: [],
    };
    expect(shareOfKinds(totals)).toEqual({ basic: '40.1%', project: '59.9%' });
    const names = namesOf(budget);
    const own = shareOfKinds(readTotals(budget));
    expect(fillTemplate('{{project|share:total}} {{basic|share:total}}', names).text).toBe(
      `${own?.project} ${own?.basic}`,
    );
  });
});
