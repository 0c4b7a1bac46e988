import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  type TableRow,
  TextRun,
  WidthType,
} from 'docx';

/** Pieces that every Word file of the program is put together of. */

const line = { style: BorderStyle.SINGLE, size: 4, color: '888888' };
const borders = { top: line, bottom: line, left: line, right: line };

export interface CellOptions {
  /** Of the letters, in half points. */
  size?: number;
  bold?: boolean;
  left?: boolean;
  center?: boolean;
  columns?: number;
  rows?: number;
  /** For people to fill in: marked so that it is not forgotten. */
  gap?: boolean;
}

export function cell(text: string, options: CellOptions = {}): TableCell {
  return new TableCell({
    borders,
    columnSpan: options.columns ?? 1,
    rowSpan: options.rows ?? 1,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: options.left ? AlignmentType.LEFT : options.center ? AlignmentType.CENTER : AlignmentType.RIGHT,
        children: [
          new TextRun({
            text,
            bold: options.bold ?? false,
            size: options.size ?? 18,
            ...(options.gap ? { highlight: 'yellow' } : {}),
          }),
        ],
      }),
    ],
  });
}

const margin = 900;
/** The width between the margins of A4, in twentieths of a point. */
const portraitWidth = 11906 - 2 * margin;
const landscapeWidth = 16838 - 2 * margin;

export const pageWidth = (landscape: boolean) => (landscape ? landscapeWidth : portraitWidth);

/** A table with columns as wide as they are told: Word would make them by what it finds in them, and break words. */
export function table(rows: TableRow[], widths: readonly number[]): Table {
  return new Table({
    width: { size: widths.reduce((all, one) => all + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    rows,
  });
}

export const text = (words: string) =>
  new Paragraph({ spacing: { before: 60, after: 60 }, children: [new TextRun({ text: words, size: 18 })] });

export interface Paper {
  title: string;
  source: string;
  /** At the foot of every page, before the number of the page. */
  foot: string;
}

/** Pages that lie the same way. */
export interface Pages {
  landscape: boolean;
  children: (Paragraph | Table)[];
}

/** A whole file: one font that every machine has, Swedish for the spelling, page numbers. */
export function document(paper: Paper, pages: readonly Pages[]): Document {
  const footer = new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${paper.foot} Sida `, size: 16 }),
          new TextRun({ children: [PageNumber.CURRENT], size: 16 }),
        ],
      }),
    ],
  });
  const orientation = (landscape: boolean) => (landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT);
  return new Document({
    title: paper.title,
    creator: 'Samspår',
    description: paper.source,
    styles: { default: { document: { run: { font: 'Arial', language: { value: 'sv-SE' } } } } },
    sections: pages.map(({ landscape, children }) => ({
      properties: {
        page: {
          size: { orientation: orientation(landscape) },
          margin: { top: margin, bottom: margin, left: margin, right: margin },
        },
      },
      footers: { default: footer },
      children,
    })),
  });
}
