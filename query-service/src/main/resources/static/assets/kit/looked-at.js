// A case that was looked at, by the beginning of its random identity: a look does not name its number.
import { html } from '../vendor/ui.js';
import { readsCases } from '../store/session.js';
import { text } from '../store/texts.js';
import { CaseLink } from './case-link.js';

const SHORT = 8;

const name = (id) => text('lookReport.case', id.slice(0, SHORT));

export const LookedAt = ({ id }) => (readsCases.value ? html`<${CaseLink} id=${id} number=${name(id)} />` : name(id));
