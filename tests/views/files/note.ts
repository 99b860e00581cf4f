import type { FileNote } from '../../../src/views/files/file-note.ts';

/** A note for tests of files. */
export const NOTE: FileNote = {
  title: '全部项目',
  source: '2022年部门预算 表 12',
  publisher: '某局',
  year: 2022,
  published: '2022-02-01',
  unit: '万元',
  scope: '全部；分组 业务领域（本站归类）',
  dataId: 'sha256-0123456789abcdef',
  address: 'https://example.gov.cn/?view=projects',
};
