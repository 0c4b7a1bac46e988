import type { PublishedPage } from '../api/publiceringar';
import { fileName } from '../download/file-name';
import type { Block } from '../table/block';
import { formatNumber, formatTime } from '../text/format';
import type { MarkedTable } from './corrections';
import { publishedChart } from './published-chart';
import { publishedModel } from './published-table';
import { inReadingOrder } from './reading-order';

/** A published table as a block of a page: table, chart and how it is counted. */
export function publishedBlock(frozen: MarkedTable): Block {
  const table = inReadingOrder(frozen);
  return {
    id: table.id,
    definition: table.definition_id,
    help: '',
    rubrik: table.titel,
    period: '',
    population: table.population,
    text: table.definition,
    tables: [publishedModel(table)],
    chart: table.withdrawn ? null : publishedChart(table),
  };
}

/** Where the figures come from: stands under each table and in each picture. */
export function publishedSource(page: PublishedPage): string {
  const release = page.nummer === null ? 'förhandsgranskning' : `publicering ${page.nummer}`;
  return `Källa: Samspår, ${page.forbund}, ${release}, underlag ${formatTime(page.underlag).slice(0, 10)}`;
}

/** Stands beside the source. A preview must not be taken for the real thing. */
export function publishedMark(page: PublishedPage): string {
  const words = [
    page.ovning ? 'ÖVNING.' : '',
    page.nummer === null ? 'Förhandsgranskning, inte publicerad.' : '',
    page.rattelser.length > 0 ? 'Rättad.' : '',
    'X = uppgiften visas inte',
  ];
  return words.filter(Boolean).join(' ');
}

/** `412 tal, varav 23 visas inte`. */
export function countsInWords(cells: number, hidden: number): string {
  if (hidden === 0) return `${formatNumber(cells)} tal, och alla visas`;
  return `${formatNumber(cells)} tal, varav ${formatNumber(hidden)} visas inte`;
}

/** `2021`, or `2021-01/2021-04` when it is no whole year. */
function periodOfPage(page: PublishedPage): string {
  const [from, to] = [page.period.from.slice(0, 7), page.period.to.slice(0, 7)];
  const year = from.slice(0, 4);
  return from === `${year}-01` && to === `${year}-12` ? year : `${from}/${to}`;
}

/** The file of a table, or of all of them when it has no name, as the server names the frozen ones. */
export function publishedName(page: PublishedPage, table: string, ending: string): string {
  const release = `publicering-${page.nummer ?? 'utkast'}`;
  return fileName(page.forbund, table ? `${release}-${table}` : release, periodOfPage(page), page.uttaget, ending);
}
