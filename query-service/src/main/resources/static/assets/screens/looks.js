// Who looked at what: by person, by centre, by hour, without working on it, and whom one account could see. Each report is on record as a
// look itself, so it is asked for once and stands still.
import { html } from '../vendor/ui.js';
import { LiveOnly } from '../kit/live-only.js';
import { address, view } from '../store/address.js';
import { live, place } from '../store/moment.js';
import { text } from '../store/texts.js';
import { Affected } from './looks-affected.js';
import { LookCounts } from './looks-counted.js';
import { LooksAsked } from './looks-asked.js';
import { LooksWithoutWork } from './looks-without-work.js';

// How the reports are called, and by what looks are counted.
const REPORTS = {
  person: { title: text('lookReport.person'), Report: LookCounts, by: 'person' },
  centre: { title: text('lookReport.centre'), Report: LookCounts, by: 'centre' },
  hour: { title: text('lookReport.hour'), Report: LookCounts, by: 'hour' },
  'without-work': { title: text('lookReport.withoutWork'), Report: LooksWithoutWork },
  affected: { title: text('lookReport.affected'), Report: Affected },
};

function question() {
  const query = new URLSearchParams();
  for (const day of ['from', 'to']) if (view.value[day]) query.set(day, view.value[day]);
  if (view.value.worker) query.set('person', view.value.worker);
  if (place.value.startsWith('BR-')) query.set('centre', place.value);
  return query;
}

export function Looks() {
  if (!live.value) return html`<${LiveOnly} words=${text('stands.liveOnly')} />`;
  const kind = view.value.kind in REPORTS ? view.value.kind : 'person';
  const { title, Report, by } = REPORTS[kind];
  const query = question();
  if (by) query.set('by', by);
  return html`<section class="card" aria-labelledby="looks-heading">
    <h2 id="looks-heading">${text('screen.looks')} · ${title}</h2>
    <ul class="choices titled">${Object.entries(REPORTS).map(([name, report]) => html`<li key=${name}><a href=${address({ kind: name })} data-view="part"
      aria-current=${name === kind ? 'true' : null}>${report.title}</a></li>`)}</ul>
    <${LooksAsked} isOfOne=${kind === 'affected'} />
    ${view.value.worker && html`<p class="on-paper">${text('lookReport.account')}: ${view.value.worker}</p>`}
    <${Report} key=${`${kind}?${query}`} query=${query} title=${title} />
  </section>`;
}
