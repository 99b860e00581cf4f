import type { Budget } from '../../model/budget.ts';
import { FISCAL_FIELDS, PROJECT_FIELDS, type FiscalField } from './fiscal-fields.ts';

/** How the columns of `budget.csv` make the dimensions of the Fiscal Data Package; each begins with its key. */
const DIMENSIONS = {
  date: { dimensionType: 'datetime', columns: ['year'] },
  administrator: { dimensionType: 'administrative', columns: ['administrator'] },
  source: { dimensionType: 'other', columns: ['source_code', 'source'] },
  functional: {
    dimensionType: 'classification',
    classificationType: 'functional',
    columns: ['functional_3_code', 'functional_1_code', 'functional_1', 'functional_2_code', 'functional_2', 'functional_3'],
  },
  economic: {
    dimensionType: 'classification',
    classificationType: 'economic',
    columns: ['economic_2_code', 'economic_1_code', 'economic_1', 'economic_2'],
  },
  activity: { dimensionType: 'activity', columns: ['kind_code', 'kind'] },
  line: { dimensionType: 'fact', columns: ['id'] },
} as const; // prettier-ignore

/** What describes the package's files: `datapackage.json` by the Fiscal Data Package specification. */
export function fiscalDescriptor(budget: Budget, link: string | null, published: string | null): string {
  const { document, dataId } = budget;
  const attribute = (name: string) => ({
    source: name,
    resource: 'budget',
    title: FISCAL_FIELDS.find((field) => field.name === name)?.title,
  });
  const dimensions = Object.entries(DIMENSIONS).map(([name, { columns, ...kinds }]): readonly [string, object] => [
    name,
    {
      ...kinds,
      primaryKey: [columns[0]],
      attributes: Object.fromEntries(columns.map((column): readonly [string, object] => [column, attribute(column)])),
    },
  ]);
  const described = {
    profile: 'fiscal-data-package',
    name: `budget-${document.year}-${dataId.replace(/^sha256-/, '').slice(0, 12)}`,
    title: document.title,
    author: document.publisher,
    countryCode: 'CN',
    granularity: 'aggregated',
    fiscalPeriod: { start: `${document.year}-01-01`, end: `${document.year}-12-31` },
    dataId,
    ...(published === null ? {} : { published }),
    ...(link === null ? {} : { sources: [{ title: document.title, path: link }] }),
    resources: [resource('budget', FISCAL_FIELDS), resource('projects', PROJECT_FIELDS)],
    model: {
      measures: {
        amount: { source: 'amount', resource: 'budget', currency: 'CNY', direction: 'expenditure', phase: 'approved' },
      },
      dimensions: Object.fromEntries(dimensions),
    },
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

function resource(name: string, fields: readonly FiscalField[]) {
  return {
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true },
    schema: {
      fields: fields.map(({ name: field, type, title, columnType, description }) => ({
        name: field,
        type,
        title,
        ...(description === undefined ? {} : { description }),
        ...(columnType === undefined ? {} : { columnType }),
        ...(type === 'number' ? { decimalChar: '.', bareNumber: true } : {}),
      })),
      primaryKey: ['id'],
    },
  };
}
