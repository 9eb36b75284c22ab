// What is under seal in a case: one kind of it at a time, with a reason, for a minute. Who asked is on record before it is shown.
import { html, useEffect, useRef } from '../vendor/ui.js';
import { useAsked } from '../kit/asked.js';
import { Choice } from '../kit/choice.js';
import { useGivingOn } from '../kit/giving-on.js';
import { reveal } from '../store/commands.js';
import { elapsing } from '../store/elapsed.js';
import { day, text } from '../store/texts.js';
import { meaning } from '../words/codes.js';
import { BreakGlass } from './break-glass.js';

const SHOWN_MS = 60_000;

// In the order in which they are read.
const NAMES = {
  name: text('reveal.name'),
  calledBy: text('reveal.calledBy'),
  birthDate: text('reveal.birthDate'),
  statedAge: text('reveal.statedAge'),
  number: text('reveal.number'),
  safeToCall: text('reveal.safeToCall'),
  hours: text('reveal.hours'),
  mayAnswer: text('reveal.mayAnswer'),
  address: text('reveal.address'),
  languages: text('reveal.languages'),
  disability: text('reveal.disability'),
  relation: text('reveal.relation'),
  person: text('reveal.person'),
  phone: text('reveal.phone'),
  station: text('reveal.station'),
  court: text('reveal.court'),
  note: text('reveal.note'),
};
const ANSWERS = { true: text('reveal.yes'), false: text('reveal.no') };

const said = (name, value) => (name === 'safeToCall' ? ANSWERS[value] : value);
// What must not be overlooked: ringing there may betray her.
const isUnsafe = ({ safeToCall }) => safeToCall === 'false';

const Entry = ({ entry }) => html`<li class=${isUnsafe(entry.details) ? 'late' : null}>
  <p><strong>${meaning('RevealedField', entry.field)}</strong></p>
  <dl class="details">${Object.keys(NAMES).filter((name) => name in entry.details).map((name) => html`<div key=${name}><dt>${NAMES[name]}</dt><dd>${said(name, entry.details[name])}</dd></div>`)}</dl>
  <p class="hint">${text('reveal.happened', day(entry.occurredOn))}</p>
</li>`;

const Kinds = ({ fields }) => fields.map((field) => html`<option key=${field} value=${field}>${meaning('RevealedField', field)}</option>`);

// Never on paper: nothing takes it off there after a minute.
function Shown({ entries, hide, asksAgain }) {
  const here = useGivingOn(() => asksAgain.current);
  return html`<div ref=${here}><ul class="revealed">${entries.map((entry, i) => html`<${Entry} key=${i} entry=${entry} />`)}</ul>
    <button type="button" onClick=${hide}>${text('reveal.hide')}</button></div>`;
}

// @param mayReveal what the reader may ask for of this case
// @param behindGlass what opens to her once she has broken the glass, if she may
// @param openUntil until when it stands open to her already
export function CaseReveal({ id, mayReveal, behindGlass, mayBreakGlass, openUntil }) {
  const { answer: shown, problem, isAsking, submit, forget } = useAsked(({ field, reason }) => reveal(id, { fields: [field], reason }));

  const asksAgain = useRef(null);
  useEffect(() => {
    if (!shown) return undefined;
    const since = elapsing();
    const looking = setInterval(() => since() >= SHOWN_MS && forget(), 1_000);
    return () => clearInterval(looking);
  }, [shown]);

  // What is shown names its kind; that there is nothing, or why not, would stand beneath the next kind that is chosen.
  const another = () => shown?.entries.length > 0 || forget();

  return html`<details class="card" id="reveal">
    <summary>${text('reveal.heading')}</summary>
    <p class="hint">${text('reveal.hint')}</p>
    <form class="search" onSubmit=${submit} onChange=${another}>
      <label>${text('reveal.field')}
        <select name="field" required>
          <option value="">${text('reveal.choose')}</option>
          <${Kinds} fields=${mayReveal} />
          ${behindGlass.length > 0 && html`<optgroup label=${text('reveal.behindGlass')}><${Kinds} fields=${behindGlass} /></optgroup>`}
        </select></label>
      <${Choice} name="reason" label=${text('reveal.reason')} list="RevealReason" />
      <button type="submit" ref=${asksAgain} aria-disabled=${isAsking}>${text('reveal.show')}</button>
    </form>
    <div aria-live="polite">
      ${problem && html`<p role="alert" class="problem">${problem}</p>`}
      ${shown?.entries.length === 0 && html`<p>${text('reveal.nothing')}</p>`}
      ${shown?.entries.length > 0 && html`<${Shown} entries=${shown.entries} hide=${forget} asksAgain=${asksAgain} />`}
    </div>
    ${mayBreakGlass && html`<${BreakGlass} id=${id} openUntil=${openUntil} />`}
  </details>`;
}
