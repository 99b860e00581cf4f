import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { describe, expect, it } from 'vitest';
import { privacyHits, privacyLint, textsOf, unreviewed } from '../../scripts/privacy-lint.ts';
import { publishedFiles } from '../../scripts/publish-data.ts';
import { META_NAMES, metaTags, siteFaults, siteMeta } from '../../scripts/site-meta.ts';
import { loadSite, readSite } from '../../src/load-site.ts';

const FILLED = {
  meta: { SiteName: '广东省某局', SiteDomain: 'example.gov.cn', ColumnType: '预算公开', PubDate: '' },
  footer: {
    organiser: '某局',
    siteCode: '4400000000',
    icp: '',
    police: '',
    phone: '020-00000000',
    report: 'https://example.gov.cn/jc',
  },
};

const run = (plugin: Plugin, hook: 'buildStart' | 'transformIndexHtml'): unknown =>
  (plugin[hook] as unknown as () => unknown).call(plugin);

function folderWith(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'budget-lens-'));
  for (const [name, value] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(value));
  return folder;
}

describe(siteMeta, () => {
  it('writes the tags that are filled in, in the order of the standard, and no placeholder', () => {
    const tags = run(siteMeta(folderWith({ 'site.json': FILLED })), 'transformIndexHtml');
    expect(tags).toEqual(metaTags(FILLED));
    expect(metaTags(FILLED).map(({ attrs }) => attrs)).toEqual([
      { name: 'SiteName', content: '广东省某局' },
      { name: 'SiteDomain', content: 'example.gov.cn' },
      { name: 'ColumnType', content: '预算公开' },
    ]);
  });

  it('knows every tag, and the committed file fills in none', () => {
    const all = Object.fromEntries(META_NAMES.map((name) => [name, name]));
    expect(metaTags({ meta: all })).toHaveLength(10);
    const committed: unknown = JSON.parse(readFileSync('data/site.json', 'utf8'));
    expect(siteFaults(committed)).toEqual([]);
    expect(metaTags(committed)).toEqual([]);
  });

  it.each([
    [[], /应为一个对象/],
    [{ meta: { SiteNmae: 'x' } }, /没有 SiteNmae/],
    [{ footer: { phone: 12345 } }, /footer\.phone 应为文字/],
    [{ footer: { report: 'javascript:alert(1)' } }, /footer\.report/],
    [{ header: {} }, /没有 header/],
  ])('stops the build at %j', (json, words) => {
    expect(siteFaults(json).join()).toMatch(words);
    expect(() => run(siteMeta(folderWith({ 'site.json': json })), 'transformIndexHtml')).toThrow(words);
  });
});

describe(readSite, () => {
  it('gives what is filled in and null for the rest, whatever stands in the file', () => {
    expect(readSite(FILLED)).toMatchObject({ organiser: '某局', icp: null, report: 'https://example.gov.cn/jc' });
    for (const odd of [null, 3, [], {}, { footer: 'x' }, { footer: { report: 'javascript:alert(1)', phone: 7 } }]) {
      expect(Object.values(readSite(odd))).toEqual([null, null, null, null, null, null]);
    }
  });

  it('is empty where the file is missing or broken', async () => {
    const answers = [
      () => Promise.reject(new Error('offline')),
      () => Promise.resolve({ ok: false, status: 404, text: () => Promise.resolve('') }),
      () => Promise.resolve({ ok: true, status: 200, text: () => Promise.resolve('<html>') }),
    ];
    for (const answer of answers) expect((await loadSite(answer)).organiser).toBeNull();
  });
});

describe(privacyHits, () => {
  const kinds = (text: string, words: string[] = []) => privacyHits(text, words).map(({ kind }) => kind);

  it.each([
    ['联系人 13812345678', '手机号'],
    ['电话 138-1234-5678。', '手机号'],
    ['身份证 11010519491231002X', '身份证号'],
    ['请发邮件至 zhang.san@example.gov.cn', '电子邮箱'],
    ['账号 6222 0212 3456 7894', '银行账号'],
  ])('finds %j', (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });

  it('finds the words of the bureau’s list', () => {
    expect(kinds('项目含某某工程', ['某某工程'])).toEqual(['本单位词表']);
  });

  it.each(['103,089.22', '粤财〔2021〕13812345 号', '2022 年 12345 热线', '11010519491231002', '440000000000000000'])(
    'lets %j pass',
    (text) => {
      expect(kinds(text)).toEqual([]);
    },
  );

  it('lets the committed edition pass as it is', () => {
    for (const file of publishedFiles('data')) {
      const text = readFileSync(join('data', file), 'utf8');
      const parts = file.endsWith('.json') ? textsOf(JSON.parse(text)) : [text];
      expect(privacyHits(parts.filter((part) => !part.startsWith('sha256-')).join('\n'), []), file).toEqual([]);
    }
  });
});

describe(privacyLint, () => {
  const data = { 'budget.json': { projects: [{ goal: '联系人 13812345678' }] } };
  const lint = (files: Record<string, unknown>) =>
    run(
      privacyLint(folderWith(files), () => ['budget.json']),
      'buildStart',
    );
  const entry = { found: '13812345678', reviewer: '张某', date: '2026-01-01', reason: '公开的服务电话' };

  it('stops the build at a find and says what to do', () => {
    expect(() => lint(data)).toThrow(/手机号 “13812345678”[^]*|review\.json/);
  });

  it('goes on when a reviewer is recorded, whole', () => {
    expect(() => lint({ ...data, 'review.json': { words: [], reviewed: [entry] } })).not.toThrow();
    expect(() => lint({ ...data, 'review.json': { words: [], reviewed: [{ ...entry, reviewer: ' ' }] } })).toThrow();
    expect(
      unreviewed(privacyHits('13812345678', []), { words: [], reviewed: [{ ...entry, found: '1' }] }),
    ).toHaveLength(1);
  });
});
