import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { isRecord } from '../src/model/json-record.ts';

/** The meta tags that government sites in China carry, in the order of their standard. */
export const META_NAMES = [
  'SiteName',
  'SiteDomain',
  'SiteIDCode',
  'ColumnName',
  'ColumnDescription',
  'ColumnKeywords',
  'ColumnType',
  'ArticleTitle',
  'PubDate',
  'ContentSource',
] as const;

const FOOTER_KEYS = ['organiser', 'siteCode', 'icp', 'police', 'phone', 'report'];

/** What is wrong with a site.json, one sentence each; empty where it can be used. */
export function siteFaults(json: unknown): string[] {
  if (!isRecord(json)) return ['site.json: 应为一个对象'];
  const faults: string[] = [];
  const known: Record<string, readonly string[]> = { meta: META_NAMES, footer: FOOTER_KEYS };
  for (const [part, fields] of Object.entries(json)) {
    const names = known[part];
    if (!names) faults.push(`site.json: 没有 ${part} 这一部分，只有 meta 和 footer`);
    else if (!isRecord(fields)) faults.push(`site.json: ${part} 应为一个对象`);
    else
      for (const [name, value] of Object.entries(fields)) {
        if (!names.includes(name))
          faults.push(`site.json: ${part} 里没有 ${name} 这一项，可用的有 ${names.join('、')}`);
        else if (typeof value !== 'string') faults.push(`site.json: ${part}.${name} 应为文字`);
      }
  }
  const report = isRecord(json['footer']) ? json['footer']['report'] : '';
  if (typeof report === 'string' && report !== '' && !/^https?:\/\//i.test(report)) {
    faults.push('site.json: footer.report 应为 http 或 https 开头的网址');
  }
  return faults;
}

/** The meta tags that a site.json asks for: those that it fills in, in the order of the standard. */
export function metaTags(json: unknown): HtmlTagDescriptor[] {
  const meta = isRecord(json) && isRecord(json['meta']) ? json['meta'] : {};
  return META_NAMES.flatMap((name) => {
    const content = meta[name];
    if (typeof content !== 'string' || content.trim() === '') return [];
    return [{ tag: 'meta', attrs: { name, content: content.trim() }, injectTo: 'head' as const }];
  });
}

/** Writes the bureau's meta tags (`site.json` of the data folder) into index.html; a wrong file stops the build. */
export function siteMeta(folder: string): Plugin {
  return {
    name: 'site-meta',
    transformIndexHtml() {
      const file = join(folder, 'site.json');
      if (!existsSync(file)) return [];
      const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
      const faults = siteFaults(json);
      if (faults.length > 0) throw new Error(faults.join('\n'));
      return metaTags(json);
    },
  };
}
