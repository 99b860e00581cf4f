/** What one window of a briefing tells the other on the same machine. */
export interface StepMessage {
  readonly source: 'budget-lens';
  readonly v: 1;
  readonly from: 'wall' | 'presenter';
  /** The step that is shown; 0 asks the other window to say where it is. */
  readonly step: number;
  readonly project: string | null;
  readonly black: boolean;
}

/** A line between the wall and the presenter's window; a silent one where the browser has none or forbids it. */
export interface StepChannel {
  /** False where the browser has no such line: the windows then go their own ways. */
  readonly open: boolean;
  readonly tell: (message: Omit<StepMessage, 'source' | 'v'>) => void;
  readonly close: () => void;
}

/** Opens the line of an edition. A window hears only windows of the other kind: two walls may show different steps. */
export function openChannel(edition: string, own: 'wall' | 'presenter', hear: (message: StepMessage) => void): StepChannel {
  try {
    const line = new BroadcastChannel(`budget-lens-briefing-${edition}`);
    line.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isMessage(data) && data.from !== own) hear(data);
    };
    return {
      open: true,
      tell: (message) => line.postMessage({ source: 'budget-lens', v: 1, ...message }),
      close: () => line.close(),
    };
  } catch {
    return { open: false, tell: () => undefined, close: () => undefined };
  }
} // prettier-ignore

function isMessage(data: unknown): data is StepMessage {
  if (typeof data !== 'object' || data === null) return false;
  const { source, v, from, step, project, black } = data as Partial<Record<keyof StepMessage, unknown>>;
  return (
    source === 'budget-lens' &&
    v === 1 &&
    (from === 'wall' || from === 'presenter') &&
    typeof step === 'number' &&
    Number.isSafeInteger(step) &&
    step >= 0 &&
    (project === null || (typeof project === 'string' && /^p[1-9]\d{0,6}$/.test(project))) &&
    typeof black === 'boolean'
  );
}
