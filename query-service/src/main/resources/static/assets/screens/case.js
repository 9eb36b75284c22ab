// One case as it stands, or stood, and its life on two clocks.
import { html } from '../vendor/ui.js';
import { Part } from '../kit/part.js';
import { Proof } from '../kit/proof.js';
import { address } from '../store/address.js';
import { useAnswer } from '../store/answers.js';
import { useCheckpoint } from '../store/checkpoint.js';
import { centreName } from '../words/centres.js';
import { codes, meaning } from '../words/codes.js';
import { asOf, knownAt, live, momentQuery } from '../store/moment.js';
import { reachesCommands } from '../store/api.js';
import { typedFor } from '../store/drafts.js';
import { isMerelyAsked, mayCarryCases } from '../store/rights.js';
import { isAtCentre, mayReadLooks, readsCases, session } from '../store/session.js';
import { day, listed, text } from '../store/texts.js';
import { CaseLife } from './case-life.js';
import { CaseLooks } from './case-looks.js';
import { CaseNote } from './case-note.js';
import { CaseReveal } from './case-reveal.js';
import { Forgetting } from './forgetting.js';

// A day, and what came of it for who may know that.
const dated = (on, came) => on && [day(on), came].filter(Boolean).join(': ');

const transfer = (asked) => asked && text('case.transferAsked', centreName(asked.to), day(asked.requestedOn), day(asked.answerDueOn));

const known = (value) => value !== null && value !== undefined && value !== '';

// What is said of a case, in the order in which somebody asks.
const details = (one) => [
  [text('case.status'), meaning('CaseStatus', one.status)],
  [text('centre'), centreName(one.centre)],
  [text('case.transfer'), transfer(one.pendingTransfer)],
  [text('case.registered'), day(one.registeredOn)],
  [text('case.channel'), meaning('IntakeChannel', one.channel)],
  [text('case.age'), meaning('AgeBand', one.ageBand)],
  [text('case.categories'), one.categories?.length ? listed(one.categories.map((code) => meaning('Category', code))) : null],
  [text('case.gbvims'), meaning('GbvimsType', one.gbvimsType)],
  [text('case.risk'), meaning('RiskLevel', one.risk)],
  [text('case.worker'), one.worker],
  [text('case.stay'), one.shelterStay && day(one.shelterStay.since)],
  [text('case.openReferrals'), one.openReferrals.length ? listed(one.openReferrals.map(({ partner }) => meaning('Partner', partner))) : null],
  [text('case.openRequests'), one.openRequests.length ? listed(one.openRequests.map(({ service }) => meaning('Service', service))) : null],
  [text('case.resolved'), dated(one.resolvedOn, meaning('ResolutionOutcome', one.outcome))],
  [text('case.followUp'), dated(one.latestFollowUp?.on, meaning('FollowUpOutcome', one.latestFollowUp?.outcome))],
  [text('case.planned'), one.plan && listed(one.plan.slots.map(day))],
  [text('case.monitored'), one.plan && day(one.plan.monitoringEndsOn)],
  [text('case.reopenings'), one.reopenings || null],
  [text('case.closed'), dated(one.closedOn, meaning('ClosingReason', one.closingReason))],
].filter(([, value]) => known(value));

const newest = (events) => events.at(-1).position;
const path = (id) => `/api/cases/${encodeURIComponent(id)}`;

// What the answer offers is of one role: whoever works at a centre and has another role as well may ask for everything, and is told.
function offered({ mayReveal, behindGlass, openUntil }) {
  if (isAtCentre.value && session.value.roles.length > 1) return { mayReveal: codes('RevealedField'), behindGlass: [], mayBreakGlass: true, openUntil };
  return { mayReveal, behindGlass, mayBreakGlass: behindGlass.length > 0, openUntil };
}

// What the command service alone can answer, each for whom it is for.
function WithCommands({ id, one }) {
  if (!one?.underSeal || !reachesCommands) return null; // of a past day
  const may = (action) => one.allowedActions.includes(action);
  const seals = offered(one.underSeal);
  return html`${(seals.mayReveal.length > 0 || seals.mayBreakGlass) && html`<${CaseReveal} id=${id} ...${seals} />`}
    ${(may('AddNote') || typedFor(id)) && html`<${CaseNote} id=${id} />`}
    ${may('PlaceLegalHold') && html`<${Forgetting} id=${id} may=${may} linked=${one.links.concat(one.linkedFrom)} />`}`;
}

export function Case({ id }) {
  const query = momentQuery('asOf');
  const summary = useAnswer(`${path(id)}${query.size ? `?${query}` : ''}`, { main: true });
  const one = summary.path?.startsWith(path(id)) ? summary.answer : null;
  const isAsked = Boolean(one) && isMerelyAsked(one);
  // Of a past moment it may be hers by now.
  const history = useAnswer(one && !(isAsked && live.value) ? `${path(id)}/history${knownAt.value ? `?knownAt=${knownAt.value}` : ''}` : null);
  const isHidden = isAsked && (live.value || history.problem?.status === 404);
  const signed = useCheckpoint(history.answer && readsCases.value ? newest(history.answer.events) : null);
  return html`<article aria-labelledby="case-heading">
    <p><a href=${address({ screen: 'cases', id: null })} data-view="screen">${text('cases.back')}</a></p>
    <${Part} of=${summary} draw=${(one) => html`<section class="card">
      <h2 id="case-heading">${one.number}</h2>
      <dl class="details">${details(one).map(([title, value]) => html`<div key=${title}><dt>${title}</dt><dd>${value}</dd></div>`)}</dl>
      ${live.value && one.allowedActions.length > 0 && html`<h3>${text('case.actions')}</h3><p class="hint">${text('case.actions.where')}</p>
        <ul class="actions">${one.allowedActions.map((action) => html`<li key=${action} data-action=${action}>${meaning('Action', action)}</li>`)}</ul>`}
    </section>`} />
    ${!live.value && summary.problem?.status === 404 && html`<p>${text('case.notThen', day(asOf.value))} <a href=${address({ at: null, known: null })} data-view="part">${text('back')}</a></p>`}
    ${live.value && html`<${WithCommands} key=${id} id=${id} one=${summary.answer} />`}
    ${isHidden && html`<p class="strip" id="asked-alone">${text('case.askedAlone')}</p>`}
    ${one && !isHidden && html`<${Part} of=${history} draw=${({ events }) => html`<${CaseLife} events=${events} until=${live.value ? null : asOf.value} signed=${signed} />
      ${mayCarryCases.value && html`<${Proof} path=${`${path(id)}/evidence`} name=${text('proof.download')} covers=${newest(events)} signed=${signed}
        proves=${[text('proof.case.logged'), text('proof.case.order')]}
        not=${[text('proof.not.newer'), text('proof.not.time'), text('proof.not.truth'), text('proof.not.old')]} handled=${text('proof.personal')} />`}`} />`}
    ${mayReadLooks.value && one && !isAsked && html`<${CaseLooks} path=${`${path(id)}/access`} />`}
  </article>`;
}
