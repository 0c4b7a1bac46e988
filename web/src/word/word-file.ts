import { HeadingLevel, ImageRun, Packer, Paragraph, Table, TableRow, WidthType } from 'docx';
import { pictureOf } from '../chart/draw';
import type { ChartFrame } from '../chart/model';
import { describe } from '../chart/option';
import { pngOf } from '../chart/png';
import { fileNamePart } from '../clipboard/download';
import type { Block } from '../statistik/blocks';
import { hasGroups, lowerHead, upperHead, type Column, type TableModel } from '../statistik/table-model';
import { cell, document, text } from './parts';

export interface WordFrame {
  title: string;
  forbund: string;
  source: string;
  mark: string;
  ovning: boolean;
  heading: (rubrik: string) => string;
  /** What the reader must know before the first table. */
  opening?: readonly string[];
}

/** A chart's width on a page in landscape, in pixels of 1/96 inch. */
const chartWidth = 620;

function headRows(model: TableModel): TableRow[] {
  const grouped = hasGroups(model.columns);
  const first = cell(model.rowHead, { bold: true, left: true, rows: grouped ? 2 : 1 });
  const labels = (columns: readonly Column[]) => columns.map((column) => cell(column.label, { bold: true }));
  if (!grouped) return [new TableRow({ tableHeader: true, children: [first, ...labels(model.columns)] })];
  const upper = upperHead(model.columns).map((head) => cell(head.label, { bold: true, columns: head.span, rows: head.rows }));
  return [
    new TableRow({ tableHeader: true, children: [first, ...upper] }),
    new TableRow({ tableHeader: true, children: labels(lowerHead(model.columns)) }),
  ];
}

function table(model: TableModel): Table {
  const rows = model.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(row.label, { bold: row.total ?? false, left: true }),
          ...row.cells.map((one) => cell(one.text, { bold: row.total ?? false })),
        ],
      }),
  );
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [...headRows(model), ...rows] });
}

async function picture(block: Block, frame: ChartFrame): Promise<Paragraph[]> {
  if (!block.chart) return [];
  const drawn = pictureOf(block.chart, frame);
  const png = await pngOf(drawn);
  return [
    new Paragraph({
      spacing: { before: 120 },
      children: [
        new ImageRun({
          type: 'png',
          data: new Uint8Array(await png.arrayBuffer()),
          transformation: { width: chartWidth, height: Math.round((drawn.height * chartWidth) / drawn.width) },
          altText: { name: block.rubrik, title: frame.title, description: describe(block.chart, frame) },
        }),
      ],
    }),
  ];
}

async function section(block: Block, frame: WordFrame): Promise<(Paragraph | Table)[]> {
  const heading = frame.heading(block.rubrik);
  const chart = { title: heading, population: block.population, source: `${frame.source}. ${frame.mark}`, ovning: frame.ovning };
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, keepNext: true, pageBreakBefore: true }),
    text(`${block.population}.`),
    ...block.tables.flatMap((model) => [
      ...(model.title ? [new Paragraph({ text: model.title, heading: HeadingLevel.HEADING_2, keepNext: true })] : []),
      table(model),
      ...model.notes.map(text),
    ]),
    ...(await picture(block, chart)),
    text(`Så räknas det (${block.definition}): ${block.text}`),
    text(`${frame.source}. ${frame.mark}`),
  ];
}

/** All tables and charts as one Word file: headings, repeated table heads, alternative texts. */
export async function wordFile(blocks: readonly Block[], frame: WordFrame): Promise<{ blob: Blob; name: string }> {
  const shown = blocks.filter((block) => block.tables.length > 0);
  const sections: (Paragraph | Table)[] = [];
  for (const block of shown) sections.push(...(await section(block, frame)));
  const file = document(
    { title: frame.title, source: frame.source, foot: `${frame.title}. ${frame.source}. ${frame.mark}.`, landscape: true },
    [
      new Paragraph({ text: frame.ovning ? `ÖVNING: ${frame.title}` : frame.title, heading: HeadingLevel.TITLE }),
      text(frame.forbund),
      text(`${frame.source}. ${frame.mark}.`),
      ...(frame.opening ?? []).map(text),
      ...sections,
    ],
  );
  return { blob: await Packer.toBlob(file), name: `samspar_${fileNamePart(frame.forbund)}_${fileNamePart(frame.title)}.docx` };
}
