import { differingPlaces } from '../../src/views/differing.ts';
import { formatPrinted, formatShare } from '../../src/views/format.ts';
import { indicatorPhrase } from '../../src/views/goal-indicators.ts';
import { dividedNote, shareIn } from '../../src/views/group-shares.ts';
import { yearLabel } from '../../src/views/grouping.ts';
import { readGoal } from '../../src/views/goal-text.ts';
import { formatCellRef } from '../../src/model/cell.ts';
import { readableName } from '../../src/views/readable.ts';
import { buildSheet } from '../../src/views/sheet.ts';
import { strings } from '../../src/views/strings.ts';
import { buildTree } from '../../src/views/tree.ts';
import { escapeMarkup } from '../../src/views/clipboard-text.ts';
import { cellHref, goalHref, projectHref } from './addresses.ts';
import { list, paragraph, plainTable, section } from './markup.ts';
import type { ReportBody, ReportSource } from './pages.ts';
import { reportStrings as words } from './strings-report.ts';

/** 项目: every project in its group, largest first. */
export function projectsPage({ budget }: ReportSource): ReportBody {
  const tree = buildTree(budget, 'domain');
  const sections = tree.children.map((group) => {
    const rows = group.children.flatMap(({ project, name, amount }) =>
      project
        ? [{
            id: project.id,
            cells: [
              { text: readableName(name) },
              { text: yearLabel(project) ?? '' },
              { text: formatPrinted(amount), number: true, href: cellHref(formatCellRef(project.cell)) },
              { text: formatShare(amount, tree.whole), number: true },
              project.goal ? { text: words.goal, href: goalHref(project.id) } : { text: project.withheld ? words.withheld : words.noGoal },
            ],
          }]
        : [],
    );
    const heads = words.projectHeads(tree.unit).map((text, at) => ({ text, number: at === 2 || at === 3 }));
    const said = words.groupSaid(group.count, formatPrinted(group.amount), tree.unit, shareIn(tree, group));
    return section(group.id, group.name, paragraph(said) + plainTable(group.name, heads, rows));
  });
  const omitted = tree.omitted.map(({ name, amount }) => `${readableName(name)} ${formatPrinted(amount)}`);
  return {
    title: words.projectsTitle(tree.count, formatPrinted(tree.amount), tree.unit),
    main: [paragraph(words.domainNote + (dividedNote(tree) ?? '')), ...sections, ...(omitted.length > 0 ? [section('omitted', words.omitted, list(omitted))] : [])].join('\n'),
  };
} // prettier-ignore

/** 绩效目标: every published goal with its indicators, and where its two printings differ. */
export function goalsPage({ budget }: ReportSource): ReportBody {
  const owners = budget.projects.flatMap((project) => (project.goal ? [{ ...project, goal: project.goal }] : []));
  const articles = owners.map(({ id, name, amount, goal }) => {
    const sheet = buildSheet(budget, id);
    const paragraphs = readGoal(goal).map(({ marker, runs }) => paragraph(`${marker ?? ''}${runs.map(({ text }) => text).join('')}`));
    const indicators = (sheet?.indicators ?? []).map(indicatorPhrase);
    return section(
      id,
      readableName(name),
      [
        `<p><a href="${escapeMarkup(projectHref(id))}">${escapeMarkup(`${formatPrinted(amount)} ${sheet?.unit ?? ''}`)}</a></p>`,
        `<blockquote>${paragraphs.join('\n')}</blockquote>`,
        indicators.length > 0 ? `<h3>${escapeMarkup(words.indicators)}</h3>${list(indicators)}` : paragraph(words.noIndicators),
        ...(sheet?.goal?.printings?.differs
          ? [paragraph(words.differs(differingPlaces(sheet.goal.printings.differences).map(({ before, first, second, after }) => `${before}${first}${after}／${before}${second}${after}`).join('；')))]
          : []),
      ].join('\n'),
    );
  });
  return {
    title: `${strings.views.goals}：${words.goalsCount(owners.length, budget.projects.length)}`,
    main: [paragraph(words.goalsNote), ...articles].join('\n'),
  };
} // prettier-ignore
