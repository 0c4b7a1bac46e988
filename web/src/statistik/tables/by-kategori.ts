import type { Figure } from '../../api/statistics';
import type { Cell, Column, Row, TableModel } from '../../table/model';
import { formatNumber, joinSwedish } from '../../text/format';
import { countCell, countChangeCell, hasShare, pointsCell, shareCell, shareChangeCell, smallNote } from '../cells';
import { all, type Figures } from '../figures';
import { periodName, periodShort } from '../period';
import { konColumns, type View } from '../view';

export interface Kategori {
  kod: string;
  etikett: string;
}

const unknown = ['saknas', 'okand', 'vill_ej'];
/** The sum of other categories, beside the whole. */
const isSum = (figures: Figures, kod: string) => figures.meta.id === 'sysselsattning' && kod === 'arbete_studier';

/** The categories of a table without the whole, as people read them: answers, what is unknown, sums; as in the files. */
export function kategorier(figures: Figures): Kategori[] {
  const rank = ({ kod }: Kategori) => (isSum(figures, kod) ? 2 : unknown.includes(kod) ? 1 : 0);
  return figures.meta.kategorier.filter((one) => one.kod !== all).sort((a, b) => rank(a) - rank(b));
}

function rowsOf(rows: readonly Kategori[], totalLabel: string | null, cells: (kategori: string) => Cell[]): Row[] {
  const made: Row[] = rows.map((one) => ({ label: one.etikett, cells: cells(one.kod) }));
  return totalLabel === null ? made : [...made, { label: totalLabel, cells: cells(all), total: true }];
}

/** Rounded shares that miss 100, said under the table; null when they add up or are not shown. */
function roundingNote(
  figures: Figures,
  view: View,
  matt: string,
  rows: readonly Kategori[],
  which = 'i totalen',
): string | null {
  let sum = 0;
  for (const one of rows) {
    const figure = figures.get({ kon: view.kon, kategori: one.kod, matt });
    if (!hasShare(figure)) return null;
    sum += figure.varde;
  }
  const shown = formatNumber(sum, view.decimals);
  return shown === formatNumber(100, view.decimals)
    ? null
    : `Andelarna ${which}: summan blir ${shown}\u00a0% på grund av avrundning.`;
}

/** Rows in which nobody was counted, at any time or of any kön, and the note that names them instead. */
function leaveOutEmpty(rows: Row[]): { rows: Row[]; note: string | null } {
  const isEmpty = (row: Row) => !row.total && row.cells.every((cell) => cell.value === null || cell.value === 0);
  const empty = rows.filter(isEmpty);
  if (empty.length === 0) return { rows, note: null };
  return {
    rows: rows.filter((row) => !isEmpty(row)),
    note: `Inga deltagare: ${joinSwedish(empty.map((row) => row.label))}.`,
  };
}

/** What says that nobody has answered. */
const unanswered = [all, 'saknas', 'vill_ej', 'ej_tillfragad'];

/** Whether anybody has an answer in a period: none has of a year before the question was asked. */
export const isAnswered = (figures: Figures, ar: string, matt: string) =>
  figures.meta.kategorier.some(
    (one) => !unanswered.includes(one.kod) && (figures.get({ ar, kategori: one.kod, matt })?.antal ?? 0) > 0,
  );

/** What is said of the period that is compared with when it has no answers; null when it has. */
const unansweredNote = (figures: Figures, matt: string) =>
  figures.before && !isAnswered(figures, figures.before, matt)
    ? `För ${periodName(figures.before)} finns inga svar att jämföra med: ingen avslutades eller började då, eller så ställdes inte frågan.`
    : null;

const present = (notes: (string | null)[]) => notes.filter((note): note is string => note !== null);

/** Count and share of each category, by kön, and the year before with change. */
export function sharesByKon(
  figures: Figures,
  view: View,
  matt: string,
  rowHead: string,
  rows: readonly Kategori[] = kategorier(figures),
  title = '',
  ordered = false,
): TableModel {
  const kon = konColumns(view);
  const before = figures.before;
  const parts = ['Antal', 'Andel'];
  const columns: Column[] = [
    ...kon.flatMap((one) => parts.map((label) => ({ group: one.label, label }))),
    ...(before ? parts.map((label) => ({ group: periodShort(before), label })) : []),
    ...(before ? ['Antal', 'Procentenheter'].map((label) => ({ group: 'Förändring', label })) : []),
  ];
  const counted: Figure[] = [];
  const cells = (kategori: string): Cell[] => {
    const now = figures.get({ kon: view.kon, kategori, matt });
    const then = before ? figures.get({ ar: before, kon: view.kon, kategori, matt }) : undefined;
    const byKon = kon.flatMap((one) => {
      const figure = figures.get({ kon: one.kon, kategori, matt });
      if (figure) counted.push(figure);
      return [countCell(figure), shareCell(figure, view.decimals)];
    });
    if (!before) return byKon;
    return [
      ...byKon,
      countCell(then),
      shareCell(then, view.decimals),
      countChangeCell(now, then),
      shareChangeCell(now, then, view.decimals),
    ];
  };
  const every = rowsOf(rows, 'Totalt', cells);
  const made = ordered ? { rows: every, note: null } : leaveOutEmpty(every);
  const notes = present([
    made.note,
    roundingNote(figures, view, matt, rows),
    counted.every(hasShare) ? null : smallNote,
    unansweredNote(figures, matt),
  ]);
  return { title, rowHead, columns, rows: made.rows, notes };
}

