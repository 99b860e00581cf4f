import { allLines } from './balance-lines.ts';
import { buildRelation, type RelationPlan } from './relation-build.ts';
import type { CrossReading } from './cross-reading.ts';
import type { Printed } from './relation-figures.ts';
import { readCurrentExpenses, type CurrentExpense } from './relation-items.ts';
import type { NarrativeFigure, Topic } from './narrative.ts';
import type { KeyProject, Project } from './project.ts';
import type { Relation, Term } from './relation.ts';
import { present, rowName, termAt, type TableReading } from './table-reading.ts';
import { moneyUnit } from './unit-scale.ts';

interface Told {
  readonly at: number;
  readonly figure: NarrativeFigure;
}

const PARTS: readonly (readonly [Topic, readonly Topic[]])[] = [
  ['threePublic', ['abroad', 'vehicles', 'reception']],
  ['vehicles', ['vehiclePurchase', 'vehicleRunning']],
  ['procurement', ['procurementGoods', 'procurementWorks', 'procurementServices']],
];

/** Part three against the tables and within itself. */
export function narrativeRelations(budget: Printed, cross: CrossReading): Relation[] {
  const told = budget.explanation.figures.flatMap((figure, at): Told[] =>
    moneyUnit(figure.unit) ? [{ at, figure }] : [],
  );
  const byTopic = new Map<Topic, Told>();
  for (const one of told) if (one.figure.topic && !byTopic.has(one.figure.topic)) byTopic.set(one.figure.topic, one);
  return [
    ...told.flatMap((one) => tableRelation(one, cross)),
    ...PARTS.flatMap(([topic, parts]) => partRelations(topic, parts, byTopic)),
    ...told.flatMap(percentRelation),
  ];
}

const amountTerm = ({ at, figure }: Told): Term => ({
  cell: { table: 'text', row: at + 1, column: 1 },
  sign: 1,
  name: `第三部分 ${figure.subject}`,
});

const changeTerm = ({ at, figure }: Told, sign: 1 | -1): Term => ({
  cell: { table: 'text', row: at + 1, column: 2 },
  sign,
  name: `${figure.subject}比上年${figure.direction === 'decrease' ? '减少' : '增加'}`,
});

function relation(plan: Omit<RelationPlan, 'family'>): Relation {
  return buildRelation({ ...plan, family: plan.kind === 'percent' ? 'percent' : 'narrative' });
}

/** The cell of the tables that a figure of part three repeats; null where no table prints it. */
function tableTerm(topic: Topic, { readings, income, expenditure }: CrossReading): Term | null {
  if (topic === 'income') return income.grand;
  if (topic === 'expenditure') return expenditure.grand;
  if (topic === 'businessFund') return allLines(income).find(({ role }) => role === 'businessFund')?.term ?? null;
  const row = readCurrentExpenses(readings).get(topic as CurrentExpense);
  return readings['7'] && row !== undefined ? termAt(readings['7'], row, 'total') : null;
}

function tableRelation(one: Told, cross: CrossReading): Relation[] {
  const { topic, subject } = one.figure;
  const cell = topic && tableTerm(topic, cross);
  return cell
    ? [
        relation({
          id: `narrative:${topic}:${one.at + 1}`,
          text: `第三部分所说${subject} = ${cell.name}`,
          left: [amountTerm(one)],
          right: [cell],
        }),
      ]
    : [];
}

function partRelations(topic: Topic, parts: readonly Topic[], byTopic: ReadonlyMap<Topic, Told>): Relation[] {
  const whole = byTopic.get(topic);
  const told = present(parts.map((part) => byTopic.get(part)));
  if (!whole || told.length < parts.length) return [];
  const words = told.map(({ figure }) => figure.subject).join(' + ');
  const sums = [
    relation({
      id: `narrative:${topic}:parts`,
      text: `第三部分：${whole.figure.subject} = ${words}`,
      left: [amountTerm(whole)],
      right: told.map(amountTerm),
    }),
  ];
  if ([whole, ...told].some(({ figure }) => figure.change === null || figure.direction === null)) return sums;
  const signed = (one: Told) => changeTerm(one, one.figure.direction === 'decrease' ? -1 : 1);
  return [
    ...sums,
    relation({
      id: `narrative:${topic}:changes`,
      text: `第三部分：${whole.figure.subject}比上年的增减 = 各部分增减之和`,
      left: [signed(whole)],
      right: told.map(signed),
    }),
  ];
}

/** Change / last year, where last year = amount − increase or + decrease. The left side's terms add up to last year. */
function percentRelation(one: Told): Relation[] {
  const { subject, change, direction, percent } = one.figure;
  if (change === null || direction === null || percent === null) return [];
  return [
    relation({
      id: `percent:${one.figure.topic ?? 'figure'}:${one.at + 1}`,
      kind: 'percent',
      text: `第三部分：${subject}的增减额 ÷ 上年数 = 所说百分比`,
      left: [amountTerm(one), changeTerm(one, direction === 'increase' ? -1 : 1)],
      leftText: `增减额 ÷ 上年数（${direction === 'increase' ? '本年 − 增加' : '本年 + 减少'}）`,
      right: [
        {
          cell: { table: 'text', row: one.at + 1, column: 3 },
          sign: 1,
          name: `${subject}${direction === 'increase' ? '增长' : '下降'}（%）`,
        },
      ],
    }),
  ];
}

/** The list of key projects = table 12, project by project. */
export function keyRelations(
  keyProjects: readonly KeyProject[],
  projects: readonly Project[],
  projectTable: TableReading | undefined,
): Relation[] {
  const byId = new Map(projects.map((project) => [project.id, project]));
  return keyProjects.flatMap((key) => {
    const project = key.project === null ? undefined : byId.get(key.project);
    const row = project && projectTable?.table.rows[project.cell.row - 1];
    if (!project || !row) return [];
    return [
      buildRelation({
        id: `key:${key.cell.row}`,
        family: 'key',
        text: `重点项目表 “${key.name}” = 表12 同名项目`,
        left: [{ cell: key.cell, sign: 1, name: `重点项目表 ${key.name}` }],
        right: [{ cell: project.cell, sign: 1, name: `表12 ${rowName(row)}` }],
      }),
    ];
  });
}
