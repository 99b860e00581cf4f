import type { FlowTexts } from '../layouts/flow-labels.ts';
import type { Typesetting } from '../layouts/label.ts';
import { shareInFlow } from '../views/flow-shares.ts';
import type { Flow, FlowLink, FlowNode } from '../views/flow.ts';
import { TINTS, type FlowPart, type Tint } from '../views/flow-part.ts';

/**
 * What may be written of a node; `shareOf` tells its share, null where none is to be said. `apart` names the nodes whose amount is
 * without the trunk's; `codes` is false on a wall, where nobody can use them
 * and amounts are whole, so that a difference of a cent would read as none.
 */
export function nodeTexts(
  shareOf: ((id: string) => string) | null,
  write: (amount: string) => string,
  apart: readonly string[] = [],
  codes = true,
): (node: FlowNode) => FlowTexts {
  return ({ id, name, code, amount, residue }) => ({
    name: wideBrackets(name),
    // On a wall the shortest name that is still plain: 养老保险.
    short: codes ? shorter(name) : (shorter(name)?.replace(/缴费$/, '') ?? null),
    tiny: shortest(name),
    amount: write(amount),
    share: shareOf?.(id) ?? '',
    code: code === null || !codes ? null : `科目 ${code}`,
    aside: apart.includes(id) ? '除主干外' : '',
    residue: residue && codes && !apart.includes(id) ? residueWords(residue, write) : null,
  });
}

/** 原表印 102,587.07，差 0.01: what stands at a node whose print differs from its parts. */
function residueWords(
  { printed, difference }: NonNullable<FlowNode['residue']>,
  write: (amount: string) => string,
): string {
  const apart = write(difference).replace(/^[-−]/, '');
  return /[1-9]/.test(apart) ? `原表印 ${write(printed)}，差 ${apart}` : '与原表所印有尾差';
}

/** What may be written on a ribbon: the kind of expenditure. */
export function linkTexts(
  shareOf: ((id: string) => string) | null,
  flow: Flow,
  write: (amount: string) => string,
): (link: FlowLink) => FlowTexts {
  return ({ id, tint, amount }) => ({
    name: tintName(tint, flow),
    short: tint === 'project' ? null : '基本支出',
    amount: write(amount),
    share: shareOf?.(id) ?? '',
    code: null,
  });
}

/** An entry of the legend: its left edge in pixels, and a name that leaves room for the others. */
export interface LegendEntry {
  readonly tint: Tint;
  readonly name: string;
  readonly x: number;
}

/**
 * The kinds of expenditure in a flow, side by side; with short names where the full ones need more than `width`, and with
 * still shorter ones only where those would run out of the picture, `most` further right.
 */
export function legendOf(flow: Flow, width: number, most: number, set: Typesetting): readonly LegendEntry[] {
  const tints = TINTS.filter((tint) => flow.links.some((link) => link.tint === tint));
  const ways = [
    [tintName, 1.7],
    [shortTint, 1.7],
    [tinyTint, 1.7],
    [tinyTint, 0.7],
    [(tint: Tint) => tinyTint(tint, flow).slice(-2), 0.7],
  ] as const;
  const lines = ways.map(([nameOf, gap]) => {
    let x = 0;
    const entries = tints.map((tint): LegendEntry => {
      const entry = { tint, name: nameOf(tint, flow), x };
      x += set.measure(entry.name, set.smallest * 1.08, 400) + set.smallest * (1.5 + gap);
      return entry;
    });
    return { entries, width: x - set.smallest * gap };
  });
  const [full, ...shorter] = lines;
  const fitting = full && full.width <= width ? full : shorter.find((line) => line.width <= most);
  return (fitting ?? lines[lines.length - 1])?.entries ?? [];
}

