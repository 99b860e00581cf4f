/** The nine domain colours of tokens.css, in the order in which the design gives them out: largest domain first. */
const KEYS = ['cloud', 'serv', 'net', 'gov', 'sec', 'data', 'mgmt', 'plat', 'oa'] as const;

/** The colours of a domain as CSS values: a fill under white text, and the same colour as text on the page. */
export interface DomainColours {
  readonly fill: string;
  readonly text: string;
}

/** The colours of a domain by its place among the edition's domains; the last colour serves what is beyond them, ink where there is none. */
export function domainColours(order: readonly string[], domain: string | null): DomainColours {
  const place = domain === null ? -1 : order.indexOf(domain);
  const key = KEYS[Math.min(place, KEYS.length - 1)];
  return key
    ? { fill: `var(--yt-d-${key})`, text: `var(--yt-t-${key})` }
    : { fill: 'var(--yt-secret-edge)', text: 'var(--yt-ink)' };
}
