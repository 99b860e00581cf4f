/** The mark that a key leads to from a mark of a still picture; null when the key is not for it. */
export function stillStep(key: string, mark: Element): SVGElement | null {
  const all = Array.from(mark.closest('svg.still')?.querySelectorAll<SVGElement>('[data-mark]') ?? []);
  const under = mark.getAttribute('data-under');
  const siblings = all.filter((other) => other.getAttribute('data-under') === under);
  const at = siblings.findIndex((other) => other === mark);
  const to = (index: number) => {
    const next = siblings[Math.max(0, Math.min(siblings.length - 1, index))];
    return next && next !== mark ? next : null;
  };
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return to(at - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(siblings.length - 1);
    case 'Escape':
    case 'Backspace':
      return all.find((other) => other.getAttribute('data-mark') === under) ?? null;
    default:
      return null;
  }
}
