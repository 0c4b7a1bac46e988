import { HeadingLevel, Packer, Paragraph, type Table, TextRun } from 'docx';
import type { AnnualReport, ReportBlock } from '../api/arsredovisning';
import type { Rattelse } from '../api/publiceringar';
import type { Column } from '../table/model';
import { correctedBlock } from './corrected-block';
import { document, text, type Pages } from './parts';
import { fitOf, wordTable, type WordTable } from './rows';

/** What the förbund itself writes stands in brackets. */
const isGap = (words: string) => words.startsWith('[');

/** More columns than these cannot be read on a page that stands. */
const portraitColumns = 8;

/** Where a name of a column says what it is a part of: `Aktuella, Kvinnor`, `Medel, månader, Män`. */
const partsOf = (name: string) => {
  const comma = name.lastIndexOf(', ');
  return comma < 0 ? { group: '', label: name } : { group: name.slice(0, comma), label: name.slice(comma + 2) };
};

/** What neighbours share stands once above them, so that the head has room. */
export function columnsOf(names: readonly string[]): Column[] {
  const parts = names.map(partsOf);
  return parts.map((part, i) => {
    const shared = part.group !== '' && [parts[i - 1], parts[i + 1]].some((beside) => beside?.group === part.group);
    return shared ? part : { group: '', label: names[i] ?? '' };
  });
}

function modelOf(block: ReportBlock): WordTable {
  const [rowHead = '', ...names] = block.kolumner;
  return {
    rowHead,
    columns: columnsOf(names),
    rows: block.rader.map(([label = '', ...cells]) => ({ label, cells, total: label === 'Totalt' })),
    isGap,
  };
}

const isWide = (block: ReportBlock) =>
  block.kolumner.length - 1 > portraitColumns || !fitOf(modelOf(block), false).fits;

const tableOf = (block: ReportBlock) => wordTable(modelOf(block), isWide(block));

function section(block: ReportBlock): (Paragraph | Table)[] {
  const about = [block.bildtext, block.n].filter(Boolean).join('. ');
  return [
    ...(block.rubrik
      ? [
          new Paragraph({
            text: block.rubrik,
            heading: HeadingLevel.HEADING_1,
            keepNext: true,
            spacing: { before: 320 },
          }),
        ]
      : []),
    new Paragraph({
      keepNext: true,
      spacing: { before: 120, after: 60 },
      children: [new TextRun({ text: about, italics: true, size: 18 })],
    }),
    tableOf(block),
    ...(block.fotnot ? [text(block.fotnot)] : []),
    ...(block.definition ? [text(`Så räknas det. ${block.definition}`)] : []),
    text(block.kalla),
  ];
}

/** The blocks in their order; a new page begins where it has to lie another way. */
function pagesOf(opening: Paragraph[], blocks: readonly ReportBlock[]): Pages[] {
  const pages: Pages[] = [];
  for (const block of blocks) {
    const last = pages.at(-1);
    if (last?.landscape === isWide(block)) last.children.push(...section(block));
    else pages.push({ landscape: isWide(block), children: section(block) });
  }
  const [first] = pages;
  if (!first) return [{ landscape: false, children: opening }];
  first.children.unshift(...opening);
  return pages;
}

/**
 * The tables of the annual report as a Word file to write on: captions, n, definitions, sources, marked
 * gaps. `json` is the name of the file that they were read from, and the Word file has the same. What has
 * been corrected of a publicering is told first.
 */
export async function annualReportWord(
  report: AnnualReport,
  json: string,
  rattelser: readonly Rattelse[] = [],
): Promise<{ blob: Blob; name: string }> {
  const title = report.ovning ? `ÖVNING: ${report.rubrik}` : report.rubrik;
  const foot = [title, report.markning]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
  const opening = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...(report.markning ? [text(`${report.markning}.`)] : []),
    ...report.forklaring.map(text),
  ];
  const source = report.block[0]?.kalla ?? '';
  const blocks = rattelser.length > 0 ? [correctedBlock(rattelser, source), ...report.block] : report.block;
  const file = document({ title, source, foot }, pagesOf(opening, blocks));
  return { blob: await Packer.toBlob(file), name: json.replace(/\.json$/, '.docx') };
}
