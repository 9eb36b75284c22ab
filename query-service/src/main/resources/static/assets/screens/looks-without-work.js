// Looks at a case by somebody who did not work on it then.
import { html } from '../vendor/ui.js';
import { looked } from '../kit/looked.js';
import { CaseById } from '../kit/case-by-id.js';
import { LooksOf } from '../kit/looks-of.js';
import { PagedList } from '../kit/paged-list.js';
import { address } from '../store/address.js';
import { districts, listed, roles, text, time } from '../store/texts.js';
import { centreName } from '../words/centres.js';

const from = ({ centresOfPerson, district }) =>
  (centresOfPerson.length ? listed(centresOfPerson.map(centreName)) : districts.find(({ code }) => code === district)?.name);

const COLUMNS = [
  { title: text('looks.when'), draw: (look) => time(look.lookedAt) },
  { title: text('looks.who'), draw: (look) => html`<a href=${address({ kind: 'affected', worker: look.lookedBy })} data-view="part">${look.lookedBy}</a>` },
  { title: text('looks.role'), draw: (look) => [roles[look.role], from(look)].filter(Boolean).join(', ') },
  { title: text('looks.what'), draw: (look) => html`${looked(look)}${look.breakGlass && html` <strong class="late">${text('lookReport.behindGlass')}</strong>`}` },
  { title: text('lookReport.theCase'), draw: (look) => html`<${CaseById} id=${look.caseId} />` },
  { title: text('centre'), draw: (look) => centreName(look.centre) },
];

export const LooksWithoutWork = ({ query, title }) => html`<p class="hint">${text('lookReport.withoutWork.means')}</p>
  <${PagedList} path=${`/api/access-reports/without-work?${query}`} lines="looks" columns=${COLUMNS} caption=${title} asksOnce main
    head=${(report) => html`<${LooksOf} report=${report} />`} keyOf=${(look) => `${look.lookedAt} ${look.lookedBy} ${look.caseId}`} />`;
