import { formatAmount, formatCount } from '../format.ts';
import { shareIn } from '../group-shares.ts';
import { readableName } from '../readable.ts';
import { strings } from '../strings.ts';
import type { Tree, TreeNode } from '../tree.ts';
import type { DeckStep } from './deck.ts';
import type { Picture } from './pictures.ts';
import { residuesOf } from './whole-flow.ts';

const text = strings.briefing;

/** A part of what a picture says, for those who do not see it: a list under a title. */
export interface Told {
  readonly title: string;
  readonly items: readonly string[];
}

/**
 * All that a picture shows, in words: names, amounts and shares, reasons, goals. `marks` is true where its marks tell
 * themselves (they have focus and names): then only what no mark says.
 */
export function tellPicture(picture: Picture, tree: Tree, marks: boolean): readonly Told[] {
  switch (picture.kind) {
    case 'bars': {
      const rows = picture.rows.flatMap(({ label, written, parts }) =>
        label === '' ? parts.map(({ name, said }) => [name, said].filter(Boolean).join(' ')) : [`${label}：${counted(written, picture.counted)}`],
      );
      return withoutEmpty([
        { title: text.bars, items: rows },
        { title: text.reasons, items: picture.reasons },
      ]);
    }
    case 'project':
      return picture.blocks.map(({ title, paragraphs }) => ({ title, items: paragraphs }));
    case 'treemap': {
      const names = markNames(picture.shown, picture.tree);
      const tilesOf = (node: TreeNode) => node.children.map(({ id }) => names.get(id) ?? '');
      if (!picture.grouped) return marks ? [] : [{ title: groupLine(picture.shown, picture.tree), items: tilesOf(picture.shown) }];
      const groups = picture.shown.children;
      if (marks) return [{ title: text.groups, items: groups.map((group) => groupLine(group, picture.tree)) }];
      return groups.map((group) => ({ title: groupLine(group, picture.tree), items: tilesOf(group) }));
    }
    case 'flow': {
      const { flow } = picture;
      const line = ({ name, amount }: { name: string; amount: string }) => `${name}，${formatAmount(amount, flow.unit, '万元', 0)} 万元`;
      const layers = text.layers.map((title, layer) => ({ title, items: flow.nodes.filter((node) => node.layer === layer).map(line) }));
      return withoutEmpty([...(marks ? [] : layers), { title: text.residues, items: residuesOf(flow) }]);
    }
    default:
      return unknownPicture(picture);
  }
} // prettier-ignore

/** What stands on a step beside its picture, in one line. */
export function tellBeside({ sub, figures }: DeckStep): string {
  return [
    sub,
    ...figures.map(
      ({ prefix, number, suffix, label }) => `${label} ${prefix && `${prefix} `}${number}${prefix && ' '}${suffix}`,
    ),
  ]
    .filter(Boolean)
    .join('；');
}

/** What each project, and each merged tile, below a node is called: 名称，金额，占比，第 n 项共 m 项 (A11Y-2). */
export function markNames(shown: TreeNode, tree: Tree): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const walk = ({ children }: TreeNode) =>
    children.forEach((node, at) => {
      // A withheld project has its number after a space.
      const own = node.serial === undefined ? readableName(node.name) : node.name;
      const name = node.kind === 'merged' ? `${text.others} ${formatCount(node.count)} 项` : own;
      const amount = `${formatAmount(node.amount, tree.unit, '万元')} 万元`;
      names.set(node.id, `${name}，${amount}，${shareIn(tree, node)}，第 ${at + 1} 项共 ${children.length} 项`);
      if (node.kind === 'group') walk(node);
    });
  walk(shown);
  return names;
}

function groupLine(node: TreeNode, tree: Tree): string {
  const amount = formatAmount(node.amount, tree.unit, '万元', 0);
  return `${readableName(node.name)}：${formatCount(node.count)} 个项目，${amount} 万元，${shareIn(tree, node)}`;
}

/** A sum; after a wide space its parts. */
function counted(written: string, plain: boolean): string {
  const [sum = '', parts] = written.split('　');
  return plain ? written : `${sum} 万元${parts === undefined ? '' : `，其中${parts}`}`;
}

function withoutEmpty(told: readonly Told[]): readonly Told[] {
  return told.filter(({ items }) => items.length > 0);
}

function unknownPicture(picture: never): never {
  throw new RangeError(`unknown picture: ${JSON.stringify(picture)}`);
}
