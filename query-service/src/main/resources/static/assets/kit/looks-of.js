// Of which looks a report is: from when to when, where they lie, and where cases stood then.
import { html } from '../vendor/ui.js';
import { place } from '../store/moment.js';
import { ownCentres, readsLooksEverywhere } from '../store/session.js';
import { count, listed, text, time } from '../store/texts.js';
import { centreName } from '../words/centres.js';

const where = () => {
  if (place.value.startsWith('BR-')) return centreName(place.value);
  return readsLooksEverywhere.value ? text('lookReport.everywhere') : listed(ownCentres.value.map(centreName));
};

export const LooksOf = ({ report }) => html`<p data-moment>${text('lookReport.of', time(report.from), time(report.to), where())}
  ${' '}<span class="hint">${text('lookReport.standpoint', count(report.position), time(report.time))}</span></p>
  <p class="hint">${text('lookReport.onRecord')}</p>`;
