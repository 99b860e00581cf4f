import { foldSmall, smallLimit } from '../small.ts';
import { branch, findNode, type Tree, type TreeNode } from '../tree.ts';

/** Smaller projects of a group are taken together on a wall (DESIGN.md section 5, `smallLimit`). */
export const WALL_PARTS = 1000;
/** The most tiles of a group by themselves, when it is alone on the wall. */
const GROUP_PARTS = [0, 50, 100, 200, 400, WALL_PARTS] as const;
const MOST_TILES = 26;
const REST = '/small';

/** What an address asks for on a wall, and what of it is drawn at once. */
export interface AskedNode {
  /** A group, or what was taken together of one. */
  readonly whole: TreeNode;
  /** The same with its smallest projects taken together, where there are too many. */
  readonly shown: TreeNode;
}

/**
 * The group that an id names, or those of its projects that its picture takes together (`domain:政务服务/small`), or what
 * their picture takes together in turn: each press leads on until every project has been seen. Null for another id.
 */
export function askedNode(tree: Tree, id: string): AskedNode | null {
  const [group = '', ...deeper] = id.split(REST);
  const whole = findNode(tree, group);
  if (!whole || whole.kind === 'root') return null;
  let asked: AskedNode = { whole, shown: inGroup(tree, whole) };
  for (let at = 0; at < deeper.length; at++) {
    const rest = asked.shown.children.find(({ kind }) => kind === 'merged');
    if (!rest) break;
    const { domain } = asked.whole;
    const own = { ...branch(rest.id, `${whole.name}其余项目`, 'group', rest.children), domain };
    asked = { whole: own, shown: largestOf(own) };
  }
  return asked;
}

/** What a press on a tile asks for, `focus` being what is shown: among all groups, what is taken together of one leads to that group, where more of it has room. */
export function askedId(id: string, focus: string | null): string {
  return id.endsWith(REST) && focus === null ? id.slice(0, -REST.length) : id;
}

function inGroup(tree: Tree, group: TreeNode): TreeNode {
  const ways = GROUP_PARTS.map((parts) => findNode(foldSmall(tree, smallLimit(tree, parts)), group.id) ?? group);
  return ways.find(({ children }) => children.length <= MOST_TILES) ?? largestOf(group);
}

/** The largest of a node one by one, the others together. */
function largestOf(node: TreeNode): TreeNode {
  if (node.children.length <= MOST_TILES) return node;
  const rest = branch(`${node.id}${REST}`, '小额项目', 'merged', node.children.slice(MOST_TILES - 1));
  return { ...node, children: [...node.children.slice(0, MOST_TILES - 1), { ...rest, domain: node.domain }] };
}
