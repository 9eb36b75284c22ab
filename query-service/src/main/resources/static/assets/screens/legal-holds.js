// Holds that keep a case from being forgotten: placed by one person, lifted by two.
import { html, useRef } from '../vendor/ui.js';
import { useAsked } from '../kit/asked.js';
import { Choice } from '../kit/choice.js';
import { useGivingOn } from '../kit/giving-on.js';
import { liftLegalHold, placeLegalHold } from '../store/commands.js';
import { text } from '../store/texts.js';
import { meaning } from '../words/codes.js';

export function LegalHolds({ id, holds, mayLift, onDone }) {
  const places = useRef(null);
  return html`<${Place} id=${id} onDone=${onDone} button=${places} />
    ${mayLift && holds.map((reason) => html`<${Lift} key=${reason} id=${id} reason=${reason} onDone=${onDone} stays=${() => places.current} />`)}`;
}

const done = (onDone) => (answer) => {
  onDone();
  return answer;
};

function Place({ id, onDone, button }) {
  const { problem, isAsking, submit } = useAsked((body) => placeLegalHold(id, body).then(done(onDone)));
  return html`<form class="search" id="place-hold" onSubmit=${submit}>
    <${Choice} name="reason" label=${text('forgetting.hold')} list="LegalHoldReason" />
    <button type="submit" ref=${button} aria-disabled=${isAsking}>${text('forgetting.place')}</button>
    ${problem && html`<p role="alert" class="problem">${problem}</p>`}
  </form>`;
}

// Gone once two have lifted it.
function Lift({ id, reason, onDone, stays }) {
  const here = useGivingOn(stays);
  const { answer, problem, isAsking, submit } = useAsked(() => liftLegalHold(id, { reason }).then(done(onDone)));
  return html`<form class="search lift-hold" ref=${here} onSubmit=${submit}>
    <button type="submit" aria-disabled=${isAsking}>${text('forgetting.lift', meaning('LegalHoldReason', reason))}</button>
    ${problem && html`<p role="alert" class="problem">${problem}</p>`}
    ${answer && html`<p role="status">${text('forgetting.liftedByOne')}</p>`}
  </form>`;
}
