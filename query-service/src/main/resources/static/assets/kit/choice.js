// One code of a list, to be chosen.
import { html } from '../vendor/ui.js';
import { text } from '../store/texts.js';
import { codes, meaning } from '../words/codes.js';

export const Choice = ({ name, label, list }) => html`<label>${label}
  <select name=${name} required>
    <option value="">${text('reveal.choose')}</option>
    ${codes(list).map((code) => html`<option key=${code} value=${code}>${meaning(list, code)}</option>`)}
  </select></label>`;
