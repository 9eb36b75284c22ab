// State totals by financial year beside what was published, both counted until the day the published figures end.
import { $, cell, element } from './dom.js';
import { get } from './api.js';
import { count, percent, published, text } from './texts.js';

export async function show(knownAt) {
  const until = published[published.length - 1].to;
  const known = `&knownAt=${knownAt ?? until}`;
  const report = await get(`/api/reports/periods?by=financial-year&asOf=${until}${known}`);
  const rows = published.map((p) => ({ p, mine: report.periods.find((r) => r.period === p.period) }));
  $('years').tBodies[0].replaceChildren(...rows.map(({ p, mine }) => row(p, mine)));
}

function row(p, mine) {
  const registered = mine ? mine.registered : 0;
  const resolved = mine ? mine.resolvedInPeriod : 0;
  const off = Math.abs(p.registered - registered) + Math.abs(p.resolved - resolved);
  const verdict = element('span', { class: off ? 'differs' : 'agrees' }, off ? text('differs', count(off)) : `✓ ${text('agrees')}`);
  return element('tr', {}, element('th', { scope: 'row' }, p.period), cell(count(registered)), cell(count(p.registered)),
    cell(count(resolved)), cell(count(p.resolved)), cell(registered ? percent((100 * resolved) / registered) : '–'), cell(verdict));
}
