import { allocate } from '../../model/allocation.ts';
import { projectUnit, type Budget } from '../../model/budget.ts';
import { formatCellRef } from '../../model/cell.ts';
import { classNames } from '../class-names.ts';
import { exactIn } from '../format.ts';
import { yearLabel } from '../grouping.ts';
import { strings } from '../strings.ts';
import { FISCAL_FIELDS, PROJECT_FIELDS, type FiscalField } from './fiscal-fields.ts';

type Texts = Readonly<Record<string, string>>;

/** The lines of `budget.csv`, headings first: every allocation, in 元; they add up to the whole budget. */
export function fiscalRows(budget: Budget): string[][] {
  const names = classNames(budget);
  const { year, publisher, unit } = budget.document;
  const level = (word: string, code: string, digits: number, number: number): Texts =>
    code.length < digits
      ? {}
      : {
          [`${word}_${number}_code`]: code.slice(0, digits),
          [`${word}_${number}`]: names.get(code.slice(0, digits)) ?? '',
        };
  return lines(
    FISCAL_FIELDS,
    allocate(budget, 'department').map((item) => {
      const [functional, economic] = [item.functional?.code ?? '', item.economic?.code ?? ''];
      return {
        id: item.id,
        year: `${year}`,
        administrator: publisher,
        source_code: item.source.id,
        source: item.source.name,
        ...level('functional', functional, 3, 1),
        ...level('functional', functional, 5, 2),
        ...level('functional', functional, 7, 3),
        ...level('economic', economic, 3, 1),
        ...level('economic', economic, 5, 2),
        kind_code: item.kind,
        kind: strings.flow[item.kind],
        amount: exactIn(item.amount, unit, '元'),
        status: item.status,
        derivation: item.derivation,
        cells: item.cells.map(formatCellRef).join(' '),
      };
    }),
  );
}

/** The lines of `projects.csv`, headings first: every project of table 12 in its order, in 元. */
export function projectRows(budget: Budget): string[][] {
  const unit = projectUnit(budget);
  return lines(
    PROJECT_FIELDS,
    budget.projects.map((project) => ({
      id: project.id,
      year: `${budget.document.year}`,
      name: project.name,
      domain: project.withheld ? '' : (project.domain ?? ''),
      years: yearLabel(project) ?? '',
      amount: exactIn(project.amount, unit, '元'),
      withheld: project.withheld ? '是' : '否',
      goal: project.goal?.text ?? '',
      cell: formatCellRef(project.cell),
    })),
  );
}

function lines(fields: readonly FiscalField[], records: readonly Texts[]): string[][] {
  return [fields.map(({ name }) => name), ...records.map((record) => fields.map(({ name }) => record[name] ?? ''))];
}
