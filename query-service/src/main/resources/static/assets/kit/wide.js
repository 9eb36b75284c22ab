// What may be wider than the screen scrolls by itself, with the keyboard as well.
import { html } from '../vendor/ui.js';

// @param of id of its heading, or label: what it is, in words
export const Wide = ({ of, label, children }) => html`<div class="scroll" tabindex="0" role="region" aria-labelledby=${of} aria-label=${label}>${children}</div>`;
