// The districts by a share or a rate, never by a count: a map of counts is a map of people.
import { html } from '../vendor/ui.js';
import { FIGURE_LISTS } from '../kit/figure-lists.js';
import { TileMap } from '../kit/tile-map.js';
import { address, go, view } from '../store/address.js';
import { count, districts, percent, tenth, text } from '../store/texts.js';

const LAKH = 100_000;
const WEEKS_OF_YEAR = 52;

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const ratio = (part, whole) => (whole === 0 ? null : (100 * part) / whole);
const asPercent = (value) => percent(value, 100);

// What a tile opens: the list of what it counts, or of the centres with every figure.
const CENTRES = { screen: 'centres' };

// Each: what it is of the centres of a district, null where there is nothing to say.
const MEASURES = {
  overdue: { title: () => text('measure.overdue'), say: asPercent, list: FIGURE_LISTS.casesOverdue,
    of: (centres) => ratio(sum(centres.map((c) => c.counts.casesOverdue)), sum(centres.map((c) => c.counts.underFollowUp))) },
  'long-open': { title: () => text('measure.longOpen'), say: asPercent, list: CENTRES,
    of: (centres) => ratio(sum(centres.map((c) => c.counts.longOpen)), sum(centres.map((c) => c.counts.open))) },
  rate: { title: ({ weekEnds }) => text('measure.rate', count(Math.min(WEEKS_OF_YEAR, weekEnds.length))), say: tenth, list: CENTRES,
    of: (centres, district) => (LAKH * sum(centres.flatMap((c) => c.weeks.registered.slice(-WEEKS_OF_YEAR)))) / district.population2011 },
  vacant: { title: () => text('measure.vacant'), say: tenth, list: CENTRES,
    of: (centres) => sum(centres.map((c) => c.counts.postsVacant)) / centres.length },
  delay: { title: () => text('measure.delay'), say: count, list: CENTRES,
    of: (centres) => {
      const known = centres.map((c) => c.counts.medianDelayDays).filter((days) => days !== null && days !== undefined);
      return known.length ? Math.max(...known) : null;
    } },
};

export function valuesOf(report, measure) {
  const byDistrict = new Map();
  for (const centre of report.centres) {
    if (centre.state !== 'CLOSED') byDistrict.set(centre.district, [...(byDistrict.get(centre.district) ?? []), centre]);
  }
  return new Map([...byDistrict].map(([code, centres]) =>
    [code, MEASURES[measure].of(centres, districts.find((district) => district.code === code))]));
}

export function DistrictMap({ report }) {
  const key = view.value.measure in MEASURES ? view.value.measure : 'overdue';
  const measure = MEASURES[key];
  const title = measure.title(report);
  const legend = (from, until) => (from === undefined ? (until === undefined ? text('legend.all') : text('legend.under', measure.say(until)))
    : until === undefined ? text('legend.from', measure.say(from)) : text('legend.between', measure.say(from), measure.say(until)));
  return html`<section class="card" aria-labelledby="map-heading">
    <h2 id="map-heading">${text('map.heading', title)}</h2>
    <label class="measure titled">${text('map.measure')}
      <select value=${key} onChange=${(event) => go({ measure: event.target.value })}>
        ${Object.entries(MEASURES).map(([one, { title: of }]) => html`<option key=${one} value=${one}>${of(report)}</option>`)}
      </select></label>
    <${TileMap} values=${valuesOf(report, key)} say=${measure.say} legend=${legend} caption=${title}
      to=${(code) => address({ ...measure.list, in: code })} />
    ${view.value.in && html`<a href=${address({ in: null })} data-view="part">${text('map.all')}</a>`}
  </section>`;
}
