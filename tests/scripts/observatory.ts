/** A server's answer to a page, as far as an observatory looks at it; names in lower case. */
export type Headers = ReadonlyMap<string, string>;

/** One thing that is looked at, and what it adds or takes. */
export interface Finding {
  readonly what: string;
  readonly points: number;
}

/** From this many points on (before what is added for good habits) anything is added at all. */
const WORTHY = 90;

const GRADES = [
  [100, 'A+'],
  [90, 'A'],
  [85, 'A-'],
  [80, 'B+'],
  [70, 'B'],
  [65, 'B-'],
  [60, 'C+'],
  [50, 'C'],
  [45, 'C-'],
  [40, 'D+'],
  [30, 'D'],
  [25, 'D-'],
] as const;

/**
 * The score of a page by the published rules of Mozilla's HTTP Observatory, for a site over https that sets no cookies and
 * loads scripts from itself alone (which other tests hold): 100, less what is missing, and more for what is done well.
 */
export function observe(headers: Headers): { readonly grade: string; readonly findings: readonly Finding[] } {
  const findings = [policy, framing, transport, sniffing, referrer].map((look) => look(headers));
  const sum = (list: readonly Finding[]) => list.reduce((total, { points }) => total + points, 0);
  const least = 100 + sum(findings.filter(({ points }) => points < 0));
  const score = least >= WORTHY ? 100 + sum(findings) : least;
  return { grade: GRADES.find(([floor]) => score >= floor)?.[1] ?? 'F', findings };
}

function directives(headers: Headers): ReadonlyMap<string, string> {
  const parts = (headers.get('content-security-policy') ?? '').split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = '', ...values]) => [name, values.join(' ')]));
}

function policy(headers: Headers): Finding {
  const said = directives(headers);
  const scripts = said.get('script-src') ?? said.get('default-src');
  const styles = said.get('style-src') ?? said.get('default-src') ?? '';
  if (scripts === undefined) return { what: 'no policy for scripts', points: -25 };
  if (/'unsafe-(inline|eval)'|\*|(^| )(https?|data):( |$)/.test(scripts))
    return { what: 'unsafe scripts', points: -20 };
  if (/'unsafe-inline'/.test(styles)) return { what: 'unsafe styles', points: 0 };
  return said.get('default-src') === "'none'"
    ? { what: 'nothing unsafe, default none', points: 10 }
    : { what: 'nothing unsafe', points: 5 };
}

function framing(headers: Headers): Finding {
  const ancestors = directives(headers).get('frame-ancestors');
  if (ancestors !== undefined && !/(^| )(\*|https?:)( |$)/.test(ancestors))
    return { what: 'framing by policy', points: 5 };
  return /^(deny|sameorigin)$/i.test(headers.get('x-frame-options') ?? '')
    ? { what: 'framing by header', points: 0 }
    : { what: 'any page may frame it', points: -20 };
}

function transport(headers: Headers): Finding {
  const age = parseInt(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1] ?? '0', 10);
  if (age === 0) return { what: 'no strict transport', points: -20 };
  return age < 15_768_000
    ? { what: 'strict transport too short', points: -10 }
    : { what: 'strict transport', points: 0 };
}

function sniffing(headers: Headers): Finding {
  return headers.get('x-content-type-options') === 'nosniff'
    ? { what: 'no sniffing', points: 0 }
    : { what: 'types are sniffed', points: -5 };
}

function referrer(headers: Headers): Finding {
  const said = headers.get('referrer-policy');
  if (said === 'unsafe-url') return { what: 'referrer unsafe', points: -5 };
  return /^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(said ?? '')
    ? { what: 'referrer private', points: 5 }
    : { what: 'referrer by default', points: 0 };
}
