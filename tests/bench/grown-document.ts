import { ZERO, plainAmount, toAmount, type Amount } from '../../src/model/amount.ts';

const TABLE_TWELVE = /^\s*部\s*门\s*预\s*算\s*项\s*目\s*支\s*出\s*及\s*其\s*他\s*支\s*出\s*预\s*算\s*表\s*$/;
const AMOUNT = /^\d+\.\d\d$/;
/** How far the amounts of one copy are moved along its projects, so that no copy repeats another. */
const STEP = 37;

/**
 * The document with `factor` times its projects: further copies of table 12's pages under other names and with the
 * amounts in another order, and every total that holds the project money raised by what was added. Written for the
 * committed edition, where all project money is one functional class and 302 takes what is added.
 * Part three stays as printed, so that the reader rightly flags its two totals and the goals that its list leaves out.
 */
export function growDocument(source: string, factor: number): string {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => TABLE_TWELVE.test(line));
  const end = lines.findIndex((line, at) => at > start && /^\s*第三部分/.test(line));
  const pages = lines.slice(start, end);
  const amounts = pages.filter(isProject).map((line) => toAmount(cells(line)[1] ?? ''));
  const money = amounts.reduce((sum, amount) => sum.plus(amount), ZERO);
  const added = money.times(factor - 1);
  // Larger than half the project money: it cannot be without it.
  const holdsMoney = (text: string): boolean => AMOUNT.test(text) && toAmount(text).gt(money.div(2));
  const raise = (line: string): string =>
    line.replace(/\d+\.\d\d(?= *\|)/g, (text) => (holdsMoney(text) ? plainAmount(toAmount(text).plus(added)) : text));
  const copies = Array.from({ length: factor - 1 }, (_, copy) => copyPages(pages, copy + 2, amounts));
  return [
    ...lines.slice(0, start).map(raise),
    ...pages.map((line) => (isProject(line) ? line : raise(line))),
    ...copies.flat(),
    ...lines.slice(end),
  ].join('\n');
}

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** A row on which a project begins: its amount is printed there; a total's name is set apart by its first word. */
function isProject(line: string): boolean {
  const [name = '', amount = ''] = cells(line);
  return AMOUNT.test(amount) && !/^合\s*计$/.test(name) && !/局$/.test(name);
}

function copyPages(pages: readonly string[], copy: number, amounts: readonly Amount[]): string[] {
  let row = 0;
  return pages
    .filter((line) => isProject(line) || !AMOUNT.test(cells(line)[1] ?? ''))
    .map((line) => {
      if (!isProject(line)) return line;
      const from = cells(line)[1] ?? '';
      const amount = amounts[(row++ + copy * STEP) % amounts.length] ?? ZERO;
      return line
        .replace(/^\|\s*/, `| 第${copy}批`)
        .replaceAll(`| ${from} |`, `| ${plainAmount(amount)} |`)
        .replaceAll(`| ${from} |`, `| ${plainAmount(amount)} |`);
    });
}
