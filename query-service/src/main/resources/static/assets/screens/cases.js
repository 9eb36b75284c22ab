// The register, searched by number; or one case.
import { html, useState } from '../vendor/ui.js';
import { CaseLink } from '../kit/case-link.js';
import { LiveOnly } from '../kit/live-only.js';
import { PagedList } from '../kit/paged-list.js';
import { Risk } from '../kit/risk.js';
import { view } from '../store/address.js';
import { centreName } from '../words/centres.js';
import { meaning } from '../words/codes.js';
import { live, placeQuery } from '../store/moment.js';
import { count, day, text } from '../store/texts.js';
import { Case } from './case.js';

const columns = [
  { title: text('case.number'), draw: (line) => html`<${CaseLink} id=${line.id} number=${line.number} />` },
  { title: text('centre'), draw: (line) => centreName(line.centre) },
  { title: text('case.status'), draw: (line) => meaning('CaseStatus', line.status) },
  { title: text('case.risk'), draw: (line) => html`<${Risk} level=${line.risk} />` },
  { title: text('case.registered'), draw: (line) => day(line.registeredOn) },
  { title: text('case.worker'), draw: (line) => line.worker },
];

export const Cases = () => (view.value.id ? html`<${Case} key=${view.value.id} id=${view.value.id} />` : html`<${Register} />`);

// What is looked for is no part of the address: an address is kept by browsers and sent to others.
function Register() {
  const [number, setNumber] = useState('');
  if (!live.value) return html`<${LiveOnly} words=${text('cases.liveOnly')} />`;
  const query = placeQuery(new URLSearchParams());
  if (number) query.set('number', number);
  const search = (event) => {
    event.preventDefault();
    setNumber(event.target.elements.number.value.trim());
  };
  return html`<section class="card" aria-labelledby="cases-heading">
    <h2 id="cases-heading">${text('cases.heading')}</h2>
    <form class="search" role="search" onSubmit=${search}>
      <label>${text('cases.number')} <input name="number" autocomplete="off" spellcheck="false" /></label>
      <button type="submit">${text('cases.search')}</button>
    </form>
    <${PagedList} path=${`/api/cases?${query}`} lines="cases" columns=${columns} caption=${text('cases.heading')} keyOf=${(line) => line.id}
      total=${(answer) => text('cases.total', count(answer.total))} />
  </section>`;
}
