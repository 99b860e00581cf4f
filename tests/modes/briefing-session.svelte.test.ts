import { afterEach, describe, expect, it } from 'vitest';
import { Session } from '../../src/modes/briefing/session.svelte.ts';
import { Explorer } from '../../src/state/explorer.svelte.ts';

const leave: (() => void)[] = [];
afterEach(() => leave.splice(0).forEach((go) => go()));

/** A session of 18 steps in a window of its own, whose text has so many pages. */
function sessionOf(pages: number) {
  const explorer = new Explorer(window);
  let session: Session | undefined;
  leave.push(
    $effect.root(() => {
      session = new Session(explorer, () => 18, () => pages); // prettier-ignore
    }),
  );
  if (!session) throw new Error('an effect is made at once');
  session.goTo(1);
  return { session, explorer };
}
const AT = { step: 9, project: null, focus: null, page: 0, black: false };

describe(Session, () => {
  it('turns the pages of a long text before it turns the step', () => {
    const { session } = sessionOf(2);
    session.turn(1);
    expect([session.step, session.page]).toEqual([1, 1]);
    session.turn(1);
    expect([session.step, session.page]).toEqual([2, 0]);
  });

  it('follows the other window to its step, its page and its question', () => {
    const { session } = sessionOf(1);
    session.follow({ ...AT, page: 1 });
    expect([session.step, session.page, session.asking]).toEqual([9, 1, false]);
    session.follow({ ...AT, focus: 'domain:政务云', black: true });
    expect([session.step, session.page, session.asking, session.black]).toEqual([9, 0, true, true]);
    session.follow(AT);
    expect([session.asking, session.black]).toEqual([false, false]);
  });

  it('closes what lies over the step only when the talk has moved', () => {
    const { session } = sessionOf(1);
    session.follow(AT);
    session.over = 'find';
    session.follow(AT);
    expect(session.over).toBe('find');
    session.follow({ ...AT, step: 10 });
    expect(session.over).toBeNull();
  });
});
