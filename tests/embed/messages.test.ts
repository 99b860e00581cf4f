import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { beGuest, type GuestWindow } from '../../src/embed/guest.ts';
import { enveloped, isResizerQuestion, readGuestMessage, readHostMessage } from '../../src/embed/messages.ts';

const HOST = 'https://www.example.gov.cn';

/** Anything that `postMessage` can carry, and records that are nearly ours. */
const anything = fc.oneof(
  fc.anything(),
  fc.record(
    {
      source: fc.constantFrom('budget-viz', 'budget', 1),
      v: fc.constantFrom(1, 2, '1'),
      type: fc.constantFrom('look', 'ready', 'view', 'iframe-child-init', 'iframe-get-child-dimensions', 'eval'),
      theme: fc.anything(),
      font: fc.anything(),
      query: fc.anything(),
      title: fc.anything(),
      bodyMargin: fc.anything(),
      targetElementSelector: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);

describe('the messages between a frame and its host', () => {
  it('are read back as they were written', () => {
    expect(readGuestMessage(enveloped({ type: 'ready', title: '总览' }))).toEqual({ type: 'ready', title: '总览' });
    const view = { type: 'view', query: '?view=flow', title: '资金流向' } as const;
    expect(readGuestMessage(enveloped(view))).toEqual(view);
    const look = { type: 'look', theme: 'dark' } as const;
    expect(readHostMessage(enveloped(look))).toEqual(look);
  });

  it('never make a reader throw, and are taken only when every part of them is known', () => {
    fc.assert(
      fc.property(anything, (data) => {
        const [guest, host] = [readGuestMessage(data), readHostMessage(data)];
        for (const read of [guest, host].filter((message) => message !== null)) {
          expect(data).toMatchObject({ source: 'budget-viz', v: 1, type: read.type });
          for (const [key, value] of Object.entries(read)) expect(`${key}: ${typeof value}`).toBe(`${key}: string`);
        }
        if (isResizerQuestion(data)) expect(Object.values(data as object).filter(Boolean)).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('are refused in another version, without our name, or with a word too many', () => {
    expect(readHostMessage({ source: 'budget-viz', v: 2, type: 'look', theme: 'dark' })).toBeNull();
    expect(readHostMessage({ v: 1, type: 'look', theme: 'dark' })).toBeNull();
    expect(readHostMessage({ source: 'budget-viz', v: 1, type: 'look', theme: '<img onerror=1>' })).toBeNull();
    expect(readGuestMessage({ source: 'budget-viz', v: 1, type: 'view', query: 'javascript:1', title: '' })).toBeNull();
  });
});

describe(beGuest, () => {
  function frame(host: string | null) {
    const parent = { postMessage: vi.fn() };
    let listener: ((event: MessageEvent) => void) | undefined;
    const around: GuestWindow = {
      parent,
      addEventListener: (_, added) => (listener = added),
      removeEventListener: () => (listener = undefined),
    };
    const ears = { onlook: vi.fn(), onfollowed: vi.fn() };
    const guest = beGuest(around, host, ears);
    /** Delivers a message; gives whether the listeners after ours would have seen it. */
    const deliver = (data: unknown, origin = HOST, source: unknown = parent) => {
      const stop = vi.fn();
      listener?.({ data, origin, source, stopImmediatePropagation: stop } as unknown as MessageEvent);
      return stop.mock.calls.length === 0;
    };
    return { guest, parent, ears, deliver };
  }
  const look = enveloped({ type: 'look', theme: 'dark' });

  it('lets the resizer ask, but not set margins or look at other elements', () => {
    const { deliver, ears } = frame(HOST);
    expect(deliver({ type: 'iframe-child-init', bodyMargin: undefined })).toBe(true);
    expect(deliver({ type: 'iframe-get-child-dimensions' })).toBe(true);
    expect(ears.onfollowed).toHaveBeenCalledTimes(2);
    expect(deliver({ type: 'iframe-child-init', bodyMargin: '9999px' })).toBe(false);
    expect(deliver({ type: 'iframe-child-init', targetElementSelector: 'input' })).toBe(false);
  });

  it('hears only the window around it, and only the origin that the address names', () => {
    const { deliver, ears } = frame(HOST);
    expect(deliver({ type: 'iframe-child-init' }, 'https://other.example')).toBe(false);
    expect(deliver({ type: 'iframe-child-init' }, HOST, {})).toBe(false);
    deliver(look, 'https://other.example');
    deliver(look, HOST, {});
    expect(ears.onlook).not.toHaveBeenCalled();
    deliver(look);
    expect(ears.onlook).toHaveBeenCalledWith({ type: 'look', theme: 'dark' });
  });

  it('changes nothing for a host that the address does not name', () => {
    const { deliver, ears } = frame(null);
    deliver(look);
    expect(ears.onlook).not.toHaveBeenCalled();
    expect(deliver({ type: 'iframe-child-init' })).toBe(true);
  });

  it('stands whatever it is sent', () => {
    const { deliver, ears } = frame(HOST);
    fc.assert(
      fc.property(anything, fc.constantFrom(HOST, 'null', ''), (data, origin) => {
        const let_in = deliver(data, origin);
        expect(let_in).toBe(origin === HOST && isResizerQuestion(data));
      }),
      { numRuns: 1000 },
    );
    for (const [said] of ears.onlook.mock.calls) expect(readHostMessage(enveloped(said as never))).not.toBeNull();
  });

  it('speaks to the named origin, in our envelope', () => {
    const { guest, parent } = frame(HOST);
    guest.tell({ type: 'ready', title: 'x' });
    expect(parent.postMessage).toHaveBeenCalledWith({ source: 'budget-viz', v: 1, type: 'ready', title: 'x' }, HOST);
  });
});
