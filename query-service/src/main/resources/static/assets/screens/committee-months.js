// Twelve months of each centre: lines on one scale for each figure, and every number beneath.
import { html } from '../vendor/ui.js';
import { figureName } from '../kit/figures.js';
import { Sparkline } from '../kit/sparkline.js';
import { Wide } from '../kit/wide.js';
import { count, month, shortName, text } from '../store/texts.js';

const MEASURES = [
  { key: 'registered', title: () => figureName('registered'), of: (period) => period.registered },
  { key: 'resolved', title: () => figureName('resolved'), of: (period) => period.resolvedInPeriod },
  { key: 'open', title: () => text('committee.openAtEnd'), of: (period) => period.reconciliation.openAtEnd },
];

export function Months({ months: { parts, periods }, centres }) {
  const named = new Map(centres.map((centre) => [centre.centre, shortName(centre)]));
  const shown = parts.filter((part) => named.has(part.centre));
  const name = (part) => named.get(part.centre);
  return html`
    ${MEASURES.map((measure) => {
      const most = Math.max(1, ...shown.flatMap((part) => part.periods.map(measure.of)));
      return html`<ul class="multiples" key=${measure.key}>${shown.map((part) => html`<li key=${part.centre}>${name(part)}: ${measure.title()}
        <${Sparkline} values=${part.periods.map(measure.of)} most=${most}
          words=${text('committee.line', `${name(part)}: ${measure.title()}`, count(part.periods.length))} /></li>`)}</ul>`;
    })}
    <${Wide} of="topic-months"><table class="compact" id="months">
      <thead><tr><th scope="col">${text('breakdown.month')}</th>${shown.flatMap((part) => MEASURES.map((measure) => html`<th
        key=${part.centre + measure.key} scope="col">${name(part)}: ${measure.title()}</th>`))}</tr></thead>
      <tbody>${periods.map((period, i) => html`<tr key=${period.period}><th scope="row">${month(period.from)}</th>${shown.flatMap((part) => MEASURES.map(
        (measure) => html`<td key=${part.centre + measure.key} data-month=${`${part.centre} ${measure.key}`}>${count(measure.of(part.periods[i]))}</td>`))}</tr>`)}</tbody>
    </table><//>`;
}
