import { cellAmount } from '../model/cell.ts';
import type { Correction } from '../model/issue.ts';
import type { KeyProject, Project } from '../model/project.ts';
import { columnOf, type OfficialTable } from '../model/table.ts';
import { compareTexts, textsDiffer } from './compare.ts';
import type { IssueLog } from './issue-log.ts';
import { textKey } from './printed-text.ts';

/** For how many names that are not in table 12 the nearest one is looked up, each among all projects. */
const MOST_NEAREST = 50;

/** The key-project list tied to table 12, and the projects with the second printing of their goals. */
export interface KeyList {
  readonly keyProjects: readonly KeyProject[];
  readonly projects: readonly Project[];
}

/**
 * Ties each row of the list to the project of the same name, and compares the two printings of its goal. `unread` are
 * the names (as keys) of projects that table 12 prints with an amount that cannot be read.
 */
export function tieKeyProjects(
  table: OfficialTable | undefined,
  projects: readonly Project[],
  corrections: readonly Correction[],
  log: IssueLog,
  unread: ReadonlySet<string> = new Set(),
): KeyList {
  if (!table) return { keyProjects: [], projects };
  const take = projectFinder(projects);
  const [totalAt, goalAt] = [columnOf(table, 'total'), columnOf(table, 'goal')];
  const tied = new Map<string, Project>();
  let unmatched = 0;
  const orders: { order: number; row: number; name: string }[] = [];
  const keyProjects: KeyProject[] = table.rows.flatMap((row, at) => {
    const amount = cellAmount(row.cells[totalAt]);
    if (row.label === null || row.kind !== 'item') return [];
    const goalCell = row.cells[goalAt];
    const goal = goalCell?.kind === 'text' ? goalCell.text : '';
    const place = { table: 'key', row: at + 1, line: row.line } as const;
    const project = take(row.label, amount);
    if (!project && unread.has(textKey(row.label))) {
      // It is printed in table 12, with an amount that cannot be read: that is told there.
    } else if (!project) {
      unmatched += 1;
      log.add('key-name', `重点项目“${row.label}”在项目支出表里没有同名项目`, {
        ...place,
        column: '项目',
        printed: row.label,
        left: row.label,
        right: unmatched <= MOST_NEAREST ? nearest(row.label, projects) : null,
      });
    } else {
      orders.push({ order: project.order, row: at + 1, name: row.label });
      tied.set(project.id, tieGoal(project, goal, at, goalAt, corrections, log));
    }
    return amount === null
      ? []
      : [
          {
            name: row.label,
            amount,
            goal,
            project: project?.id ?? null,
            cell: { table: 'key' as const, row: at + 1, column: totalAt + 1 },
          },
        ];
  });
  checkOrder(orders, log);
  for (const project of projects) {
    if (project.goal && !tied.has(project.id)) {
      log.add('key-name', `“${project.name}”在项目支出表里附有绩效目标，第三部分的重点项目没有列出`, {
        table: '12',
        row: project.cell.row,
        printed: project.name,
        notice: true,
      });
    }
  }
  return { keyProjects, projects: projects.map((project) => tied.get(project.id) ?? project) };
}

/** Gives the first project of a name that was not given before, one of the same amount if there is one. */
function projectFinder(projects: readonly Project[]): (name: string, amount: string | null) => Project | undefined {
  const queues = new Map<string, Project[]>();
  for (const project of [...projects].reverse()) {
    const name = textKey(project.name);
    for (const key of [name, `${name} ${project.amount}`]) {
      const queue = queues.get(key);
      if (queue) queue.push(project);
      else queues.set(key, [project]);
    }
  }
  const given = new Set<Project>();
  const next = (key: string): Project | undefined => {
    const queue = queues.get(key) ?? [];
    for (let project = queue.pop(); project; project = queue.pop()) {
      if (given.has(project)) continue;
      given.add(project);
      return project;
    }
    return undefined;
  };
  return (name, amount) => next(`${textKey(name)} ${amount ?? ''}`) ?? next(textKey(name));
}

function tieGoal(
  project: Project,
  goal: string,
  at: number,
  goalAt: number,
  corrections: readonly Correction[],
  log: IssueLog,
): Project {
  const first = project.goal?.text ?? '';
  const differs = textsDiffer(first, goal);
  const all = differs ? compareTexts(first, goal) : [{ kind: 'same' as const, text: first }];
  if (differs) {
    const known = corrections.some(
      (correction) =>
        correction.certainty === 'doubtful' &&
        correction.printed !== '' &&
        first.includes(correction.printed) &&
        goal.includes(correction.read),
    );
    const differences = all.filter((piece) => piece.kind !== 'same');
    log.add('key-goal', `“${project.name}”的绩效目标两处印得不同：${describe(differences)}${known ? '（已列入更正表，存疑）' : ''}`, {
      table: 'key', row: at + 1, column: '绩效目标', printed: goal, left: textOf(differences, 'first'), right: textOf(differences, 'second'), notice: known,
    }); // prettier-ignore
  }
  if (!project.goal) return project;
  const second = {
    text: goal,
    cell: { table: 'key' as const, row: at + 1, column: goalAt + 1 },
    differs,
    differences: all,
  };
  return { ...project, goal: { ...project.goal, second: goal === '' ? null : second } };
}

function textOf(differences: readonly { kind: string; text: string }[], kind: 'first' | 'second'): string {
  return differences
    .filter((piece) => piece.kind === kind)
    .map((piece) => piece.text)
    .join('…')
    .slice(0, 120);
}

function describe(differences: readonly { kind: string; text: string }[]): string {
  return `项目支出表“${textOf(differences, 'first')}”，第三部分“${textOf(differences, 'second')}”`;
}

/** The project whose name shares the longest beginning or end with a name that was not found; null when none does. */
function nearest(name: string, projects: readonly Project[]): string | null {
  const key = textKey(name);
  let best: { name: string; shared: number } | null = null;
  for (const project of projects) {
    const other = textKey(project.name);
    let head = 0;
    while (head < key.length && key[head] === other[head]) head += 1;
    let tail = 0;
    while (tail < key.length - head && key[key.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
    if (head + tail >= key.length / 2 && head + tail > (best?.shared ?? 0))
      best = { name: project.name, shared: head + tail };
  }
  return best?.name ?? null;
}

/** Below so many rows an order of its own says nothing. */
const FEWEST_ROWS = 8;

/** The list follows table 12; where nearly all do and a few do not, rows or pages have changed places. */
function checkOrder(orders: readonly { order: number; row: number; name: string }[], log: IssueLog): void {
  const breaks = orders.filter((item, at) => at > 0 && item.order < (orders[at - 1]?.order ?? 0));
  if (orders.length < FEWEST_ROWS || breaks.length === 0 || breaks.length > Math.max(1, orders.length / 5)) return;
  for (const item of breaks) {
    log.add('order', `重点项目“${item.name}”的次序与项目支出表不同，可能有行或页错了位置`, {
      table: 'key',
      row: item.row,
      printed: item.name,
    });
  }
}
