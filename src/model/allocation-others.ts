import { joinMargins, meetsRounded, type Entry } from './allocation-join.ts';
import {
  KIND_WORDS,
  KINDS,
  kindTotal,
  otherFunctionEntries,
  otherSources,
  type ExpenditureKind,
  type FunctionEntry,
  type MarginReading,
  type OtherSource,
  type SourceEntry,
} from './allocation-margins.ts';
import { sumAmounts, ZERO, type Amount } from './amount.ts';
import type { CellRef } from './cell.ts';
import { readCodeTree } from './code-tree.ts';
import { adjustToTotal, fitProportionally } from './proportional.ts';
import { partsOf } from './relation-rows.ts';
import type { Field } from './table.ts';
import { amountAt, present, termAt } from './table-reading.ts';
import { convertAmount } from './unit-scale.ts';

/** A column of tables 11 and 12 beside the three budgets. */
export type OtherField = 'specialAccount' | 'otherFunds';

/** What a source beside the three budgets spends in one kind, and in one functional class where tables 2 and 3 say it. */
export interface OtherShare {
  readonly kind: ExpenditureKind;
  readonly field: OtherField;
  readonly source: SourceEntry;
  /** Null where the class is to be found from the margins of the kind. */
  readonly place: FunctionEntry | null;
  readonly amount: Amount;
  readonly estimated: boolean;
  readonly because: string;
  readonly cells: readonly CellRef[];
}

/** These columns, in the order of the tables. */
export const OTHER_FIELDS: readonly OtherField[] = ['specialAccount', 'otherFunds'];
const SPLIT = '该来源在基本支出、项目支出中各有多少没有公布：按两方合计的比例分摊（估算）';

/**
 * The money of table 1 beside the three budgets, each source divided between 基本 and 项目. Its sum over both is what
 * table 1 prints. Where table 2 (source by class) and table 3 (kind by class) leave one answer it is theirs; what they
 * leave open, and everything where table 2 does not give it, is shared out in proportion and marked estimated.
 */
export function otherShares(margin: MarginReading): OtherShare[] {
  const sources = otherSources(margin);
  return byTwoAndThree(margin, sources) ?? OTHER_FIELDS.flatMap((field) => byTotals(margin, field, sources));
}

/** Table 1 against the totals of tables 11 and 12 in one column: what is left where table 2 does not help. */
function byTotals(margin: MarginReading, field: OtherField, all: readonly OtherSource[]): OtherShare[] {
  const kinds = KINDS.map((kind) => ({
    kind,
    text: KIND_WORDS[kind],
    name: '',
    ...spentOf(margin, kind, field),
  })).filter(({ amount }) => !amount.isZero());
  const own = all.filter((one) => one.field === field).map(({ entry }) => entry);
  const rows = own.length > 0 ? own : [unknownSource(field, sumAmounts(kinds.map(({ amount }) => amount)))];
  const open = rows.length > 1 && kinds.length > 1;
  return joinMargins(rows, kinds).flatMap(({ row, column, amount, estimated, because }) => {
    const source = rows[row];
    const of = kinds[column];
    if (!source || !of) return [];
    const why = estimated ? (open ? SPLIT : because) : '';
    return [{ kind: of.kind, field, source, place: null, amount, estimated, because: why, cells: source.cells }];
  });
}

/** The total row of table 11 or 12; where its 其他资金 was not read, what table 3 has beyond tables 5, 8 and 9. */
function spentOf(
  margin: MarginReading,
  kind: ExpenditureKind,
  field: OtherField,
): { amount: Amount; cells: CellRef[] } {
  const { readings } = margin;
  const list = readings[kind === 'basic' ? '11' : '12'];
  const printed = kindTotal(margin, kind, [field]);
  const read = list !== undefined && partsOf(list, [field]).length > 0;
  if (field !== 'otherFunds' || read || !readings['5']) return printed;
  const special = kindTotal(margin, kind, ['specialAccount']);
  const entries = otherFunctionEntries(margin, kind);
  const amount = total(entries).minus(special.amount);
  return amount.gt(0) ? { amount, cells: [...entries.flatMap(({ cells }) => cells), ...special.cells] } : printed;
}

/** One class of table 3 with what it spends beside the three budgets, and what table 2 says of its sources. */
interface Place {
  readonly kinds: Readonly<Record<ExpenditureKind, FunctionEntry | undefined>>;
  readonly basic: Amount;
  readonly shares: readonly { readonly source: OtherSource; readonly amount: Amount; readonly cells: CellRef[] }[];
}

/** Source by class (table 2) times class by kind (table 3); null where table 2 does not give every source in full. */
function byTwoAndThree(margin: MarginReading, sources: readonly OtherSource[]): OtherShare[] | null {
  const places = sources.length > 1 ? readPlaces(margin, sources) : null;
  if (!places) return null;
  const basics = groupBasics(margin, places);
  return OTHER_FIELDS.flatMap((field) =>
    places.flatMap((place, at) => {
      const own = place.shares.filter(({ source }) => source.field === field);
      const { amount: basic = ZERO, open = false } = basics.get(field)?.[at] ?? {};
      const columns = [basic, total(own).minus(basic)];
      const split = own.length > 1 && columns.every((amount) => !amount.isZero());
      const cells = fitProportionally(own.map(({ amount }) => amount), columns); // prettier-ignore
      return cells.flatMap(({ row, column, amount }): OtherShare[] => {
        const share = own[row];
        const kind = KINDS[column];
        const functional = kind && (place.kinds[kind] ?? place.kinds.basic ?? place.kinds.project);
        if (!share || !kind || !functional) return [];
        const estimated = open || split;
        const because = `表2印有${share.source.entry.text}在${functional.text}的数${estimated ? `，${SPLIT}` : ''}`;
        const from = [...share.source.entry.cells, ...share.cells, ...functional.cells];
        return [
          { kind, field, source: share.source.entry, place: functional, amount, estimated, because, cells: from },
        ];
      });
    }),
  );
}

