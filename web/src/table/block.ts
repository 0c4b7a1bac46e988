import type { ChartModel } from '../chart/model';
import type { TableModel } from './model';

/** One table with all that stands around it: heading, chart, and how it is counted. */
export interface Block {
  id: string;
  definition: string;
  /** Where the definition can be read in the help; empty when it stands only here. */
  help: string;
  rubrik: string;
  /** Which years it is of, when they are not those of the page; else empty. */
  period: string;
  population: string;
  text: string;
  tables: TableModel[];
  chart: ChartModel | null;
}
