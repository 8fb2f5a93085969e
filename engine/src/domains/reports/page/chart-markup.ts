/** A stacked chart as SVG with its key; who cannot see it has the table below it. */
import { labelOf, shortAmount, stackedBars } from '../chart.ts';
import type { Series } from '../document.ts';
import { escaped } from './escaped.ts';

const WIDTH = 880;
const HEIGHT = 240;
const LEFT = 56;
const BOTTOM = 22;
const TOP = 8;

const fixed = (value: number): string => String(Math.round(value * 100) / 100);

export function chartMarkup(series: Series): string {
  const { bars, ticks, starts } = stackedBars(series, { width: WIDTH - LEFT, height: HEIGHT });
  const lines = ticks.map(
    ({ y, amount }) =>
      `<line class="${amount === 0 ? 'zero' : 'grid'}" x1="${LEFT}" x2="${WIDTH}" y1="${fixed(y + TOP)}" y2="${fixed(y + TOP)}"/><text x="${LEFT - 8}" y="${fixed(y + TOP + 4)}" text-anchor="end">${escaped(shortAmount(amount))}</text>`,
  );
  const drawn = bars.map(
    ({ x, y, width, height, line }) =>
      `<rect class="${hue(series, line)}" x="${fixed(x + LEFT)}" y="${fixed(y + TOP)}" width="${fixed(width)}" height="${fixed(Math.max(0.5, height))}"/>`,
  );
  const named = starts.map(
    ({ x, start }) =>
      `<text x="${fixed(x + LEFT)}" y="${TOP + HEIGHT + 16}" text-anchor="middle">${escaped(labelOf(series, start))}</text>`,
  );
  const key = series.lines.map(
    ({ name }, line) =>
      `<li><span class="swatch ${hue(series, line)}"></span><span dir="auto">${escaped(name)}</span></li>`,
  );
  return `<figure><figcaption>${escaped(series.title)}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${TOP + HEIGHT + BOTTOM}" role="img" aria-label="${escaped(series.title)}: bars, listed in the table below">
${lines.join('')}${drawn.join('')}${named.join('')}
</svg>
<ul class="key">${key.join('')}</ul></figure>
`;
}

/** The others together are grey. */
const hue = ({ lines }: Series, line: number): string =>
  lines[line]?.name === 'All others' ? 'hue-rest' : `hue-${(line % 8) + 1}`;
