import { html } from '../vendor/ui.js';
import { address } from '../store/address.js';

// The address has the random identity: a number can be told from a register on paper.
export const CaseLink = ({ id, number }) => html`<a href=${address({ screen: 'cases', id })} data-view="screen">${number}</a>`;
