// The last changes: where, what was done, when; nothing of the woman.
import { html } from '../vendor/ui.js';
import { Part } from '../kit/part.js';
import { useAnswer } from '../store/answers.js';
import { placeQuery } from '../store/moment.js';
import { label, shortName, text, time } from '../store/texts.js';

const LAST = 5;

// @param centres whose names are shown
export function Ticker({ centres }) {
  const latest = useAnswer(`/api/reports/latest-changes?${placeQuery(new URLSearchParams({ limit: LAST }))}`);
  const names = new Map(centres.map((centre) => [centre.centre, shortName(centre)]));
  return html`<section class="ticker" aria-labelledby="ticker-heading"><h2 id="ticker-heading">${text('room.latest')}</h2>
    <${Part} of=${latest} draw=${({ changes }) => (changes.length === 0 ? html`<p>${text('list.none')}</p>` : html`<ol>${changes.map((change) => html`<li
      key=${change.position}><b>${change.changes.map(({ centre }) => names.get(centre) ?? centre).join(', ')}</b> ${label(change.entry)}
      ${' '}<span class="hint">${time(change.recordedAt)}</span></li>`)}</ol>`)} /></section>`;
}
