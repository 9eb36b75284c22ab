// What is under seal in a case: one kind of it at a time, with a reason, for a minute. Who asked is on record before it is shown.
import { html, useEffect, useState } from '../vendor/ui.js';
import { reveal } from '../store/api.js';
import { day, text } from '../store/texts.js';
import { codes, meaning } from '../words/codes.js';

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
  <dl class="details">${Object.keys(NAMES).filter((name) => name in entry.details).map((name) => html`<div key=${name}><dt>${NAMES[name]}</dt><dd>${said(name, entry.details[name])}</dd></div>`)}</dl>
  <p class="hint">${text('reveal.recorded', day(entry.occurredOn))}</p>
</li>`;

const Choice = ({ name, label, list }) => html`<label>${label}
  <select name=${name} required>
    <option value="">${text('reveal.choose')}</option>
    ${codes(list).map((code) => html`<option key=${code} value=${code}>${meaning(list, code)}</option>`)}
  </select></label>`;

export function CaseReveal({ id }) {
  const [shown, setShown] = useState(null);
  const [refused, setRefused] = useState(null);
  const [isAsking, setAsking] = useState(false);

  useEffect(() => {
    if (!shown) return undefined;
    const over = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(over);
  }, [shown]);

  const ask = async (event) => {
    event.preventDefault();
    const wanted = new FormData(event.target);
    setShown(null);
    setRefused(null);
    setAsking(true);
    try {
      setShown(await reveal(id, { fields: [wanted.get('field')], reason: wanted.get('reason') }));
    } catch (problem) {
      setRefused(problem.message);
    }
    setAsking(false);
  };

  return html`<details class="card" id="reveal">
    <summary>${text('reveal.heading')}</summary>
    <p class="hint">${text('reveal.hint')}</p>
    <form class="search" onSubmit=${ask}>
      <${Choice} name="field" label=${text('reveal.field')} list="RevealedField" />
      <${Choice} name="reason" label=${text('reveal.reason')} list="RevealReason" />
      <button type="submit" disabled=${isAsking}>${text('reveal.show')}</button>
    </form>
    <div aria-live="polite">
      ${refused && html`<p role="alert" class="problem">${refused}</p>`}
      ${shown && shown.entries.length === 0 && html`<p>${text('reveal.nothing')}</p>`}
      ${shown && shown.entries.length > 0 && html`<ul class="revealed">${shown.entries.map((entry, i) => html`<${Entry} key=${i} entry=${entry} />`)}</ul>
        <button type="button" onClick=${() => setShown(null)}>${text('reveal.hide')}</button>`}
    </div>
  </details>`;
}