const total = (shares: readonly { readonly amount: Amount }[]): Amount =>
  sumAmounts(shares.map(({ amount }) => amount));

/** The classes of table 3 with their sources; null unless table 2 adds up to table 1 by source and to table 3 by class. */
function readPlaces(margin: MarginReading, sources: readonly OtherSource[]): Place[] | null {
  const [income, all] = [margin.readings['2'], margin.readings['3']];
  if (!income || !all || income.table.lost !== null) return null;
  const columns = sources.map((source) => source.columns.flatMap((field) => partsOf(income, [field])));
  if (columns.some((fields) => fields.length === 0)) return null;
  const entries = KINDS.map(
    (kind) => new Map(otherFunctionEntries(margin, kind).map((entry) => [codeOf(entry), entry])),
  );
  const codes = [...new Set(readCodeTree(all).leaves.flatMap((at) => all.table.rows[at]?.code ?? []))];
  const cellsOf = (code: string, fields: readonly Field[]) =>
    (income.byCode.get(code) ?? []).flatMap((at) =>
      fields.map((field) => ({
        amount: convertAmount(amountAt(income, at, field), income.table.unit, margin.unit),
        cell: termAt(income, at, field)?.cell,
      })),
    );
  const printed = codes.map((code) => columns.map((fields) => cellsOf(code, fields)));
  const given = sources.map((_, at) => printed.map((row) => total(row[at] ?? [])));
  if (given.flat().some((amount) => amount.isNegative())) return null;
  if (!sources.every(({ entry }, at) => meetsRounded(given[at] ?? [], entry.amount))) return null;
  const exact = sources.map(({ entry }, at) => adjustToTotal(given[at] ?? [], entry.amount));
  const places = codes.map((code, at): Place | null => {
    const [basic, project] = entries.map((map) => map.get(code));
    const shares = sources.flatMap((source, of) => {
      const amount = exact[of]?.[at] ?? ZERO;
      const cells = present((printed[at]?.[of] ?? []).map((one) => (one.amount.isZero() ? null : one.cell)));
      return amount.isZero() ? [] : [{ source, amount, cells }];
    });
    const spent = [basic?.amount ?? ZERO, project?.amount ?? ZERO];
    if (!meetsRounded(spent, total(shares)) || (total(shares).gt(0) && !basic && !project)) return null;
    return { kinds: { basic, project }, basic: adjustToTotal(spent, total(shares))[0] ?? ZERO, shares };
  });
  return places.every((place) => place !== null) ? places.filter(({ shares }) => shares.length > 0) : null;
}

const codeOf = ({ functional }: FunctionEntry): string => functional?.code ?? '';

/**
 * How much of each class's 基本 belongs to 财政专户拨款 and how much to 其他资金, given what table 11 prints of both: at
 * least what the other column cannot hold, at most all; `open` where that leaves more than one answer.
 */
function groupBasics(
  margin: MarginReading,
  places: readonly Place[],
): Map<OtherField, { amount: Amount; open: boolean }[]> {
  const bounds = places.map(({ shares, basic }) => {
    const special = total(shares.filter(({ source }) => source.field === 'specialAccount'));
    const beside = basic.minus(total(shares).minus(special));
    return { basic, low: beside.gt(0) ? beside : ZERO, high: special.lt(basic) ? special : basic };
  });
  const rooms = bounds.map(({ low, high }) => high.minus(low));
  const wanted = kindTotal(margin, 'basic', ['specialAccount']).amount.minus(sumAmounts(bounds.map(({ low }) => low)));
  const room = sumAmounts(rooms);
  const taken = wanted.lt(0) ? ZERO : wanted.gt(room) ? room : wanted;
  const settled = taken.isZero() || taken.eq(room);
  const more = fitProportionally([taken, room.minus(taken)], rooms).filter(({ row }) => row === 0);
  const special = bounds.map(({ low, basic }, at) => ({
    amount: low.plus(more.find(({ column }) => column === at)?.amount ?? ZERO),
    basic,
    open: !settled && !(rooms[at] ?? ZERO).isZero(),
  }));
  return new Map([
    ['specialAccount', special],
    ['otherFunds', special.map(({ amount, basic, open }) => ({ amount: basic.minus(amount), open }))],
  ]);
}

function unknownSource(field: OtherField, amount: Amount): SourceEntry {
  const source =
    field === 'specialAccount' ? { id: 'special', name: '财政专户拨款' } : { id: 'funds', name: '其他资金' };
  return { text: source.name, name: '', amount, cells: [], source };
}

/** An entry of a share, for joining it with classes: its class's name where it has one. */
export function entryOf({ source, place, amount, cells }: OtherShare): Entry {
  return {
    text: place ? `${source.text}（${place.text}）` : source.text,
    name: place?.name ?? source.name,
    amount,
    cells,
  };
}
