import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Budget } from '../../src/model/budget.ts';
import type { Project } from '../../src/model/project.ts';
import { readBudget } from '../../src/model/schema.ts';
import type { Unit } from '../../src/model/table.ts';

/** The committed edition, as the app reads it. */
export function committedBudget(): Budget {
  const path = resolve(import.meta.dirname, '../../data/gd-zwfw-2022/budget.json');
  const reading = readBudget(JSON.parse(readFileSync(path, 'utf8')));
  if (!reading.ok) throw new Error(`the committed edition cannot be read: ${JSON.stringify(reading.faults[0])}`);
  return reading.budget;
}

/** A project with only what a test says; p1, p2 … by its order. */
export function projectOf(order: number, amount: string, more: Partial<Project> = {}): Project {
  return {
    id: `p${order}`,
    order,
    name: `项目${order}`,
    printed: [`项目${order}`],
    amount,
    withheld: false,
    years: null,
    unit: null,
    goal: null,
    cell: { table: '12', row: order, column: 2 },
    sources: [],
    domain: null,
    shortLabel: `项目${order}`,
    tinyLabel: `项${order}`,
    ...more,
  };
}

/** A budget of nothing but projects, in a unit. */
export function budgetOf(projects: readonly Project[], unit: Unit = '万元'): Budget {
  return {
    schema: 'budget-lens/budget',
    version: 1,
    dataId: `sha256-${'0'.repeat(64)}`,
    document: { title: '某局2022年部门预算', publisher: '某局', year: 2022, unit },
    overview: { duties: [], organisation: '', divisions: [], scope: '', sections: [] },
    tables: [],
    projects,
    keyProjects: [],
    explanation: { sections: [], figures: [] },
    glossary: [],
    domains: [],
    corrections: [],
    issues: [],
  };
}
