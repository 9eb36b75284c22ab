// A line of weeks, each beside the others. What happens in a week has its band of chance and its signals; how much there is at the end of a
// week hangs on the week before, and is judged by nobody. The table beneath has every figure.
import { html, useId } from '../vendor/ui.js';
import { count, day, shortDay, tenth, text } from '../store/texts.js';
import { Wide } from './wide.js';
import { begun, isEnough, isFew, xmr } from './xmr.js';

const WIDTH = 640;
const HEIGHT = 170;
const LEFT = 38;
const BOTTOM = 22;
const TOP = 10;
const LABEL_EVERY = 8;

const words = (signal) => ({
  above: text('signal.above'),
  below: text('signal.below'),
  'run-above': text('signal.runAbove'),
  'run-below': text('signal.runBelow'),
})[signal];

const NOT_JUDGED = { signals: new Map() };
// Of two numbers on the axis that would touch, the outer one is left out.
const APART = 12;

// Whether a week can be: one of few would often look unusual by chance, and four are judged together where the centres stand beneath each other.
export const isJudged = (weeks) => isEnough(weeks) && !isFew(weeks);

// @param most of the axis, where several charts share one
// @param level whether it is how much there is, and not how much happens
export function ControlChart({ title, ends, values, most, level: isLevel = false }) {
  const id = useId();
  const judged = begun(values);
  const level = isLevel || !isJudged(judged);
  const { mean, lower, upper, signals } = level ? NOT_JUDGED : xmr(judged);
  const signal = (i) => signals.get(i - (values.length - judged.length));
  const top = Math.max(1, most ?? 0, upper ?? 0, ...values);
  const x = (i) => LEFT + (i * (WIDTH - LEFT - 8)) / Math.max(1, values.length - 1);
  const y = (value) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
  // Of each year the first has it, where there is more than one.
  const yearOf = (i) => ends[i]?.slice(0, 4);
  const ofOneYear = yearOf((ends.length - 1) % LABEL_EVERY) === yearOf(ends.length - 1);
  const label = (i) => (ofOneYear || yearOf(i) === yearOf(i - LABEL_EVERY) ? shortDay(ends[i]) : day(ends[i]));
  const [last, least, greatest] = [values.at(-1), Math.min(...values), Math.max(...values)].map(count);
  const unjudged = () => (isLevel ? text('chart.level', last, least, greatest)
    : isEnough(judged) ? text('chart.few', last, least, greatest) : text('chart.early', last, least, greatest));
  const sentence = level ? unjudged()
    : text('chart.sentence', last, tenth(mean), tenth(lower), tenth(upper), count(signals.size));
  const numbers = (level ? [0, top] : [mean, lower, upper]).filter((at, i, all) => i === 0 || Math.abs(y(at) - y(all[0])) > APART);
  return html`<figure class="chart">
    <figcaption id=${id}><h3>${title}</h3><p class="hint">${sentence}</p></figcaption>
    <svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby=${id}>
      ${level ? html`<line class="mean" x1=${LEFT} x2=${WIDTH - 8} y1=${y(0)} y2=${y(0)} />` : html`
        <rect class="band" x=${LEFT} width=${WIDTH - LEFT - 8} y=${y(upper)} height=${y(lower) - y(upper)} />
        ${[mean, lower, upper].map((at, i) => html`<line class=${i === 0 ? 'mean' : 'limit'} x1=${LEFT} x2=${WIDTH - 8} y1=${y(at)} y2=${y(at)} />`)}`}
      ${numbers.map((at) => html`<text class="axis" x=${LEFT - 4} y=${y(at) + 4} text-anchor="end">${count(Math.round(at))}</text>`)}
      <polyline class="line" points=${values.map((value, i) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(' ')} />
      ${values.map((value, i) => signal(i)
        ? html`<path class=${`signal ${signal(i)}`} d=${`M${x(i)} ${y(value) - 5}l5 5l-5 5l-5 -5z`}><title>${words(signal(i))}</title></path>`
        : html`<circle class="point" cx=${x(i)} cy=${y(value)} r="1.8" />`)}
      ${ends.map((end, i) => (ends.length - 1 - i) % LABEL_EVERY === 0
        ? html`<text class="axis" x=${x(i)} y=${HEIGHT - 5} text-anchor=${i === ends.length - 1 ? 'end' : 'middle'}>${label(i)}</text>` : null)}
    </svg>
    <details><summary>${text('chart.table')}</summary>
      <${Wide} label=${title}><table class="compact">
        <thead><tr><th scope="col">${text('chart.weekTo')}</th><th scope="col">${title}</th>${level ? null : html`<th scope="col">${text('chart.signal')}</th>`}</tr></thead>
        <tbody>${ends.map((end, i) => html`<tr key=${end}><th scope="row">${day(end)}</th><td>${count(values[i])}</td>${level ? null : html`<td>${words(signal(i)) ?? ''}</td>`}</tr>`)}</tbody>
      </table><//>
    </details>
  </figure>`;
}
