import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { AnnualReport, ReportBlock } from '../../src/api/arsredovisning';
import type { Rattelse } from '../../src/api/publiceringar';
import { annualReportWord, columnsOf } from '../../src/word/annual-report';
import { fit } from '../../src/word/widths';

const report: AnnualReport = {
  forbund: 'HBS',
  ar: '2021',
  typ: 'publicering',
  markning: 'Publicering 1',
  ovning: true,
  rubrik: 'Årsredovisning 2021: deltagare, HBS',
  forklaring: ['X = uppgiften visas inte.'],
  block: [
    {
      id: 'flode',
      rubrik: 'Flöde',
      bildtext: 'Deltagare per insats',
      n: 'n = 450',
      definition: 'Aktuella räknas.',
      kalla: 'Källa: Samspår, HBS',
      kolumner: ['Insats', 'Kvinna', 'Man'],
      rader: [['Lyra', '17', 'X']],
      fotnot: 'En not.',
    },
    {
      id: 'mal',
      rubrik: '',
      bildtext: 'Mål',
      n: '',
      definition: '',
      kalla: 'Källa: Samspår, HBS',
      kolumner: ['Insats', 'Mål'],
      rader: [['Lyra', '[Mål: fylls i]']],
      fotnot: '',
    },
  ],
};

/** The name of the file that the report was read from. */
const json = 'samspar_hbs_publicering-1_2021_20260301T093000Z.arsredovisning.json';

/** The main part of a docx file, which is a zip archive: found by its local header, then inflated. */
async function documentXml(blob: Blob): Promise<string> {
  const bytes = Buffer.from(await blob.arrayBuffer());
  const directory = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  for (let at = directory; bytes.readUInt32LE(at) === 0x02014b50;) {
    const [packed, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === 'word/document.xml') {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      return inflateRawSync(bytes.subarray(start, start + packed)).toString('utf8');
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error('no document in the file');
}

describe('the Word file of the annual report', () => {
  it('says first what has been corrected of the publicering', async () => {
    const figure = {
      tabell: 'flode',
      rubrik: 'Flöde',
      rad: 'Lyra',
      kolumn: 'Kvinna',
      rad_nummer: 0,
      kolumn_nummer: 0,
      fore: 17,
      rattat: 1234,
      status: 'rattad',
      var: 'for_lagt',
    } as const;
    const rattelse = {
      nummer: 1,
      tal: [figure, { ...figure, kolumn: 'Man', rattat: null, status: 'aterkallad' }],
      tabeller: [{ id: 'mal', rubrik: 'Målen' }],
    } as unknown as Rattelse;
    const xml = await documentXml((await annualReportWord(report, json, [rattelse])).blob);
    expect(xml.indexOf('Rättat sedan publiceringen')).toBeLessThan(xml.indexOf('Deltagare per insats'));
    expect(xml).toContain('1\u00a0234');
    expect(xml).toContain('återkallat');
    expect(xml).toContain('Återkallat helt i rättelse 1: Målen.');
    expect(await documentXml((await annualReportWord(report, json)).blob)).not.toContain('Rättat');
  });

  it('has title, notes, captions with n, every cell as it reads, definition and source', async () => {
    const { blob, name } = await annualReportWord(report, json);
    expect(name).toBe('samspar_hbs_publicering-1_2021_20260301T093000Z.arsredovisning.docx');
    const xml = await documentXml(blob);
    const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]);
    expect(texts).toEqual([
      'ÖVNING: Årsredovisning 2021: deltagare, HBS',
      'Publicering 1.',
      'X = uppgiften visas inte.',
      'Flöde',
      'Deltagare per insats. n = 450',
      'Insats',
      'Kvinna',
      'Man',
      'Lyra',
      '17',
      'X',
      'En not.',
      'Så räknas det. Aktuella räknas.',
      'Källa: Samspår, HBS',
      'Mål',
      'Insats',
      'Mål',
      'Lyra',
      '[Mål: fylls i]',
      'Källa: Samspår, HBS',
    ]);
  });

  it('turns the page for a table of many columns, and gives its names whole words', async () => {
    const columns = Array.from({ length: 12 }, (_, i) => `Kolumn ${i + 1}`);
    const wide = {
      ...(report.block[0] as ReportBlock),
      kolumner: ['Insats', ...columns],
      rader: [['Koordinerad Rehabkedja', ...columns]],
    };
    const xml = await documentXml((await annualReportWord({ ...report, block: [wide, ...report.block] }, json)).blob);
    expect([...xml.matchAll(/w:orient="(\w+)"/g)].map((match) => match[1])).toEqual(['landscape', 'portrait']);
    const grid = [...(/<w:tblGrid>.*?<\/w:tblGrid>/.exec(xml)?.[0] ?? '').matchAll(/w:w="(\d+)"/g)].map((match) =>
      Number(match[1]),
    );
    expect(grid).toHaveLength(13);
    expect(grid[0]).toBeGreaterThan(2 * (grid[1] ?? 0));
  });

  it('says once above its columns what they are parts of', () => {
    expect(
      columnsOf([
        'Nya, Kvinnor',
        'Nya, Män',
        'Medel, månader, Kvinnor',
        'Medel, månader, Män',
        'Förväntad tid, månader',
      ]),
    ).toEqual([
      { group: 'Nya', label: 'Kvinnor' },
      { group: 'Nya', label: 'Män' },
      { group: 'Medel, månader', label: 'Kvinnor' },
      { group: 'Medel, månader', label: 'Män' },
      { group: '', label: 'Förväntad tid, månader' },
    ]);
  });

  it('repeats the head of a table, and splits no row', async () => {
    const grouped = { ...(report.block[0] as ReportBlock), kolumner: ['Insats', 'Nya, Kvinnor', 'Nya, Män'] };
    const xml = await documentXml((await annualReportWord({ ...report, block: [grouped] }, json)).blob);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(xml.match(/<w:tr>/g)?.length ?? 0);
    expect(xml.match(/<w:tblLayout w:type="fixed"\/>/g)).toHaveLength(1);
  });

  it('marks the gaps that people fill in, and nothing else', async () => {
    const xml = await documentXml((await annualReportWord(report, json)).blob);
    expect(xml.match(/<w:highlight w:val="yellow"\/>/g)).toHaveLength(1);
    expect(/<w:highlight w:val="yellow"\/>.*?<w:t[^>]*>([^<]*)/.exec(xml)?.[1]).toBe('[Mål: fylls i]');
  });
});

