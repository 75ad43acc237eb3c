import type { BarSeriesOption } from 'echarts/charts';
import type { GridComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Figure } from './count.js';

/** Draws figures as bars, in the order in which they stand. */
export type Draw = (figures: readonly Figure[]) => string;

type Bars = ComposeOption<BarSeriesOption | GridComponentOption>;

/** As wide as the content of a phone, so that the letters keep their size there. */
const WIDTH = 340;
const ROW = 46;
const BAR = 12;
/** Room for the number behind the longest bar. */
const NUMBER = 56;
/** The colours of the page, which are others in the dark and on paper. */
const INK = 'var(--text)';
const ACCENT = 'var(--accent)';

/** Each name stands above its bar, as a phone has no room beside it; each number behind it. */
const bars = (figures: readonly Figure[]): Bars => ({
  animation: false,
  textStyle: { fontSize: 13 },
  grid: { left: 0, right: NUMBER, top: 9, bottom: -9, outerBoundsMode: 'none' },
  xAxis: { type: 'value', show: false, max: 'dataMax' },
  yAxis: {
    ...{ type: 'category', inverse: true, z: 3 },
    data: figures.map(({ name }) => name),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      ...{ inside: true, margin: 0, interval: 0, color: INK, fontSize: 13 },
      ...{ verticalAlign: 'bottom', padding: [0, 0, BAR + 1, 0] },
    },
  },
  series: {
    ...{ type: 'bar', barWidth: BAR },
    data: figures.map(({ count }) => count),
    itemStyle: { color: ACCENT },
    label: { show: true, position: 'right', color: INK, fontSize: 13 },
  },
});

/** The page allows no styles but those of its own file, and has there what the letters look like. */
const withoutStyles = (svg: string): string =>
  svg.replace(/ style="[^"]*"/g, '').replace(/<style[^]*?<\/style>/g, '');

/** Loads the library that draws, once somebody wants to see charts: it takes the better part of a second. */
export async function loadDraw(): Promise<Draw> {
  const [{ init, use }, { BarChart }, { GridComponent }, { SVGRenderer }] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  use([BarChart, GridComponent, SVGRenderer]);
  return (figures) => {
    const size = { width: WIDTH, height: figures.length * ROW };
    const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
    chart.setOption(bars(figures));
    const svg = chart.renderToSVGString({ useViewBox: true });
    chart.dispose();
    return withoutStyles(svg);
  };
}
