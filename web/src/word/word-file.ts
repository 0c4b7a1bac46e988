import {
  AlignmentType, BorderStyle, Document, Footer, HeadingLevel, ImageRun, Packer, PageNumber, PageOrientation, Paragraph,
  Table, TableCell, TableRow, TextRun, WidthType,
} from 'docx';
import { pictureOf } from '../chart/draw';
import type { ChartFrame } from '../chart/model';
import { describe } from '../chart/option';
import { pngOf } from '../chart/png';
import { fileNamePart } from '../clipboard/download';
import type { Block } from '../statistik/blocks';
import { hasGroups, lowerHead, upperHead, type Column, type TableModel } from '../statistik/table-model';

export interface WordFrame {
  title: string;
  forbund: string;
  source: string;
  mark: string;
  ovning: boolean;
  heading: (rubrik: string) => string;
}

/** A chart's width on a page in landscape, in pixels of 1/96 inch. */
const chartWidth = 620;
const line = { style: BorderStyle.SINGLE, size: 4, color: '888888' };
const borders = { top: line, bottom: line, left: line, right: line };

interface CellOptions {
  bold?: boolean;
  left?: boolean;
  columns?: number;
  rows?: number;
}

function cell(text: string, options: CellOptions = {}): TableCell {
  return new TableCell({
    borders,
    columnSpan: options.columns ?? 1,
    rowSpan: options.rows ?? 1,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: options.left ? AlignmentType.LEFT : AlignmentType.RIGHT,
        children: [new TextRun({ text, bold: options.bold ?? false, size: 18 })],
      }),
    ],
  });
}

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

const text = (words: string) => new Paragraph({ spacing: { before: 60, after: 60 }, children: [new TextRun({ text: words, size: 18 })] });

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
  const footer = new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${frame.title}. ${frame.source}. ${frame.mark}. Sida `, size: 16 }),
          new TextRun({ children: [PageNumber.CURRENT], size: 16 }),
        ],
      }),
    ],
  });
  const file = new Document({
    title: frame.title,
    creator: 'Samspår',
    description: frame.source,
    styles: { default: { document: { run: { font: 'Arial', language: { value: 'sv-SE' } } } } },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.LANDSCAPE }, margin: { top: 900, bottom: 900, left: 900, right: 900 } } },
        footers: { default: footer },
        children: [
          new Paragraph({ text: frame.ovning ? `ÖVNING: ${frame.title}` : frame.title, heading: HeadingLevel.TITLE }),
          text(frame.forbund),
          text(`${frame.source}. ${frame.mark}.`),
          ...sections,
        ],
      },
    ],
  });
  return { blob: await Packer.toBlob(file), name: `samspar_${fileNamePart(frame.forbund)}_${fileNamePart(frame.title)}.docx` };
}
