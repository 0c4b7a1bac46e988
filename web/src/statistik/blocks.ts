import { hasSomething, type ChartModel } from '../chart/model';
import * as charts from './charts';
import type { Figures } from './figures';
import type { Block } from '../table/block';
import type { TableModel } from '../table/model';
import * as insats from './tables/by-insats';
import * as kategori from './tables/by-kategori';
import * as special from './tables/special';
import type { View } from './view';

/** How one table of the statistics is laid out on the page. */
interface Layout {
  tables: (figures: Figures, view: View) => TableModel[];
  chart: (figures: Figures, view: View) => ChartModel | null;
}

/** Ages are shown fine and coarse, in tables of their own; an unknown age is in both. */
const coarse = ['-29', '30-49', '50-'];
const isFine = (one: kategori.Kategori) => !coarse.includes(one.kod);
const isCoarse = (one: kategori.Kategori) => !isFine(one) || one.kod === 'saknas';

/** Count and share of each category, in one table and one chart. */
const shares = (matt: string, rowHead: string, ordered = false): Layout => ({
  tables: (figures, view) => [kategori.sharesByKon(figures, view, matt, rowHead, undefined, '', ordered)],
  chart: (figures, view) => charts.shares(figures, view, matt, undefined, ordered),
});

/** The table whose rows are years: it is of all of them. */
const yearTable = 'flode_ar';

const multiple = 'Flera svar kan ges: en person kan ha flera källor. Andelarna summerar därför inte till 100 procent.';

/** Every table of the statistics by its id. The words of a table come from its definition. */
const layouts: Record<string, Layout> = {
  flode: {
    tables: (f, v) =>
      insats.countsByKon(f, v, ['aktuella', 'nya', 'avslutade'], ['till_arbete_studier', 'arbetssokande']),
    chart: (f, v) => charts.countsByInsats(f, v, ['aktuella', 'nya', 'avslutade']),
  },
  unika: {
    tables: (f) => insats.unika(f),
    chart: (f, v) => charts.countsByInsats(f, v, ['aktuella', 'unika_min'], 'deltaganden och minsta antal personer'),
  },
  kvarstaende: {
    tables: (f, v) => insats.counts(f, v, ['ingaende', 'nya', 'avslutade', 'utgaende']),
    chart: (f, v) => charts.countsByInsats(f, v, ['ingaende', 'utgaende'], 'deltaganden'),
  },
  avslutsanledning: shares('avslutade', 'Anledning'),
  arbete_studier: { tables: insats.arbeteStudier, chart: charts.outcome },
  sysselsattning: {
    tables: (f, v) => [
      kategori.beforeAfter(f, v, 'Sysselsättning', kategori.oneAnswerNotes(f, v)),
      ...kategori.started(f, v),
    ],
    chart: charts.beforeAfter,
  },
  forsorjning: {
    tables: (f, v) => [kategori.beforeAfter(f, v, 'Försörjning', [multiple])],
    chart: charts.beforeAfter,
  },
  forsorjning_overgang: { tables: special.matrix, chart: charts.groupsBeforeAfter },
  alder: {
    tables: (f, v) => [
      kategori.sharesByKon(f, v, 'aktuella', 'Ålder', kategori.kategorier(f).filter(isFine), '', true),
      kategori.sharesByKon(
        f,
        v,
        'aktuella',
        'Ålder',
        kategori.kategorier(f).filter(isCoarse),
        'Tre åldersgrupper',
        true,
      ),
    ],
    chart: (f, v) => charts.shares(f, v, 'aktuella', isFine, true),
  },
  utbildning: shares('nya', 'Utbildning', true),
  tid_i_forsorjning: shares('nya', 'Tid', true),
  remittent: shares('nya', 'Remittent'),
  kommun: shares('aktuella', 'Kommun'),
  deltagartid: {
    tables: (f, v) => [
      insats.deltagartidTable(f, v),
      kategori.sharesByKon(f, v, 'avslutade', 'Tid i insatsen', undefined, 'Fördelning', true),
    ],
    chart: charts.duration,
  },
  handlingsplan: {
    tables: (f, v) => [kategori.handlingsplan(f, v)],
    chart: (f, v) => charts.categoryCounts(f, v, 'avslutade'),
  },
  [yearTable]: { tables: (f, v) => [special.byYear(f, v)], chart: charts.years },
  antal: { tables: (f, v) => [special.antal(f, v)], chart: () => null },
  tackning: { tables: (f, v) => [kategori.tackning(f, v)], chart: charts.coverage },
};

/** A table that this program does not know yet is shown as counts of its categories. */
const unknown: Layout = {
  tables: (f, v) => [kategori.sharesByKon(f, v, f.meta.matt[0]?.kod ?? '', 'Kategori')],
  chart: () => null,
};

export function blockOf(figures: Figures, view: View): Block {
  const { id, definition, rubrik, population, text } = figures.meta;
  const layout = layouts[id] ?? unknown;
  const tables = layout.tables(figures, view).filter((table) => table.rows.length > 0 && table.columns.length > 0);
  const help = `/hjalp#definition-${id}`;
  const chart = tables.length ? layout.chart(figures, view) : null;
  const period = id === yearTable ? special.spanOfYears(figures) : '';
  return {
    id,
    definition,
    help,
    rubrik,
    period,
    population,
    text,
    tables,
    chart: chart && hasSomething(chart) ? chart : null,
  };
}
