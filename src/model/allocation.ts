import { plainAmount, sumAmounts, ZERO, type Amount } from './amount.ts';
import type { Budget } from './budget.ts';
import { formatCellRef, type CellRef } from './cell.ts';
import { added, sumCells, type SignedCell } from './cell-set.ts';
import type { EconomicClass, EconomicCoding, FunctionalClass, FundingSource } from './classification.ts';
import { joinMargins, type Joined } from './allocation-join.ts';
import {
  basicEntries,
  functionEntries,
  itemEntries,
  kindTotal,
  otherFunctionEntries,
  otherSources,
  type EconomicEntry,
  type ExpenditureKind,
  type FunctionEntry,
  type MarginReading,
  type SourceEntry,
} from './allocation-margins.ts';
import type { Field } from './table.ts';
import { readTables, type Readings } from './table-reading.ts';

/** How an amount of the triple is known: a cell says it, it follows from cells, or only its margins are known. */
export type AllocationStatus = 'published' | 'derived' | 'estimated';

/** Money by funding source, functional class, economic class and kind; at most one for each such combination. */
export interface Allocation {
  /** `generalBudget:basic:2080505:30108`; `-` stands for a class that the document does not give. */
  readonly id: string;
  readonly source: FundingSource;
  /** The last class that is printed (项, 7 digits, or less); null where the document does not say. */
  readonly functional: FunctionalClass | null;
  /** The item (款, 5 digits) where one is printed, else the class (3 digits); null where the document does not say. */
  readonly economic: EconomicClass | null;
  readonly kind: ExpenditureKind;
  /** Plain decimal in the unit of the document (table 1). */
  readonly amount: string;
  readonly status: AllocationStatus;
  /** Every printed cell that it follows from. */
  readonly cells: readonly CellRef[];
  /** The signed cells among them whose sum is the amount; empty where there are none such (estimated). */
  readonly terms: readonly SignedCell[];
  /** How it follows, as a sentence in Chinese. */
  readonly derivation: string;
}

/** The three budgets (三本预算): where their functions are printed, and their column of tables 11 and 12. */
const BUDGETS = [
  { field: 'generalBudget', table: '5', name: '一般公共预算' },
  { field: 'governmentFund', table: '8', name: '政府性基金预算' },
  { field: 'stateCapital', table: '9', name: '国有资本经营预算' },
] as const;

const KINDS: readonly { readonly kind: ExpenditureKind; readonly word: string }[] = [
  { kind: 'basic', word: '基本支出' },
  { kind: 'project', word: '项目支出' },
];

interface Piece {
  readonly source: FundingSource;
  readonly kind: ExpenditureKind;
  readonly functional: FunctionalClass | null;
  readonly economic: EconomicClass | null;
  readonly amount: Amount;
  readonly status: AllocationStatus;
  readonly cells: readonly CellRef[];
  /** Cells that alone may give the amount when added; the first list that does is taken. */
  readonly candidates: readonly (readonly CellRef[])[];
  readonly because: string;
}

const kept = new WeakMap<Budget, Map<EconomicCoding, readonly Allocation[]>>();

/**
 * All money of a budget by funding source × functional class × economic class × kind, which the tables print only in
 * pairs. Sums conserve the printed economic items exactly; where these and the functional classes were rounded apart,
 * `findResidues` gives the difference. In the government coding items of one code are one allocation. Worked out once.
 */
export function allocate(budget: Budget, coding: EconomicCoding = 'department'): readonly Allocation[] {
  const known = kept.get(budget) ?? new Map<EconomicCoding, readonly Allocation[]>();
  kept.set(budget, known);
  const before = known.get(coding) ?? allocateNow(budget, coding);
  known.set(coding, before);
  return before;
}

function allocateNow(budget: Budget, coding: EconomicCoding): Allocation[] {
  const readings: Readings = readTables(budget);
  const margin: MarginReading = { readings, unit: budget.document.unit, coding };
  const pieces = KINDS.flatMap(({ kind, word }) => [
    ...BUDGETS.flatMap((one) => budgetPieces(margin, one, kind, word)),
    ...otherPieces(margin, kind, word),
  ]);
  return mergePieces(pieces, budget);
}

function budgetPieces(
  margin: MarginReading,
  { field, table, name }: (typeof BUDGETS)[number],
  kind: ExpenditureKind,
  word: string,
): Piece[] {
  const functions = functionEntries(margin, margin.readings[table], kind);
  const economic = field === 'generalBudget' ? itemEntries(margin, margin.readings[kind === 'basic' ? '6' : '10']) : [];
  const known = economic.length > 0 ? economic : kind === 'basic' ? basicEntries(margin, [field]) : [];
  const total = kindTotal(margin, kind, [field]);
  const rows =
    functions.length > 0
      ? functions
      : [unknownFunction(sumAmounts((known.length > 0 ? known : [total]).map(({ amount }) => amount)), total.cells)];
  const source = { id: field, name };
  if (known.length === 0) {
    return rows
      .filter(({ amount }) => !amount.isZero())
      .map(({ functional, amount, cells, text }) => ({
        source, kind, functional, economic: null, amount, cells, candidates: [cells], status: 'published',
        because: `${name}${word} ${text}：表中印有此数，经济分类没有公布`,
      })); // prettier-ignore
  }
  return joinMargins(rows, known).map((joined) => pieceOf(joined, source, kind, rows, known, `${name}${word}`));
}

