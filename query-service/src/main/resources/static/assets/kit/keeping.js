// What keeps a case from being forgotten, in words.
import { html } from '../vendor/ui.js';
import { day, listed, text } from '../store/texts.js';
import { meaning } from '../words/codes.js';

export const Keeping = ({ of }) => html`<dl class="details">
  <div><dt>${text('case.status')}</dt><dd>${meaning('CaseStatus', of.status)}</dd></div>
  ${of.keptUntil && html`<div><dt>${text('forgetting.keptUntil')}</dt><dd>${day(of.keptUntil)}</dd></div>`}
  <div><dt>${text('forgetting.holds')}</dt><dd>${of.legalHolds.length ? listed(of.legalHolds.map((hold) => meaning('LegalHoldReason', hold))) : text('forgetting.noHold')}</dd></div>
  <div><dt>${text('forgetting.approvals')}</dt><dd data-approvals>${text('forgetting.ofTwo', String(of.approvals))}</dd></div>
</dl>`;
