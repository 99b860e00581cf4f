/** Who speaks, and the version of what is said; a message without both is not ours. */
const ENVELOPE = { source: 'budget-viz', v: 1 } as const;

const MAX_TEXT = 2000;

/** What the page in the frame tells its host. */
export type GuestMessage =
  | { readonly type: 'ready'; readonly title: string }
  /** The reader went to another place; `query` is its address in the full version. */
  | { readonly type: 'view'; readonly query: string; readonly title: string };

/** What a host may tell the page in its frame: how to look, and nothing else. */
export interface HostMessage {
  readonly type: 'look';
  readonly theme?: string;
  readonly font?: string;
}

/** The resizer's own messages from host to guest; it knows more than these, and we let no more through. */
const RESIZER = ['iframe-child-init', 'iframe-get-child-dimensions'];

/** Puts a message into our envelope. */
export function enveloped<T extends GuestMessage | HostMessage>(message: T): T & typeof ENVELOPE {
  return { ...ENVELOPE, ...message };
}

/** What a frame told its host; null for everything that is not exactly one of our messages. */
export function readGuestMessage(data: unknown): GuestMessage | null {
  const record = opened(data);
  const title = record && text(record['title']);
  if (!record || title === null) return null;
  if (record['type'] === 'ready') return { type: 'ready', title };
  const query = text(record['query']);
  return record['type'] === 'view' && query?.startsWith('?') ? { type: 'view', query, title } : null;
}

/** What a host told its frame; null for everything that is not exactly one of our messages. */
export function readHostMessage(data: unknown): HostMessage | null {
  const record = opened(data);
  if (record?.['type'] !== 'look') return null;
  const [theme, font] = [word(record['theme']), word(record['font'])];
  if (theme === null || font === null) return null;
  return { type: 'look', ...(theme === undefined ? {} : { theme }), ...(font === undefined ? {} : { font }) };
}

/** True for the two questions of the resizer; one that would also set margins or look at another element is refused. */
export function isResizerQuestion(data: unknown): boolean {
  if (!isRecord(data) || typeof data['type'] !== 'string' || !RESIZER.includes(data['type'])) return false;
  return Object.entries(data).every(([key, value]) => key === 'type' || value === undefined || value === null);
}

function opened(data: unknown): Record<string, unknown> | null {
  return isRecord(data) && data['source'] === ENVELOPE.source && data['v'] === ENVELOPE.v ? data : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.length <= MAX_TEXT ? value : null;
}

/** A short code word; undefined when nothing is said, null when it is said wrongly. */
function word(value: unknown): string | null | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' && /^[a-z0-9]{1,16}$/.test(value) ? value : null;
}
