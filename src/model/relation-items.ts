import { readCodeTree } from './code-tree.ts';
import { buildRelation } from './relation-build.ts';
import { crossRelation, totalTerm } from './cross-reading.ts';
import type { Printed } from './relation-figures.ts';
import type { Project } from './project.ts';
import type { Family, Relation, Term } from './relation.ts';
import type { Field } from './table.ts';
import { amountAt, plainName, present, rowName, termAt, type Readings, type TableReading } from './table-reading.ts';

/** The lines of table 7 by their printed names, and the economic items (部门预算 codes) that make them up. */
const CURRENT_EXPENSE_LINES = [
  { key: 'operating', word: '行政经费', label: /行政经费|机关运行经费/, codes: [] },
  { key: 'threePublic', word: '“三公”经费', label: /三公/, codes: ['30212', '30217', '30231', '31013', '30913'] },
  { key: 'abroad', word: '因公出国（境）支出', label: /因公出国/, codes: ['30212'] },
  { key: 'vehicles', word: '公务用车购置及运行维护支出', label: /公务用车购置及/, codes: ['30231', '31013', '30913'] },
  { key: 'vehiclePurchase', word: '公务用车购置', label: /公务用车购置/, codes: ['31013', '30913'] },
  { key: 'vehicleRunning', word: '公务用车运行维护费', label: /公务用车运行/, codes: ['30231'] },
  { key: 'reception', word: '公务接待费', label: /公务接待/, codes: ['30217'] },
] as const;

/** A line of table 7. */
export type CurrentExpense = (typeof CURRENT_EXPENSE_LINES)[number]['key'];

/** The row of each line of table 7; a row is given to the first line whose name it bears. */
export function readCurrentExpenses(readings: Readings): ReadonlyMap<CurrentExpense, number> {
  const found = new Map<CurrentExpense, number>();
  readings['7']?.table.rows.forEach((row, at) => {
    const label = plainName(row.label ?? '');
    const line = CURRENT_EXPENSE_LINES.find((candidate) => candidate.label.test(label));
    if (line && !found.has(line.key)) found.set(line.key, at);
  });
  return found;
}

/** 三公 in table 7 from its parts and from the items of tables 6 and 10. */
export function threePublicRelations(readings: Readings): Relation[] {
  const reading = readings['7'];
  if (!reading) return [];
  const rows = readCurrentExpenses(readings);
  const term = (key: CurrentExpense, field: Field) => termAt(reading, rows.get(key) ?? -1, field);
  const sums = (field: Field) => [
    ...sumOf('threePublic', field, '三公经费 = 因公出国（境） + 公务用车 + 公务接待', term('threePublic', field), [
      term('abroad', field),
      term('vehicles', field),
      term('reception', field),
    ]),
    ...sumOf('vehicles', field, '公务用车购置及运行 = 购置 + 运行维护', term('vehicles', field), [
      term('vehiclePurchase', field),
      term('vehicleRunning', field),
    ]),
  ];
  const items = CURRENT_EXPENSE_LINES.flatMap(({ key, word, codes }) => {
    const line = term(key, generalField(reading));
    if (!line || codes.length === 0 || !readings['6'] || !readings['10']) return [];
    const parts = codes.flatMap((code) => economicItems(readings, (item) => item === code));
    return [
      buildRelation({
        id: `threePublic:items:${key}`,
        family: 'threePublic',
        text: `表7 ${word} = 表6、表10 相应经济科目（${codes.join('、')}）`,
        left: [line],
        right: parts,
      }),
    ];
  });
  return [...reading.amounts.flatMap(sums), ...items];
}

function sumOf(
  key: string,
  field: Field,
  text: string,
  left: Term | null,
  right: readonly (Term | null)[],
): Relation[] {
  if (!left || right.some((part) => part === null)) return [];
  const family: Family = 'threePublic';
  return [
    buildRelation({
      id: `threePublic:${key}:${field}`,
      family,
      text: `表7 ${text}`,
      left: [left],
      right: present(right),
    }),
  ];
}

function generalField(reading: TableReading): Field {
  return reading.columns.has('generalBudget') ? 'generalBudget' : 'total';
}

/** The items (款) of tables 6 and 10 that fit, by 部门预算 code or by name. */
function economicItems(readings: Readings, fits: (code: string, name: string) => boolean): Term[] {
  return present([readings['6'], readings['10']]).flatMap((reading) =>
    present(
      reading.table.rows.map((row, at) =>
        row.code?.length === 5 && fits(row.code, plainName(row.label ?? '')) ? termAt(reading, at, 'amount') : null,
      ),
    ),
  );
}

