import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';

/** What the marks of a picture answer; `Mark` is what the picture knows of one. */
export interface MarkAnswers<Mark> {
  readonly press: (event: MouseEvent & { pointerType?: string }, mark: Mark) => void;
  readonly steer: (event: KeyboardEvent, mark: Mark) => void;
  /** Focus came to a mark; `visibly` where the reader works by keys. */
  readonly arrive: (mark: Mark, visibly: boolean) => void;
  readonly leave: () => void;
  /** The mark under the pointer; null when it leaves. */
  readonly point: (mark: Mark | null) => void;
}

/**
 * Listens once for all marks of a picture (`data-mark`, and `data-twin` for the same mark drawn again, magnified),
 * instead of six times at each of them; at what the picture stands in, as browsers make a tab stop of an SVG that
 * listens for focus.
 */
export function listenToMarks<Mark>(
  find: (id: string) => Mark | undefined,
  { press, steer, arrive, leave, point }: MarkAnswers<Mark>,
): Attachment {
  const elementAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<SVGElement>('[data-mark], [data-twin]') : null;
  const markAt = (target: EventTarget | null) => {
    const { mark, twin } = elementAt(target)?.dataset ?? {};
    return find(mark ?? twin ?? '');
  };
  return (picture) => {
    const ground = picture.parentElement ?? picture;
    const listen = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      told: (event: HTMLElementEventMap[Name]) => void,
    ) => on(ground, name, (event: Event) => told(event as HTMLElementEventMap[Name]));
    const answer = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      told: (event: HTMLElementEventMap[Name], mark: Mark) => void,
    ) =>
      listen(name, (event) => {
        const mark = markAt(event.target);
        if (mark) told(event, mark);
      });
    const stops = [
      answer('click', press),
      answer('keydown', steer),
      answer('focusin', ({ target }, mark) => arrive(mark, target instanceof Element && target.matches(':focus-visible'))),
      // A mark that goes away with focus tells so too, when nothing is known of it any more.
      listen('focusout', ({ relatedTarget }) => {
        if (!elementAt(relatedTarget)) leave();
      }),
      answer('pointerover', ({ relatedTarget, target }, mark) => {
        if (elementAt(relatedTarget) !== elementAt(target)) point(mark);
      }),
      listen('pointerout', ({ relatedTarget }) => {
        if (!elementAt(relatedTarget)) point(null);
      }),
    ]; // prettier-ignore
    return () => {
      for (const stop of stops) stop();
    };
  };
}
