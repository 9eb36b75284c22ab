// The weekly review: what is overdue, how it moved, who is furthest behind and what is unusual, in one request.
import { html } from '../vendor/ui.js';
import { address, view } from '../store/address.js';
import { useAnswer } from '../store/answers.js';
import { daysBetween } from '../store/days.js';
import { asOf, comparedDay, ledger, live, momentQuery, place, placeQuery } from '../store/moment.js';
import { Change } from '../kit/change.js';
import { ControlChart } from '../kit/control-chart.js';
import { FIGURE_LISTS } from '../kit/figure-lists.js';
import { figureName } from '../kit/figures.js';
import { LiveCount } from '../kit/live-count.js';
import { Part } from '../kit/part.js';
import { Sparkline } from '../kit/sparkline.js';
import { count, percent, shortDay, text } from '../store/texts.js';
import { CentresTable } from './centres-table.js';
import { DistrictMap } from './district-map.js';
import { Sentence } from './review-sentence.js';
import { Ticker } from './ticker.js';

const WEEKS = 52;
const LINE = 26;
const DAYS_OF_WEEK = 7;
// Vacant posts stand in no list of their own.
const VACANT = { screen: 'centres', sort: '-postsVacant' };

// Weeks before the ledger was opened are not asked for: nothing happened in them that could be told.
export const since = (weeks) => Math.max(1, Math.min(weeks, Math.floor((daysBetween(ledger.value.openedOn, asOf.value) + 1) / DAYS_OF_WEEK)));

export function standingPath(weeks) {
  const query = momentQuery('asOf');
  query.set('weeks', since(weeks));
  if (comparedDay.value) query.set('compare', comparedDay.value);
  return `/api/reports/standing?${placeQuery(query)}`;
}

// For a projector: the sentence and the figures alone, large, and while it is live what changed last.
const Room = ({ report, of }) => html`<div class="room"><${Sentence} report=${report} /><${Cards} report=${report} of=${of} />
  ${live.value && html`<${Ticker} centres=${report.centres} />`}
  <p><a href=${address({ room: null })} data-view="part">${text('room.leave')}</a></p></div>`;

export function Review() {
  const standing = useAnswer(`${standingPath(WEEKS)}&centreWeeks=registered`, { main: true });
  return html`<${Part} of=${standing} draw=${(report) => (view.value.room ? html`<${Room} report=${report} of=${standing.path} />` : html`
    <${Sentence} report=${report} />
    <p class="to-room"><a href=${address({ room: 'on' })} data-view="part">${text('room.enter')}</a></p>
    <${Cards} report=${report} of=${standing.path} />
    <div class="two-columns">
      ${place.value.startsWith('BR-') ? null : html`<${DistrictMap} report=${report} />`}
      <section class="card" aria-labelledby="weeks-heading">
        <h2 id="weeks-heading">${text('review.weeks', count(report.weekEnds.length))}</h2>
        <p class="hint">${text('chart.rule')}</p>
        <${WeeklyCharts} report=${report} />
      </section>
    </div>
    <${CentresTable} report=${report} />`)} />`;
}

// On one axis, so that more registered than resolved can be seen.
function WeeklyCharts({ report }) {
  const { registered, resolved } = report.total.weeks;
  const most = Math.max(...registered, ...resolved);
  return html`<${ControlChart} title=${text('review.registered')} ends=${report.weekEnds} values=${registered} most=${most} />
    <${ControlChart} title=${text('review.resolved')} ends=${report.weekEnds} values=${resolved} most=${most} />`;
}

// @param of which question it is the answer
function Cards({ report, of }) {
  const { counts, compared, weeks } = report.total;
  const vacantAt = report.centres.filter((centre) => centre.counts.postsVacant > 0).length;
  const beside = {
    casesOverdue: text('card.ofFollowUp', percent(counts.casesOverdue, counts.underFollowUp)),
    staysPastLimit: text('card.stays', count(counts.stays)),
    referralsUnanswered: text('card.referrals', count(counts.referralsOverdue)),
    directionsOverdue: text('card.directions'),
    postsVacant: text('card.posts', count(vacantAt)),
  };
  return html`<ul class="cards">${Object.entries(beside).map(([figure, words]) => html`<li key=${figure} class="card figure">
    <a href=${address(FIGURE_LISTS[figure] ?? VACANT)} data-view="screen">
      <span class="figure-title">${figureName(figure)}</span>
      <${LiveCount} key=${of} figure=${figure} value=${counts[figure]} live=${live.value} />
    </a>
    <${Change} now=${counts[figure]} then=${compared?.[figure]} day=${report.compared?.asOf} moreIsWorse=${true} />
    <${Sparkline} values=${weeks[figure].slice(-LINE)}
      words=${text('line.weeks', figureName(figure), count(Math.min(LINE, report.weekEnds.length)), shortDay(report.asOf))} />
    <span class="hint">${words}</span></li>`)}</ul>`;
}