/** Adds up rows that the table has too, so it is no part of the whole. */
const sumRow = 'arbete_studier';

/** What is to be known of answers of which everybody has given one: the row that repeats others, and rounding. */
export function oneAnswerNotes(figures: Figures, view: View): string[] {
  const rows = kategorier(figures).filter((one) => one.kod !== sumRow);
  const sum = kategorier(figures).find((one) => one.kod === sumRow);
  return present([
    sum ? `Raden ${sum.etikett} räknar samma personer en gång till och ingår inte i summan av raderna.` : null,
    roundingNote(figures, view, 'fore', rows, 'före'),
    roundingNote(figures, view, 'efter', rows, 'efter'),
  ]);
}

/** Before, after and change; with the change of the year before beside it. */
export function beforeAfter(figures: Figures, view: View, rowHead: string, notes: string[] = []): TableModel {
  const before = figures.before;
  const columns: Column[] = [
    ...['fore', 'efter'].flatMap((matt) => ['Antal', 'Andel'].map((label) => ({ group: figures.matt(matt), label }))),
    { group: 'Förändring', label: 'Antal' },
    { group: 'Förändring', label: 'Procentenheter' },
    ...(before
      ? ['Före, andel', 'Efter, andel', 'Förändring, procentenheter'].map((label) => ({
          group: periodShort(before),
          label,
        }))
      : []),
  ];
  const cells = (kategori: string): Cell[] => {
    const at = { kon: view.kon, kategori };
    const [fore, efter] = [figures.get({ ...at, matt: 'fore' }), figures.get({ ...at, matt: 'efter' })];
    const made = [
      countCell(fore),
      shareCell(fore, view.decimals),
      countCell(efter),
      shareCell(efter, view.decimals),
      countChangeCell(efter, fore),
      pointsCell(figures.get({ ...at, matt: 'forandring' }), [fore, efter], view.decimals),
    ];
    if (!before) return made;
    const then = { ...at, ar: before };
    const earlier = ['fore', 'efter'].map((matt) => figures.get({ ...then, matt }));
    return [
      ...made,
      ...earlier.map((figure) => shareCell(figure, view.decimals)),
      pointsCell(figures.get({ ...then, matt: 'forandring' }), earlier, view.decimals),
    ];
  };
  const made = leaveOutEmpty(rowsOf(kategorier(figures), 'Tillfrågade', cells));
  return { title: '', rowHead, columns, rows: made.rows, notes: present([made.note, ...notes]) };
}

/** Of those who work or study after: who began or raised their omfattning. */
export function started(figures: Figures, view: View): TableModel[] {
  const matt = 'startat_eller_okat';
  if (!figures.meta.matt.some((one) => one.kod === matt)) return [];
  const kategori = sumRow;
  const columns = konColumns(view).flatMap((one) => ['Antal', 'Andel'].map((label) => ({ group: one.label, label })));
  const cells = konColumns(view).flatMap((one) => {
    const figure = figures.get({ kon: one.kon, kategori, matt });
    return [countCell(figure), shareCell(figure, view.decimals)];
  });
  const label = figures.meta.kategorier.find((one) => one.kod === kategori)?.etikett ?? kategori;
  return [
    {
      title: figures.matt(matt),
      rowHead: 'Sysselsättning efter',
      columns,
      rows: [{ label, cells }],
      notes: ['Andelen är av dem som arbetar eller studerar efter avslutet.'],
    },
  ];
}

/** Counts of each category by kön, and last the share of those who said yes. */
export function handlingsplan(figures: Figures, view: View): TableModel {
  const kon = konColumns(view);
  const columns = kon.map((one) => ({ group: '', label: one.label }));
  const counts = (kategori: string) =>
    kon.map((one) => countCell(figures.get({ kon: one.kon, kategori, matt: 'avslutade' })));
  const rows = rowsOf(kategorier(figures), 'Avslutade', counts);
  const share = kon.map((one) => shareCell(figures.get({ kon: one.kon, matt: 'med_plan' }), view.decimals));
  return {
    title: '',
    rowHead: 'Handlingsplan',
    columns,
    rows: [...rows, { label: 'Andel med plan, av ja och nej', cells: share, total: true }],
    notes: present([
      smallNote,
      isAnswered(figures, figures.period, 'avslutade')
        ? null
        : `För ${periodName(figures.period)} finns inga svar: frågan ställdes inte, eller ingen som avslutades har svarat.`,
      unansweredNote(figures, 'avslutade'),
    ]),
  };
}

/** How well each field is filled in. */
export function tackning(figures: Figures, view: View): TableModel {
  const shares = figures.meta.matt.filter((one) => ['given', 'saknas', 'vill_ej'].includes(one.kod));
  const rest = figures.meta.matt.filter((one) => !shares.includes(one));
  const columns: Column[] = [
    ...shares.flatMap((one) => ['Antal', 'Andel'].map((label) => ({ group: one.etikett, label }))),
    ...rest.map((one) => ({ group: '', label: one.etikett })),
  ];
  const cells = (kategori: string) => [
    ...shares.flatMap((one) => {
      const figure = figures.get({ kategori, matt: one.kod });
      return [countCell(figure), shareCell(figure, view.decimals)];
    }),
    ...rest.map((one) => countCell(figures.get({ kategori, matt: one.kod }))),
  ];
  return { title: '', rowHead: 'Uppgift', columns, rows: rowsOf(kategorier(figures), null, cells), notes: [] };
}
