/**
 * The parts of a treemap in pixels, before text is enlarged: the heading over a group, the gap between groups, the notch
 * of a project with a performance goal, and the letters of a heading (DESIGN.md section 5).
 */
export const [HEAD, GAP, NOTCH, HEADING_SIZE] = [24, 6, 9, 14] as const;
