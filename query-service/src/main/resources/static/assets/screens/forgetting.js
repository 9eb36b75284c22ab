// Whether she can be forgotten, and the word of each of the two persons who decide it.
import { html, useState } from '../vendor/ui.js';
import { useErasure } from '../kit/erasure.js';
import { Keeping } from '../kit/keeping.js';
import { Part } from '../kit/part.js';
import { day, listed, text, time } from '../store/texts.js';
import { ForgettingApproval } from './forgetting-approval.js';
import { LegalHolds } from './legal-holds.js';

const PERSONS = 2;

function Forgotten({ of: { keyDeletedAt, unrecoverableFrom, copiesOpenWith } }) {
  return html`<p data-forgotten><strong>${text('forgetting.done', time(keyDeletedAt))}</strong> ${copiesOpenWith.length
    ? text('forgetting.copies', listed(copiesOpenWith.map(String)), day(unrecoverableFrom)) : text('forgetting.noCopies')}</p>`;
}

function Standing({ of }) {
  if (of.keyDeletedAt) return html`<${Forgotten} of=${of} />`;
  if (of.underWay) return html`<p role="status">${text('forgetting.underWay')}</p>`;
  if (of.approvals >= PERSONS) return html`<p role="status">${text('forgetting.voidElsewhere')}</p>`;
  return of.approvals > 0 && html`<p>${text('forgetting.oneMore')}</p>`;
}

// @param may whether the reader may try a command
// @param linked cases that may be of the same woman
export function Forgetting({ id, may, linked }) {
  const [isOpen, setOpen] = useState(false);
  return html`<details class="card" id="forgetting" onToggle=${(event) => event.target.id === 'forgetting' && setOpen(event.target.open)}>
    <summary>${text('forgetting.heading')}</summary>
    ${isOpen && html`<${Decision} id=${id} may=${may} linked=${linked} />`}
  </details>`;
}

function Decision({ id, may, linked }) {
  const state = useErasure(id);
  return html`<p class="hint">${text('forgetting.hint')}</p>
    <${Part} of=${state} draw=${(of) => html`<${Standing} of=${of} />
      <${Keeping} of=${of} />
      <p class="hint" data-asked>${text('forgetting.asked', time(state.at))}</p>
      <p><button type="button" class="quiet" onClick=${state.askAgain}>${text('forgetting.again')}</button></p>
      ${!of.keyDeletedAt && html`<${LegalHolds} id=${id} holds=${of.legalHolds} mayLift=${may('LiftLegalHold')} onDone=${state.askAgain} />
        ${may('ApproveErasure') && html`<${ForgettingApproval} id=${id} linked=${linked} approved=${of.cases} onDone=${state.askAgain} />`}`}`} />
    <p class="hint">${text('forgetting.stays')}</p>`;
}
