import { drawForPrint } from '../charts/before-print.ts';

/** Where and when a page was printed: what a sheet of paper cannot show otherwise. */
export interface PrintStamp {
  readonly address: string;
  readonly time: string;
}

/**
 * What happens around printing: pictures still to come are drawn, folded details are opened for it and pictures, drawn for the window, are made to fit the
 * sheet; all is undone after it. Gives the way to stop.
 */
export function followPrinting(window: Window, told: (stamp: PrintStamp) => void): () => void {
  let opened: HTMLDetailsElement[] = [];
  let fitted: SVGSVGElement[] = [];
  const before = () => {
    drawForPrint();
    // Pictures that came with the page fit every sheet by themselves.
    fitted = Array.from(window.document.querySelectorAll<SVGSVGElement>('main svg:not([viewBox])')).filter(
      (picture) => !picture.closest('.still'),
    );
    for (const picture of fitted) fit(picture);
    opened = Array.from(window.document.querySelectorAll<HTMLDetailsElement>('details:not([open])'));
    for (const details of opened) details.open = true;
    told({ address: window.location.href, time: localTime(new Date()) });
  };
  const after = () => {
    for (const details of opened) details.open = false;
    for (const picture of fitted) {
      picture.removeAttribute('viewBox');
      delete picture.dataset['print'];
    }
    [opened, fitted] = [[], []];
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

/** A picture drawn to a size can be printed smaller; the style sheet for print looks for the mark. */
function fit(picture: SVGSVGElement): void {
  const { width, height } = picture.getBoundingClientRect();
  if (width < 200 || height < 100) return;
  picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
  picture.dataset['print'] = '';
}

function localTime(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
