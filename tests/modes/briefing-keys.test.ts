import { describe, expect, it } from 'vitest';
import { turnOf } from '../../src/modes/briefing/gestures.ts';
import { ACTIONS, actionOf, digitOf, KEY_TABLE, type KeyPress } from '../../src/modes/briefing/keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, target: document.body, ...more,
}); // prettier-ignore

describe(actionOf, () => {
  const rows = KEY_TABLE.flatMap(({ action, keys }) => keys.map((key) => [key, action] as const));

  it.each(rows)('reads %s as %s', (key, action) => {
    expect(actionOf(press(key))).toBe(action);
  });

  it.each(rows)('leaves %s to a field that someone types in', (key) => {
    expect(actionOf(press(key, { target: document.createElement('input') }))).toBeNull();
  });

  it('has a key for every action, and no key twice', () => {
    expect(new Set(rows.map(([, action]) => action))).toEqual(new Set(ACTIONS));
    expect(new Set(rows.map(([key]) => key)).size).toBe(rows.length);
  });

  it('reads capitals as letters, and nothing with Ctrl, Alt or Command', () => {
    expect(actionOf(press('N'))).toBe('next');
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
      expect(actionOf(press('n', { [held]: true }))).toBeNull();
  });

  it('leaves space and Enter to a button that has focus', () => {
    const target = document.createElement('button');
    expect(actionOf(press(' ', { target }))).toBeNull();
    expect(actionOf(press('PageDown', { target }))).toBe('next');
  });

  it('reads digits for the number of a step', () => {
    expect(digitOf(press('7'))).toBe('7');
    expect(digitOf(press('7', { target: document.createElement('input') }))).toBeNull();
  });
});

describe(turnOf, () => {
  it.each([
    ['a swipe to the left', { x: 500, y: 300 }, { x: 400, y: 310 }, true, 1],
    ['a swipe to the right', { x: 400, y: 300 }, { x: 520, y: 310 }, true, -1],
    ['a tap at the right edge', { x: 990, y: 300 }, { x: 990, y: 300 }, true, 1],
    ['a tap at the left edge', { x: 40, y: 300 }, { x: 41, y: 300 }, true, -1],
    ['a tap on a mark in the left third', { x: 200, y: 300 }, { x: 200, y: 300 }, true, 0],
    ['a tap on empty ground in the right third', { x: 800, y: 300 }, { x: 800, y: 300 }, false, 1],
    ['a tap in the middle', { x: 500, y: 300 }, { x: 500, y: 300 }, false, 0],
    ['a finger that moves up', { x: 500, y: 600 }, { x: 520, y: 100 }, false, 0],
  ] as const)('takes %s for what it is', (_, from, to, onMark, turn) => {
    expect(turnOf(from, to, 1000, onMark)).toBe(turn);
  });
}); // prettier-ignore
