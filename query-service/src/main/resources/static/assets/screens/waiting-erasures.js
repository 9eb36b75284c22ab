// What one person has approved: another one finds the cases here, and says the same on the page of one of them.
import { html, useState } from '../vendor/ui.js';
import { CaseById } from '../kit/case-by-id.js';
import { Part } from '../kit/part.js';
import { useReadOnce } from '../kit/read-once.js';
import { waitingErasures } from '../store/commands.js';
import { day, text } from '../store/texts.js';

const Erasure = ({ of }) => html`<li><p>${text('waiting.approvedOn', day(of.approvedOn))} · ${of.approvedByCaller ? text('waiting.yours') : text('waiting.another')}</p>
  <p>${text('waiting.cases')} ${of.cases.map((id, index) => html`${index > 0 && ', '}<${CaseById} key=${id} id=${id} />`)}</p></li>`;

function List() {
  const state = useReadOnce(waitingErasures);
  return html`<p class="hint">${text('waiting.hint')}</p>
    <${Part} of=${state} draw=${({ erasures }) => (erasures.length === 0 ? html`<p data-none>${text('waiting.none')}</p>`
      : html`<ul class="plain">${erasures.map((one) => html`<${Erasure} key=${one.cases[0]} of=${one} />`)}</ul>`)} />
    <p><button type="button" class="quiet" onClick=${state.askAgain}>${text('waiting.again')}</button></p>`;
}

export function WaitingErasures() {
  const [isOpen, setOpen] = useState(false);
  return html`<details class="card" id="waiting-erasures" onToggle=${(event) => setOpen(event.target.open)}>
    <summary>${text('waiting.heading')}</summary>
    ${isOpen && html`<${List} />`}
  </details>`;
}
