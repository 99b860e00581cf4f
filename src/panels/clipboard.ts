import type { Pasteable } from '../views/clipboard-text.ts';

/** Puts a text on the clipboard by whatever way the page is allowed; false where none is. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // http, a sandboxed frame or an old browser: the older way.
    return copyByCommand({ plain: text, html: null });
  }
}

/** Puts a table on the clipboard, as cells and as text; false where the browser allows neither way. */
export async function copyTable({ plain, html }: Pasteable): Promise<boolean> {
  try {
    const blob = (text: string, type: string) => new Blob([text], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': blob(plain, 'text/plain'), 'text/html': blob(html, 'text/html') }),
    ]);
    return true;
  } catch {
    return copyByCommand({ plain, html });
  }
}

function copyByCommand({ plain, html }: { readonly plain: string; readonly html: string | null }): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', plain);
    if (html !== null) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  document.addEventListener('copy', fill, true);
  try {
    return commandCopy() && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill, true);
  }
}

/** `document.execCommand('copy')`: out of date, and the only way on the plain http of an intranet. */
function commandCopy(): boolean {
  const page = document as unknown as { execCommand?: (command: string) => boolean };
  return page.execCommand?.('copy') ?? false;
}
