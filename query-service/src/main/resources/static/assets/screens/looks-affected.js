// Whom one account could see between two moments: for whoever has to tell those concerned that it was stolen, or misused.
import { html } from '../vendor/ui.js';
import { revealedFields } from '../kit/looked.js';
import { CaseById } from '../kit/case-by-id.js';
import { LooksOf } from '../kit/looks-of.js';
import { PagedList } from '../kit/paged-list.js';
import { view } from '../store/address.js';
import { count, listed, text, time } from '../store/texts.js';
import { centreName } from '../words/centres.js';
import { meaning } from '../words/codes.js';

const whom = (line) => {
  if (line.caseId) return html`<${CaseById} id=${line.caseId} />`;
  return line.callId ? text('lookReport.call') : text('lookReport.listsOf');
};

const COLUMNS = [
  { title: text('lookReport.whom'), draw: whom },
  { title: text('centre'), draw: (line) => centreName(line.centre) },
  { title: text('looks.what'), draw: (line) => listed(line.looks.map((kind) => meaning('LookKind', kind))) },
  { title: text('lookReport.sealed'), draw: (line) => line.revealed.length > 0 && revealedFields(line.revealed) },
  { title: text('lookReport.behindGlass'), draw: (line) => line.breakGlass && text('reveal.yes') },
  { title: text('lookReport.times'), draw: (line) => count(line.times) },
  { title: text('lookReport.first'), draw: (line) => time(line.firstLookedAt) },
  { title: text('lookReport.last'), draw: (line) => time(line.lastLookedAt) },
  { title: text('lookReport.files'), draw: (line) => line.files > 0 && count(line.files) },
  { title: text('lookReport.rows'), draw: (line) => line.rows > 0 && count(line.rows) },
];

export function Affected({ query, title }) {
  if (!view.value.worker) return html`<p>${text('lookReport.account.missing')}</p>`;
  return html`<p class="hint">${text('lookReport.affected.means')}</p>
    <${PagedList} path=${`/api/access-reports/affected?${query}`} lines="affected" columns=${COLUMNS} caption=${title} asksOnce main
      head=${(report) => html`<${LooksOf} report=${report} />`} keyOf=${(line) => line.caseId ?? line.callId ?? line.looks.join()}
      total=${({ counts }) => text('lookReport.affected.total', view.value.worker, count(counts.cases), count(counts.calls), count(counts.lists))} />`;
}
