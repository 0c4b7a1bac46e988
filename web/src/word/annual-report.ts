import { HeadingLevel, Packer, Paragraph, Table, TableRow, TextRun, WidthType } from 'docx';
import type { AnnualReport, ReportBlock } from '../api/arsredovisning';
import { fileNamePart } from '../clipboard/download';
import { cell, document, text } from './parts';

/** What the förbund itself has to write, marked so that it is not forgotten. */
const gap = (words: string) =>
  new Paragraph({
    spacing: { before: 60, after: 60 },
    children: [new TextRun({ text: words, size: 18, highlight: 'yellow' })],
  });

function table(block: ReportBlock): Table {
  const [first = '', ...columns] = block.kolumner;
  const head = new TableRow({
    tableHeader: true,
    children: [cell(first, { bold: true, left: true }), ...columns.map((column) => cell(column, { bold: true }))],
  });
  const rows = block.rader.map(
    ([label = '', ...cells]) =>
      new TableRow({ cantSplit: true, children: [cell(label, { left: true }), ...cells.map((one) => cell(one))] }),
  );
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] });
}

function section(block: ReportBlock): (Paragraph | Table)[] {
  const about = [block.bildtext, block.n].filter(Boolean).join('. ');
  return [
    new Paragraph({ text: block.rubrik, heading: HeadingLevel.HEADING_1, keepNext: true }),
    new Paragraph({ keepNext: true, spacing: { after: 60 }, children: [new TextRun({ text: about, italics: true, size: 18 })] }),
    ...(block.rader.length > 0 ? [table(block)] : []),
    ...(block.fotnot ? [block.fotnot.startsWith('Mål') ? gap(`[${block.fotnot}]`) : text(block.fotnot)] : []),
    ...(block.definition ? [text(`Så räknas det: ${block.definition}`)] : []),
    text(block.kalla),
  ];
}

/** The tables of the annual report as a Word file to write on: captions, n, definitions, sources, marked gaps. */
export async function annualReportWord(report: AnnualReport): Promise<{ blob: Blob; name: string }> {
  const title = `Underlag till årsredovisning ${report.ar}`;
  const source = report.block[0]?.kalla ?? '';
  const file = document(
    { title, source, foot: [`${title}. ${report.forbund}.`, report.markning && `${report.markning}.`].filter(Boolean).join(' '), landscape: false },
    [
      new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
      text(report.forbund),
      ...(report.markning ? [text(`${report.markning}.`)] : []),
      ...report.block.flatMap(section),
    ],
  );
  return { blob: await Packer.toBlob(file), name: `samspar_${fileNamePart(report.forbund)}_arsredovisning_${report.ar}_${report.typ}.docx` };
}
