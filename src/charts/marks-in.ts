/** The marks of a picture by their ids. */
export function marksIn(picture: Element): ReadonlyMap<string | null, Element> {
  return new Map([...picture.querySelectorAll('[data-mark]')].map((mark) => [mark.getAttribute('data-mark'), mark]));
}

/** The mark of an id in a picture; null where it is not drawn. */
export function markIn(picture: Element | null | undefined, id: string): SVGElement | null {
  return picture?.querySelector<SVGElement>(`[data-mark="${CSS.escape(id)}"]`) ?? null;
}
