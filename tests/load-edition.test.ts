import { describe, expect, it } from 'vitest';
import { growBudget } from '../scripts/grown-budget.ts';
import { loadBudget, loadEditions, loadInfo, type Fetch } from '../src/load-edition.ts';
import { readEdition } from './views/edition.ts';

const entry = { id: 'e1', title: '一', path: 'e1/' };
const text = JSON.stringify(readEdition());

/** A server that gives the same answer to everything, and remembers what it was asked. */
function answering(body: string, status = 200): Fetch & { readonly asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = (address) => {
    asked.push(address);
    return Promise.resolve({ ok: status === 200, status, text: () => Promise.resolve(body) });
  };
  return Object.assign(fetch, { asked });
}

/** A server whose answer comes in parts, of so many bytes each, that part letters too; `breaks` after so many of them. */
function streaming(body: string, size: number, breaks = Infinity): Fetch {
  const bytes = new TextEncoder().encode(body);
  let at = 0;
  const stream = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= breaks) controller.error(new TypeError('network error'));
        else if (at >= bytes.length) controller.close();
        else controller.enqueue(bytes.slice(at, (at += size)));
      },
    });
  return () => Promise.resolve(new Response(stream(), { status: 200 }));
}

const unreachable: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));

describe(loadBudget, () => {
  it('reads the edition by a relative address', async () => {
    const fetch = answering(text);
    const loaded = await loadBudget(entry, fetch);
    expect(loaded.ok && loaded.value.projects.length).toBe(140);
    expect(fetch.asked).toEqual(['data/e1/budget.json']);
  });

  it('does not mind a byte order mark', async () => {
    expect((await loadBudget(entry, answering(`\uFEFF${text}`))).ok).toBe(true);
  });

  it.each([
    ['a server that refuses', answering('no', 404), '响应', '没有这个文件（HTTP 404）'],
    ['a network that fails', unreachable, '网络', '连不上'],
    ['a web page in its place', answering('<!doctype html>'), '全文', '一个网页（HTML）'],
    ['an empty file', answering(' '), '全文', '空文件'],
  ])('names the file, the field and what was found for %s', async (_name, fetch, field, found) => {
    const loaded = await loadBudget(entry, fetch);
    expect(loaded).toMatchObject({ ok: false, fault: { file: 'data/e1/budget.json', problems: [{ field, found }] } });
    expect(!loaded.ok && loaded.fault.advice).not.toBe('');
  });

  it('keeps the words of the browser beside its own', async () => {
    expect(await loadBudget(entry, unreachable)).toMatchObject({
      fault: { problems: [{ expected: '能连上服务器', detail: 'Failed to fetch' }] },
    });
  });

  it('says that a file is cut off', async () => {
    expect(await loadBudget(entry, answering(text.slice(0, 4000)))).toMatchObject({
      ok: false,
      fault: { problems: [{ field: '全文', expected: '完整的 JSON 文件', found: '中途断了，或混进了别的字符' }] },
    });
  });

  describe('a file too large to be read at once', () => {
    const large = JSON.stringify(growBudget(readEdition(), 1500));

    it('is read as it comes, to the same budget', { timeout: 60_000 }, async () => {
      for (const fetch of [answering(large), streaming(large, 50_001), streaming(`\uFEFF${large}`, 700_003)])
        expect(await loadBudget(entry, fetch)).toEqual({ ok: true, value: JSON.parse(large) as unknown });
    });

    it('says what is wrong with it as of a small one', async () => {
      const cut = await loadBudget(entry, streaming(large.slice(0, 1_200_000), 50_001));
      expect(cut).toMatchObject({ ok: false, fault: { problems: [{ found: '中途断了，或混进了别的字符' }] } });
      const broken = await loadBudget(entry, streaming(large, 50_001, 1_500_000));
      expect(broken).toMatchObject({ ok: false, fault: { problems: [{ field: '网络', detail: 'network error' }] } });
      const wrong = large.replace('"order":900,', '"order":"x",');
      const loaded = await loadBudget(entry, streaming(wrong, 50_001));
      expect(loaded).toMatchObject({
        ok: false,
        fault: { problems: [{ field: 'projects.899.order', found: '"x"' }] },
      });
    });
  });

  it('tells another schema version by that alone', async () => {
    const loaded = await loadBudget(entry, answering(text.replace('"version":1', '"version":7')));
    expect(loaded).toMatchObject({ ok: false, fault: { problems: [{ field: 'version', expected: '1', found: '7' }] } });
  });

  it('names a damaged field by its path', async () => {
    const loaded = await loadBudget(entry, answering(text.replace('"order":1,', '"order":"one",')));
    expect(loaded).toMatchObject({ ok: false, fault: { problems: [{ field: 'projects.0.order', found: '"one"' }] } });
  });

  it('says where in the document that is: table, row and column as printed, or the project', async () => {
    const broken = JSON.parse(text) as { tables: { id: string; rows: { label: string; cells: unknown[] }[] }[]; projects: { name: string; amount: unknown }[] }; // prettier-ignore
    const [table] = broken.tables;
    const row = table?.rows[2];
    const project = broken.projects[3];
    if (!table || !row || !project) throw new Error('the edition has tables and projects');
    row.cells[1] = { kind: 'published', amount: 890 };
    project.amount = 12;
    const loaded = await loadBudget(entry, answering(JSON.stringify(broken)));
    const places = loaded.ok ? [] : loaded.fault.problems.map(({ place }) => place);
    expect(places.some((place) => place?.startsWith(`表 ${table.id} 第 3 行`) && place.includes('第 2 列'))).toBe(true);
    expect(places).toContain(`第 4 个项目（${project.name.slice(0, 40)}）`);
  });

  it('never leaves the data folder', async () => {
    const fetch = answering(text);
    for (const path of ['../', 'https://elsewhere.example/', '/etc/', 'a/../../b/'])
      await loadBudget({ ...entry, path }, fetch);
    expect(new Set(fetch.asked)).toEqual(new Set(['data/e1/budget.json']));
  });
});

describe(loadEditions, () => {
  it('takes the first edition where the default is none of them', async () => {
    const loaded = await loadEditions(answering(JSON.stringify({ default: 'x', editions: [entry] })));
    expect(loaded).toEqual({ ok: true, value: { default: 'e1', editions: [entry] } });
  });

  it.each([
    '[]',
    '{}',
    '{"editions":[]}',
    '{"editions":[{"id":1}]}',
    'null',
    '{"editions":[{"id":"a/b","title":"","path":""}]}',
  ])('refuses %s', async (body) => {
    expect(await loadEditions(answering(body))).toMatchObject({
      ok: false,
      fault: { problems: [{ field: 'editions' }] },
    });
  });
});

describe(loadInfo, () => {
  it('keeps only addresses of the web', async () => {
    const info = (link: string) => loadInfo(entry, answering(JSON.stringify({ link, published: '2022-02-01' })));
    expect((await info('https://example.gov.cn/a')).link).toBe('https://example.gov.cn/a');
    expect((await info('javascript:alert(1)')).link).toBeNull();
    expect((await info('')).published).toBe('2022-02-01');
  });

  it('knows nothing where the file is missing', async () => {
    expect(await loadInfo(entry, unreachable)).toEqual({ publisher: null, published: null, link: null });
  });
});
