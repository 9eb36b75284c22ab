// Two days side by side, or one day as known then and as known now. Each centre is a slope.
import { html } from '../vendor/ui.js';
import { FIGURES, figureName } from '../kit/figures.js';
import { Part } from '../kit/part.js';
import { Wide } from '../kit/wide.js';
import { address, go, view } from '../store/address.js';
import { useAnswer } from '../store/answers.js';
import { asOf, comparedDay, knownAt, momentQuery, notCompared, placeQuery } from '../store/moment.js';
import { count, day, shortName, signed, text } from '../store/texts.js';

const WIDTH = 900;
const HEIGHT = 420;
const LEFT = 60;
const RIGHT = 640;
const EDGE = 16;

export function Compare() {
  const clocks = view.value.by === 'knowledge';
  const query = placeQuery(momentQuery('asOf'));
  query.set('weeks', 1);
  const compared = clocks ? asOf.value : comparedDay.value;
  query.set('compare', compared);
  if (clocks) {
    query.set('compareKnownAt', asOf.value);
  }
  const standing = useAnswer(compared ? `/api/reports/standing?${query}` : null, { main: true });
  const figure = FIGURES.includes(view.value.line) ? view.value.line : 'casesOverdue';
  return html`<section class="card" aria-labelledby="compare-heading">
    <h2 id="compare-heading">${text('screen.compare')}</h2>
    <ul class="choices">
      <li><a href=${address({ by: null })} data-view="part" aria-current=${clocks ? null : 'true'}>${text('compare.days')}</a></li>
      <li><a href=${address({ by: 'knowledge' })} data-view="part" aria-current=${clocks ? 'true' : null}>${text('compare.clocks')}</a></li>
    </ul>
    <label class="measure">${text('map.measure')} <select value=${figure} onChange=${(event) => go({ line: event.target.value })}>
      ${FIGURES.map((one) => html`<option key=${one} value=${one}>${figureName(one)}</option>`)}</select></label>
    ${compared ? html`<${Part} of=${standing} draw=${(report) => {
      const titles = clocks ? [text('compare.then'), knownAt.value ? text('compare.at', day(knownAt.value)) : text('compare.now')] : [day(report.compared.asOf), day(report.asOf)];
      return html`<${Slopes} centres=${report.centres} figure=${figure} titles=${titles} />
        <${Wide} of="compare-heading"><table class="compact" id="compared">
          <thead><tr><th scope="col">${text('published.figure')}</th>${titles.map((title) => html`<th key=${title} scope="col">${title}</th>`)}<th scope="col">${text('compare.change')}</th></tr></thead>
          <tbody>${FIGURES.map((one) => html`<tr key=${one}><th scope="row">${figureName(one)}</th><td>${count(report.total.compared[one])}</td>
            <td>${count(report.total.counts[one])}</td><td>${signed(report.total.counts[one] - report.total.compared[one])}</td></tr>`)}</tbody>
        </table><//>`;
    }} />` : html`<p>${notCompared.value}</p>`}
  </section>`;
}

// Only the centres that moved furthest are named; every one is in the list of centres.
function Slopes({ centres, figure, titles }) {
  const slopes = centres.filter((centre) => centre.compared)
    .map((centre) => ({ centre, then: centre.compared[figure], now: centre.counts[figure] }))
    .sort((a, b) => Math.abs(b.now - b.then) - Math.abs(a.now - a.then));
  const most = Math.max(1, ...slopes.flatMap(({ then, now }) => [then, now]));
  const y = (value) => EDGE * 2 + (HEIGHT - 3 * EDGE) * (1 - value / most);
  const moved = slopes.filter(({ then, now }) => then !== now);
  const taken = [];
  const named = moved.filter(({ now }) => taken.every((other) => Math.abs(other - y(now)) > EDGE) && taken.push(y(now)));
  return html`<figure class="chart"><figcaption class="hint">${text('compare.moved', count(moved.length), count(slopes.length))}</figcaption>
    <svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label=${`${figureName(figure)}: ${text('compare.moved', count(moved.length), count(slopes.length))}`}>
      <text class="axis" x=${LEFT} y=${EDGE} text-anchor="middle">${titles[0]}</text><text class="axis" x=${RIGHT} y=${EDGE} text-anchor="middle">${titles[1]}</text>
      ${slopes.map(({ centre, then, now }) => html`<g key=${centre.centre} class=${then === now ? 'slope still' : 'slope'}>
        <line x1=${LEFT} x2=${RIGHT} y1=${y(then)} y2=${y(now)} /><circle cx=${LEFT} cy=${y(then)} r="3" /><circle cx=${RIGHT} cy=${y(now)} r="3" />
        <title>${`${shortName(centre)}: ${count(then)} → ${count(now)}`}</title></g>`)}
      ${named.map(({ centre, then, now }) => html`<text key=${centre.centre} class="axis" x=${RIGHT + 8} y=${y(now) + 4}>${`${shortName(centre)} ${count(now)} (${signed(now - then)})`}</text>`)}
    </svg></figure>`;
}
