import { describe, expect, it } from 'vitest';
import { measureByTable } from '../../src/charts/measure.ts';
import { layoutNote, NOTE } from '../../src/layouts/wall/note-sheet.ts';

const set = { measure: measureByTable, segment: (text: string) => Array.from(text) };
const sheet = { width: 1122, height: 793 };
const sentence = '这一页的讲稿很长，一句也不能少。';

describe(layoutNote, () => {
  it('leaves a short note its large picture and one column', () => {
    const note = layoutNote(sentence, sheet, set);
    expect(note.columns).toBe(1);
    expect(note.pages).toEqual([[sentence]]);
    expect(note.picture).toBeGreaterThan(0.8 * sheet.height);
  });

  it.each([10, 40, 120, 250])('loses nothing of %i sentences and keeps every line on its sheet', (count) => {
    const text = sentence.repeat(count);
    const { pages, leading, picture, size } = layoutNote(text, sheet, set);
    expect(pages.flat().join('')).toBe(text);
    pages.forEach((lines, at) => {
      const room = sheet.height - NOTE.title - (at === 0 ? picture + NOTE.foot : 0);
      expect(Math.ceil(lines.length / 2) * leading).toBeLessThanOrEqual(room);
      for (const line of lines) expect(measureByTable(line, size, 400)).toBeLessThanOrEqual(485);
    });
    expect(size).toBeGreaterThanOrEqual(13);
  });

  it('keeps the paragraphs of the note apart', () => {
    expect(layoutNote('一段。\n二段。', sheet, set).pages).toEqual([['一段。', '二段。']]);
  });
});
