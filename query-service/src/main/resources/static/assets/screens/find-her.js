// Her case by her phone or her name, which are under seal. What is typed stands in no address and is kept by nobody; that somebody looked is on record.
import { html, useState } from '../vendor/ui.js';
import { useAsked } from '../kit/asked.js';
import { CaseLink } from '../kit/case-link.js';
import { Choice } from '../kit/choice.js';
import { searchByName, searchByPhone } from '../store/commands.js';
import { listed, text } from '../store/texts.js';
import { meaning } from '../words/codes.js';

const WAYS = {
  phone: { label: text('find.phone'), type: 'tel', search: searchByPhone },
  name: { label: text('find.name'), type: 'text', search: searchByName },
};

const Found = ({ one }) => html`<li><${CaseLink} id=${one.caseId} number=${one.number} /> · ${meaning('CaseStatus', one.status)}${one.known.length > 0 && html` · <span class="hint">${text('find.known', listed(one.known.map((field) => meaning('IdentityField', field))))}</span>`}</li>`;

export function FindHer() {
  const [way, setWay] = useState('phone');
  const { label, type, search } = WAYS[way];
  const { answer, problem, isAsking, submit, forget } = useAsked(search);
  const choose = (event) => {
    forget();
    setWay(event.target.value);
  };
  return html`<details class="card" id="find-her">
    <summary>${text('find.heading')}</summary>
    <p class="hint">${text('find.hint')}</p>
    <fieldset class="choices"><legend>${text('find.by')}</legend>
      ${Object.keys(WAYS).map((each) => html`<label key=${each}><input type="radio" name="way" value=${each} checked=${each === way} onChange=${choose} /> ${WAYS[each].label}</label>`)}
    </fieldset>
    <form class="search" onSubmit=${submit} onInput=${forget} autocomplete="off">
      <label>${label} <input key=${way} name=${way} type=${type} required autocomplete="off" spellcheck="false" /></label>
      <${Choice} name="reason" label=${text('reveal.reason')} list="SearchReason" />
      <button type="submit" aria-disabled=${isAsking}>${text('find.search')}</button>
    </form>
    <div aria-live="polite">
      ${problem && html`<p role="alert" class="problem">${problem}</p>`}
      ${answer?.cases.length === 0 && html`<p>${text('find.nobody')}</p>`}
      ${answer?.cases.length > 0 && html`<ul class="found">${answer.cases.map((one) => html`<${Found} key=${one.caseId} one=${one} />`)}</ul>`}
    </div>
  </details>`;
}