describe('the columns of a Word table', () => {
  const names = [
    'Kvinnor',
    'Etableringsersättning',
    'Arbetsförmedlingen',
    'Försäkringskassan',
    'Rehabiliteringspenning',
    'Totalt',
  ];
  const columns = ['Insats', ...names].map((head) => ({ heads: [head], cells: ['1\u00a0234\u00a0(100\u00a0%)'] }));

  it('have room for every word, with smaller letters when they are many', () => {
    const roomy = fit(columns.slice(0, 3), 15038);
    expect(roomy).toMatchObject({ size: 18, fits: true });
    const tight = fit(columns, 12000);
    expect(tight.fits).toBe(true);
    expect(tight.size).toBeLessThan(18);
    for (const [i, width] of tight.widths.entries()) {
      expect(width).toBeGreaterThan((columns[i]?.heads[0]?.length ?? 0) * tight.size * 4.5);
    }
    expect(tight.widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(12000);
  });

  it('have room for wide letters too', () => {
    const { widths, size } = fit(
      [
        { heads: ['Kön'], cells: ['MMM'] },
        { heads: ['Män'], cells: ['1'] },
      ],
      900,
    );
    expect(widths[0]).toBeGreaterThan(3 * 0.83 * 10 * size);
  });

  it('say when no letters are small enough', () => {
    const none = fit(columns, 4000);
    expect(none.fits).toBe(false);
    expect(none.widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(4000);
  });

  it('are together as wide as the longest word above them', () => {
    const three = Array.from({ length: 3 }, () => ({ heads: ['A'], cells: ['1'] }));
    const label = 'Rehabiliteringspenningen';
    const { widths } = fit(three, 4000, [{ label, first: 1, span: 2 }]);
    expect((widths[1] ?? 0) + (widths[2] ?? 0)).toBeGreaterThan(label.length * 18 * 4.5);
  });
});
