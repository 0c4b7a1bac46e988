/** Colours of the series. Neighbours differ by 3:1 in lightness, so they stay apart in grey too. */
export const seriesColours = ['#12436d', '#e8601c', '#0b7a75', '#801650'] as const;

/** Text and lines of a chart. */
export const chartInk = '#16242c';
export const chartSoft = '#4a5a63';
export const chartLine = '#d5dee0';
export const chartPaper = '#ffffff';
