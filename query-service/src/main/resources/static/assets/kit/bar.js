import { html } from '../vendor/ui.js';

// The figure that it draws stands beside it.
export const Bar = ({ part, whole }) => html`<span class="bar" aria-hidden="true"><i style=${{ width: `${whole ? (100 * part) / whole : 0}%` }}></i></span>`;
