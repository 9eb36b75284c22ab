// One code of a list, to be chosen.
import { html } from '../vendor/ui.js';
import { text } from '../store/texts.js';
import { codes, meaning } from '../words/codes.js';

// @param chosen code that is chosen already, if any
export const Choice = ({ name, label, list, chosen }) => html`<label>${label}
  <select name=${name} required>
    <option value="">${text('reveal.choose')}</option>
    ${codes(list).map((code) => html`<option key=${code} value=${code} selected=${code === chosen}>${meaning(list, code)}</option>`)}
  </select></label>`;
