import { plainAmount, toAmount } from '../model/amount.ts';
import { economicOf } from '../model/allocation-margins.ts';
import type { Budget } from '../model/budget.ts';
import { cellAmount, type CellRef } from '../model/cell.ts';
import { added } from '../model/cell-set.ts';
import type { EconomicCoding } from '../model/classification.ts';
import { plainName, readTables, type TableReading } from '../model/table-reading.ts';
import type { Field } from '../model/table.ts';
import { convertAmount } from '../model/unit-scale.ts';
import type { FlowLink, FlowNode } from './flow.ts';

/** Which money is shown. */
export type FlowKind = 'basic' | 'project' | 'all';

/** The table that prints a budget's total, by the source's id. */
const SOURCE_TABLES = { generalBudget: '5', governmentFund: '8', stateCapital: '9' } as const;
/** 六、 before a line of table 1. */
const NUMBERING = /^[一二三四五六七八九十]+、/;

interface Place {
  readonly reading: TableReading | undefined;
  readonly row: number;
  readonly field: Field;
}

/**
 * The nodes with those published that a cell prints: a cell of the same class and the same kind of money with the same
 * amount to the fen. Its cell is then the node's only one. All others stay as they follow from their parts.
 */
export function publishPrinted(
  nodes: readonly FlowNode[],
  budget: Budget,
  coding: EconomicCoding,
  kind: FlowKind,
): FlowNode[] {
  const readings = readTables(budget);
  const field: Field = kind === 'all' ? 'total' : kind;
  const sourcePlaces = (id: string, name: string): Place[] => {
    const known = Object.entries(SOURCE_TABLES).find(([key]) => key === id);
    if (known) return [{ reading: readings[known[1]], row: readings[known[1]]?.total ?? -1, field }];
    if (kind !== 'all') return [];
    return rowsOf(readings['1'], 'incomeAmount', (row) => plainName(row.label ?? '').replace(NUMBERING, '') === plainName(name)); // prettier-ignore
  };
  const economicPlaces = (code: string): Place[] => {
    const tables = [kind === 'project' ? undefined : readings['6'], kind === 'basic' ? undefined : readings['10']];
    return tables.flatMap((reading) =>
      rowsOf(reading, 'amount', (row) => reading !== undefined && economicOf(reading, row, coding)?.code === code),
    );
  };
  const placesOf = ({ id, layer, name, code }: FlowNode): Place[] => {
    if (layer === 0) return sourcePlaces(id.slice(2), name);
    if (code === null) return [];
    return layer === 1 ? rowsOf(readings['3'], field, (row) => row.code === code) : economicPlaces(code);
  };
  return nodes.map((node) => {
    const cells = placesOf(node).flatMap((place) => cellsOf(place, node.amount, budget));
    return cells.length === 1 ? { ...node, status: 'published', cells, terms: added(cells) } : node;
  });
}

/** The links from a budget to a functional class that a cell of its table prints, named by that cell alone. */
export function publishLinks(links: readonly FlowLink[], budget: Budget): FlowLink[] {
  const readings = readTables(budget);
  return links.map((link) => {
    const table = Object.entries(SOURCE_TABLES).find(([id]) => link.source === `s:${id}`)?.[1];
    const reading = table && readings[table];
    if (!reading || link.tint === 'fund') return link;
    const places = rowsOf(reading, link.tint, (row) => row.code !== null && link.target === `f:${row.code}`);
    const cells = places.flatMap((place) => cellsOf(place, link.amount, budget));
    return cells.length === 1 ? { ...link, status: 'published', cells, terms: added(cells) } : link;
  });
}

function rowsOf(
  reading: TableReading | undefined,
  field: Field,
  wanted: (row: TableReading['table']['rows'][number]) => boolean,
): Place[] {
  return (reading?.table.rows ?? []).flatMap((row, at) => (wanted(row) ? [{ reading, row: at, field }] : []));
}

/** The cell at a place where it prints this amount. */
function cellsOf({ reading, row, field }: Place, amount: string, { document }: Budget): CellRef[] {
  const column = reading?.columns.get(field);
  if (!reading || column === undefined) return [];
  const printed = cellAmount(reading.table.rows[row]?.cells[column]);
  if (printed === null) return [];
  const same = plainAmount(convertAmount(toAmount(printed), reading.table.unit, document.unit)) === amount;
  return same ? [{ table: reading.id, row: row + 1, column: column + 1 }] : [];
}