function otherPieces(margin: MarginReading, kind: ExpenditureKind, word: string): Piece[] {
  const fields: readonly Field[] = ['specialAccount', 'otherFunds'];
  const spent = fields.flatMap((field) => {
    const total = kindTotal(margin, kind, [field]);
    if (total.amount.isZero()) return [];
    const sources = otherSources(margin)
      .filter((one) => one.field === field)
      .map(({ line, amount }): SourceEntry => ({
        text: line.name, name: line.name, amount, cells: [line.term.cell], source: { id: line.role ?? 'other', name: line.name },
      })); // prettier-ignore
    const named = kind === 'basic' ? basicEntries(margin, [field]) : [];
    const economic = named.length > 0 ? named : [unknownEconomic(total)];
    const rows = sources.length > 0 ? sources : [unknownSource(field, total.amount)];
    return joinMargins(rows, economic).map((joined) => ({
      joined, source: rows[joined.row] ?? unknownSource(field, joined.amount), economic: economic[joined.column] ?? unknownEconomic(total),
    })); // prettier-ignore
  });
  if (spent.length === 0) return [];
  const functions = otherFunctionEntries(margin, kind);
  const rows =
    functions.length > 0 ? functions : [unknownFunction(sumAmounts(spent.map(({ joined }) => joined.amount)), [])];
  const columns = spent.map(({ joined, source, economic }) => ({
    text: `${source.text}（${economic.text}）`, name: economic.name, amount: joined.amount,
    cells: [...source.cells, ...economic.cells], economic: economic.economic,
  })); // prettier-ignore
  return joinMargins(rows, columns).flatMap((joined) => {
    const from = spent[joined.column];
    if (!from) return [];
    const piece = pieceOf(joined, from.source.source, kind, rows, columns, `${from.source.text}${word}`);
    const because = [`表3减表5、表8、表9，余在${rows[joined.row]?.text ?? ''}`, from.joined.because, joined.because];
    return [
      {
        ...piece,
        candidates: [from.economic.cells, from.source.cells, ...piece.candidates],
        status: from.joined.estimated || joined.estimated ? ('estimated' as const) : ('derived' as const),
        because: `${from.source.text}${word}：${because.filter(Boolean).join('；')}；经济分类见${from.economic.text}`,
      },
    ];
  });
}

function pieceOf(
  joined: Joined,
  source: FundingSource,
  kind: ExpenditureKind,
  rows: readonly FunctionEntry[],
  columns: readonly EconomicEntry[],
  subject: string,
): Piece {
  const row = rows[joined.row];
  const column = columns[joined.column];
  return {
    source,
    kind,
    functional: row?.functional ?? null,
    economic: column?.economic ?? null,
    amount: joined.amount,
    status: joined.estimated ? 'estimated' : 'derived',
    cells: [...(row?.cells ?? []), ...(column?.cells ?? [])],
    candidates: [column?.cells ?? [], row?.cells ?? []],
    because: `${subject}：${joined.because || `${row?.text ?? ''}只有${column?.text ?? ''}`}`,
  };
}

const unknownFunction = (amount: Amount, cells: readonly CellRef[]): FunctionEntry => ({
  text: '功能科目未列明', name: '', functional: null, amount, cells,
}); // prettier-ignore

const unknownEconomic = ({ amount, cells }: { amount: Amount; cells: readonly CellRef[] }): EconomicEntry => ({
  text: '经济分类没有公布', name: '', economic: null, amount, cells,
}); // prettier-ignore

const unknownSource = (field: Field, amount: Amount): SourceEntry => ({
  text: field === 'specialAccount' ? '财政专户拨款' : '其他资金', name: '', amount, cells: [],
  source: field === 'specialAccount' ? { id: 'special', name: '财政专户拨款' } : { id: 'funds', name: '其他资金' },
}); // prettier-ignore

const GRAVEST: readonly AllocationStatus[] = ['estimated', 'derived', 'published'];

/** The status of the least sure of some parts: what is said of their sum. */
export function weakestStatus(parts: readonly { readonly status: AllocationStatus }[]): AllocationStatus {
  return GRAVEST.find((status) => parts.some((part) => part.status === status)) ?? 'published';
}

/** Pieces of one combination become one allocation: amounts added, cells and sentences each once, the weakest status. */
function mergePieces(pieces: readonly Piece[], budget: Budget): Allocation[] {
  const termsOf = ({ candidates, amount }: Piece): SignedCell[] => {
    const fit = candidates.map(added).find((cells) => sumCells(budget, cells, budget.document.unit)?.eq(amount));
    return fit ?? [];
  };
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const id = [piece.source.id, piece.kind, piece.functional?.code ?? '-', piece.economic?.code ?? '-'].join(':');
    const group = groups.get(id);
    if (group) group.push(piece);
    else groups.set(id, [piece]);
  }
  return [...groups].flatMap(([id, group]) => {
    const [first] = group;
    const amount = group.reduce((sum, piece) => sum.plus(piece.amount), ZERO);
    if (!first || amount.isZero()) return [];
    const terms = group.map(termsOf);
    const cells = new Map(group.flatMap((piece) => piece.cells).map((cell) => [formatCellRef(cell), cell]));
    return [
      {
        id,
        source: first.source,
        functional: first.functional,
        economic: first.economic,
        kind: first.kind,
        amount: plainAmount(amount),
        status: weakestStatus(group),
        cells: [...cells.values()],
        terms: terms.every((found) => found.length > 0) ? terms.flat() : [],
        derivation: `${[...new Set(group.map((piece) => piece.because))].join('；')}。`,
      },
    ];
  });
}
