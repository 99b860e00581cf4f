/** The words around an embedded picture, by language; names and figures stay as published. */
export const embedStrings = {
  zh: {
    source: '数据来源',
    budget: (year: string | number) => `${year} 年部门预算`,
    full: '在完整版中打开',
    newTab: '（新窗口）',
    tools: '嵌入的工具',
    chart: '看图',
    table: '看表',
    search: '检索',
    closeSearch: '收起检索',
    scale: (unit: string) => `面积与金额成比例，单位：${unit}`,
    thin: (amount: string, unit: string) => `不足 ${amount} ${unit}的画作细线`,
    unit: (unit: string) => `单位：${unit}`,
    ours: '业务领域为本站归类',
    frozen: (wanted: string, found: string) =>
      `数据已不是引用时的那一份：引用的是 ${wanted}，现在是 ${found}。图中数字以现在的数据为准。`,
    loading: '正在读取预算数据…',
  },
  en: {
    source: 'Source',
    budget: (year: string | number) => `${year} departmental budget`,
    full: 'Open the full version',
    newTab: ' (new window)',
    tools: 'Tools of this frame',
    chart: 'Chart',
    table: 'Table',
    search: 'Search',
    closeSearch: 'Close search',
    scale: (unit: string) => `Area in proportion to amount; unit: ${unit}`,
    thin: (amount: string, unit: string) => `Below ${amount} ${unit}: drawn as a hairline`,
    unit: (unit: string) => `Unit: ${unit}`,
    ours: 'domains are grouped by this site',
    frozen: (wanted: string, found: string) =>
      `The data have changed: this page was written about ${wanted}, and shows ${found}. The figures are those of the present data.`,
    loading: 'Reading the budget…',
  },
} as const;
