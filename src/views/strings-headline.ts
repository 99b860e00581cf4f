/** The words of the sentences over the pages that tell what could not be read. */
export const headlineStrings = {
  unreadProject: (name: string, row: number, printed: string): string =>
    `“${name}”（表 12 第 ${row} 行，印作“${printed}”）`,
  unread: (count: number, named: string, more: boolean): string =>
    `其中 ${count} 个项目的金额读不出，图和表都没有列入：${named}${more ? '等' : ''}；占比按印出的合计计算。`,
} as const;
