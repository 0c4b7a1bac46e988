import { describe, expect, it } from 'vitest';
import { machineText, tableHtml, tableText } from '../../src/table/copied-forms';
import { fileNamePart } from '../../src/download/file-name';
import type { TableModel } from '../../src/table/model';

const model: TableModel = {
  title: '',
  rowHead: 'Insats',
  columns: [
    { group: 'Totalt', label: 'Antal' },
    { group: 'Totalt', label: 'Andel' },
  ],
  rows: [
    {
      label: '=SUM(A1) & <b>',
      cells: [
        { text: '1\u00a0234', value: 1234, decimals: 0 },
        { text: '22,9\u00a0%', value: 22.857, decimals: 1 },
      ],
    },
    {
      label: 'Lyra',
      cells: [
        { text: '\u22123', value: -3, decimals: 0 },
        { text: '–', value: null, decimals: 0 },
      ],
      total: true,
    },
    {
      label: 'Dold',
      cells: [
        { text: 'X', value: null, decimals: 0 },
        { text: 'ej tillämpligt', value: null, decimals: 0 },
      ],
    },
  ],
  notes: ['En not.'],
};
const frame = { caption: 'Flöde, 2021', notes: [], source: 'Källa: Samspår, HBS, uttag 2026-11-22' };

describe('text for a spreadsheet', () => {
  it('has caption, one row of heads, machine numbers, notes and source', () => {
    expect(tableText(model, frame)).toBe(
      [
        'Flöde, 2021',
        'Insats\tTotalt, Antal\tTotalt, Andel',
        "'=SUM(A1) & <b>\t1234\t22,9",
        'Lyra\t-3\t',
        'Dold\tX\tej tillämpligt',
        'En not.',
        'Källa: Samspår, HBS, uttag 2026-11-22',
      ].join('\r\n'),
    );
  });

  it('has no sign on zero', () => {
    expect(machineText({ text: '0,0', value: -0.01, decimals: 1 })).toBe('0,0');
  });
});

describe('HTML for a word processor', () => {
  const html = tableHtml(model, frame);

  it('escapes text', () => {
    expect(html).toContain('=SUM(A1) &amp; &lt;b&gt;');
    expect(html).not.toContain('<b>&');
  });

  it('has two rows of heads, borders, and the numbers as on the screen', () => {
    expect(html).toContain('rowspan="2"');
    expect(html).toContain('colspan="2"');
    expect(html).toContain('border:1px solid');
    expect(html).toContain('1\u00a0234');
    expect(html).toContain('<p>Källa: Samspår, HBS, uttag 2026-11-22</p>');
  });
});

describe('a file name', () => {
  it('has no Swedish letters, spaces or slashes', () => {
    expect(fileNamePart('Ålder, januari–april 2021 / Lyra')).toBe('alder-januari-april-2021-lyra');
  });
});
