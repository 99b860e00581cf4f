/** Where no frames are drawn (a tab in the background) the wait for one ends after this. */
const NO_FRAME = 250;

/** Runs `then` once the page has been painted as it is now; what is returned calls it off. */
export function afterPaint(then: () => void): () => void {
  let timer = 0;
  const go = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    timer = window.setTimeout(then);
  };
  timer = window.setTimeout(go, NO_FRAME);
  const frame = requestAnimationFrame(go);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
