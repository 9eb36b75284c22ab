// Of which place the figures are, beside the moment that they are of; and the way back to where the reader belongs.
import { html } from '../vendor/ui.js';
import { ownPlaceInWords, placeInWords } from '../kit/where.js';
import { address, view } from '../store/address.js';
import { districtOf, hasPlace, isUnseen, ownPlace, place } from '../store/moment.js';
import { seesStaysAlone } from '../store/session.js';
import { text } from '../store/texts.js';

// Screens that are of another place than the view: of one centre, of one district, or of where looks lie.
const SAY_IT_THEMSELVES = ['today', 'committee', 'looks', 'break-glass'];

// In words; null where the screen is of none, or says it itself.
export const statedPlace = () =>
  (hasPlace.value && !isUnseen.value && !SAY_IT_THEMSELVES.includes(view.value.screen) ? placeInWords(place.value) : null);

const Back = () => html`<a href=${address({ in: null })} data-view="part">${text('place.back', ownPlaceInWords())}</a>`;

export function Place() {
  const stated = statedPlace();
  return stated && html`<span class="place">${text('place.of', stated)}</span> ${place.value !== ownPlace.value && html`<${Back} />`}`;
}

const WITH_LISTS = ['today', 'overdue', 'cases', 'breakdown', 'trends'];

// Above lists that would be taken for all that there is.
export const InPart = () => seesStaysAlone.value && WITH_LISTS.includes(view.value.screen) && !view.value.id
  && html`<p class="strip" id="in-part">${text('place.inPart')}</p>`;

// In the place of figures that are none for this reader.
export function Unseen() {
  const district = districtOf(place.value);
  return html`<p role="alert">${text('place.unseen', district?.code === place.value ? text('where.district', district.name) : place.value)} <${Back} /></p>`;
}
