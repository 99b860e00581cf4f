/**
 * Gives an attribute to one of many elements alone: the others need not be looked at when it goes to another one.
 * `element` gives it, and reads what tells that the elements were made anew; `otherwise` is what the others have.
 */
export function onlyOne(
  element: () => Element | null | undefined,
  name: string,
  value: string,
  otherwise: string | null = null,
): void {
  $effect(() => {
    const one = element();
    one?.setAttribute(name, value);
    return () => {
      if (otherwise === null) one?.removeAttribute(name);
      else one?.setAttribute(name, otherwise);
    };
  });
}
