// What a centre has to look after today: what is late first, the longest waiting first; each line opens the case.
import { html } from '../vendor/ui.js';
import { CaseLink } from '../kit/case-link.js';
import { LiveOnly } from '../kit/live-only.js';
import { Part } from '../kit/part.js';
import { Risk } from '../kit/risk.js';
import { address, go, view } from '../store/address.js';
import { useAnswer } from '../store/answers.js';
import { centreName } from '../words/centres.js';
import { meaning } from '../words/codes.js';
import { daysBetween } from '../store/days.js';
import { live, nearDay, place } from '../store/moment.js';
import { ownCentres, session } from '../store/session.js';
import { count, day, text } from '../store/texts.js';

const AT_ONCE = 10;

const risk = (line) => html`${' '}<${Risk} level=${line.risk} />`;
const attempt = ({ lastAttempt: last }) => last && html`${' '}<span class="hint">${text('today.lastAttempt', nearDay(last.on),
  meaning('FollowUpOutcome', last.outcome) || meaning('FollowUpMode', last.mode))}</span>`;
const link = (line) => html`<${CaseLink} id=${line.caseId} number=${line.number} />`;

const late = (days) => text('today.lateBy', count(days));

// When an answer is due, or since when it is late: in words, not by a colour alone.
function answerDue({ answerDueOn, overdueFrom }, { on }) {
  if (!answerDueOn) return null;
  if (!overdueFrom || overdueFrom > on) return html`<span class="hint">${text('today.by', nearDay(answerDueOn))}</span>`;
  return html`<span class="late">${text('today.wasDue', nearDay(answerDueOn))}, ${late(daysBetween(overdueFrom, on) + 1)}</span>`;
}

// Each: name of the list in the answer, and what a line says beside its case.
const groups = () => [
  { list: 'stays', title: text('today.stays'), line: (stay, { on }) => html`${link(stay)} <span class=${stay.pastLimitFrom <= on ? 'late' : ''}>${
    text('stay.ofLimit', count(stay.nights), count(stay.limitDays))}${stay.pastLimitFrom <= on && `, ${text('today.pastLimit')}`}</span>` },
  { list: 'overdue', title: text('today.overdue'), line: (line, { on }) => html`${link(line)} <span class="late">${
    late(daysBetween(line.overdueFrom, on) + 1)}</span>${risk(line)}${attempt(line)}` },
  { list: 'due', title: text('today.due'), line: (line) => html`${link(line)} ${text('today.by', nearDay(line.dueOn))}${risk(line)}${
    attempt(line)}` },
  { list: 'referrals', title: text('today.referrals'), line: (line, answer) => html`${link(line)} ${meaning('Partner', line.partner)}${' '}
    ${answerDue(line, answer)}` },
  { list: 'transfers', title: text('today.transfers'), line: (line, answer) => html`${link(line)} ${text('today.from', centreName(line.from))}${' '}
    ${answerDue(line, answer)}` },
  { list: 'appointments', title: text('today.appointments'), line: (line) => html`${link(line)} ${nearDay(line.on)}: ${line.legalStep
    ? meaning('LegalStep', line.legalStep) : text('today.meeting')}` },
  { list: 'calls', title: text('today.calls'), line: (call) => html`${nearDay(call.calledOn)}: ${meaning('HelplineSource', call.source)},${' '}
    ${meaning('CallClass', call.class)}` },
  { list: 'unclassified', title: text('today.unclassified'), line: (line) => html`${link(line)} ${text('today.since', day(line.since))}` },
  { list: 'unassigned', title: text('today.unassigned'), line: (line) => html`${link(line)} ${text('today.since', day(line.since))}` },
];

const KEYS = ['stayId', 'referralId', 'transferId', 'callId'];
const keyOf = (line) => KEYS.map((key) => line[key]).find(Boolean) ?? `${line.caseId}${line.dueOn ?? line.on ?? ''}${line.legalStep ?? ''}`;

export function Today() {
  const centre = place.value.startsWith('BR-') ? place.value : ownCentres.value[0];
  const mine = view.value.worker === session.value.actor;
  const query = new URLSearchParams({ centre: centre ?? '' });
  if (mine) query.set('worker', session.value.actor);
  const work = useAnswer(live.value && centre ? `/api/today?${query}` : null, { main: true });
  if (!live.value) return html`<${LiveOnly} words=${text('today.liveOnly')} />`;
  if (!centre) return html`<p>${text('today.noCentre')}</p>`;
  return html`<section aria-labelledby="today-heading">
    <h2 id="today-heading">${text('today.heading', centreName(centre))}</h2>
    <ul class="choices">
      <li><a href=${address({ worker: null })} data-view="part" aria-current=${mine ? null : 'true'}>${text('today.whole')}</a></li>
      <li><a href=${address({ worker: session.value.actor })} data-view="part" aria-current=${mine ? 'true' : null}>${text('today.mine')}</a></li>
    </ul>
    ${ownCentres.value.length > 1 && html`<label>${text('centre')} <select value=${centre} onChange=${(event) => go({ in: event.target.value })}>
      ${ownCentres.value.map((one) => html`<option key=${one} value=${one}>${centreName(one)}</option>`)}</select></label>`}
    <${Part} of=${work} draw=${(answer) => html`<p class="hint">${text('today.on', day(answer.on))}</p>
      <div class="groups">${groups().map((group) => html`<${Group} key=${group.list} group=${group} answer=${answer} />`)}</div>`} />
  </section>`;
}

// A long list hides nothing that stands beneath it.
function Group({ group, answer }) {
  const lines = answer[group.list];
  const draw = (line) => html`<li key=${keyOf(line)}>${group.line(line, answer)}</li>`;
  return html`<section class="card group" data-list=${group.list} aria-labelledby=${`group-${group.list}`}>
    <h3 id=${`group-${group.list}`}>${group.title} <b data-count>${count(lines.length)}</b></h3>
    ${lines.length > 0 && html`<ul>${lines.slice(0, AT_ONCE).map(draw)}</ul>`}
    ${lines.length > AT_ONCE && html`<details class="rest"><summary>${text('today.more', count(lines.length - AT_ONCE))}</summary>
      <ul>${lines.slice(AT_ONCE).map(draw)}</ul></details>`}
  </section>`;
}
