/** Lets the page draw and answer when it has been kept waiting for long enough, and says so; costs nothing before. */
export type Breathe = () => Promise<boolean>;

/** How long work may keep the page waiting, in milliseconds. */
const SLICE = 24;

/** One that rests between slices of work. Messages come at once, where a timer would be held back in a hidden page. */
export function breather(slice = SLICE, now: () => number = () => performance.now()): Breathe {
  let begun = now();
  return async () => {
    if (now() - begun < slice) return false;
    await rest();
    begun = now();
    return true;
  };
}

/** Ends after the page has had its turn. */
export function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
