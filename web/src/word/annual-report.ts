import { HeadingLevel, Packer, Paragraph, Table, TableRow, TextRun, WidthType } from 'docx';
import type { AnnualReport, ReportBlock } from '../api/arsredovisning';
import { fileNamePart } from '../clipboard/download';
import { cell, document, text } from './parts';

/** What the förbund itself writes stands in brackets. */
const isGap = (words: string) => words.startsWith('[');

function table(block: ReportBlock): Table {
  const [first = '', ...columns] = block.kolumner;
  const head = new TableRow({
    tableHeader: true,
    children: [cell(first, { bold: true, left: true }), ...columns.map((column) => cell(column, { bold: true }))],
  });
  const rows = block.rader.map(
    ([label = '', ...cells]) =>
      new TableRow({ cantSplit: true, children: [cell(label, { left: true }), ...cells.map((one) => cell(one, { gap: isGap(one) }))] }),
  );
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] });
}

function section(block: ReportBlock): (Paragraph | Table)[] {
  const about = [block.bildtext, block.n].filter(Boolean).join('. ');
  return [
    ...(block.rubrik ? [new Paragraph({ text: block.rubrik, heading: HeadingLevel.HEADING_1, keepNext: true, spacing: { before: 320 } })] : []),
    new Paragraph({ keepNext: true, spacing: { before: 120, after: 60 }, children: [new TextRun({ text: about, italics: true, size: 18 })] }),
    table(block),
    ...(block.fotnot ? [text(block.fotnot)] : []),
    ...(block.definition ? [text(`Så räknas det. ${block.definition}`)] : []),
    text(block.kalla),
  ];
}

/** The tables of the annual report as a Word file to write on: captions, n, definitions, sources, marked gaps. */
export async function annualReportWord(report: AnnualReport): Promise<{ blob: Blob; name: string }> {
  const title = report.ovning ? `ÖVNING: ${report.rubrik}` : report.rubrik;
  const foot = [title, report.markning].filter(Boolean).map((part) => `${part}.`).join(' ');
  const file = document({ title, source: report.block[0]?.kalla ?? '', foot, landscape: false }, [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    ...(report.markning ? [text(`${report.markning}.`)] : []),
    ...report.forklaring.map(text),
    ...report.block.flatMap(section),
  ]);
  return { blob: await Packer.toBlob(file), name: `samspar_${fileNamePart(report.forbund)}_arsredovisning_${report.ar}_${report.typ}.docx` };
}
