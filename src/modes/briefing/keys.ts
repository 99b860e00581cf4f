/** What a key of the speaker does. */
export const ACTIONS = [
  'next', 'back', 'first', 'last', 'black', 'full', 'start', 'out', 'overview', 'help', 'find', 'pick', 'presenter', 'print', 'pause',
] as const; // prettier-ignore

/** One of {@link ACTIONS}. */
export type Action = (typeof ACTIONS)[number];

/** The keys of one action and what the help panel says of them. */
export interface KeyRow {
  readonly action: Action;
  /** Values of `KeyboardEvent.key`, letters in lower case. */
  readonly keys: readonly string[];
  readonly shown: string;
  readonly says: string;
}

/** Every key of the briefing mode (REQUIREMENTS PRE-2); the help panel and the tests read the same table. */
export const KEY_TABLE: readonly KeyRow[] = [
  { action: 'next', keys: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'n'], shown: 'PageDown　→　↓　空格　N', says: '下一页' },
  { action: 'back', keys: ['PageUp', 'ArrowLeft', 'ArrowUp', 'p'], shown: 'PageUp　←　↑　P', says: '上一页' },
  { action: 'first', keys: ['Home'], shown: 'Home', says: '第一页' },
  { action: 'last', keys: ['End'], shown: 'End', says: '最后一页' },
  { action: 'black', keys: ['b', '.'], shown: 'B　.', says: '黑屏，再按返回' },
  { action: 'full', keys: ['f'], shown: 'F', says: '全屏' },
  { action: 'start', keys: ['F5'], shown: 'F5', says: '从第一页开始，不重新载入' },
  { action: 'pick', keys: ['Enter'], shown: '回车', says: '在图中选一块：方向键移动，再按回车打开' },
  { action: 'find', keys: ['/'], shown: '/', says: '检索任何一个项目' },
  { action: 'overview', keys: ['o'], shown: 'O', says: '全部各页' },
  { action: 'presenter', keys: ['w'], shown: 'W', says: '打开演讲者窗口' },
  { action: 'print', keys: ['h'], shown: 'H', says: '打印讲义' },
  { action: 'pause', keys: ['s'], shown: 'S', says: '暂停或继续自动翻页' },
  { action: 'help', keys: ['?', '？'], shown: '?', says: '按键说明' },
  { action: 'out', keys: ['Escape', 'Backspace'], shown: 'Esc', says: '退出一层；在提问处一按就回到汇报' },
]; // prettier-ignore

/** The part of a keyboard event that is read here. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'> & {
  readonly target: EventTarget | null;
};

/** The action of a key; null while someone types, for keys with Ctrl or Alt, and for those that mean nothing here. */
export function actionOf(press: KeyPress): Action | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing || isTyping(press.target)) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  // A button that has focus is pressed with space and Enter.
  if (isControl(press.target) && (key === ' ' || key === 'Enter')) return null;
  return KEY_TABLE.find(({ keys }) => keys.includes(key))?.action ?? null;
}

/** The digit of a key press, for a page's number; null for everything else, and while someone types. */
export function digitOf(press: KeyPress): string | null {
  const plain = !press.ctrlKey && !press.metaKey && !press.altKey && !isTyping(press.target);
  return plain && /^[0-9]$/.test(press.key) ? press.key : null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a[href]') !== null;
}
