// A case by the beginning of its random identity, where its number is not known.
import { html } from '../vendor/ui.js';
import { text } from '../store/texts.js';
import { CaseLink } from './case-link.js';

const SHORT = 8;

export const CaseById = ({ id }) => html`<${CaseLink} id=${id} number=${text('case.byId', id.slice(0, SHORT))} />`;
