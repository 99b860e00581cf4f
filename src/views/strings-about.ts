/** The words of the about page (说明). */
export const aboutStrings = {
  title: '说明',
  overview: '部门概况',
  duties: '主要职责',
  organisation: '机构设置',
  scope: '部门预算构成',
  explanation: '预算情况说明',
  figures: '说明中的数字',
  glossary: '名词解释',
  subject: '事项',
  amount: '数额',
  change: '比上年',
  percent: '幅度',
  reason: '主要原因',
  keyTable: '见重点项目表',
} as const;
