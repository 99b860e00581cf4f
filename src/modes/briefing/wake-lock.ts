/** The part of a wake lock that is used here; older browsers have none. */
interface Lock {
  readonly release: () => Promise<void>;
}
interface Waker {
  readonly wakeLock?: { readonly request: (type: 'screen') => Promise<Lock> };
}

/** Keeps the screen awake while it lives, again after the window was hidden; `refused` is called where that is not allowed. */
export function keepAwake(refused: () => void): () => void {
  const waker: Waker = navigator;
  let lock: Lock | null = null;
  let ended = false;
  const ask = async () => {
    if (document.visibilityState !== 'visible') return;
    try {
      if (!waker.wakeLock) throw new Error('no wake lock');
      const got = await waker.wakeLock.request('screen');
      if (ended) await got.release();
      else lock = got;
    } catch {
      if (!ended) refused();
    }
  };
  const seen = () => void ask();
  document.addEventListener('visibilitychange', seen);
  void ask();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', seen);
    void lock?.release().catch(() => undefined);
  };
}
