import { barsScene, inBar } from '../../layouts/wall/bars-scene.ts';
import { pageScene } from '../../layouts/wall/page-scene.ts';
export type { WallMark, WallScene } from '../../layouts/wall/scene.ts';
import type { WallRoom, WallScene } from '../../layouts/wall/scene.ts';
import { treemapScene } from '../../layouts/wall/treemap-scene.ts';
import type { LabelTexts } from '../../layouts/label.ts';
import type { Picture } from '../../views/briefing/pictures.ts';
import { formatAmount } from '../../views/format.ts';
import { shareIn } from '../../views/group-shares.ts';
import type { Tree } from '../../views/tree.ts';
import { headingTextsOf, textsOf } from '../tile-texts.ts';

/** Where a picture's marks and words stand; money flows are drawn by a chart of their own, their projects wait in a bar. */
export function sceneOf(picture: Picture, tree: Tree, page: number, room: WallRoom): WallScene {
  switch (picture.kind) {
    case 'bars':
      return barsScene({ all: tree, ...picture }, room);
    case 'project':
      return pageScene({ all: tree, project: picture.project, blocks: picture.blocks, page }, room);
    case 'treemap': {
      const write = (amount: string) => formatAmount(amount, tree.unit, '万元', 0);
      const texts = textsOf(tree.amount, write);
      return treemapScene(
        {
          all: tree,
          shown: picture.shown,
          textsOf: (node) => apart(texts(node)),
          headingOf: (node) => headingTextsOf(node, shareIn(picture.tree, node), write),
        },
        room,
      );
    }
    case 'flow': {
      const { x0, x1, y0, y1 } = room.box;
      const bar = { x0: x0 + 0.146 * (x1 - x0), x1: x0 + 0.156 * (x1 - x0), y0, y1: y0 + 0.4 * (y1 - y0) };
      return { marks: inBar(tree, bar, false, true), texts: [], headings: [], pages: 1 };
    }
    default:
      return unknownPicture(picture);
  }
}

/** The year of a project gives way to its amount on a wall. */
function apart(texts: LabelTexts): LabelTexts {
  return { ...texts, year: null };
}

function unknownPicture(picture: never): never {
  throw new RangeError(`unknown picture: ${JSON.stringify(picture)}`);
}
