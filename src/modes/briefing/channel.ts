import type { Question } from './shown-step.ts';

/** Where a window of the talk is: the step, the question that interrupts it, the page of a long text. */
export interface Place extends Question {
  readonly step: number;
  /** From 0, of so many as the wall has room for. */
  readonly page: number;
  readonly pages: number;
  readonly black: boolean;
}

/** What one window of a briefing tells the other on the same machine. */
export interface StepMessage extends Place {
  readonly source: 'budget-lens';
  readonly v: 3;
  readonly from: 'wall' | 'presenter';
  /** Says where it is; asks the wall where it is; a wall goes away. */
  readonly kind: 'here' | 'ask' | 'leave';
  /** The presenter's window and how often it has turned; a wall repeats those that it heard last. */
  readonly by: string;
  readonly turns: number;
}

/** A line between the wall and the presenter's window; a silent one where the browser has none or forbids it. */
export interface StepChannel {
  /** False where the browser has no such line: the windows then go their own ways. */
  readonly open: boolean;
  readonly tell: (place: Place) => void;
  readonly close: () => void;
}

const NOWHERE: Place = { step: 1, project: null, focus: null, page: 0, pages: 1, black: false };
/** How often the presenter's window asks whether a wall is there, in ms: one that crashed says no farewell. */
const ASK_EVERY = 2000;
/** Questions without an answer after which no wall is there; a wall that draws may be slow to answer. */
const UNANSWERED = 3;

/** The wall's end: `hear` follows a presenter's turn, `where` says where the wall then is. */
export function openWallLine(edition: string, hear: (place: Place) => void, where: () => Place): StepChannel {
  let last = { by: '', turns: 0 };
  const line = openLine(edition, 'wall', (message) => {
    last = { by: message.by, turns: message.turns };
    if (message.kind === 'here') hear(message);
    // Also where nothing changed: the presenter's window waits for its turn to come back.
    tell(where());
  });
  const tell = (place: Place) => line.post({ ...place, ...last, kind: 'here' });
  const leave = () => line.post({ ...NOWHERE, ...last, kind: 'leave' });
  addEventListener('pagehide', leave);
  return {
    open: line.open,
    tell,
    close: () => {
      removeEventListener('pagehide', leave);
      leave();
      line.close();
    },
  };
}

/**
 * The presenter's end: `follow` goes where the wall is, `link` says whether a wall is there. What a wall says before it
 * has heard the last turn made here is old, and is not followed.
 */
export function openPresenterLine(
  edition: string,
  follow: (place: Place) => void,
  link: (linked: boolean) => void,
): StepChannel {
  const by = String(Math.random());
  let turns = 0;
  let answered = 0;
  let unanswered = 0;
  let linked = false;
  const line = openLine(edition, 'presenter', (message) => {
    if (message.kind === 'leave') {
      setLinked(false);
      // Another wall may still be there.
      ask();
      return;
    }
    unanswered = 0;
    if (message.by === by) answered = Math.max(answered, message.turns);
    if (answered === turns) follow(message);
    // A wall that is new here has heard no turn yet: asked, it answers with the last.
    else if (!linked) ask();
    setLinked(true);
  });
  const setLinked = (to: boolean) => link((linked = to));
  const ask = () => line.post({ ...NOWHERE, kind: 'ask', by, turns });
  const timer = setInterval(() => {
    if (linked && unanswered >= UNANSWERED) setLinked(false);
    unanswered += 1;
    ask();
  }, ASK_EVERY);
  // A wall that is there already says where the talk is.
  ask();
  return {
    open: line.open,
    tell: (place) => {
      turns += 1;
      line.post({ ...place, kind: 'here', by, turns });
    },
    close: () => {
      clearInterval(timer);
      line.close();
    },
  };
}

type Post = Omit<StepMessage, 'source' | 'v' | 'from'>;

interface Line {
  readonly open: boolean;
  readonly post: (message: Post) => void;
  readonly close: () => void;
}

/** A window hears only windows of the other kind: two walls may show different steps. */
function openLine(edition: string, own: StepMessage['from'], hear: (message: StepMessage) => void): Line {
  try {
    const line = new BroadcastChannel(`budget-lens-briefing-${edition}`);
    line.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isMessage(data) && data.from !== own) hear(data);
    };
    return {
      open: true,
      post: (message) => line.postMessage({ source: 'budget-lens', v: 3, from: own, ...message }),
      close: () => line.close(),
    };
  } catch {
    return { open: false, post: () => undefined, close: () => undefined };
  }
}

function isMessage(data: unknown): data is StepMessage {
  if (typeof data !== 'object' || data === null) return false;
  const { source, v, from, kind, step, project, focus, page, pages, black, by, turns } = data as Partial<
    Record<keyof StepMessage, unknown>
  >;
  return (
    source === 'budget-lens' &&
    v === 3 &&
    (from === 'wall' || from === 'presenter') &&
    (kind === 'here' || kind === 'ask' || kind === 'leave') &&
    isCount(step) &&
    step >= 1 &&
    (project === null || (typeof project === 'string' && /^p[1-9]\d{0,6}$/.test(project))) &&
    (focus === null || typeof focus === 'string') &&
    isCount(page) &&
    isCount(pages) &&
    typeof black === 'boolean' &&
    typeof by === 'string' &&
    isCount(turns)
  );
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
