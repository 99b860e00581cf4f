import Papa from 'papaparse';
import type { Correction } from '../model/issue.ts';
import type { Block, RawCell } from './document.ts';
import type { IssueLog } from './issue-log.ts';
import type { StatedJoin } from './join.ts';
import { excerpt, textKey } from './printed-text.ts';

/** The corrections file as read: what is certain, what is doubtful, which joins it states, what it says is lost. */
export interface CorrectionFile {
  readonly corrections: readonly Correction[];
  readonly joins: readonly StatedJoin[];
  /** Tables of which the transcription lost something, with the words that say so. */
  readonly lost: ReadonlyMap<string, string>;
}

const COLUMNS = ['where', 'printed', 'read', 'why', 'certainty'] as const;
/** In `printed`, what stands between the end of one page and the beginning of the next. */
const PAGE_BREAK = ' / ';

/** Reads corrections.csv (columns where, printed, read, why, certainty); bad rows are issues and correct nothing. */
export function readCorrections(csv: string | undefined, log: IssueLog): CorrectionFile {
  const corrections: Correction[] = [];
  const joins: StatedJoin[] = [];
  const lost = new Map<string, string>();
  if (csv === undefined) return { corrections, joins, lost };
  const parsed = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
  });
  const missing = COLUMNS.filter((column) => !parsed.meta.fields?.includes(column));
  if (missing.length > 0) {
    log.add('correction', `corrections.csv 缺少栏目 ${missing.join('、')}`);
    return { corrections, joins, lost };
  }
  parsed.data.forEach((row, at) => {
    const [where, printed, read, why, certainty] = COLUMNS.map((column) => (row[column] ?? '').trim()) as [
      string,
      string,
      string,
      string,
      string,
    ];
    if ((certainty !== 'certain' && certainty !== 'doubtful') || why === '') {
      log.add('correction', `corrections.csv 第 ${at + 2} 行：certainty 应为 certain 或 doubtful，why 不能空`, {
        printed: where,
      });
      return;
    }
    const table = /^表\s*(\d{1,2})/.exec(where)?.[1];
    if (printed === '' && table) lost.set(table, why);
    else if (certainty === 'certain' && printed.includes(PAGE_BREAK))
      joins.push({ pieces: printed.split(PAGE_BREAK), read });
    corrections.push({ where, printed, read, why, certainty, by: 'file', applied: false });
  });
  return { corrections, joins, lost };
}

/** Applies the certain replacements to the document's blocks; a correction whose print is not there is an issue. */
export function correctBlocks(
  blocks: readonly Block[],
  file: CorrectionFile,
  log: IssueLog,
): { blocks: Block[]; corrections: Correction[] } {
  let corrected = [...blocks];
  const corrections = file.corrections.map((correction) => {
    const { printed, read, where } = correction;
    if (printed === '') return { ...correction, applied: true };
    const pieces = printed.split(PAGE_BREAK);
    const key = textKey(pieces[0] ?? '');
    const places = corrected.flatMap((block, at) =>
      pieces.every((piece) => blockHas(block, textKey(piece))) || (pieces.length > 1 && blockHas(block, key))
        ? [at]
        : [],
    );
    const replaces = correction.certainty === 'certain' && pieces.length === 1;
    if (places.length === 0 || (replaces && places.length > 1)) {
      const found = places.length === 0 ? '没有找到' : `有 ${places.length} 处`;
      log.add('correction', `corrections.csv：${where}${found}“${excerpt(printed)}”，没有更正`, { printed });
      return correction;
    }
    if (replaces)
      corrected = corrected.map((block, at) => (at === places[0] ? replaceIn(block, printed, read) : block));
    return { ...correction, applied: correction.certainty === 'certain' };
  });
  return { blocks: corrected, corrections };
}

function blockHas(block: Block, key: string): boolean {
  return block.kind === 'line'
    ? textKey(block.text).includes(key)
    : block.cells.some((cell) => cell.text !== '' && textKey(cell.text).includes(key));
}

function replaceIn(block: Block, printed: string, read: string): Block {
  if (block.kind === 'line') return { ...block, text: block.text.replace(printed, () => read) };
  return {
    ...block,
    cells: block.cells.map((cell): RawCell => ({ ...cell, text: cell.text.replace(printed, () => read) })),
  };
}
