/** A window for which the overview's two pictures are drawn at build; wider windows stretch them up to the next one. */
export interface StillSize {
  /** The narrowest window in CSS pixels at 100 % text; `overview-page.css` shows a picture from here on. */
  readonly from: number;
  /** The boxes of the two pictures in that window. */
  readonly projects: { readonly width: number; readonly height: number };
  readonly flow: { readonly width: number; readonly height: number };
}

/** What the page's own margins and a scroll bar take, one column below 1024 and two above (overview-page.css). */
const column = (from: number, edges: number, height: number): StillSize => ({
  from,
  projects: { width: from - edges, height },
  flow: { width: from - edges, height },
});
const pair = (from: number, height: number): StillSize => {
  const free = from - 2 * 40 - 15 - 40;
  return {
    from,
    projects: { width: Math.floor((free * 872) / 1320), height },
    // Its words stand free: a scroll bar's hundredth does not cut them.
    flow: { width: Math.floor(((free + 15) * 448) / 1320), height },
  };
};

/** The windows whose drawings are in the page's own text, a desktop's and a phone's; the others' come as files. */
export const WRITTEN: ReadonlySet<number> = new Set([1440, 375]);

/** The windows, the most usual first; `still.css` has the same in its media queries. */
export const STILL_SIZES: readonly StillSize[] = [
  pair(1440, 322),
  pair(1760, 400),
  pair(1280, 322),
  pair(1024, 322),
  column(600, 63, 360),
  column(375, 32, 420),
  column(320, 32, 420),
  // At 200 % text a phone has the room of this one.
  column(160, 32, 420),
];
