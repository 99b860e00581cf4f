import type { Component } from 'svelte';
import SankeyChart from '../../src/charts/SankeyChart.svelte';
import TreemapChart from '../../src/charts/TreemapChart.svelte';
import type { Budget } from '../../src/model/budget.ts';
import type { Correction } from '../../src/model/issue.ts';
import type { Project } from '../../src/model/project.ts';
import Corrections from '../../src/panels/Corrections.svelte';
import SortableTable from '../../src/panels/SortableTable.svelte';
import { buildFlow } from '../../src/views/flow.ts';
import { amountWriter } from '../../src/views/format.ts';
import type { Links } from '../../src/views/links.ts';
import { shownProjects } from '../../src/views/shown-projects.ts';
import { buildTree } from '../../src/views/tree.ts';

/** One thing in one odd case: shown by `npm run gallery`, compared by the test run. */
export interface Story {
  readonly name: string;
  /** What tells that its picture is drawn, which comes after the page around it; without it the story is no picture. */
  readonly drawn?: string;
  /** Puts the story's component into an element. */
  readonly show: (mount: Mount) => void;
}

/** Mounts a component with props that fit it. */
export type Mount = <P extends Record<string, unknown>>(component: Component<P>, props: P) => void;

const write = amountWriter('万元', '万元');
const nothing = (): void => undefined;
const here = (): string => '?';
const LINKS: Links = {
  project: here,
  cell: here,
  cells: here,
  term: here,
  check: here,
  use: here,
  table: here,
  page: here,
  group: here,
  outcome: here,
};

function project(order: number, change: Partial<Project>): Project {
  const name = `第${order}个项目`;
  return {
    id: `p${order}`,
    order,
    name,
    printed: [name],
    amount: '10.00',
    withheld: false,
    years: null,
    unit: null,
    goal: null,
    cell: { table: '12', row: order + 2, column: 2 },
    sources: [],
    domain: ['甲领域', '乙领域', '丙领域'][order % 3] ?? null,
    shortLabel: name,
    tinyLabel: `项目${order}`,
    ...change,
  };
}

const LONG = '省数字政府电子政务外网基础设施及系统运维运营服务与跨部门协同办公平台升级改造工程（第二期）';

/** Projects in each odd case. */
const CASES: Record<string, readonly Project[]> = {
  'no project': [],
  'one project': [project(1, { amount: '890.00' })],
  '150 projects': Array.from({ length: 150 }, (_, i) => project(i + 1, { amount: `${(i * i) % 997}.50` })),
  'very long names': [1, 2, 3].map((order) =>
    project(order, { name: LONG, shortLabel: LONG, tinyLabel: LONG, amount: '300.00' }),
  ),
  'a zero among others': [
    project(1, { amount: '0.00' }),
    project(2, { amount: '5.00' }),
    project(3, { amount: '7.00' }),
  ],
  'nothing but zeros': [project(1, { amount: '0.00' }), project(2, { amount: '0.00' })],
  'withheld projects': [
    project(1, { withheld: true, name: '涉密项目', domain: null, amount: '40.00' }),
    project(2, { withheld: true, name: '涉密项目', domain: null, amount: '20.00' }),
    project(3, { amount: '60.00' }),
  ],
};

const CORRECTIONS: readonly Correction[] = [
  {
    where: '表1 第2行',
    printed: '政策 and 法规',
    read: '政策和法规',
    why: '混入英文',
    certainty: 'certain',
    by: 'file',
    applied: true,
  },
  {
    where: '表12 第9项',
    printed: '目录管',
    read: '目录管',
    why: '存疑',
    certainty: 'doubtful',
    by: 'file',
    applied: false,
  },
];

/** Every story; `edition` gives the tables and the texts around the made-up projects. */
export function storiesOf(edition: Budget): Story[] {
  const treemaps = Object.entries(CASES).map(([name, projects]): Story => ({
    name: `treemap: ${name}`,
    drawn: projects.every(({ amount }) => amount === '0.00') ? 'svg' : '[data-mark]',
    show: (mount) =>
      mount(TreemapChart, {
        tree: buildTree({ ...edition, projects }, 'domain'),
        focus: null,
        selected: null,
        hits: null,
        mergedWord: '小额',
        unitFormat: write,
        unitName: '万元',
        onselect: nothing,
        onopen: nothing,
        onfocus: nothing,
        onhover: nothing,
      }),
  }));
  const tables = Object.entries(CASES).map(([name, projects]): Story => {
    const budget = { ...edition, projects };
    const tree = buildTree(budget, 'domain');
    return {
      name: `table: ${name}`,
      show: (mount) =>
        mount(SortableTable, { table: shownProjects(budget, tree, tree, null, '万元', LINKS), rowHeading: 'name' }),
    };
  });
  return [
    ...treemaps,
    ...tables,
    {
      name: 'sankey: the edition',
      drawn: '[data-mark]',
      show: (mount) =>
        mount(SankeyChart, {
          flow: buildFlow(edition),
          selected: null,
          unitFormat: write,
          unitName: '万元',
          onselect: nothing,
          onopen: nothing,
        }),
    },
    {
      name: 'corrections: certain and doubtful',
      show: (mount) => mount(Corrections, { corrections: CORRECTIONS }),
    },
  ];
}
