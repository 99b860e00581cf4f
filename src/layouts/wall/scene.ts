import type { TreeNode } from '../../views/tree.ts';
import { numberOf } from '../amount.ts';
import type { Box } from '../box.ts';
import type { HeadingSpan } from '../heading.ts';
import type { Label, Typesetting, Weight } from '../label.ts';

/** A rectangle of the wall, the same object from step to step: a project, small projects together, or another amount. */
export interface WallMark extends Box {
  readonly id: string;
  /** The project or merged node; null for other amounts. */
  readonly node: TreeNode | null;
  /** Colour class of an amount that is no project, or of projects that are one amount; else a project has its own. */
  readonly tint: string | null;
  /** False while it waits, unseen, where it will come from. */
  readonly seen: boolean;
  readonly faded: boolean;
  readonly label: Label | null;
  /** How far the label is moved to the right, so that no seam crosses it. */
  readonly shift: number;
}

/** A line of text on the wall; `y` is its baseline. */
export interface WallText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  /** Pixels between its characters, so that it ends with the lines around it; none where it stands as it is. */
  readonly spread?: number;
  readonly tone: 'ink' | 'soft' | 'on';
}

/** A group's name over its tiles. */
export interface WallHeading {
  readonly node: TreeNode;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly spans: readonly HeadingSpan[];
}

/** A picture on the wall: projects first, always in the same order, then the rest. */
export interface WallScene {
  readonly marks: readonly WallMark[];
  readonly texts: readonly WallText[];
  readonly headings: readonly WallHeading[];
  /** How many pages a long text has here. */
  readonly pages: number;
}

/** What every picture is laid out with. */
export interface WallRoom {
  readonly box: Box;
  readonly unit: number;
  readonly seams: readonly number[];
  readonly set: Typesetting;
}

/** A mark that is seen, plain. */
export function markOf(id: string, box: Box, more: Partial<WallMark> = {}): WallMark {
  const { x0, x1, y0, y1 } = box;
  return { node: null, tint: null, seen: true, faded: false, label: null, shift: 0, ...more, id, x0, x1, y0, y1 };
}

/** The projects below a node, its own order kept. */
export function leavesOf(node: TreeNode): readonly TreeNode[] {
  return node.kind === 'project' ? [node] : node.children.flatMap(leavesOf);
}

/** Projects side by side (or one below the other) in a box, each as long as its amount: a group becomes a bar. */
export function sliced(nodes: readonly TreeNode[], box: Box, down: boolean): Box[] {
  const total = nodes.reduce((sum, node) => sum + numberOf(node.amount), 0);
  const [start, length] = down ? [box.y0, box.y1 - box.y0] : [box.x0, box.x1 - box.x0];
  let at = start;
  return nodes.map((node) => {
    const from = at;
    at += total > 0 ? (numberOf(node.amount) * length) / total : 0;
    return down ? { ...box, y0: from, y1: at } : { ...box, x0: from, x1: at };
  });
}
