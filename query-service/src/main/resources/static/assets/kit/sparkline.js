// A line of weeks without axes; its words say what it shows.
import { html } from '../vendor/ui.js';

const HEIGHT = 24;
const WIDTH = 120;

// @param most of the scale, where several lines share one
export function Sparkline({ values, words, most: scale }) {
  const most = scale ?? Math.max(1, ...values);
  const x = (i) => 2 + (i * (WIDTH - 6)) / Math.max(1, values.length - 1);
  const y = (value) => HEIGHT - 3 - ((HEIGHT - 6) * value) / most;
  const points = values.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`);
  const last = values.length - 1;
  return html`<svg class="sparkline" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="xMinYMid" role="img" aria-label=${words}>
    <polyline points=${points.join(' ')} />
    <circle cx=${x(last)} cy=${y(values[last])} r="2.2" />
  </svg>`;
}
