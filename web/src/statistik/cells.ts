import type { Figure } from '../api/statistics';
import { formatChange, formatNumber, formatPercent } from '../text/format';
import type { Cell } from '../table/model';

/** Shares of fewer than this many are not shown: a single person would move them by five per cent or more. */
export const smallestBase = 20;

export const smallNote = `Andelar visas bara för minst ${smallestBase} deltagare.`;

export const noCell: Cell = { text: '–', value: null, decimals: 0 };

/** A figure that does not apply says so instead of a number. */
function withoutNumber(figure: Figure | undefined): Cell | null {
  if (!figure) return noCell;
  if (figure.status === 'ej_tillampligt') return { text: 'ej tillämpligt', value: null, decimals: 0 };
  return null;
}

export function countCell(figure: Figure | undefined): Cell {
  const without = withoutNumber(figure);
  if (without || figure?.antal == null) return without ?? noCell;
  return { text: formatNumber(figure.antal), value: figure.antal, decimals: 0 };
}

export function baseCell(figure: Figure | undefined): Cell {
  const without = withoutNumber(figure);
  if (without || figure?.av == null) return without ?? noCell;
  return { text: formatNumber(figure.av), value: figure.av, decimals: 0 };
}

/** Whether a share may be shown in per cent at all. */
export const hasShare = (figure: Figure | undefined): figure is Figure & { varde: number } =>
  figure?.status === 'visas' && figure.varde !== null && (figure.av ?? 0) >= smallestBase;

export function shareCell(figure: Figure | undefined, decimals: number): Cell {
  const without = withoutNumber(figure);
  if (without) return without;
  if (!hasShare(figure)) return noCell;
  return { text: formatPercent(figure.varde, decimals), value: figure.varde, decimals };
}

/**
 * A difference of shares that the server has computed, in procentenheter. It is shown only when
 * both of the shares it is made of are.
 */
export function pointsCell(figure: Figure | undefined, of: (Figure | undefined)[], decimals: number): Cell {
  const without = withoutNumber(figure);
  if (without || figure?.varde == null || !of.every(hasShare)) return without ?? noCell;
  return { text: formatChange(figure.varde, decimals), value: figure.varde, decimals };
}

export function monthsCell(figure: Figure | undefined): Cell {
  const without = withoutNumber(figure);
  if (without || figure?.varde == null) return without ?? noCell;
  return { text: formatNumber(figure.varde, 1), value: figure.varde, decimals: 1 };
}

export function countChangeCell(now: Figure | undefined, before: Figure | undefined): Cell {
  if (now?.antal == null || before?.antal == null) return noCell;
  const change = now.antal - before.antal;
  return { text: formatChange(change), value: change, decimals: 0 };
}

/** Difference in procentenheter from the unrounded shares; none when either base is too small. */
export function shareChangeCell(now: Figure | undefined, before: Figure | undefined, decimals: number): Cell {
  if (!hasShare(now) || !hasShare(before)) return noCell;
  const share = (figure: Figure) => (100 * (figure.antal ?? 0)) / (figure.av ?? 1);
  const change = share(now) - share(before);
  return { text: formatChange(change, decimals), value: change, decimals };
}