/** A node's or link's name for screen readers. */
export function nameInFlow(flow: Flow, id: string, write: (amount: string) => string, unit: string): string {
  const node = flow.nodes.flatMap((other) => [other, ...other.parts]).find((other) => other.id === id);
  const link = flow.links.find((other) => other.id === id);
  const endOf = (other: string) => flow.nodes.find((candidate) => candidate.id === other);
  const figures = (amount: string) => `${write(amount)}${unit && ` ${unit}`}，${shareInFlow(flow, id)}`;
  if (node) {
    const holder = flow.nodes.find((other) => other.parts.some((part) => part.id === id));
    const layer = holder ? holder.parts : flow.nodes.filter((other) => other.layer === node.layer);
    const code = node.code === null ? '' : `，科目 ${node.code}`;
    const place = `第 ${layer.indexOf(node) + 1} 项共 ${layer.length} 项`;
    const residue = node.residue
      ? `，原表合计印作 ${write(node.residue.printed)}，分项相加 ${write(node.residue.parts)}`
      : '';
    return `${node.name}${code}，${figures(node.amount)}，${place}${statusWord(node.status)}${residue}`;
  }
  if (!link) return '';
  const ends = [link.source, link.target].map(endOf).filter((end) => end !== undefined);
  const names = ends.map((end) => end.name).join(' → ');
  const whole = ends.map((end) => `${end.name} ${write(end.amount)}`).join('，');
  return `${names}，${tintName(link.tint, flow)}，${figures(link.amount)}${statusWord(link.status)}；两端合计：${whole}`;
}

/** Said of what is not printed as such; published amounts need no word. */
function statusWord(status: FlowPart['status']): string {
  switch (status) {
    case 'published':
      return '';
    case 'derived':
      return '，由原表推得';
    case 'estimated':
      return '，本站估算';
    default:
      return unknownStatus(status);
  }
}

function shortTint(tint: Tint, flow: Flow): string {
  const full = tintName(tint, flow);
  if (tint === 'fund') return /（(.*)）/.exec(full)?.[1] ?? full;
  return full.replace(/（.*）/, '');
}

function tintName(tint: Tint, flow: Flow): string {
  switch (tint) {
    case 'project':
      return '项目支出';
    case 'basic':
      return '基本支出（财政拨款）';
    case 'fund': {
      const sources = new Set(flow.links.filter((link) => link.tint === 'fund').map((link) => link.source));
      const names = flow.nodes
        .filter((node) => node.layer === 0 && sources.has(node.id))
        .map((node) => shorter(node.name) ?? node.name);
      return `基本支出（${names.join('、')}）`;
    }
    default:
      return unknownStatus(tint);
  }
}

/** 项目, 基本, 事业基金: for a phone with large text. */
function tinyTint(tint: Tint, flow: Flow): string {
  return shortTint(tint, flow).replace(/(支出|弥补)$/, '');
}

/** 用事业基金弥补收支差额 is 事业基金弥补, 资本性支出 is 资本性, 机关事业单位基本养老保险缴费 is 养老保险缴费, where room is short. */
function shorter(name: string): string | null {
  const short = name
    .replace(/^用/, '')
    .replace(/(收支差额|支出)$/, '')
    .replace(/^机关事业单位基本/, '')
    .replace(/^对(.+)的补助$/, '$1补助');
  return short === name ? null : short;
}

/** 对个人和家庭的补助 is 个人家庭补助, 用事业基金弥补收支差额 is 事业基金, where a line has room for no more. */
function shortest(name: string): string | null {
  const short = name.replace(/^对(.+)和(.+)的补助$/, '$1$2补助').replace(/^用(.+)弥补收支差额$/, '$1');
  return short === name ? null : short;
}

/** Half-width brackets as full-width ones, for reading (DESIGN.md section 3). */
function wideBrackets(name: string): string {
  return name.replaceAll('(', '（').replaceAll(')', '）');
}

function unknownStatus(word: never): never {
  throw new RangeError(`unknown word: ${String(word)}`);
}
