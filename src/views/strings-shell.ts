/** The words of the shell: header, settings, help, footer, states without data. */
export const shellStrings = {
  settings: {
    open: '显示',
    font: '字号',
    senior: '适老版',
    seniorNote: '大字号、高对比、大按钮',
    stored: '本站只在这台设备上记住单位、主题和字号。',
  },
  fonts: { '100': '标准', '125': '稍大', '150': '大', '200': '特大' },
  more: '更多',
  help: {
    title: '怎么看',
    close: '知道了',
    points: [
      { title: '面积和粗细就是金额', body: '太小的并成“其余几项”，点开都在', keys: false },
      { title: '点开看一项', body: '看绩效目标、排位和出处；返回键退回', keys: false },
      { title: '每个数字都能查', body: '点数字，到原表里它所在的格子', keys: false },
      { title: '不用鼠标也行', body: 'Tab 进图，方向键走，回车打开', keys: true },
    ],
  },
  print: { printed: '打印于', address: '网址' },
  official: {
    label: '网站信息',
    organiser: '主办单位',
    siteCode: '网站标识码',
    icp: '备案号',
    police: '公安备案号',
    phone: '联系电话',
    report: '我要找错',
  },
} as const;
