// What a committee asks of its centres beside their cases: directions, partners, services, posts, inspections and calls.
import { html } from '../vendor/ui.js';
import { figureName } from '../kit/figures.js';
import { Wide } from '../kit/wide.js';
import { centreName } from '../words/centres.js';
import { meaning } from '../words/codes.js';
import { daysBetween } from '../store/days.js';
import { count, day, percent, shortName, text } from '../store/texts.js';

const QUARTERS = 4;

// A list that goes on says so: a committee would take it for all.
const GoesOn = ({ next, shown }) => next && html`<p class="hint" data-missing>${text('list.goesOn', count(shown))}</p>`;

const Nothing = () => html`<p>${text('list.none')}</p>`;

export function Directions({ answer: { directions, counts, on, next } }) {
  if (directions.length === 0) return html`<${Nothing} />`;
  return html`<p class="hint">${text('late.total.directions', count(counts.directions), count(counts.centres))}</p>
    <${Wide} of="topic-directions"><table class="list"><thead><tr><th scope="col">${text('centre')}</th><th scope="col">${text('direction')}</th>
      <th scope="col">${text('direction.level')}</th><th scope="col">${text('direction.on')}</th><th scope="col">${text('late.due')}</th><th scope="col">${text('late.days')}</th></tr></thead>
    <tbody>${directions.map((line) => html`<tr key=${line.directionId}>
      <td data-title=${text('centre')}>${centreName(line.centre)}</td><td data-title=${text('direction')}>${meaning('Direction', line.direction)}</td>
      <td data-title=${text('direction.level')}>${meaning('ReviewLevel', line.level)}</td><td data-title=${text('direction.on')}>${day(line.issuedOn)}</td>
      <td data-title=${text('late.due')}>${day(line.dueOn)}</td><td data-title=${text('late.days')}>${count(daysBetween(line.dueOn, on))}</td></tr>`)}</tbody></table><//>
    <${GoesOn} next=${next} shown=${directions.length} />`;
}

// Those first who leave most without an answer.
export function Partners({ answer: { partners } }) {
  const asked = partners.filter(({ counts }) => counts.referrals > 0)
    .sort((a, b) => b.counts.overdue - a.counts.overdue || b.counts.lapsed / b.counts.referrals - a.counts.lapsed / a.counts.referrals);
  if (asked.length === 0) return html`<${Nothing} />`;
  return html`<p class="hint">${text('committee.partners.hint')}</p>
    <${Wide} of="topic-partners"><table class="compact" id="partners"><thead><tr><th scope="col">${text('referral.partner')}</th><th scope="col">${text('partner.referrals')}</th>
      <th scope="col">${text('partner.completed')}</th><th scope="col">${text('partner.rejected')}</th><th scope="col">${text('partner.lapsed')}</th>
      <th scope="col">${text('partner.lapsedShare')}</th><th scope="col">${figureName('referralsUnanswered')}</th><th scope="col">${figureName('referralsOverdue')}</th></tr></thead>
    <tbody>${asked.map(({ partner, counts }) => html`<tr key=${partner} data-partner=${partner}><th scope="row">${meaning('Partner', partner)}</th><td>${count(counts.referrals)}</td>
      <td>${count(counts.completed)}</td><td>${count(counts.rejected)}</td><td>${count(counts.lapsed)}</td><td>${percent(counts.lapsed, counts.referrals)}</td>
      <td>${count(counts.awaiting)}</td><td>${count(counts.overdue)}</td></tr>`)}</tbody></table><//>`;
}

export const newestQuarters = (periods) => periods.slice(-QUARTERS);

// The newest one has not ended on the day that is shown.
const quarterName = ({ from, to }, on) => text('committee.quarterOf', day(from), day(to < on ? to : on));

