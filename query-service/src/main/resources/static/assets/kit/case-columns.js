// What several lists show of a case, each as a column of a list.
import { html } from '../vendor/ui.js';
import { day, text } from '../store/texts.js';
import { centreName } from '../words/centres.js';
import { meaning } from '../words/codes.js';
import { CaseLink } from './case-link.js';
import { Risk } from './risk.js';

// A line of the register is a case; one of another list names its case.
export const number = { title: text('case.number'), draw: (line) => html`<${CaseLink} id=${line.caseId ?? line.id} number=${line.number} />` };
export const centre = { title: text('centre'), draw: (line) => centreName(line.centre) };
export const status = { title: text('case.status'), draw: (line) => meaning('CaseStatus', line.status) };
export const risk = { title: text('case.risk'), draw: (line) => html`<${Risk} level=${line.risk} />`, classification: true };
export const registered = { title: text('case.registered'), draw: (line) => day(line.registeredOn) };
export const worker = { title: text('case.worker'), draw: (line) => line.worker };

export const OF_REGISTER = [number, centre, status, risk, registered, worker];
