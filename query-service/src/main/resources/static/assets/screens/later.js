// The entries that were recorded later about the day that is shown, and what each changed.
import { html } from '../vendor/ui.js';
import { CaseLink } from '../kit/case-link.js';
import { FIGURES, figureName } from '../kit/figures.js';
import { PagedList } from '../kit/paged-list.js';
import { centreName } from '../words/centres.js';
import { laterPath } from '../store/later-path.js';
import { asOf, live } from '../store/moment.js';
import { count, day, label, listed, signed, text, time } from '../store/texts.js';

const LINES = 50;
const changed = (figures) => FIGURES.filter((figure) => figures[figure]).map((figure) => `${figureName(figure)} ${signed(figures[figure])}`);

const columns = [
  { title: text('entry.recorded'), draw: (line) => time(line.recordedAt) },
  { title: text('entry.happened'), draw: (line) => line.occurredOn && day(line.occurredOn) },
  { title: text('entry.what'), draw: (line) => label(line.meaning) },
  { title: text('entry.changed'), draw: (line) => line.changes.map((at) => html`<div key=${at.centre}>${centreName(at.centre)}: ${listed(changed(at.figures))}</div>`) },
  { title: text('position.short'), draw: (line) => html`<${CaseLink} id=${line.caseId} number=${count(line.position)} />` },
];

export function Later() {
  if (live.value) return html`<p>${text('later.live')}</p>`;
  return html`<section class="card" aria-labelledby="later-heading"><h2 id="later-heading">${text('later.heading', day(asOf.value))}</h2>
    <p>${text('later.casesAlone')}</p>
    <${PagedList} path=${laterPath(LINES)} lines="entries" columns=${columns} caption=${text('later.heading', day(asOf.value))}
      total=${({ figures }) => (Object.keys(figures).length ? listed(changed(figures)) : text('change.nothing'))} keyOf=${(line) => line.position} /></section>`;
}
