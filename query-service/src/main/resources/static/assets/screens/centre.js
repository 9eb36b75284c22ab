// One centre: its figures, its weeks, who works there, and what was found there.
import { html } from '../vendor/ui.js';
import { Change } from '../kit/change.js';
import { ControlChart } from '../kit/control-chart.js';
import { FIGURE_LISTS } from '../kit/figure-lists.js';
import { FIGURES, figureName } from '../kit/figures.js';
import { Part } from '../kit/part.js';
import { address } from '../store/address.js';
import { useAnswer } from '../store/answers.js';
import { meaning } from '../words/codes.js';
import { momentQuery } from '../store/moment.js';
import { count, day, name, text } from '../store/texts.js';
import { standingPath } from './review.js';

const WEEKS = 52;

export function Centre({ id }) {
  const standing = useAnswer(standingPath(WEEKS), { main: true });
  const own = useAnswer(`/api/centres/${id}?${momentQuery('on')}`);
  return html`<${Part} of=${standing} draw=${(report) => {
    const [centre] = report.centres;
    if (!centre) return html`<p>${text('centre.notYet')}</p>`;
    return html`
      <section class="card" aria-labelledby="centre-heading">
        <h2 id="centre-heading">${name(centre)} <small>${centre.centre}</small></h2>
        <p><a href=${address({ in: null })} data-view="part">${text('centres.all')}</a></p>
        <dl class="figures">${FIGURES.map((figure) => html`<div key=${figure}><dt>${FIGURE_LISTS[figure]
          ? html`<a href=${address(FIGURE_LISTS[figure])} data-view="screen">${figureName(figure)}</a>` : figureName(figure)}</dt>
          <dd data-figure=${figure}>${count(centre.counts[figure])}
            ${' '}<${Change} now=${centre.counts[figure]} then=${centre.compared?.[figure]} day=${report.compared?.asOf} /></dd></div>`)}</dl>
      </section>
      <section class="card" aria-labelledby="weeks-heading">
        <h2 id="weeks-heading">${text('review.weeks', count(report.weekEnds.length))}</h2>
        <div class="charts">${['registered', 'resolved', 'casesOverdue', 'referralsUnanswered'].map((line) => html`<${ControlChart} key=${line}
          title=${figureName(line)} ends=${report.weekEnds} values=${centre.weeks[line]}
          level=${line !== 'registered' && line !== 'resolved'} />`)}</div>
      </section>
      <${Part} of=${own} draw=${(found) => html`<${House} centre=${found} />`} />`;
  }} />`;
}

function House({ centre }) {
  return html`<section class="card" aria-labelledby="house-heading">
    <h2 id="house-heading">${text('centre.house')}</h2>
    <h3>${text('centre.posts')}</h3>
    ${centre.posts.length === 0 ? html`<p>${text('list.none')}</p>` : html`<table class="list"><thead><tr><th scope="col">${text('post.role')}</th><th scope="col">${text('post.staff')}</th>
      <th scope="col">${text('post.since')}</th></tr></thead><tbody>${centre.posts.map((post) => html`<tr key=${post.staff}>
      <td data-title=${text('post.role')}>${meaning('Role', post.role)}</td><td data-title=${text('post.staff')}>${post.staff}</td>
      <td data-title=${text('post.since')}>${day(post.from)}</td></tr>`)}</tbody></table>`}
    ${centre.suspensions.length > 0 && html`<h3>${text('centre.suspensions')}</h3><ul>${centre.suspensions.map((away) => html`<li key=${away.from}>${away.until
      ? text('centre.away', day(away.from), day(away.until), away.caretaker) : text('centre.awaySince', day(away.from), away.caretaker)}</li>`)}</ul>`}
    <h3>${text('centre.inspections')}</h3>
    ${centre.inspections.length === 0 ? html`<p>${text('list.none')}</p>` : html`<ul>${centre.inspections.map((inspection) => html`<li
      key=${inspection.inspectionId}>${day(inspection.on)}: ${(inspection.findings ?? []).map((finding) => meaning('InspectionFinding', finding)).join(', ')}</li>`)}</ul>`}
  </section>`;
}
