// Holds that keep a case from being forgotten: placed by one person, lifted by two.
import { html } from '../vendor/ui.js';
import { useAsked } from '../kit/asked.js';
import { Choice } from '../kit/choice.js';
import { liftLegalHold, placeLegalHold } from '../store/api.js';
import { text } from '../store/texts.js';
import { meaning } from '../words/codes.js';

export const LegalHolds = ({ id, holds, mayLift, onDone }) => html`<${Place} id=${id} onDone=${onDone} />
  ${mayLift && holds.map((reason) => html`<${Lift} key=${reason} id=${id} reason=${reason} onDone=${onDone} />`)}`;

const done = (onDone) => (answer) => {
  onDone();
  return answer;
};

function Place({ id, onDone }) {
  const { problem, isAsking, submit } = useAsked((body) => placeLegalHold(id, body).then(done(onDone)));
  return html`<form class="search" id="place-hold" onSubmit=${submit}>
    <${Choice} name="reason" label=${text('forgetting.hold')} list="LegalHoldReason" />
    <button type="submit" disabled=${isAsking}>${text('forgetting.place')}</button>
    ${problem && html`<p role="alert" class="problem">${problem}</p>`}
  </form>`;
}

function Lift({ id, reason, onDone }) {
  const { answer, problem, isAsking, submit } = useAsked(() => liftLegalHold(id, { reason }).then(done(onDone)));
  return html`<form class="search lift-hold" onSubmit=${submit}>
    <button type="submit" disabled=${isAsking}>${text('forgetting.lift', meaning('LegalHoldReason', reason))}</button>
    ${problem && html`<p role="alert" class="problem">${problem}</p>`}
    ${answer && html`<p role="status">${text('forgetting.liftedByOne')}</p>`}
  </form>`;
}
