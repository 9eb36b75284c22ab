// Lines of weeks: of the whole place, and of its centres on one scale, those with a signal first. How far the cases of each month came.
import { html } from '../vendor/ui.js';
import { Bar } from '../kit/bar.js';
import { ControlChart } from '../kit/control-chart.js';
import { figureName } from '../kit/figures.js';
import { judgement } from '../kit/judgement.js';
import { Part } from '../kit/part.js';
import { Sparkline } from '../kit/sparkline.js';
import { Wide } from '../kit/wide.js';
import { recentSignal } from '../kit/xmr.js';
import { address, go, view } from '../store/address.js';
import { useAnswer } from '../store/answers.js';
import { momentQuery, placeQuery } from '../store/moment.js';
import { count, month, percent, shortDay, shortName, text } from '../store/texts.js';
import { CountedCases } from './counted-cases.js';
import { standingPath } from './review.js';

const WEEKS = 52;
// What happens in a week; the others are how much there is at its end.
const HAPPENS = ['registered', 'resolved'];
const LINES = [...HAPPENS, 'casesOverdue', 'staysPastLimit', 'referralsUnanswered', 'directionsOverdue', 'postsVacant'];

export function Trends() {
  const standing = useAnswer(standingPath(WEEKS), { main: true });
  const query = placeQuery(momentQuery('asOf'));
  query.set('by', 'month');
  const cohorts = useAnswer(`/api/reports/cohorts?${query}`);
  const line = LINES.includes(view.value.line) ? view.value.line : 'registered';
  return html`<${Part} of=${standing} draw=${(report) => html`
    <section class="card" aria-labelledby="trends-heading">
      <h2 id="trends-heading">${text('review.weeks', count(report.weekEnds.length))}</h2>
      <p class="hint">${text('chart.rule')}</p>
      <div class="charts">${LINES.map((one) => html`<${ControlChart} key=${one} title=${figureName(one)} ends=${report.weekEnds}
        values=${report.total.weeks[one]} level=${!HAPPENS.includes(one)} />`)}</div>
    </section>
    <${Multiples} report=${report} line=${line} />`} />
  <${Part} of=${cohorts} draw=${(answer) => html`<${Cohorts} cohorts=${answer} />`} />`;
}

function Multiples({ report, line }) {
  const most = Math.max(1, ...report.centres.flatMap((centre) => centre.weeks[line]));
  const judged = HAPPENS.includes(line);
  const ordered = report.centres.map((centre) => ({ centre, signal: judged ? recentSignal(centre.weeks[line]) : null }))
    .sort((a, b) => Boolean(b.signal) - Boolean(a.signal) || b.centre.weeks[line].at(-1) - a.centre.weeks[line].at(-1));
  return html`<section class="card" aria-labelledby="multiples-heading">
    <h2 id="multiples-heading">${text('trends.centres')}</h2>
    <label class="measure">${text('map.measure')} <select value=${line} onChange=${(event) => go({ line: event.target.value })}>
      ${LINES.map((one) => html`<option key=${one} value=${one}>${figureName(one)}</option>`)}</select></label>
    <ul class="multiples">${ordered.map(({ centre, signal }) => html`<li key=${centre.centre}>
      <a href=${address({ screen: 'centres', in: centre.centre })} data-view="screen">${shortName(centre)}</a>
      <${Sparkline} values=${centre.weeks[line]} most=${most} words=${text('line.weeks', figureName(line), count(report.weekEnds.length), shortDay(report.asOf))} />
      <span class=${signal ? 'unusual' : 'hint'}>${count(centre.weeks[line].at(-1))} ${judged && judgement(signal)}</span></li>`)}</ul>
  </section>`;
}

// As a list is asked for it.
const spelt = (step) => step.toLowerCase().replaceAll('_', '-');

const stepName = (step) => ({
  CLASSIFIED: text('step.classified'),
  SERVED: text('step.served'),
  RESOLVED_IN_30_DAYS: text('step.resolved', '30'),
  RESOLVED_IN_60_DAYS: text('step.resolved', '60'),
  RESOLVED_IN_90_DAYS: text('step.resolved', '90'),
  MONITORED: text('step.monitored'),
  VIOLENCE_RECURRED: text('step.recurred'),
})[step] ?? step;

// A figure of a month opens the list of its cases.
function Cohorts({ cohorts }) {
  const rows = [...cohorts.cohorts].reverse();
  const chosen = rows.find(({ period }) => period === view.value.of);
  const reached = chosen?.steps.find(({ step }) => step === view.value.code);
  const link = ({ period }, step, shown) => html`<a class=${step ? 'bar-link' : null} href=${address({ of: period, code: step ?? null })} data-view="part"
    aria-current=${period === chosen?.period && step === reached?.step ? 'true' : null}>${shown}</a>`;
  return html`<section class="card" aria-labelledby="cohorts-heading">
    <h2 id="cohorts-heading">${text('cohorts.heading')}</h2>
    <p class="hint">${text('cohorts.hint')}</p>
    <${Wide} of="cohorts-heading"><table class="compact" id="cohorts">
      <thead><tr><th scope="col">${text('cohorts.month')}</th><th scope="col">${text('figure.registered')}</th>
        ${cohorts.total.steps.map(({ step }) => html`<th key=${step} scope="col">${stepName(step)}</th>`)}</tr></thead>
      <tbody>${rows.map((cohort) => html`<tr key=${cohort.period}><th scope="row">${month(cohort.from)}</th><td>${link(cohort, undefined, count(cohort.registered))}</td>
        ${cohort.steps.map((step) => html`<td key=${step.step}>${step.cases
          ? link(cohort, step.step, html`<${Bar} part=${step.reached} whole=${step.cases} /> ${percent(step.reached, step.cases)}`) : '–'}</td>`)}</tr>`)}</tbody>
      <tfoot><tr><th scope="row">${text('total')}</th><td>${count(cohorts.total.registered)}</td>
        ${cohorts.total.steps.map((step) => html`<td key=${step.step}>${percent(step.reached, step.cases)}</td>`)}</tr></tfoot>
    </table><//>
    ${chosen && html`<${CountedCases} of="REGISTERED" table="cohorts" list=${reached ? `${chosen.list}&reached=${spelt(reached.step)}` : chosen.list}
      caption=${text('counted.list', reached ? stepName(reached.step) : text('figure.registered'), month(chosen.from))} />`}
  </section>`;
}
