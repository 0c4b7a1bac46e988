import type { ReportBlock } from '../api/arsredovisning';
import type { Rattelse } from '../api/publiceringar';
import { formatNumber, joinSwedish } from '../text/format';

const whole = (one: Rattelse) =>
  one.tabeller.length > 0
    ? `Återkallat helt i rättelse ${one.nummer}: ${joinSwedish(one.tabeller.map((table) => table.rubrik))}.`
    : '';

/** What has been corrected of a publicering as a table of its own: the frozen ones keep what was printed. */
export function correctedBlock(rattelser: readonly Rattelse[], kalla: string): ReportBlock {
  const rader = rattelser.flatMap((one) =>
    one.tal.map((figure) => [
      figure.rubrik,
      figure.rad,
      figure.kolumn,
      formatNumber(figure.fore),
      figure.rattat === null ? 'återkallat' : formatNumber(figure.rattat),
      String(one.nummer),
    ]),
  );
  return {
    id: 'rattelser',
    rubrik: 'Rättat sedan publiceringen',
    bildtext: 'Tal i tabellerna nedan som inte gäller längre',
    n: '',
    definition: '',
    kalla,
    kolumner: ['Tabell', 'Rad', 'Kolumn', 'Publicerat', 'Rättat', 'Rättelse'],
    rader,
    fotnot: [
      ...rattelser.map(whole).filter(Boolean),
      'Andelar och medelvärden som bygger på talen gäller inte heller.',
    ].join(' '),
  };
}
