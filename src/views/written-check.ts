import { valueAt, type Budget } from '../model/budget.ts';
import { cellAmount, formatCellRef, type CellRef } from '../model/cell.ts';
import type { Family, Outcome, Side, Term, Verdict } from '../model/relation.ts';
import { sideUnits } from '../model/side-units.ts';
import { formatPrinted } from './format.ts';
import { OUTCOME_NAMES, reconcileStrings } from './strings-reconcile.ts';
import { tableLabel } from './table-view.ts';

/** One cell of a relation's side: its sign, what it is called, where it stands and what it prints. */
export interface CheckTerm {
  readonly sign: string;
  readonly name: string;
  readonly place: string;
  readonly ref: string;
  /** The figure, or why there is none. */
  readonly figure: string;
}

/** One side, written out. */
export interface CheckSide {
  readonly text: string;
  readonly amount: string;
  readonly terms: readonly CheckTerm[];
}

/** One relation with what became of it. */
export interface Check {
  readonly id: string;
  readonly text: string;
  readonly left: CheckSide;
  readonly right: CheckSide;
  readonly difference: string | null;
  readonly outcome: Outcome;
  readonly outcomeName: string;
  readonly bound: string | null;
  readonly reason: string | null;
}

/** A relation for reading. Its sides are written out when they are first looked at: most of a province's never are. */
export class WrittenCheck implements Check {
  // No #fields: where a browser lacks them each is an entry of a WeakMap, and of these there are hundreds of thousands.
  private readonly budget: Budget;
  private readonly verdict: Verdict;
  private writtenLeft: CheckSide | null = null;
  private writtenRight: CheckSide | null = null;

  constructor(budget: Budget, verdict: Verdict) {
    this.budget = budget;
    this.verdict = verdict;
  }
  get id(): string {
    return this.verdict.relation.id;
  }
  get family(): Family {
    return this.verdict.relation.family;
  }
  get text(): string {
    return this.verdict.relation.text;
  }
  get left(): CheckSide {
    return (this.writtenLeft ??= this.write('left'));
  }
  get right(): CheckSide {
    return (this.writtenRight ??= this.write('right'));
  }
  /** A side; where the two are printed in two units each names its own, and the right one what it comes to. */
  private write(which: 'left' | 'right'): CheckSide {
    const side = writeSide(this.budget, this.verdict.relation[which], this.verdict[which]);
    const units = sideUnits(this.budget, this.verdict);
    if (!units) return side;
    if (which === 'left') return { ...side, amount: reconcileStrings.inUnit(side.amount, units.leftUnit) };
    const own = reconcileStrings.inUnit(formatPrinted(units.right), units.rightUnit);
    return { ...side, amount: reconcileStrings.converted(own, side.amount, units.leftUnit) };
  }
  get difference(): string | null {
    return this.verdict.difference === null ? null : formatPrinted(this.verdict.difference);
  }
  get outcome(): Outcome {
    return this.verdict.outcome;
  }
  get outcomeName(): string {
    return OUTCOME_NAMES[this.outcome];
  }
  get bound(): string | null {
    return this.verdict.bound === null ? null : formatPrinted(this.verdict.bound);
  }
  get reason(): string | null {
    return this.verdict.reason;
  }

  /** The tables whose cells it compares. */
  tables(): Set<string> {
    return new Set(this.cells().map(({ table }) => table));
  }
  cells(): CellRef[] {
    const { left, right } = this.verdict.relation;
    return [...left.terms, ...right.terms].map(({ cell }) => cell);
  }
  has({ table, row, column }: CellRef): boolean {
    const { left, right } = this.verdict.relation;
    const same = ({ cell }: Term) => cell.row === row && cell.column === column && cell.table === table;
    return left.terms.some(same) || right.terms.some(same);
  }
}

function writeSide(budget: Budget, side: Side, amount: string | null): CheckSide {
  return {
    text: side.text,
    amount: amount === null ? '—' : formatPrinted(amount),
    terms: side.terms.map(({ cell, sign, name }) => {
      const value = valueAt(budget, cell);
      const figure = cellAmount(value);
      const missing = value?.kind === 'lost' ? OUTCOME_NAMES.lost : value?.kind === 'unread' ? value.printed : '（空）';
      return {
        sign: sign === 1 ? '+' : '−',
        name,
        place: tableLabel(cell.table),
        ref: formatCellRef(cell),
        figure: figure === null ? missing : formatPrinted(figure),
      };
    }),
  };
}
