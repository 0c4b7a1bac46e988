import { changeInWords, formatNumber, formatPercent, pointsInWords } from '../text/format';
import { hasShare } from './cells';
import type { Figures } from './figures';
import { periodShort } from './period';
import { uniqueCell } from './tables/by-insats';
import { all } from './figures';
import type { View } from './view';

/** A key figure with its change in words. */
export interface Tile {
  name: string;
  value: string;
  more: string;
}

function countTile(name: string, figures: Figures, view: View, matt: string): Tile {
  const now = figures.get({ kon: view.kon, matt })?.antal;
  const before = figures.before ? figures.get({ ar: figures.before, kon: view.kon, matt })?.antal : null;
  return {
    name,
    value: now == null ? '–' : formatNumber(now),
    more:
      now != null && before != null && figures.before ? changeInWords(now, before, periodShort(figures.before)) : '',
  };
}

function outcomeTile(figures: Figures, view: View): Tile {
  const now = figures.get({ kon: view.kon, matt: 'till_arbete_studier' });
  const before = figures.get({ kon: view.kon, matt: 'foregaende' });
  const name = 'Till arbete eller studier';
  if (now?.status === 'ej_tillampligt') return { name, value: '–', more: 'Ej tillämpligt för insatsen' };
  const of = `${formatNumber(now?.antal ?? 0)} av ${formatNumber(now?.av ?? 0)} avslutade`;
  const value = hasShare(now) ? formatPercent(now.varde, view.decimals) : `${now?.antal ?? 0} av ${now?.av ?? 0}`;
  const change =
    figures.before && hasShare(now) && hasShare(before)
      ? `, ${pointsInWords((100 * (now.antal ?? 0)) / (now.av ?? 1), (100 * (before.antal ?? 0)) / (before.av ?? 1), periodShort(figures.before), view.decimals)}`
      : '';
  return { name, value, more: (hasShare(now) ? of : '') + change };
}

/** Four to six key figures for the top of the page, from the same rows as the tables. */
export function tilesOf(tables: readonly Figures[], view: View): Tile[] {
  const table = (id: string) => tables.find((one) => one.meta.id === id);
  const [flow, unique, outcome, left] = ['flode', 'unika', 'arbete_studier', 'kvarstaende'].map(table);
  const tiles: Tile[] = [];
  if (flow) {
    tiles.push(
      countTile('Aktuella deltaganden', flow, view, 'aktuella'),
      countTile('Nya', flow, view, 'nya'),
      countTile('Avslutade', flow, view, 'avslutade'),
    );
  }
  if (outcome) tiles.push(outcomeTile(outcome, view));
  if (unique && view.kon === all) {
    tiles.push({
      name: 'Unika personer',
      value: uniqueCell(unique, unique.whole, unique.period).text,
      more: 'bland de aktuella',
    });
  }
  if (left) tiles.push(countTile('Pågick vid periodens slut', left, view, 'utgaende'));
  return tiles;
}
