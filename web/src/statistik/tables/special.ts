import { countCell, shareCell, smallNote } from '../cells';
import { all, type Figures } from '../figures';
import { periodName, periodShort } from '../period';
import type { TableModel } from '../../table/model';
import { konColumns, type View } from '../view';

/** The groups of a two-way table, from its categories `group>*`. */
export function matrixGroups(figures: Figures): { kod: string; etikett: string }[] {
  return figures.meta.kategorier
    .filter((one) => /^[^*>]+>\*$/.test(one.kod))
    .map((one) => ({ kod: one.kod.slice(0, -2), etikett: one.etikett.replace(/ före$/, '') }));
}

/** From which group (rows) to which (columns): persons, and the share of those who had the group before. */
export function matrix(figures: Figures, view: View): TableModel[] {
  const matt = figures.meta.matt[0]?.kod ?? 'avslutade';
  const groups = matrixGroups(figures);
  const figure = (kategori: string) => figures.get({ kon: view.kon, kategori, matt });
  const columns = [
    ...groups.map((one) => ({ group: 'Efter', label: one.etikett })),
    { group: '', label: 'Totalt före' },
  ];
  const counts = groups.map((fore) => ({
    label: fore.etikett,
    cells: [
      ...groups.map((efter) => countCell(figure(`${fore.kod}>${efter.kod}`))),
      countCell(figure(`${fore.kod}>*`)),
    ],
  }));
  const after = {
    label: 'Totalt efter',
    cells: [...groups.map((efter) => countCell(figure(`*>${efter.kod}`))), countCell(figure(all))],
    total: true,
  };
  const shares = groups.map((fore) => ({
    label: fore.etikett,
    cells: groups.map((efter) => shareCell(figure(`${fore.kod}>${efter.kod}`), view.decimals)),
  }));
  const note =
    'Flera svar kan ges: den som har flera källor räknas i varje par. Raderna kan därför summera till fler än personerna, och andelarna till mer än 100 procent.';
  return [
    { title: 'Antal', rowHead: 'Före', columns, rows: [...counts, after], notes: [note] },
    {
      title: 'Andel av dem som hade källan före',
      rowHead: 'Före',
      columns: columns.slice(0, -1),
      rows: shares,
      notes: [note, smallNote],
    },
  ];
}

/** The periods of the table in their order, from the first in which anybody took part. */
export function yearsWithPersons(figures: Figures): string[] {
  const periods = [...figures.periods].sort();
  const first = periods.findIndex((ar) => (figures.get({ ar, matt: 'aktuella' })?.antal ?? 0) > 0);
  return first < 0 ? [] : periods.slice(first);
}

/** `2019–2021`, or the only year; empty when nobody took part in any. */
export function spanOfYears(figures: Figures): string {
  const years = yearsWithPersons(figures);
  const [first, last] = [years[0], years.at(-1)].map((ar) => periodName(ar ?? ''));
  return first === last ? (first ?? '') : `${first}–${last}`;
}

/** One row for each year, from the first in which anybody took part. */
export function byYear(figures: Figures, view: View): TableModel {
  const columns = figures.meta.matt.map((one) => ({ group: '', label: one.etikett }));
  const rows = yearsWithPersons(figures).map((ar) => ({
    label: periodShort(ar),
    cells: figures.meta.matt.map((one) => countCell(figures.get({ ar, kon: view.kon, matt: one.kod }))),
  }));
  return {
    title: '',
    rowHead: 'År',
    columns,
    rows,
    notes: ['Den som deltar under flera år är aktuell i vart och ett. Aktuella summeras därför inte över åren.'],
  };
}

/** Numbers entered by hand: a row for each insats and each of its units, for each year. */
export function antal(figures: Figures, view: View): TableModel {
  const kon = konColumns(view);
  const columns = figures.periods.flatMap((ar) => kon.map((one) => ({ group: periodShort(ar), label: one.label })));
  const cells = (insats: string, kategori: string) =>
    figures.periods.flatMap((ar) =>
      kon.map((one) => countCell(figures.get({ ar, insats, kon: one.kon, kategori, matt: 'antal' }))),
    );
  const units = figures.meta.kategorier.filter((one) => one.kod !== all);
  const has = (insats: string, kategori: string) =>
    figures.periods.some((ar) => figures.get({ ar, insats, kategori, matt: 'antal' }) !== undefined);
  const rows = figures.insatser.flatMap((insats) => [
    { label: insats, cells: cells(insats, all) },
    ...units
      .filter((unit) => has(insats, unit.kod))
      .map((unit) => ({ label: `${insats}: ${unit.etikett}`, cells: cells(insats, unit.kod) })),
  ]);
  const total =
    figures.whole === all && rows.length > 0 ? [{ label: 'Totalt', cells: cells(all, all), total: true }] : [];
  const made = [...rows, ...total];
  const unknown = made.some((row) => row.cells.some((one) => one.value === null));
  return {
    title: '',
    rowHead: 'Insats',
    columns,
    rows: made,
    notes: unknown ? ['Ett streck (–) betyder att inget antal har lagts in. Det är inte noll.'] : [],
  };
}