/** The names after 具体包括 in part three's paragraph on 机关运行经费; empty where there is no such list. */
function operatingItems(sections: Printed['explanation']['sections']): string[] {
  for (const paragraph of sections.flatMap(({ paragraphs }) => paragraphs)) {
    const match = /具体包括[:：]?([^。；;]{2,2000}?)(?:等)?(?:经济(?:分类)?科目|[。；;])/.exec(paragraph);
    if (match?.[1] && /运行经费/.test(paragraph))
      return match[1]
        .split(/[、,，]/)
        .map(plainName)
        .filter(Boolean);
  }
  return [];
}

/**
 * 行政经费 of table 7 = the items that part three lists by name, tables 6 + 10. A name must be the item's own, under NFKC
 * without white space: 医疗费补助 (30307) is not 医疗费 (30114). A listed item that neither table prints is nothing.
 */
export function operatingRelations(budget: Printed, readings: Readings): Relation[] {
  const reading = readings['7'];
  const names = new Set(operatingItems(budget.explanation.sections));
  const at = readCurrentExpenses(readings).get('operating');
  if (!reading || at === undefined || names.size === 0 || !readings['6'] || !readings['10']) return [];
  const items = economicItems(readings, (_, name) => names.has(name));
  return [
    buildRelation({
      id: 'operating:items',
      family: 'operating',
      text: `表7 行政经费 = 第三部分列出的${names.size}个经济科目在表6、表10的金额之和`,
      left: present([termAt(reading, at, generalField(reading))]),
      right: items,
      rightText: `第三部分所列经济科目之和（表6、表10共${items.length}行）`,
    }),
  ];
}

const LOAN_NAME = /贷款.{0,6}(?:还贷|还款|付息|还本|偿还)|债务.{0,4}(?:付息|还本|利息)|还本付息/;

/** The one project that repays a loan = the items of 债务利息及费用支出 (307) in table 10. */
export function loanRelations(readings: Readings, projects: readonly Project[]): Relation[] {
  const reading = readings['12'];
  const economic = readings['10'];
  const loans = projects.filter(({ name }) => LOAN_NAME.test(plainName(name)));
  const [loan] = loans;
  if (!reading || !economic || !loan || loans.length > 1 || loan.cell.table !== '12') return [];
  const items = readCodeTree(economic).leaves.filter((at) => economic.table.rows[at]?.code?.startsWith('307'));
  const left = termAt(reading, loan.cell.row - 1, 'generalBudget');
  if (items.length === 0 || !left) return [];
  return [
    buildRelation({
      id: 'loan:307',
      family: 'loan',
      text: `表12 “${loan.name}” = 表10 债务利息及费用支出（307）各款`,
      left: [left],
      right: present(items.map((at) => termAt(economic, at, 'amount'))),
    }),
  ];
}

/** The rows of table 11 by the 部门预算 class that they name; what names none of these is the rest (资本性等). */
const BASIC_CLASSES = [
  ['301', /工资.{0,2}福利/, '工资福利支出'],
  ['302', /商品.{0,2}服务/, '商品和服务支出'],
  ['303', /个人.{0,2}家庭/, '对个人和家庭的补助'],
] as const;

/** The 部门预算 class that a row of table 11 names, `rest` for another; by its words. */
export function basicClassOf(label: string): string {
  return BASIC_CLASSES.find(([, pattern]) => pattern.test(plainName(label)))?.[0] ?? 'rest';
}

/** Table 6 by class = table 11 by its rows, all units together, 一般公共预算. */
export function basicClassRelations(readings: Readings): Relation[] {
  const economic = readings['6'];
  const basic = readings['11'];
  if (!economic || !basic || !totalTerm(readings, '11', 'generalBudget')) return [];
  const rows = basic.table.rows.flatMap((row, at) =>
    row.kind === 'item' ? [{ at, to: basicClassOf(row.label ?? '') }] : [],
  );
  if (rows.every(({ to }) => to === 'rest')) return [];
  const classes = readCodeTree(economic).roots.map((at) => {
    const code = economic.table.rows[at]?.code?.slice(0, 3) ?? '';
    return { at, to: BASIC_CLASSES.some(([known]) => known === code) ? code : 'rest' };
  });
  return [
    ...BASIC_CLASSES.map(([code, , name]) => [code, name] as const),
    ['rest', '其他资本性等支出'] as const,
  ].flatMap(([code, name]) => {
    const left = classes.filter(({ to }) => to === code).map(({ at }) => termAt(economic, at, 'amount'));
    const listed = rows.filter(({ to }) => to === code);
    const right = listed.map(({ at }) => termAt(basic, at, 'generalBudget'));
    if (left.length === 0 && listed.every(({ at }) => amountAt(basic, at, 'generalBudget').isZero())) return [];
    const words = listed.map(({ at }) =>
      rowName(basic.table.rows[at] ?? { kind: 'item', label: name, code: null, cells: [], line: 1 }),
    );
    return crossRelation(`6=11:${code}`, `表6 ${name} = 表11 ${words[0] ?? name}（一般公共预算）`, left, right);
  });
}
