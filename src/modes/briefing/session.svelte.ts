import type { Explorer } from '../../state/explorer.svelte.ts';
import type { Place } from './channel.ts';
import type { Action } from './keys.ts';

/** What lies over the step. */
export type Over = 'help' | 'overview' | 'find' | null;

/** A briefing under way: the step and the question stand in the address, what lies over them here. */
export class Session {
  over = $state.raw<Over>(null);
  black = $state(false);
  /** The mark that is chosen by keys; null while the arrows turn pages. */
  picked = $state.raw<string | null>(null);
  /** Which page of a long text. */
  page = $state(0);
  /** Digits typed so far, for Enter. */
  digits = $state('');
  paused = $state(false);

  readonly #explorer: Explorer;
  readonly #count: () => number;
  readonly #pages: () => number;

  constructor(explorer: Explorer, count: () => number, pages: () => number) {
    this.#explorer = explorer;
    this.#count = count;
    this.#pages = pages;
    // An address beyond the deck is put right, so that a reload and a shared address say what is shown.
    $effect(() => {
      const { step } = this.#explorer.state;
      const shown = String(this.step);
      if (step !== null && step !== shown) this.#explorer.adjust({ step: shown === '1' ? null : shown });
    });
  }

  /** The step that is shown, from 1, never beyond the deck. */
  get step(): number {
    const wanted = Number.parseInt(this.#explorer.state.step ?? '1', 10);
    return Math.max(1, Math.min(this.#count(), wanted));
  }

  /** True while a question is answered: a project or a group that is not in the step. */
  get asking(): boolean {
    const { project, focus } = this.#explorer.state;
    return project !== null || focus !== null;
  }

  /** Shows a step. The address is replaced: Back leaves the briefing, and a reload comes back to the step. */
  goTo(step: number): void {
    const to = String(Math.max(1, Math.min(this.#count(), step)));
    this.#settle();
    this.over = null;
    this.#explorer.adjust({ step: to === '1' ? null : to, project: null, focus: null });
  }

  /** Goes where the other window of the talk is; what lies over the step goes only when the talk has moved. */
  follow({ step, project, focus, page, black }: Omit<Place, 'pages'>): void {
    this.black = black;
    const { state } = this.#explorer;
    if (step !== this.step || project !== state.project || focus !== state.focus) {
      this.#settle();
      this.over = null;
      this.#explorer.adjust({ step: step === 1 ? null : String(step), project, focus });
    }
    this.page = page;
  }

  /** Answers a question about a project or a group; Back and Esc return to the talk. */
  ask(what: { readonly project: string } | { readonly focus: string }): void {
    this.#settle();
    this.over = null;
    const change = { project: null, focus: null, ...what };
    if (this.asking) this.#explorer.adjust(change);
    else this.#explorer.go(change);
  }

  /** Back to where the talk was. */
  resume(): void {
    this.#settle();
    this.#explorer.adjust({ project: null, focus: null });
  }

  /** Next page of a long text, else the next step; from a question back to the talk. */
  turn(by: 1 | -1): void {
    const page = this.page + by;
    if (page >= 0 && page < this.#pages()) {
      this.page = page;
      this.picked = null;
    } else if (this.asking) this.resume();
    else this.goTo(this.step + by);
  }

  /** One level out; false when there is none left but the mode itself. */
  out(): boolean {
    if (this.black) this.black = false;
    else if (this.digits !== '') this.digits = '';
    else if (this.over !== null) this.over = null;
    else if (this.picked !== null) this.picked = null;
    else if (this.asking) this.resume();
    else return false;
    return true;
  }

  /** What a key does to the session alone; false for what touches the window (full screen, printing, leaving). */
  act(action: Action): boolean {
    if (this.black && action !== 'out' && action !== 'full') {
      this.black = false;
      if (action === 'black') return true;
    }
    switch (action) {
      case 'next':
        this.turn(1);
        return true;
      case 'back':
        this.turn(-1);
        return true;
      case 'first':
      case 'start':
        this.goTo(1);
        return true;
      case 'last':
        this.goTo(this.#count());
        return true;
      case 'black':
        this.black = true;
        return true;
      case 'help':
      case 'overview':
      case 'find':
        this.over = this.over === action ? null : action;
        return true;
      case 'pause':
        this.paused = !this.paused;
        return true;
      case 'out':
        return this.out();
      case 'pick':
      case 'full':
      case 'presenter':
      case 'print':
        return false;
      default:
        return unknownAction(action);
    }
  }

  #settle(): void {
    this.page = 0;
    this.picked = null;
    this.digits = '';
  }
}

function unknownAction(action: never): never {
  throw new RangeError(`unknown action: ${String(action)}`);
}
