// The centres, furthest behind first unless they were sorted otherwise.
import { html } from '../vendor/ui.js';
import { Bar } from '../kit/bar.js';
import { FIGURE_LISTS } from '../kit/figure-lists.js';
import { useFirstRows } from '../kit/first-rows.js';
import { judgement } from '../kit/judgement.js';
import { sorted, SortHead } from '../kit/sorting.js';
import { Sparkline } from '../kit/sparkline.js';
import { Wide } from '../kit/wide.js';
import { recentSignal } from '../kit/xmr.js';
import { address, view } from '../store/address.js';
import { count, percent, shortDay, shortName, signed, text } from '../store/texts.js';

const LINE = 26;
const USUAL_ORDER = '-share';

const share = ({ counts }) => (counts.underFollowUp ? counts.casesOverdue / counts.underFollowUp : null);
const moved = ({ counts, compared }) => (compared ? counts.casesOverdue - compared.casesOverdue : null);

const columns = (weeks) => [
  { key: 'name', title: text('centre'), value: shortName },
  { key: 'share', title: text('centres.share'), value: share, largestFirst: true },
  { key: 'casesOverdue', title: text('figure.casesOverdue'), value: (c) => c.counts.casesOverdue, largestFirst: true },
  { key: 'moved', title: text('centres.moved'), value: moved, largestFirst: true },
  { key: 'longOpen', title: text('figure.longOpen'), value: (c) => c.counts.longOpen, largestFirst: true },
  { key: 'open', title: text('figure.open'), value: (c) => c.counts.open, largestFirst: true },
  { key: 'registered', title: text('centres.registered', count(weeks)), value: (c) => c.weeks.registered.slice(-LINE).reduce((a, b) => a + b, 0),
    largestFirst: true, className: 'wide' },
  { key: 'postsVacant', title: text('figure.postsVacant'), value: (c) => c.counts.postsVacant, largestFirst: true },
];

const away = (centre) => (centre.state === 'SUSPENDED' ? text('centre.suspended', centre.caretaker)
  : centre.state === 'CLOSED' ? text('centre.closed') : null);

export function CentresTable({ report }) {
  const isUsual = (view.value.sort ?? USUAL_ORDER) === USUAL_ORDER;
  const heads = columns(Math.min(LINE, report.weekEnds.length));
  const [rows, more] = useFirstRows(sorted(report.centres, heads, USUAL_ORDER));
  return html`<section class="card" aria-labelledby="centres-heading">
    <h2 id="centres-heading">${isUsual ? text('centres.heading') : text('screen.centres')}</h2>
    <${Wide} of="centres-heading">
      <table class="compact centres" id="centres">
        <caption class="visually-hidden">${text('centres.caption', shortDay(report.asOf))}</caption>
        <thead><tr>${heads.map((column) => html`<${SortHead} key=${column.key} column=${column} usual=${USUAL_ORDER} />`)}</tr></thead>
        <tbody>${rows.map((centre) => html`<${Row} key=${centre.centre} centre=${centre} report=${report} />`)}</tbody>
      </table>
    <//>
    ${more}
  </section>`;
}

function Row({ centre, report }) {
  const { counts, weeks } = centre;
  const signal = recentSignal(weeks.registered);
  return html`<tr data-centre=${centre.centre}>
    <th scope="row"><a href=${address({ screen: 'centres', in: centre.centre })} data-view="screen">${shortName(centre)}</a>
      ${away(centre) && html`<small class="away">${away(centre)}</small>`}</th>
    <td><a class="bar-link" href=${address({ ...FIGURE_LISTS.casesOverdue, in: centre.centre })} data-view="screen"
      aria-label=${text('centres.overdueOf', shortName(centre), percent(counts.casesOverdue, counts.underFollowUp))}>
      <${Bar} part=${counts.casesOverdue} whole=${counts.underFollowUp} />
      ${' '}${percent(counts.casesOverdue, counts.underFollowUp)}</a></td>
    <td>${text('centres.of', count(counts.casesOverdue), count(counts.underFollowUp))}</td>
    <td>${moved(centre) === null ? '' : signed(moved(centre))}</td>
    <td>${count(counts.longOpen)}</td>
    <td>${count(counts.open)}</td>
    <td class="wide"><${Sparkline} values=${weeks.registered.slice(-LINE)} words=${text('line.weeks', text('review.registered'),
      count(Math.min(LINE, report.weekEnds.length)), shortDay(report.asOf))} />
      ${' '}<span class=${signal ? 'unusual' : 'hint'}>${judgement(signal)}</span></td>
    <td>${count(counts.postsVacant)}</td>
  </tr>`;
}
