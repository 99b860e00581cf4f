import type { Flow } from '../views/flow.ts';
import { numberOf } from './amount.ts';
import type { Size } from './box.ts';
import { layoutSankey, type SankeyLayout, type SankeyOptions } from './sankey.ts';

/** The magnified view of the small flows: a picture of its own scale, a whole number of times the main one. */
export interface LensLayout extends SankeyLayout {
  readonly factor: number;
}

/** As {@link SankeyOptions}; `stub` is the room in front of the first nodes where the trunk fades out. */
export type LensOptions = Omit<SankeyOptions, 'scale' | 'before'> & { readonly stub: number };

/**
 * The small flows in the columns of the main picture, as large as a whole factor allows in this box; null when not even
 * twice the main scale fits (nothing would be gained).
 */
export function layoutLens(rest: Flow, size: Size, mainScale: number, options: LensOptions): LensLayout | null {
  const { stub, ...others } = options;
  const fitted = layoutSankey(rest, size, { ...others, before: stub });
  const factor = Math.floor(fitted.scale / mainScale);
  if (!(factor >= 2) || !Number.isFinite(factor)) return null;
  return { ...layoutSankey(rest, size, { ...others, before: stub, scale: mainScale * factor }), factor };
}

/** How many pictures of this height the trunk would fill at the lens's scale: `在画面之外，按此比例高约 22 个本图`. */
export function picturesHigh(trunkAmount: string, lens: LensLayout, height: number): number {
  return Math.round((numberOf(trunkAmount) * lens.scale) / height);
}
