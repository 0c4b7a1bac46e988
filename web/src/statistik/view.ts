import { labelOf } from '../session/lists';
import { all, annat, kvinna, man } from './figures';

/** What the user has chosen to see of the figures. */
export interface View {
  /** A kön code, or `*`: all, with kön in columns of their own. */
  kon: string;
  decimals: 0 | 1;
}

export interface KonColumn {
  kon: string;
  label: string;
}

const names: Record<string, string> = {
  [kvinna]: 'Kvinnor',
  [man]: 'Män',
  [annat]: 'Annat/ej angivet',
  [all]: 'Totalt',
};

export const konName = (kon: string) => names[kon] ?? labelOf('kon', kon);

/** The kön that get columns: all three and the total, or the chosen one. */
export function konColumns(view: View): KonColumn[] {
  const shown = view.kon === all ? [kvinna, man, annat, all] : [view.kon];
  return shown.map((kon) => ({ kon, label: konName(kon) }));
}
