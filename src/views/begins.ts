import { fold, matchText } from './pinyin-match.ts';
import type { Readings } from './readings.ts';
import type { TreeNode } from './tree.ts';

/** True when a name of the node begins with what was typed: as written, by its pinyin or by initials. */
export function beginsWith(node: TreeNode, typed: string, readings: Readings | null): boolean {
  const { project, name } = node;
  const word = fold(typed).text;
  const names = project ? [project.shortLabel, project.tinyLabel, name] : [name];
  return (
    word !== '' &&
    names.map(fold).some((folded) => matchText(folded, word, readings)?.start === (folded.at[0] ?? Number.NaN))
  );
}