export function Services({ answer: { periods, total, asOf } }) {
  const quarters = newestQuarters(periods);
  if (quarters.length === 0) return html`<${Nothing} />`;
  const codes = (of) => Object.keys(quarters[0][of].by).filter((code) => quarters.some((quarter) => quarter[of].by[code] > 0));
  const line = (key, title, of, strong = false) => html`<tr key=${key} class=${strong ? 'sum' : ''} data-service=${key}><th scope="row">${title}</th>${quarters.map((quarter) => html`<td
    key=${quarter.period}>${count(of(quarter))}</td>`)}</tr>`;
  return html`<${Wide} of="topic-services"><table class="compact" id="services">
    <thead><tr><th scope="col">${text('committee.services')}</th>${quarters.map((quarter) => html`<th key=${quarter.period} scope="col">${quarterName(quarter, asOf)}</th>`)}</tr></thead>
    <tbody>${line('provided', text('services.given'), (quarter) => quarter.provided.total, true)}
      ${codes('provided').map((code) => line(code, meaning('Service', code), (quarter) => quarter.provided.by[code]))}
      ${line('notProvided', text('services.notGiven'), (quarter) => quarter.notProvided.total, true)}
      ${codes('notProvided').map((code) => line(code, meaning('NotProvidedReason', code), (quarter) => quarter.notProvided.by[code]))}
      ${line('requested', text('services.asked'), (quarter) => quarter.requested.total, true)}
      ${line('stillOpen', text('services.open', day(asOf)), (quarter) => quarter.stillOpen.total)}</tbody></table><//>
    <p class="hint" data-all-open>${text('services.allOpen', day(asOf), count(total.stillOpen.total))}</p>`;
}

export function Staffing({ answer: { centres, total } }) {
  if (centres.length === 0) return html`<${Nothing} />`;
  const cell = ({ filled, posts }) => text('committee.filled', count(filled), count(posts));
  const of = (centre, role) => centre.roles.find((one) => one.role === role);
  return html`<${Wide} of="topic-staffing"><table class="compact" id="staffing"><thead><tr><th scope="col">${text('post.role')}</th>
      ${centres.map((centre) => html`<th key=${centre.centre} scope="col">${shortName(centre)}</th>`)}</tr></thead>
    <tbody>${total.roles.map(({ role }) => html`<tr key=${role}><th scope="row">${meaning('Role', role)}</th>${centres.map((centre) => html`<td
      key=${centre.centre}>${of(centre, role) ? cell(of(centre, role)) : '–'}</td>`)}</tr>`)}</tbody>
    <tfoot><tr><th scope="row">${figureName('postsVacant')}</th>${centres.map((centre) => html`<td key=${centre.centre} data-vacant=${centre.centre}>${count(centre.vacant)}</td>`)}</tr></tfoot></table><//>`;
}

export const Inspections = ({ answer: { inspections, next } }) => (inspections.length === 0 ? html`<${Nothing} />`
  : html`<${Wide} of="topic-inspections"><table class="list"><thead><tr><th scope="col">${text('inspection.on')}</th><th scope="col">${text('centre')}</th><th scope="col">${text('inspection.findings')}</th></tr></thead>
    <tbody>${inspections.map((line) => html`<tr key=${line.inspectionId}><td data-title=${text('inspection.on')}>${day(line.on)}</td><td data-title=${text('centre')}>${centreName(line.centre)}</td>
      <td data-title=${text('inspection.findings')}>${line.findings.map((finding) => meaning('InspectionFinding', finding)).join(', ')}</td></tr>`)}</tbody></table><//>
    <${GoesOn} next=${next} shown=${inspections.length} />`);

const NO_CALLS = { calls: 0, registrable: 0, routed: 0, takenUp: 0 };

// Of the same quarters as the services above, with or without a call.
// @param on last day of which anything is known
export function Calls({ answer: { periods }, quarters: asked, on }) {
  const quarters = asked.map((quarter) => ({ ...quarter, ...(periods.find(({ period }) => period === quarter.period) ?? NO_CALLS) }));
  if (quarters.length === 0) return html`<${Nothing} />`;
  return html`<${Wide} of="topic-calls"><table class="compact" id="calls"><thead><tr><th scope="col">${text('committee.quarter')}</th><th scope="col">${text('calls.all')}</th>
      <th scope="col">${text('calls.registrable')}</th><th scope="col">${text('calls.passed')}</th><th scope="col">${text('calls.takenUp')}</th></tr></thead>
    <tbody>${quarters.map((quarter) => html`<tr key=${quarter.period}><th scope="row">${quarterName(quarter, on)}</th><td>${count(quarter.calls)}</td>
      <td>${count(quarter.registrable)}</td><td>${count(quarter.routed)}</td><td>${count(quarter.takenUp)}</td></tr>`)}</tbody></table><//>`;
}
