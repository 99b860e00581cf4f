import { plainAmount, sumAmounts, ZERO, type Amount } from './amount.ts';
import type { Budget } from './budget.ts';
import { formatCellRef, type CellRef } from './cell.ts';
import { added, sumCells, type SignedCell } from './cell-set.ts';
import type { EconomicClass, EconomicCoding, FunctionalClass, FundingSource } from './classification.ts';
import { joinMargins, meetsRounded, type Joined } from './allocation-join.ts';
import {
  basicEntries,
  functionEntries,
  itemEntries,
  KIND_WORDS,
  KINDS,
  kindTotal,
  otherFunctionEntries,
  unknownEconomic,
  unknownFunction,
  type EconomicEntry,
  type ExpenditureKind,
  type FunctionEntry,
  type MarginReading,
} from './allocation-margins.ts';
import { entryOf, OTHER_FIELDS, otherShares, type OtherShare } from './allocation-others.ts';
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
  const shares = otherShares(margin);
  const pieces = KINDS.flatMap((kind) => [
    ...BUDGETS.flatMap((one) => budgetPieces(margin, one, kind)),
    ...otherPieces(margin, shares, kind),
  ]);
  return mergePieces(pieces, budget);
}

function budgetPieces(
  margin: MarginReading,
  { field, table, name }: (typeof BUDGETS)[number],
  kind: ExpenditureKind,
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
        because: `${name}${KIND_WORDS[kind]} ${text}：表中印有此数，经济分类没有公布`,
      })); // prettier-ignore
  }
  return joinMargins(rows, known).map((joined) =>
    pieceOf(joined, source, kind, rows, known, `${name}${KIND_WORDS[kind]}`),
  );
}

function otherPieces(margin: MarginReading, shares: readonly OtherShare[], kind: ExpenditureKind): Piece[] {
  const spent = OTHER_FIELDS.flatMap((field) => {
    const own = shares.filter((share) => share.kind === kind && share.field === field);
    if (own.length === 0) return [];
    const rows = own.map(entryOf);
    const total = {
      amount: sumAmounts(rows.map(({ amount }) => amount)),
      cells: kindTotal(margin, kind, [field]).cells,
    };
    const named = kind === 'basic' ? basicEntries(margin, [field]) : [];
    // What table 11 does not add up to is of no printed class: the sources are never made to fit it.
    const fits = named.length > 0 && meetsRounded(named.map(({ amount }) => amount), total.amount); // prettier-ignore
    const economic = fits ? named : [unknownEconomic(total)];
    return joinMargins(rows, economic).flatMap((joined) => {
      const share = own[joined.row];
      return share ? [{ joined, share, economic: economic[joined.column] ?? unknownEconomic(total) }] : [];
    });
  });
  if (spent.length === 0) return [];
  const functions = otherFunctionEntries(margin, kind);
  const rows =
    functions.length > 0 ? functions : [unknownFunction(sumAmounts(spent.map(({ joined }) => joined.amount)), [])];
  const columns = spent.map(({ joined, share, economic }) => ({
    text: `${share.source.text}（${economic.text}）`, name: economic.name, amount: joined.amount,
    cells: [...share.cells, ...economic.cells], economic: economic.economic,
  })); // prettier-ignore
  const placed = spent.some(({ share }) => share.place !== null);
  const joins = placed ? columns.map((column, at) => placedJoin(column.amount, at)) : joinMargins(rows, columns);
  return joins.flatMap((joined) => {
    const from = spent[joined.column];
    if (!from) return [];
    const { share, economic } = from;
    const row = share.place ?? rows[joined.row];
    const piece = pieceOf({ ...joined, row: 0 }, share.source.source, kind, row ? [row] : [], columns, '');
    const because = [`表3减表5、表8、表9，余在${row?.text ?? ''}`, share.because, from.joined.because, joined.because];
    return [
      {
        ...piece,
        candidates: [economic.cells, share.source.cells, share.cells, ...piece.candidates],
        status:
          share.estimated || from.joined.estimated || joined.estimated ? ('estimated' as const) : ('derived' as const),
        because: `${share.source.text}${KIND_WORDS[kind]}：${because.filter(Boolean).join('；')}；经济分类见${economic.text}`,
      },
    ];
  });
}

/** A join that is no question any more: tables 2 and 3 have said the class. */
const placedJoin = (amount: Amount, column: number): Joined => ({
  row: 0,
  column,
  amount,
  estimated: false,
  because: '',
});

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
