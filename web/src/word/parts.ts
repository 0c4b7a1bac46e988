import { AlignmentType, BorderStyle, Document, Footer, PageNumber, PageOrientation, Paragraph, type Table, TableCell, TextRun } from 'docx';

/** Pieces that every Word file of the program is put together of. */

const line = { style: BorderStyle.SINGLE, size: 4, color: '888888' };
const borders = { top: line, bottom: line, left: line, right: line };

export interface CellOptions {
  bold?: boolean;
  left?: boolean;
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
        alignment: options.left ? AlignmentType.LEFT : AlignmentType.RIGHT,
        children: [new TextRun({ text, bold: options.bold ?? false, size: 18, ...(options.gap ? { highlight: 'yellow' } : {}) })],
      }),
    ],
  });
}

export const text = (words: string) =>
  new Paragraph({ spacing: { before: 60, after: 60 }, children: [new TextRun({ text: words, size: 18 })] });

export interface Paper {
  title: string;
  source: string;
  /** At the foot of every page, before the number of the page. */
  foot: string;
  landscape: boolean;
}

/** A whole file: one font that every machine has, Swedish for the spelling, page numbers. */
export function document(paper: Paper, children: (Paragraph | Table)[]): Document {
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
  const orientation = paper.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return new Document({
    title: paper.title,
    creator: 'Samspår',
    description: paper.source,
    styles: { default: { document: { run: { font: 'Arial', language: { value: 'sv-SE' } } } } },
    sections: [
      {
        properties: { page: { size: { orientation }, margin: { top: 900, bottom: 900, left: 900, right: 900 } } },
        footers: { default: footer },
        children,
      },
    ],
  });
}
