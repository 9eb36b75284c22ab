// The register, searched by number; or one case.
import { html, useState } from '../vendor/ui.js';
import { OF_REGISTER } from '../kit/case-columns.js';
import { LiveOnly } from '../kit/live-only.js';
import { PagedList } from '../kit/paged-list.js';
import { view } from '../store/address.js';
import { live, placeQuery } from '../store/moment.js';
import { mayApproveErasure, mayFind } from '../store/rights.js';
import { count, text } from '../store/texts.js';
import { Case } from './case.js';
import { FindHer } from './find-her.js';
import { WaitingErasures } from './waiting-erasures.js';

export const Cases = () => (view.value.id ? html`<${Case} key=${view.value.id} id=${view.value.id} />` : html`<${Register} />`);

// What is looked for is no part of the address: an address is kept by browsers and sent to others.
function Register() {
  const [number, setNumber] = useState('');
  if (!live.value) return html`<${LiveOnly} words=${text('cases.liveOnly')} />`;
  const query = placeQuery(new URLSearchParams());
  if (number) query.set('number', number);
  const search = (event) => {
    event.preventDefault();
    setNumber(event.target.elements.number.value.trim().toUpperCase()); // as numbers are written
  };
  return html`${mayFind.value && html`<${FindHer} />`}${mayApproveErasure.value && html`<${WaitingErasures} />`}<section class="card" aria-labelledby="cases-heading">
    <h2 id="cases-heading">${text('cases.heading')}</h2>
    <form class="search" role="search" onSubmit=${search}>
      <label>${text('cases.number')} <input name="number" autocomplete="off" spellcheck="false" /></label>
      <button type="submit">${text('cases.search')}</button>
    </form>
    ${number && html`<p class="on-paper">${text('cases.number')}: ${number}</p>`}
    <${PagedList} key=${number} path=${`/api/cases?${query}`} lines="cases" columns=${OF_REGISTER} caption=${text('cases.heading')} keyOf=${(line) => line.id}
      total=${(answer) => text('cases.total', count(answer.total))} />
  </section>`;
}
