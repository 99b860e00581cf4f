import type { Fetch } from './load-edition.ts';
import type { SiteInfo } from './state/site-info.ts';

const FILE = 'data/site.json';

const EMPTY: SiteInfo = { organiser: null, siteCode: null, icp: null, police: null, phone: null, report: null };

/** Reads `data/site.json`; what it does not say, or says wrongly, is null, and so is all of a missing file. Never throws. */
export async function loadSite(fetch: Fetch): Promise<SiteInfo> {
  try {
    const answer = await fetch(FILE);
    return answer.ok ? readSite(JSON.parse(await answer.text())) : EMPTY;
  } catch {
    return EMPTY;
  }
}

/** The footer's part of a site.json that was read. */
export function readSite(json: unknown): SiteInfo {
  const footer: unknown = typeof json === 'object' && json !== null ? (json as { footer?: unknown }).footer : null;
  const fields = typeof footer === 'object' && footer !== null ? (footer as Record<string, unknown>) : {};
  const text = (key: keyof SiteInfo) => {
    const value = fields[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const report = text('report');
  return {
    organiser: text('organiser'),
    siteCode: text('siteCode'),
    icp: text('icp'),
    police: text('police'),
    phone: text('phone'),
    report: report && /^https?:\/\//i.test(report) ? report : null,
  };
}
