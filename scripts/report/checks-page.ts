import { checkBudget, countSentence } from '../../src/views/checks.ts';
import type { CheckSide } from '../../src/views/written-check.ts';
import { strings } from '../../src/views/strings.ts';
import { list, paragraph, plainTable, section } from './markup.ts';
import type { ReportBody, ReportSource } from './pages.ts';
import { reportStrings as words } from './strings-report.ts';

/** 核对: every relation with both sides and its verdict, the departures from the source text, what the reader noticed. */
export function checksPage({ budget }: ReportSource): ReportBody {
  const checks = checkBudget(budget);
  const side = ({ text, amount }: CheckSide) => `${text} ${amount}`;
  const groups = checks.groups.map(({ family, name, checks: relations }) =>
    section(
      `family-${family}`,
      `${name}（${relations.length}）`,
      plainTable(
        name,
        words.checkHeads.map((text) => ({ text })),
        relations.map(({ id, text, left, right, outcomeName, difference, bound, reason }) => ({
          id,
          cells: [
            { text },
            { text: side(left) },
            { text: side(right) },
            { text: [outcomeName, difference, bound, reason].filter(Boolean).join('；') },
          ],
        })),
      ),
    ),
  );
  const corrections = budget.corrections.map(({ where, printed, read, why, certainty }) => ({
    cells: [{ text: where }, { text: printed }, { text: read }, { text: why }, { text: certainty === 'certain' ? strings.reconcile.certain : strings.reconcile.doubtful }],
  }));
  const text = strings.reconcile;
  const heads = [text.where, text.printed, text.read, text.why, text.certain].map((one) => ({ text: one }));
  return {
    title: strings.views.reconcile,
    main: [
      paragraph(countSentence(checks)),
      ...text.how.map(paragraph),
      ...groups,
      section('corrections', text.corrections, corrections.length > 0 ? plainTable(text.corrections, heads, corrections) : paragraph(text.noCorrections)),
      section('issues', text.issues, budget.issues.length > 0 ? list(budget.issues.map(({ message }) => message)) : paragraph(text.noIssues)),
      section('data', words.dataId, `<p class="id">${budget.dataId}</p>`),
    ].join('\n'),
  };
} // prettier-ignore
