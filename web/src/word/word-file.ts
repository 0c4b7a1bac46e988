import { HeadingLevel, ImageRun, Packer, Paragraph, type Table } from 'docx';
import { pictureOf } from '../chart/draw';
import { chartTitle, type ChartFrame } from '../chart/model';
import { describe } from '../chart/option';
import { pngOf } from '../chart/png';
import type { Block } from '../table/block';
import type { TableModel } from '../table/model';
import { document, text } from './parts';
import { wordTable } from './rows';

export interface WordFrame {
  title: string;
  /** Of the file. */
  name: string;
  forbund: string;
  source: string;
  mark: string;
  ovning: boolean;
  heading: (block: Block) => string;
  /** What the reader must know before the first table. */
  opening?: readonly string[];
}

/** A chart's width on a page in landscape, in pixels of 1/96 inch. */
const chartWidth = 540;

const tableOf = (model: TableModel) =>
  wordTable({ ...model, rows: model.rows.map((row) => ({ ...row, cells: row.cells.map((one) => one.text) })) }, true);

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
          altText: {
            name: block.rubrik,
            title: chartTitle(frame.title, block.chart),
            description: describe(block.chart, frame),
          },
        }),
      ],
    }),
  ];
}

async function section(block: Block, frame: WordFrame, first: boolean): Promise<(Paragraph | Table)[]> {
  const heading = frame.heading(block);
  const chart = {
    title: heading,
    population: block.population,
    source: `${frame.source}. ${frame.mark}`,
    ovning: frame.ovning,
  };
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, keepNext: true, pageBreakBefore: !first }),
    text(`${block.population}.`),
    ...block.tables.flatMap((model) => [
      ...(model.title ? [new Paragraph({ text: model.title, heading: HeadingLevel.HEADING_2, keepNext: true })] : []),
      tableOf(model),
      ...model.notes.map(text),
    ]),
    ...(await picture(block, chart)),
    text(`Så räknas det (${block.definition}): ${block.text}`),
    // A chart has its source inside, and the foot of every page says it too.
    ...(block.chart ? [] : [text(`${frame.source}. ${frame.mark}`)]),
  ];
}

/** All tables and charts as one Word file: headings, repeated table heads, alternative texts. */
export async function wordFile(blocks: readonly Block[], frame: WordFrame): Promise<{ blob: Blob; name: string }> {
  const shown = blocks.filter((block) => block.tables.length > 0);
  const sections: (Paragraph | Table)[] = [];
  for (const block of shown) sections.push(...(await section(block, frame, block === shown[0])));
  const opening = [
    new Paragraph({ text: frame.ovning ? `ÖVNING: ${frame.title}` : frame.title, heading: HeadingLevel.TITLE }),
    text(frame.forbund),
    text(`${frame.source}. ${frame.mark}.`),
    ...(frame.opening ?? []).map(text),
  ];
  const file = document(
    { title: frame.title, source: frame.source, foot: `${frame.title}. ${frame.source}. ${frame.mark}.` },
    [{ landscape: true, children: [...opening, ...sections] }],
  );
  return { blob: await Packer.toBlob(file), name: frame.name };
}
