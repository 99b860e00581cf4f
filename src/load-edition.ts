import { arriving, type Answer, type Arriving } from './arriving.ts';
import type { Budget } from './model/budget.ts';
import { placeInDocument } from './fault-place.ts';
import { budgetFile, folderOf, infoFile, LIST_FILE } from './files-around.ts';
import { isRecord } from './model/json-record.ts';
import { readBudget } from './model/schema.ts';
import type { EditionEntry, EditionInfo, LoadFault, Problem } from './state/load-fault.ts';

/** Either what was asked for, or why not. */
export type Loaded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: LoadFault };

/** The editions that the site offers; `default` is the id of one of them. */
export interface EditionList {
  readonly default: string;
  readonly editions: readonly EditionEntry[];
}

/** The part of `fetch` that loading needs; a test gives its own. */
export type Fetch = (address: string) => Promise<Pick<Response, 'ok' | 'status'> & Answer>;

const FOLDER = 'data/';
/** Characters from which on reading a file would keep the page waiting. */
const LARGE = 1_000_000;
/** So many characters of a broken file's end are shown. */
const ENDING = 30;

const ADVICE = {
  network: '请检查网络后点“重新读取”。如果是双击打开的文件，浏览器不允许读取旁边的数据，请改用网页服务器打开。',
  http: '请网站管理员确认服务器上有这个文件，且允许访问。',
  json: '请网站管理员重新上传这个文件：它可能没有传完，或传成了别的文件。',
  schema: '请用 npm run ingest 重新生成这个文件后上传，不要手工修改。',
  edition: '请核对链接；本站的各个版本在“显示”里选。点“重新读取”收起这一条。',
  version: '这个文件是另一版程序生成的。请用与本站相同版本的程序重新生成，或升级本站。',
} as const;

/** Reads `data/editions.json`; never throws. */
export async function loadEditions(fetch: Fetch): Promise<Loaded<EditionList>> {
  const json = await loadJson(LIST_FILE, fetch);
  if (!json.ok) return json;
  const list = json.value;
  const entries = isRecord(list) && Array.isArray(list['editions']) ? list['editions'].filter(isEntry) : [];
  const [first] = entries;
  if (!first) {
    const found = isRecord(list) ? 'editions 中没有一项写全 id、title、path' : kindOf(list);
    return refuse({
      file: LIST_FILE,
      summary: '预算目录的内容不对。',
      field: 'editions',
      expected: '至少一项，各有 id、title、path',
      found,
      advice: ADVICE.schema,
    });
  }
  const wanted = isRecord(list) ? list['default'] : undefined;
  return { ok: true, value: { default: entries.find(({ id }) => id === wanted)?.id ?? first.id, editions: entries } };
}

/** What a reader is told whose link names an edition that the site does not have: the default one is shown instead, not in silence. */
export function editionMissing(named: string, { editions, default: usual }: EditionList): LoadFault {
  const title = editions.find(({ id }) => id === usual)?.title ?? usual;
  const summary = `链接指的那一版预算本站没有（${named}），现在显示的是“${title}”。`;
  const ids = editions.map(({ id }) => id).join('、');
  return refuse({ file: LIST_FILE, summary, field: 'edition', expected: ids, found: named, advice: ADVICE.edition })
    .fault;
}

/** Reads and validates an edition's `budget.json`; never throws. */
export async function loadBudget(entry: EditionEntry, fetch: Fetch): Promise<Loaded<Budget>> {
  const file = budgetFile(folderOf(entry));
  const coming = await loadArriving(file, fetch);
  if (!coming.ok) return coming;
  const { begun, all } = coming.value;
  // A large file is read piece by piece, as it comes; what is wrong with one is found out below.
  const large = begun.length < LARGE ? null : await inPieces(coming.value);
  if (large) return { ok: true, value: large };
  const text = await readAll(file, all);
  if (!text.ok) return text;
  const json = parseJson(file, text.value);
  if (!json.ok) return json;
  const reading = readBudget(json.value);
  if (reading.ok) return { ok: true, value: reading.budget };
  const problems = reading.faults.map(({ path, expected, found }) => {
    const place = placeInDocument(path, json.value);
    return { field: path, expected, found, ...(place === null ? {} : { place }) };
  });
  const version = problems.some(({ field }) => field === 'version' || field === 'schema');
  const summary = version ? '这个文件的格式版本与本站不同。' : `这个文件有 ${problems.length} 处与格式不符。`;
  return { ok: false, fault: { file, summary, problems, advice: version ? ADVICE.version : ADVICE.schema } };
}

