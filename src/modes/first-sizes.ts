/** The windows that the build draws the overview's pictures for, for the shell, which may not ask a chart. */
export { STILL_SIZES, WRITTEN } from '../charts/still/sizes.ts';
