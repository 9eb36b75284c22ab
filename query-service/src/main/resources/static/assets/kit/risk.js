import { html } from '../vendor/ui.js';
import { meaning } from '../words/codes.js';

export const Risk = ({ level }) => level && html`<span class=${`risk ${level}`}>${meaning('RiskLevel', level)}</span>`;
