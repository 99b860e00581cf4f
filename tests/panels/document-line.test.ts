import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import DocumentLine from '../../src/panels/DocumentLine.svelte';
import { documentNote } from '../../src/views/document-note.ts';
import { readEdition } from '../views/edition.ts';

const budget = readEdition();

describe('the document behind a figure', () => {
  it('is named with the day of its publication and a way to the original', () => {
    const info = { published: '2022-02-15', link: 'https://example.gov.cn/budget.html' };
    render(DocumentLine, { document: documentNote(budget, info) });
    expect(document.body).toHaveTextContent(`出自《${budget.document.title}》，2022-02-15 公布`);
    expect(screen.getByRole('link', { name: '原文链接' })).toHaveAttribute('href', info.link);
  });

  it('leads to where the site says what it is', () => {
    render(DocumentLine, { document: documentNote(budget, null), href: '?view=about' });
    expect(screen.getByRole('link', { name: `《${budget.document.title}》` })).toHaveAttribute('href', '?view=about');
  });

  it('says that the day is not recorded rather than invent one', () => {
    render(DocumentLine, { document: documentNote(budget, null) });
    expect(document.body).toHaveTextContent('公布日期未记录');
    expect(screen.queryByRole('link')).toBeNull();
  });
});
