// Who could not wait: what is still open, what another person has to review within 72 hours, and what was found.
import { html, useEffect, useRef, useState } from '../vendor/ui.js';
import { useAsked } from '../kit/asked.js';
import { CaseById } from '../kit/case-by-id.js';
import { Choice } from '../kit/choice.js';
import { LiveOnly } from '../kit/live-only.js';
import { PagedList } from '../kit/paged-list.js';
import { where } from '../kit/where.js';
import { address, view } from '../store/address.js';
import { reviewBreakGlass } from '../store/commands.js';
import { live, placeQuery } from '../store/moment.js';
import { mayReviewBreakGlass } from '../store/rights.js';
import { seesEverywhere, session } from '../store/session.js';
import { count, listed, roles, text, time } from '../store/texts.js';
import { centreName } from '../words/centres.js';
import { meaning } from '../words/codes.js';

// Each state in words, with its number in the answer.
const STATES = {
  open: { words: text('breakGlass.state.open'), counted: 'open' },
  'awaiting-review': { words: text('breakGlass.state.awaiting'), counted: 'awaitingReview' },
  overdue: { words: text('breakGlass.state.overdue'), counted: 'overdue' },
  reviewed: { words: text('breakGlass.state.reviewed'), counted: 'reviewed' },
};
const AWAITED = ['awaiting-review', 'overdue'];

const who = (line) => [`${line.openedBy}`, roles[line.role], listed(line.centresOfPerson.map(centreName))].filter(Boolean).join(', ');

// What was said of a line since the list was looked up is said beside it: to ask for the list again would be one more look on record.
const withSaid = (said, line, { listedAt }) => (said[line.id]?.of === listedAt ? { ...line, ...said[line.id], state: 'reviewed' } : line);

function countedWithSaid(said, { counts, listedAt }) {
  const counted = { ...counts };
  Object.values(said).filter(({ of }) => of === listedAt).forEach(({ was }) => {
    counted[STATES[was].counted] -= 1;
    counted.reviewed += 1;
  });
  return counted;
}

function found(line) {
  if (line.outcome) return text('breakGlass.foundBy', meaning('BreakGlassOutcome', line.outcome), line.reviewedBy, time(line.reviewedAt));
  return html`<span class=${line.state === 'overdue' ? 'late' : null}>${STATES[line.state].words}</span>`;
}

const columns = (said, onSaid) => [
  { title: text('breakGlass.openedAt'), draw: (line) => time(line.openedAt) },
  { title: text('breakGlass.openedBy'), draw: who },
  { title: text('reveal.reason'), draw: (line) => meaning('BreakGlassReason', line.reason) },
  { title: text('lookReport.theCase'), draw: (line) => html`<${CaseById} id=${line.caseId} />` },
  { title: text('centre'), draw: (line) => centreName(line.centre) },
  { title: text('breakGlass.openUntil'), draw: (line) => time(line.openUntil) },
  { title: text('breakGlass.reviewBy'), draw: (line) => time(line.reviewBy) },
  { title: text('breakGlass.state'), draw: (line, list) => found(withSaid(said, line, list)) },
  { title: text('breakGlass.review'), draw: (line, list) => AWAITED.includes(line.state) && mayReviewBreakGlass.value && html`<${Review} key=${line.id} line=${line}
    onReviewed=${(review) => onSaid(line.id, { ...review, of: list.listedAt, was: line.state })} />` },
];

// @param onReviewed is given what was found, where this page knows it: somebody else may have said so in the meantime
function Review({ line, onReviewed }) {
  const { answer, problem, isAsking, submit } = useAsked((body) => reviewBreakGlass(line.caseId, line.id, body).then((review) => {
    onReviewed({ outcome: review.outcome, reviewedAt: review.reviewedAt, reviewedBy: session.value.actor });
    return review;
  }, (refused) => {
    if (refused.code === 'BREAK_GLASS_REVIEWED') onReviewed({});
    throw refused;
  }));
  const said = useRef(null);
  // The button that had the focus is gone.
  useEffect(() => answer && said.current.focus(), [answer]);
  if (line.openedBy === session.value.actor) return html`<p class="hint">${text('breakGlass.own')}</p>`;
  if (answer) return html`<p ref=${said} tabindex="-1" class="reviewed" role="status">${text('breakGlass.found', meaning('BreakGlassOutcome', answer.outcome))}</p>`;
  return html`<form onSubmit=${submit}>
    <${Choice} name="outcome" label=${text('breakGlass.outcome')} list="BreakGlassOutcome" />
    <button type="submit" aria-disabled=${isAsking}>${text('breakGlass.say')}</button>
    ${problem && html`<p role="alert" class="problem">${problem}</p>`}
  </form>`;
}

const States = ({ counts, state }) => html`<ul class="choices">
  <li><a href=${address({ kind: null })} data-view="part" aria-current=${state ? null : 'true'}>${text('breakGlass.every')}</a></li>
  ${Object.entries(STATES).map(([each, { words, counted }]) => html`<li key=${each}><a href=${address({ kind: each })} data-view="part"
    aria-current=${each === state ? 'true' : null}>${words}: <span data-count=${each}>${count(counts[counted])}</span></a></li>`)}
</ul>`;

const Moment = ({ list }) => html`<p data-moment>${text('stands.of', time(list.listedAt), count(list.position), where(seesEverywhere.value))}</p>
  <p class="hint">${text('stands.onRecord')}</p>`;

export function BreakGlasses() {
  const [said, setSaid] = useState({});
  if (!live.value) return html`<${LiveOnly} words=${text('stands.liveOnly')} />`;
  const state = view.value.kind in STATES ? view.value.kind : null;
  const onSaid = (id, review) => setSaid((before) => ({ ...before, [id]: review }));
  const query = placeQuery(new URLSearchParams());
  if (state) query.set('state', state);
  return html`<section class="card" aria-labelledby="break-glasses-heading">
    <h2 id="break-glasses-heading">${text('breakGlass.list')}</h2>
    <p class="hint">${text('breakGlass.reviewed72')}</p>
    <${PagedList} key=${`${query}`} path=${`/api/break-glass?${query}`} lines="breakGlass" columns=${columns(said, onSaid)} caption=${text('breakGlass.list')} asksOnce main
      head=${(list) => html`<${Moment} list=${list} /><${States} counts=${countedWithSaid(said, list)} state=${state} />`} keyOf=${(line) => line.id} />
  </section>`;
}
