/** Colours of the series. Neighbours differ by 3:1 in lightness, so they stay apart in grey too. */
export const seriesColours = ['#12436d', '#ee6a22', '#801650', '#28a197'] as const;

/** Numbers inside a bar of the same place in the list. */
export const labelColours = ['#ffffff', '#16242c', '#ffffff', '#16242c'] as const;

/** Text and lines of a chart. */
export const chartInk = '#16242c';
export const chartSoft = '#4a5a63';
export const chartLine = '#d5dee0';
export const chartPaper = '#ffffff';
