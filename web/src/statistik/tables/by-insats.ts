import { formatNumber } from '../../text/format';
import { baseCell, countCell, countChangeCell, monthsCell, noCell, pointsCell, shareCell, smallNote } from '../cells';
import { all, annat, kvinna, man, type Figures } from '../figures';
import { periodShort } from '../period';
import type { Cell, Column, Row, TableModel } from '../../table/model';
import { konColumns, konName, type View } from '../view';

/** One row for each insats, and last the whole. */
export function insatsRows(figures: Figures, cells: (insats: string) => Cell[]): Row[] {
  const rows: Row[] = figures.insatser
    .filter((insats) => insats !== figures.whole)
    .map((insats) => ({ label: insats, cells: cells(insats) }));
  const label = figures.whole === all ? 'Totalt' : figures.whole;
  return [...rows, { label, cells: cells(figures.whole), total: rows.length > 0 }];
}

const table = (title: string, columns: Column[], rows: Row[], notes: string[] = []): TableModel => ({
  title,
  rowHead: 'Insats',
  columns,
  rows,
  notes,
});

/**
 * Counts by measure and kön, for each insats. With a year before, all kön stand together beside it, and
 * the kön in a table of their own without that total: no number stands twice.
 */
export function countsByKon(figures: Figures, view: View, split: string[], single: string[]): TableModel[] {
  const { before } = figures;
  const kon = konColumns(view).filter((one) => !before || one.kon !== all);
  const columns = [
    ...split.flatMap((matt) => kon.map((one) => ({ group: figures.matt(matt), label: one.label }))),
    ...(before ? [] : single.map((matt) => ({ group: '', label: figures.matt(matt) }))),
  ];
  const rows = insatsRows(figures, (insats) => [
    ...split.flatMap((matt) => kon.map((one) => countCell(figures.get({ insats, kon: one.kon, matt })))),
    ...(before ? [] : single.map((matt) => countCell(figures.get({ insats, kon: view.kon, matt })))),
  ]);
  if (!before) return [table('', columns, rows)];
  const compared = comparedCounts(figures, view, [...split, ...single]);
  return view.kon === all ? [compared, table(`Efter kön ${periodShort(figures.period)}`, columns, rows)] : [compared];
}

/** Now, before and change of each measure, for each insats. */
export function comparedCounts(figures: Figures, view: View, measures: string[]): TableModel {
  const [now, before] = [periodShort(figures.period), periodShort(figures.before ?? '')];
  const columns = measures.flatMap((matt) =>
    [now, before, 'Förändring'].map((label) => ({ group: figures.matt(matt), label })),
  );
  const rows = insatsRows(figures, (insats) =>
    measures.flatMap((matt) => {
      const [a, b] = [figures.period, figures.before ?? ''].map((ar) =>
        figures.get({ ar, insats, kon: view.kon, matt }),
      );
      return [countCell(a), countCell(b), countChangeCell(a, b)];
    }),
  );
  return table(`Jämfört med ${before}`, columns, rows);
}

/** Counts of several measures for each insats, without kön. */
export function counts(figures: Figures, view: View, measures: string[]): TableModel[] {
  const columns = measures.map((matt) => ({ group: '', label: figures.matt(matt) }));
  const rows = insatsRows(figures, (insats) =>
    measures.map((matt) => countCell(figures.get({ insats, kon: view.kon, matt }))),
  );
  return figures.before ? [comparedCounts(figures, view, measures)] : [table('', columns, rows)];
}

/** Unique persons: a number, or an interval where some have no key. */
export function uniqueCell(figures: Figures, insats: string, ar: string): Cell {
  const min = figures.get({ ar, insats, matt: 'unika_min' })?.antal;
  const max = figures.get({ ar, insats, matt: 'unika_max' })?.antal;
  if (min == null || max == null) return noCell;
  if (min === max) return { text: formatNumber(min), value: min, decimals: 0 };
  return { text: `${formatNumber(min)}–${formatNumber(max)}`, value: null, decimals: 0 };
}

