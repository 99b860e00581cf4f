/** Where and when a page was printed: what a sheet of paper cannot show otherwise. */
export interface PrintStamp {
  readonly address: string;
  readonly time: string;
}

/** What happens around printing: folded details are opened for it, and closed again after it. Gives the way to stop. */
export function followPrinting(window: Window, told: (stamp: PrintStamp) => void): () => void {
  let opened: HTMLDetailsElement[] = [];
  const before = () => {
    opened = Array.from(window.document.querySelectorAll<HTMLDetailsElement>('details:not([open])'));
    for (const details of opened) details.open = true;
    told({ address: window.location.href, time: localTime(new Date()) });
  };
  const after = () => {
    for (const details of opened) details.open = false;
    opened = [];
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

function localTime(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
