// Of which looks a report is: from when to when, where they lie, and where cases stood then.
import { html } from '../vendor/ui.js';
import { readsLooksEverywhere } from '../store/rights.js';
import { count, text, time } from '../store/texts.js';
import { where } from './where.js';

export const LooksOf = ({ report }) => html`<p data-moment>${text('lookReport.of', time(report.from), time(report.to), where(readsLooksEverywhere.value, false))}
  ${' '}<span class="hint">${text('lookReport.standpoint', count(report.position), time(report.time))}</span></p>
  <p class="hint">${text('stands.onRecord')}</p>`;