export function unika(figures: Figures): TableModel[] {
  const before = figures.before;
  const columns: Column[] = [
    { group: '', label: 'Unika personer' },
    { group: '', label: figures.matt('aktuella') },
    { group: '', label: figures.matt('utan_nyckel') },
    ...(before ? [{ group: '', label: `Unika personer ${periodShort(before)}` }] : []),
  ];
  const rows = insatsRows(figures, (insats) => [
    uniqueCell(figures, insats, figures.period),
    countCell(figures.get({ insats, matt: 'aktuella' })),
    countCell(figures.get({ insats, matt: 'utan_nyckel' })),
    ...(before ? [uniqueCell(figures, insats, before)] : []),
  ]);
  return [
    table('', columns, rows, ['En person kan delta i flera insatser. Raderna summerar därför inte till totalen.']),
  ];
}

/** The outcome measure: numerator, denominator and share by kön, the difference, and the year before. */
export function arbeteStudier(figures: Figures, view: View): TableModel[] {
  const matt = 'till_arbete_studier';
  const shown = view.kon === all ? [kvinna, man, annat, all] : [view.kon];
  const before = figures.before;
  const parts = ['Antal', 'Antal avslutade', 'Andel'];
  const columns: Column[] = [
    ...shown.flatMap((kon) => parts.map((label) => ({ group: konName(kon), label }))),
    ...(view.kon === all ? [{ group: '', label: 'Skillnad kvinnor–män (procentenheter)' }] : []),
    ...(before ? parts.map((label) => ({ group: periodShort(before), label })) : []),
    ...(before ? [{ group: '', label: 'Förändring (procentenheter)' }] : []),
  ];
  const share = (insats: string, kon: string, measure: string): Cell[] => {
    const figure = figures.get({ insats, kon, matt: measure });
    return [countCell(figure), baseCell(figure), shareCell(figure, view.decimals)];
  };
  const difference = (insats: string): Cell => {
    const of = [kvinna, man].map((kon) => figures.get({ insats, kon, matt }));
    return pointsCell(figures.get({ insats, matt: 'skillnad_kvinnor_man' }), of, view.decimals);
  };
  const change = (insats: string): Cell => {
    const at = { insats, kon: view.kon };
    const of = [matt, 'foregaende'].map((measure) => figures.get({ ...at, matt: measure }));
    return pointsCell(figures.get({ ...at, matt: 'forandring' }), of, view.decimals);
  };
  const rows = insatsRows(figures, (insats) => [
    ...shown.flatMap((kon) => share(insats, kon, matt)),
    ...(view.kon === all ? [difference(insats)] : []),
    ...(before ? share(insats, view.kon, 'foregaende') : []),
    ...(before ? [change(insats)] : []),
  ]);
  return [table('', columns, rows, [smallNote])];
}

/** Mean and median months by kön, beside what the insats expects. */
export function deltagartidTable(figures: Figures, view: View): TableModel {
  const shown = view.kon === all ? [kvinna, man, all] : [view.kon];
  const measures = ['medel_manader', 'median_manader'];
  const before = figures.before;
  const expected = figures.meta.matt.find((one) => one.kod.startsWith('forvantad'));
  const columns: Column[] = [
    { group: '', label: figures.matt('avslutade') },
    ...measures.flatMap((matt) => shown.map((kon) => ({ group: figures.matt(matt), label: konName(kon) }))),
    ...(expected ? [{ group: '', label: expected.etikett }] : []),
    ...(before ? measures.map((matt) => ({ group: periodShort(before), label: figures.matt(matt) })) : []),
  ];
  const rows = insatsRows(figures, (insats) => [
    countCell(figures.get({ insats, kon: view.kon, matt: 'avslutade' })),
    ...measures.flatMap((matt) => shown.map((kon) => monthsCell(figures.get({ insats, kon, matt })))),
    ...(expected ? [monthsCell(figures.get({ insats, matt: expected.kod }))] : []),
    ...(before ? measures.map((matt) => monthsCell(figures.get({ ar: before, insats, kon: view.kon, matt }))) : []),
  ]);
  return table('Medel och median', columns, rows, [
    'Månader med en decimal. Medel och median räknas på alla avslutade i raden.',
  ]);
}
