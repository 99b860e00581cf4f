/**
 * Makes one mark of a picture its tab stop: the others, written with `tabindex={-1}`, need not be looked at when another
 * one becomes it. `mark` gives the element, and reads what tells that the marks were drawn anew.
 */
export function tabStop(mark: () => Element | null | undefined): void {
  $effect(() => {
    const stop = mark();
    stop?.setAttribute('tabindex', '0');
    return () => stop?.setAttribute('tabindex', '-1');
  });
}
