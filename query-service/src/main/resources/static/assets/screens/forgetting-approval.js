// One person's word that she is forgotten: in all her cases, which that person names.
import { html, useState } from '../vendor/ui.js';
import { useAsked } from '../kit/asked.js';
import { CaseById } from '../kit/case-by-id.js';
import { CaseLink } from '../kit/case-link.js';
import { useErasure } from '../kit/erasure.js';
import { Keeping } from '../kit/keeping.js';
import { Part } from '../kit/part.js';
import { get } from '../store/api.js';
import { approveErasure } from '../store/commands.js';
import { latinDigits } from '../store/days.js';
import { text } from '../store/texts.js';

// @param linked cases that may be hers; approved those that another person has named
export function ForgettingApproval({ id, linked, approved, onDone }) {
  const [found, setFound] = useState([]);
  const others = new Map([...linked.map(({ otherCase }) => otherCase), ...approved].filter((other) => other !== id).map((other) => [other, { id: other }]));
  found.forEach((one) => others.set(one.id, one));
  const chosen = (form) => [id, ...[...form.querySelectorAll('input[name=case]:checked')].map((box) => box.value)];
  const { problem, isAsking, submit } = useAsked((_, form) => approveErasure(id, { cases: chosen(form) }).then(onDone));
  return html`<section id="approve-erasure" aria-labelledby="approve-heading">
    <h3 id="approve-heading">${text('forgetting.approve.heading')}</h3>
    <p class="hint">${text('forgetting.approve.hint')}</p>
    <${AnotherCase} onFound=${(one) => setFound((before) => [...before, one])} />
    <form onSubmit=${submit}>
      ${others.size > 0 && html`<fieldset><legend>${text('forgetting.others')}</legend>
        ${[...others.values()].map((one) => html`<${OtherCase} key=${one.id} one=${one} isChosen=${approved.includes(one.id) || found.includes(one)} />`)}</fieldset>`}
      <button type="submit" aria-disabled=${isAsking}>${text('forgetting.approve')}</button>
      ${problem && html`<p role="alert" class="problem">${problem}</p>`}
    </form>
  </section>`;
}

function OtherCase({ one, isChosen }) {
  const state = useErasure(one.id);
  const name = one.number ? html`<${CaseLink} id=${one.id} number=${one.number} />` : html`<${CaseById} id=${one.id} />`;
  return html`<div class="other-case"><p><label><input type="checkbox" name="case" value=${one.id} defaultChecked=${isChosen} /> ${text('forgetting.hers')}</label> ${name}</p>
    <${Part} of=${state} draw=${(of) => html`<${Keeping} of=${of} />`} /></div>`;
}

// By its number, of which there is one.
function AnotherCase({ onFound }) {
  const { answer, problem, isAsking, submit, forget } = useAsked(async ({ number: typed }) => {
    const number = latinDigits(typed.trim()).toUpperCase(); // as numbers are written
    const { cases } = await get(`/api/cases?${new URLSearchParams({ number, limit: '2' })}`);
    const one = cases.find((each) => each.number === number);
    if (one) onFound(one);
    return { isThere: Boolean(one) };
  });
  return html`<form class="search" id="another-case" onSubmit=${submit} onInput=${forget}>
    <label>${text('forgetting.number')} <input name="number" required autocomplete="off" spellcheck="false" /></label>
    <button type="submit" class="quiet" aria-disabled=${isAsking}>${text('forgetting.add')}</button>
    ${problem && html`<p role="alert" class="problem">${problem}</p>`}
    ${answer && !answer.isThere && html`<p role="alert" class="problem">${text('forgetting.noSuch')}</p>`}
  </form>`;
}
