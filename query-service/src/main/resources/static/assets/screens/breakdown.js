// Cases parted by one thing, and each part by another.
import { html } from '../vendor/ui.js';
import { Bar } from '../kit/bar.js';
import { Part } from '../kit/part.js';
import { Wide } from '../kit/wide.js';
import { address, go, view } from '../store/address.js';
import { useAnswer } from '../store/answers.js';
import { plusDays } from '../store/days.js';
import { asOf, momentQuery, placeQuery } from '../store/moment.js';
import { count, day, label, language, percent, text } from '../store/texts.js';
import { CountedCases } from './counted-cases.js';

const YEAR = 364;
const INTAKE = ['category', 'gbvims-type', 'age-band', 'channel'];
// What is counted, and by which codes.
const CODES = {
  registered: INTAKE,
  resolved: ['outcome', 'legal-step', ...INTAKE],
  closed: ['closing-reason', ...INTAKE],
  active: ['status', 'risk', ...INTAKE],
};
const PLACES = ['centre', 'district'];

const nameOf = (what) => ({
  registered: text('figure.registered'),
  resolved: text('figure.resolved'),
  closed: text('breakdown.closed'),
  active: text('breakdown.active'),
  category: text('case.categories'),
  'gbvims-type': text('case.gbvims'),
  'age-band': text('case.age'),
  channel: text('case.channel'),
  outcome: text('breakdown.outcome'),
  'legal-step': text('breakdown.legalStep'),
  'closing-reason': text('breakdown.reason'),
  status: text('case.status'),
  risk: text('case.risk'),
  centre: text('centre'),
  district: text('breakdown.district'),
  month: text('breakdown.month'),
})[what];

const one = (asked, allowed) => (allowed.includes(asked) ? asked : allowed[0]);

export function Breakdown() {
  const of = one(view.value.of, Object.keys(CODES));
  const beside = [...PLACES, ...(of === 'active' ? [] : ['month'])];
  const by = one(view.value.by, [...CODES[of], ...beside]);
  const others = [...CODES[of], ...beside].filter((other) => other !== by);
  const and = others.includes(view.value.and) ? view.value.and : null;
  const query = placeQuery(momentQuery('asOf'));
  query.set('of', of);
  query.set('by', by);
  if (and) query.set('and', and);
  if (of !== 'active') query.set('from', plusDays(asOf.value, -YEAR));
  const path = `/api/reports/breakdown?${query}`;
  const found = useAnswer(path, { main: true });
  return html`<section class="card" aria-labelledby="breakdown-heading">
    <h2 id="breakdown-heading">${text('screen.breakdown')}</h2>
    <div class="search">
      <${Choice} name=${text('breakdown.of')} value=${of} options=${Object.keys(CODES)} choose=${(next) => go({ of: next, by: null, and: null, code: null })} />
      <${Choice} name=${text('breakdown.by')} value=${by} options=${[...CODES[of], ...beside]} choose=${(next) => go({ by: next, and: null, code: null })} />
      <${Choice} name=${text('breakdown.and')} value=${and ?? ''} options=${['', ...others]} choose=${(next) => go({ and: next || null })} />
    </div>
    <${Part} of=${found} draw=${(answer) => html`
      <p>${answer.from ? text('breakdown.between', day(answer.from), day(answer.to)) : text('breakdown.on', day(answer.asOf))}
        ${' '}<strong>${text('breakdown.total', count(answer.total))}</strong> ${answer.overlapping && text('breakdown.overlapping')}
        ${' '}<a href=${`${path}&format=csv&lang=${language}`} download>${text('asFile')}</a></p>
      <${Groups} answer=${answer} late=${found.late} />`} />
  </section>`;
}

const Choice = ({ name, value, options, choose }) => html`<label>${name} <select value=${value} onChange=${(event) => choose(event.target.value)}>
  ${options.map((option) => html`<option key=${option} value=${option}>${option ? nameOf(option) : text('breakdown.nothing')}</option>`)}</select></label>`;

// @param late whether something else is asked for already, of which a list would be no part
function Groups({ answer, late }) {
  const parts = [...new Map(answer.groups.flatMap((group) => (group.parts ?? []).map((part) => [part.of.code, part.of]))).values()];
  const of = (group, part) => group.parts.find((one) => one.of.code === part.code)?.cases ?? 0;
  const most = Math.max(1, ...answer.groups.map((group) => group.cases));
  const chosen = answer.groups.find((group) => group.of.code === view.value.code);
  return html`<${Wide} of="breakdown-heading"><table class="compact" id="breakdown">
    <thead><tr><th scope="col">${nameOf(answer.by[0])}</th><th scope="col">${text('breakdown.cases')}</th><th scope="col">${text('breakdown.share')}</th>
      ${parts.map((part) => html`<th key=${part.code} scope="col">${label(part)}</th>`)}</tr></thead>
    <tbody>${answer.groups.map((group) => html`<tr key=${group.of.code}><th scope="row">${PLACES.includes(answer.by[0])
      ? html`<a href=${address({ screen: 'centres', in: group.of.code })} data-view="screen">${label(group.of)}</a>` : label(group.of)}</th><td><a href=${address({ code: group.of.code })}
        data-view="part" aria-current=${group === chosen ? 'true' : null}>${count(group.cases)}</a></td>
      <td><${Bar} part=${group.cases} whole=${most} /> ${percent(group.cases, answer.total)}</td>
      ${parts.map((part) => html`<td key=${part.code}>${count(of(group, part))}</td>`)}</tr>`)}</tbody>
  </table><//>
  ${chosen && !late && html`<${CountedCases} of=${answer.of} list=${chosen.list} table="breakdown"
    caption=${text('counted.list', nameOf(answer.of.toLowerCase()), label(chosen.of))} />`}`;
}
