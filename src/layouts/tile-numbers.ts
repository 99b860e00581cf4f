import type { Label, Typesetting } from './label.ts';
import type { Tile } from './treemap.ts';

/** A tile that has no name in the picture: its number in a list beside it, as a label; null where not even that fits. */
export interface NumberedTile {
  readonly id: string;
  readonly label: Label | null;
}

/** The least margin around a number, in font sizes, and the height of its line. */
const [MARGIN, LEADING] = [0.12, 1.08];

/**
 * Numbers for the tiles of single projects that have no label, in the tiles' order: one, two and so on as they stand in the
 * picture. Those that have room for no number come last. Merged tiles are opened instead.
 */
export function numberTiles(
  tiles: readonly Tile[],
  labels: ReadonlyMap<string, Label>,
  set: Typesetting,
): readonly NumberedTile[] {
  const written: NumberedTile[] = [];
  const bare: NumberedTile[] = [];
  for (const tile of tiles) {
    if (tile.kind !== 'leaf' || labels.has(tile.id)) continue;
    const label = numberLabel(tile, written.length + 1, set);
    (label ? written : bare).push({ id: tile.id, label });
  }
  return [...written, ...bare];
}

function numberLabel({ x0, x1, y0, y1 }: Tile, number: number, set: Typesetting): Label | null {
  const [text, size] = [`${number}`, set.smallest];
  const [width, height] = [set.measure(text, size, 500), LEADING * size];
  if (width + 2 * MARGIN * size > x1 - x0 || height + 2 * MARGIN * size > y1 - y0) return null;
  const x = Math.min((x1 - x0 - width) / 2, 0.42 * size);
  const y = Math.min((y1 - y0 - height) / 2, 0.22 * size);
  const span = { text, role: 'name', weight: 500, size, x, width } as const;
  return { name: text, lines: [{ y: y + height / 2 + 0.35 * size, spans: [span] }], ink: { x, y, width, height } };
}
