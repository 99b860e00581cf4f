import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingestDocument } from '../../src/ingest/ingest.ts';
import { joinGoal, joinName } from '../../src/ingest/join.ts';
import { encodeText } from '../fixtures/encode.ts';
import { gistOf, gistOfBytes, plain } from '../fixtures/reading.ts';
import { anyStyle } from '../fixtures/render-style.ts';
import { renderDocument } from '../fixtures/render.ts';
import { sheetsOf } from '../fixtures/sheets-of.ts';

const source = readFileSync('data/gd-zwfw-2022/source.md', 'utf8');
const reading = ingestDocument({ bytes: new TextEncoder().encode(source) });
const base = gistOf(reading);
const { budget } = reading;
if (!budget) throw new Error('the first edition is not read');

describe('the first edition printed otherwise', () => {
  it('without the corrections file has one issue, the goal that is printed in two ways', () => {
    expect(base.issues.map((issue) => issue.split(' ')[0])).toEqual(['key-goal']);
    expect(base.projects).toHaveLength(140);
  });

  it('other page breaks, widths, spaces, separators and encodings change nothing', () => {
    const document = sheetsOf(budget);
    fc.assert(
      fc.property(anyStyle, (style) => {
        expect(gistOfBytes(renderDocument(document, style))).toEqual(base);
      }),
      { seed: 20221104, numRuns: 20 },
    );
  });

  const changes: readonly (readonly [string, (text: string) => string])[] = [
    ['Windows line ends', (text) => text.replace(/\n/g, '\r\n')],
    ['old Macintosh line ends', (text) => text.replace(/\n/g, '\r')],
    ['more empty lines', (text) => text.replace(/\n\n/g, '\n\n\n\n')],
    ['white space at line ends', (text) => text.replace(/\n/g, ' \t\n')],
    ['full-width figures', (text) => text.replace(/(?<=\| )[\d.]+(?= \|)/g, (figure) => /^\d{3,7}$/.test(figure) ? figure : figure.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace('.', '．'))],
    ['thousands separators', (text) => text.replace(/(?<=\| )\d+\.\d\d(?= )/g, (figure) => figure.replace(/\B(?=(?:\d{3})+\.)/g, ','))],
    ['wide columns', (text) => text.replace(/ \|/g, '        |')],
    ['no spaces at bars', (text) => text.replace(/ ?\| ?/g, '|')],
    ['page numbers', (text) => text.replace(/\n\n(?=[^\n]*表\n\n单位名称)/g, '\n\n- 17 -\n\n')],
    ['headings', (text) => text.replace(/^(?=第[一二三四]部分|[^|\n-]*预算表$|[^|\n-]*情况表$)/gm, '## ')],
    ['no alignment rows', (text) => text.replace(/^\|[-|]+\|\n/gm, '')],
    ['no list markup', (text) => text.replace(/<\/?(?:ol|li|p)>/g, '')],
  ]; // prettier-ignore
  it.each(changes)('the transcription itself with %s reads the same', (_name, change) => {
    const changed = change(source);
    expect(changed).not.toBe(source);
    expect(gistOfBytes(encodeText(changed, 'utf-8'))).toEqual(base);
  });

  it.each(['utf-8 mark', 'utf-16le', 'utf-16be', 'utf-16le mark', 'utf-16be mark', 'gb18030'])(
    'the transcription itself in %s reads the same',
    (encoding) => {
      expect(gistOfBytes(encodeText(source, encoding))).toEqual(base);
    },
  );
});

describe('joinName', () => {
  const names = [...new Set(budget.projects.map(({ name }) => name)), '广东省政务服务数据管理局局内系统(2022年)项目'];

  it('joins every name at every place, and loses no character that stands twice', () => {
    for (const name of names) {
      for (let at = 1; at < name.length; at += 1) {
        if (repeatsTwo(name, at)) continue;
        expect(joinName([name.slice(0, at), name.slice(at)]).text, `${name} at ${at}`).toBe(name);
      }
    }
  });

  it('joins words once that are printed at the end of a page and again on the next', () => {
    for (const name of names) {
      for (let at = 3; at < name.length - 1; at += 1) {
        const again = name.slice(at - 2, at);
        if (repeatsTwo(name, at) || !/^\p{Script=Han}{2}$/u.test(again)) continue;
        const joined = joinName([name.slice(0, at), name.slice(at - 2)]);
        expect(plain(joined.text), `${name} at ${at}`).toBe(plain(name));
        expect(joined.repeated).toEqual([again]);
      }
    }
  });
});

describe('joinGoal', () => {
  it('joins every goal at every place', () => {
    for (const goal of budget.projects.flatMap(({ goal: own }) => (own ? [own.text] : []))) {
      for (let at = 1; at < goal.length; at += 1) {
        if (repeatsTwo(goal, at)) continue;
        expect(plain(joinGoal([goal.slice(0, at), goal.slice(at)]).text), `at ${at}`).toBe(plain(goal));
      }
    }
  });
});

/** Whether two characters or more before a place stand after it again: then nothing tells a second print from the text. */
function repeatsTwo(text: string, at: number): boolean {
  for (let length = 2; length <= at; length += 1)
    if (text.slice(at - length, at) === text.slice(at, at + length)) return true;
  return false;
}
