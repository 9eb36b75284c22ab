// What is late, by kind, never added up.
import { html } from '../vendor/ui.js';
import { centre, number, risk, worker } from '../kit/case-columns.js';
import { PagedList } from '../kit/paged-list.js';
import { address, view } from '../store/address.js';
import { centreName } from '../words/centres.js';
import { meaning } from '../words/codes.js';
import { daysBetween } from '../store/days.js';
import { momentQuery, placeQuery } from '../store/moment.js';
import { count, day, text } from '../store/texts.js';

// So many days late is a line, 0 while it is not: from the first late day on, or after the last day on which it was not.
const since = (from) => (line, { on }) => (from(line) && from(line) <= on ? daysBetween(from(line), on) + 1 : 0);
const after = (due) => (line, { on }) => Math.max(0, daysBetween(due(line), on));
const fromOverdue = since((line) => line.overdueFrom);
const pastLimit = since((line) => line.pastLimitFrom);
const afterDue = after((line) => line.dueOn);

const lateBy = (days) => ({ title: text('late.days'), draw: (line, answer) => (days(line, answer) ? count(days(line, answer)) : '') });

// How long the oldest are late stands above them; every list begins with these.
const BANDS = [[90, text('late.band.over90')], [30, text('late.band.over30')], [7, text('late.band.over7')], [0, text('late.band.toWeek')]];
const bandOf = (days) => (line, answer) => BANDS.find(([more]) => days(line, answer) > more)?.[1] ?? text('late.band.none');

const attempt = {
  title: text('late.attempt'),
  draw: ({ lastAttempt: last }) => last && [day(last.on), meaning('FollowUpOutcome', last.outcome)].filter(Boolean).join(': '),
};

const followUps = [number, centre, { title: text('late.due'), draw: (line) => day(line.dueOn) }, lateBy(fromOverdue), risk,
  worker, attempt];

// What the count says: lines, and the cases or centres that they are of.
const KINDS = {
  'follow-ups': {
    title: text('late.followUps'), path: '/api/follow-ups', state: 'overdue', lines: 'followUps', columns: followUps,
    total: ({ counts }) => text('late.total.followUps', count(counts.followUps), count(counts.cases)),
    band: bandOf(fromOverdue), keyOf: (line) => line.caseId + line.dueOn,
  },
  stays: {
    title: text('late.stays'), path: '/api/shelter-stays', state: 'past-limit', lines: 'stays',
    columns: [number, centre, { title: text('stay.since'), draw: (line) => day(line.admittedOn) },
      { title: text('stay.nights'), draw: (line) => text('stay.ofLimit', count(line.nights), count(line.limitDays)) },
      lateBy(pastLimit)],
    total: ({ counts }) => text('late.total.stays', count(counts.stays), count(counts.cases)),
    band: bandOf(pastLimit), keyOf: (line) => line.stayId,
  },
  referrals: {
    title: text('late.referrals'), path: '/api/referrals', state: 'awaiting', lines: 'referrals',
    columns: [number, centre, { title: text('referral.partner'), draw: (line) => meaning('Partner', line.partner) },
      { title: text('referral.on'), draw: (line) => day(line.referredOn) },
      { title: text('late.answerDue'), draw: (line) => line.answerDueOn && day(line.answerDueOn) },
      lateBy(fromOverdue)],
    total: ({ counts }) => text('late.total.referrals', count(counts.referrals), count(counts.cases)),
    band: bandOf(fromOverdue), keyOf: (line) => line.referralId,
  },
  transfers: {
    title: text('late.transfers'), path: '/api/transfers', state: 'overdue', lines: 'transfers',
    columns: [number, { title: text('transfer.from'), draw: (line) => centreName(line.from) }, { title: text('transfer.to'), draw: (line) => centreName(line.to) },
      { title: text('transfer.on'), draw: (line) => day(line.requestedOn) },
      { title: text('late.answerDue'), draw: (line) => day(line.answerDueOn) }, lateBy(fromOverdue)],
    total: ({ counts }) => text('late.total.transfers', count(counts.transfers), count(counts.cases)),
    band: bandOf(fromOverdue), keyOf: (line) => line.transferId,
  },
  directions: {
    title: text('late.directions'), path: '/api/directions', state: 'overdue', lines: 'directions',
    columns: [centre, { title: text('direction'), draw: (line) => meaning('Direction', line.direction) },
      { title: text('direction.level'), draw: (line) => meaning('ReviewLevel', line.level) },
      { title: text('direction.on'), draw: (line) => day(line.issuedOn) }, { title: text('late.due'), draw: (line) => day(line.dueOn) },
      lateBy(afterDue)],
    total: ({ counts }) => text('late.total.directions', count(counts.directions), count(counts.centres)),
    band: bandOf(afterDue), keyOf: (line) => line.directionId,
  },
};

export function Overdue() {
  const key = view.value.kind in KINDS ? view.value.kind : 'follow-ups';
  const kind = KINDS[key];
  const query = placeQuery(momentQuery('on'));
  query.set('state', kind.state);
  return html`<section class="card" aria-labelledby="overdue-heading">
    <h2 id="overdue-heading">${kind.title}</h2>
    <ul class="choices titled" aria-label=${text('late.kinds')}>${Object.entries(KINDS).map(([one, { title }]) => html`<li key=${one}>
      <a href=${address({ kind: one })} data-view="part" aria-current=${one === key ? 'true' : null}>${title}</a></li>`)}</ul>
    <${PagedList} key=${key} path=${`${kind.path}?${query}`} lines=${kind.lines} columns=${kind.columns} band=${kind.band} total=${kind.total}
      caption=${kind.title} keyOf=${kind.keyOf} />
  </section>`;
}