/** Null where its file cannot be fetched: the budget is then read at once, which takes longer. */
async function inPieces(coming: Arriving): Promise<Budget | null> {
  const reader = await import('./large-file.ts').catch(() => null);
  return reader && reader.readLargeFile(coming);
}

/** Reads an edition's `edition.json`; what it does not say, or says wrongly, is null. Never throws. */
export async function loadInfo(entry: EditionEntry, fetch: Fetch): Promise<EditionInfo> {
  const json = await loadJson(infoFile(folderOf(entry)), fetch);
  const record = json.ok && isRecord(json.value) ? json.value : {};
  const text = (key: string) => {
    const value = record[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const link = text('link');
  const named = text('briefing');
  const own = named && /^[\w-][\w.-]*\.json$/.test(named) ? named : null;
  return {
    publisher: text('publisher'),
    published: text('published'),
    link: link && /^https?:/i.test(link) ? link : null,
    ...(own === null ? {} : { briefing: await loadBriefing(`${FOLDER}${folderOf(entry)}${own}`, fetch) }),
  };
}

/** The edition's own deck as parsed JSON; the briefing mode checks it against the budget. */
async function loadBriefing(file: string, fetch: Fetch): Promise<NonNullable<EditionInfo['briefing']>> {
  const json = await loadJson(file, fetch);
  return json.ok ? { file, data: json.value, fault: null } : { file, data: null, fault: json.fault };
}

async function loadJson(file: string, fetch: Fetch): Promise<Loaded<unknown>> {
  const text = await loadText(file, fetch);
  return text.ok ? parseJson(file, text.value) : text;
}

async function loadText(file: string, fetch: Fetch): Promise<Loaded<string>> {
  const coming = await loadArriving(file, fetch);
  return coming.ok ? readAll(file, coming.value.all) : coming;
}

/** A file as it comes: more than `LARGE` of it, or all. */
async function loadArriving(file: string, fetch: Fetch): Promise<Loaded<Arriving>> {
  try {
    const answer = await fetch(file);
    if (answer.ok) return { ok: true, value: await arriving(answer, LARGE) };
    return refuse({
      file,
      summary: '服务器没有给出这个文件。',
      field: '响应',
      expected: '给出文件（HTTP 200）',
      found: refusalOf(answer.status),
      advice: ADVICE.http,
    });
  } catch (error) {
    return refuseUnread(file, error);
  }
}

async function readAll(file: string, all: Arriving['all']): Promise<Loaded<string>> {
  try {
    return { ok: true, value: await all() };
  } catch (error) {
    return refuseUnread(file, error);
  }
}

function refuseUnread(file: string, error: unknown): ReturnType<typeof refuse> {
  return refuse({
    file,
    summary: '没有取到这个文件。',
    field: '网络',
    expected: '能连上服务器',
    found: '连不上',
    advice: ADVICE.network,
    detail: messageOf(error),
  });
}

function parseJson(file: string, text: string): Loaded<unknown> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return { ok: true, value };
  } catch {
    const broken = {
      file,
      summary: '这个文件不完整。',
      field: '全文',
      expected: '完整的 JSON 文件',
      advice: ADVICE.json,
    };
    if (/^\s*</.test(text)) return refuse({ ...broken, found: '一个网页（HTML）' });
    if (text.trim() === '') return refuse({ ...broken, found: '空文件' });
    // Where the file ends tells whether it was cut off; the engine's own words are English and differ by browser.
    const detail = `共 ${text.length} 个字符，末尾是：${text.trimEnd().slice(-ENDING)}`;
    return refuse({ ...broken, found: '中途断了，或混进了别的字符', detail });
  }
}

/** A fault with one problem. */
type OneFault = Omit<LoadFault, 'problems'> & Problem;

function refuse({ file, summary, advice, ...problem }: OneFault): { readonly ok: false; readonly fault: LoadFault } {
  return { ok: false, fault: { file, summary, problems: [problem], advice } };
}

function refusalOf(status: number): string {
  const words =
    status === 404
      ? '没有这个文件'
      : status >= 500
        ? '服务器出错'
        : status === 401 || status === 403
          ? '不许访问'
          : '拒绝';
  return `${words}（HTTP ${status}）`;
}

function isEntry(value: unknown): value is EditionEntry {
  if (!isRecord(value)) return false;
  return ['id', 'title', 'path'].every((key) => typeof value[key] === 'string') && /^[\w-]+$/.test(String(value['id']));
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? '数组' : value === null ? 'null' : typeof value;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
