import { HeadingLevel, Packer, Paragraph, type Table, TableRow, TextRun } from 'docx';
import type { AnnualReport, ReportBlock } from '../api/arsredovisning';
import { fileName } from '../download/save';
import { cell, document, table, text, type Pages } from './parts';

/** What the förbund itself writes stands in brackets. */
const isGap = (words: string) => words.startsWith('[');

/** More columns than these cannot be read on a page that stands. */
const portraitColumns = 8;
const isWide = (block: ReportBlock) => block.kolumner.length - 1 > portraitColumns;

function tableOf(block: ReportBlock): Table {
  const [first = '', ...columns] = block.kolumner;
  const head = new TableRow({
    tableHeader: true,
    children: [cell(first, { bold: true, left: true }), ...columns.map((column) => cell(column, { bold: true }))],
  });
  const rows = block.rader.map(
    ([label = '', ...cells]) =>
      new TableRow({ cantSplit: true, children: [cell(label, { left: true }), ...cells.map((one) => cell(one, { gap: isGap(one) }))] }),
  );
  return table([head, ...rows], block.kolumner.length, isWide(block));
}

function section(block: ReportBlock): (Paragraph | Table)[] {
  const about = [block.bildtext, block.n].filter(Boolean).join('. ');
  return [
    ...(block.rubrik ? [new Paragraph({ text: block.rubrik, heading: HeadingLevel.HEADING_1, keepNext: true, spacing: { before: 320 } })] : []),
    new Paragraph({ keepNext: true, spacing: { before: 120, after: 60 }, children: [new TextRun({ text: about, italics: true, size: 18 })] }),
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

/** The tables of the annual report as a Word file to write on: captions, n, definitions, sources, marked gaps. */
export async function annualReportWord(report: AnnualReport): Promise<{ blob: Blob; name: string }> {
  const title = report.ovning ? `ÖVNING: ${report.rubrik}` : report.rubrik;
  const foot = [title, report.markning].filter(Boolean).map((part) => `${part}.`).join(' ');
  const opening = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...(report.markning ? [text(`${report.markning}.`)] : []),
    ...report.forklaring.map(text),
  ];
  const file = document({ title, source: report.block[0]?.kalla ?? '', foot }, pagesOf(opening, report.block));
  return { blob: await Packer.toBlob(file), name: fileName(report.forbund, `arsredovisning-${report.typ}`, report.ar, '', 'docx') };
}
