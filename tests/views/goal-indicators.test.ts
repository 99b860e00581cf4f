import { describe, expect, it } from 'vitest';
import { findIndicators } from '../../src/ingest/indicators.ts';
import { projectPicture } from '../../src/views/briefing/pictures.ts';
import { indicatorLines, indicatorPhrase } from '../../src/views/goal-indicators.ts';
import { buildSheet } from '../../src/views/sheet.ts';
import { readEdition } from './edition.ts';

const linesOf = (text: string) => indicatorLines({ text, indicators: findIndicators(text) });
const phrasesOf = (text: string) => linesOf(text).map(indicatorPhrase);

describe(indicatorLines, () => {
  it('names what the number counts, and nothing that is done to another thing', () => {
    expect(phrasesOf('通过为省级单位提供接入服务以及为 30 个县提供骨干服务')).toEqual(['县 30 个']);
    expect(phrasesOf('实现政务网络正常运行率 100%;')).toEqual(['政务网络正常运行率 100%']);
    expect(phrasesOf('整体规模达到 3 万核 vCPU')).toEqual(['vCPU 达到 3 万核']);
    expect(phrasesOf('完成对 20 个市县的检查')).toEqual(['市县 20 个']);
  });

  it('leaves a bound on the side of the number on which it is printed', () => {
    expect(phrasesOf('实现实名用户总数达1500万以上，')).toEqual(['实名用户 1500 万以上']);
    expect(phrasesOf('支持不少于10个业务系统开展试点')).toEqual(['业务系统 不少于 10 个']);
    expect(phrasesOf('接入 1200 余家单位')).toEqual(['单位 1200 余家']);
    expect(phrasesOf('群众满意度达到95%以上')).toEqual(['群众满意度 95%以上']);
  });

  it('quotes the clause where no noun in it says what is counted', () => {
    expect(phrasesOf('举办培训，每期不少于50人。')).toEqual(['“每期不少于50人”']);
    expect(phrasesOf('按计划推进，达到 100%。')).toEqual(['“达到100%”']);
  });

  it('says the same on the page of a project, on the goals page and on the wall', () => {
    const budget = readEdition();
    for (const { id, goal } of budget.projects) {
      if (!goal || goal.indicators.length === 0) continue;
      const lines = indicatorLines(goal);
      for (const [at, { about }] of lines.entries()) expect(about).toBe(goal.indicators[at]?.counts);
      expect(buildSheet(budget, id)?.indicators).toEqual(lines);
      const picture = projectPicture(budget, id);
      expect(
        picture?.kind === 'project' && picture.blocks.find(({ title }) => title === '可量化指标')?.paragraphs,
      ).toEqual(lines.map(indicatorPhrase));
    }
  });
});
