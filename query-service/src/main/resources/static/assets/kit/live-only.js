// In the place of what is known of today alone, where a past day was asked for.
import { html } from '../vendor/ui.js';
import { address } from '../store/address.js';
import { text } from '../store/texts.js';

export const LiveOnly = ({ words }) => html`<p>${words} <a href=${address({ at: null, known: null })} data-view="part">${text('back')}</a></p>`;
