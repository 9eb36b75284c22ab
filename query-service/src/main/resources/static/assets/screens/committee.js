// For the steering committee of a district: its centres beside the middle of the State, topic by topic. Printed, it is the committee's pack.
import { html } from '../vendor/ui.js';
import { Part } from '../kit/part.js';
import { address, go } from '../store/address.js';
import { useAnswer } from '../store/answers.js';
import { asOf, districtOf, live, momentQuery, place } from '../store/moment.js';
import { session } from '../store/session.js';
import { districts, text } from '../store/texts.js';
import { BesideState } from './committee-figures.js';
import { Months } from './committee-months.js';
import { Calls, Directions, Inspections, newestQuarters, Partners, Services, Staffing } from './committee-topics.js';
import { since } from './review.js';

const YEAR = 12;
const YEAR_OF_WEEKS = 52;

// A question about one district and the moment of the screen.
const about = (path, dayParameter, district, more = {}) =>
  `${path}?${new URLSearchParams({ ...Object.fromEntries(momentQuery(dayParameter)), district, ...more })}`;

const firstOfYear = (iso) => {
  const [year, month] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - YEAR, 1)).toISOString().slice(0, 10);
};

export function Committee() {
  const district = districtOf(place.value);
  return html`<header class="committee-head">
      <h2>${district ? text('committee.heading', district.name) : text('committee.choose')}</h2>
      ${!session.value.district && html`<label class="measure titled">${text('breakdown.district')} <select value=${district?.code ?? ''}
        onChange=${(event) => go({ in: event.target.value || null })}>
        <option value=""></option>${districts.map((one) => html`<option key=${one.code} value=${one.code}>${one.name}</option>`)}</select></label>`}
    </header>
    ${district && html`<${Pack} key=${district.code} district=${district} />`}`;
}

function Pack({ district: { code } }) {
  const standing = useAnswer(about('/api/reports/standing', 'asOf', code, { weeks: since(YEAR_OF_WEEKS) }), { main: true });
  const medians = useAnswer(`/api/reports/medians?${momentQuery('asOf')}`);
  const months = useAnswer(about('/api/reports/periods', 'asOf', code, { by: 'month', each: 'centre', from: firstOfYear(asOf.value), to: asOf.value }));
  const directions = useAnswer(about('/api/directions', 'on', code, { state: 'overdue', limit: 100 }));
  const partners = useAnswer(about('/api/referrals/counts', 'on', code, { by: 'partner' }));
  const services = useAnswer(about('/api/reports/services', 'asOf', code, { by: 'quarter' }));
  const staffing = useAnswer(about('/api/staffing', 'on', code));
  // Of now alone: they cannot be asked for a past day.
  const inspections = useAnswer(live.value ? `/api/inspections?district=${code}&limit=12` : null);
  const calls = useAnswer(live.value ? `/api/helpline-calls/counts?by=quarter&district=${code}` : null);
  return html`
    <${Part} of=${standing} draw=${(report) => html`
      <${Topic} id="state" title=${text('committee.state')}><${Part} of=${medians} draw=${(state) => html`<${BesideState} report=${report} state=${state} />`} /><//>
      <${Topic} id="months" title=${text('committee.months')}><${Part} of=${months} draw=${(answer) => html`<${Months} months=${answer} centres=${report.centres} />`} /><//>`} />
    <${Topic} id="directions" title=${text('late.directions')}><${Part} of=${directions} draw=${(answer) => html`<${Directions} answer=${answer} />`} /><//>
    <${Topic} id="partners" title=${text('committee.partners')}><${Part} of=${partners} draw=${(answer) => html`<${Partners} answer=${answer} />`} /><//>
    <${Topic} id="services" title=${text('committee.services')}><${Part} of=${services} draw=${(answer) => html`<${Services} answer=${answer} />`} /><//>
    <${Topic} id="staffing" title=${text('committee.staffing')}><${Part} of=${staffing} draw=${(answer) => html`<${Staffing} answer=${answer} />`} /><//>
    ${live.value ? html`
      <${Topic} id="inspections" title=${text('centre.inspections')}><${Part} of=${inspections} draw=${(answer) => html`<${Inspections} answer=${answer} />`} /><//>
      <${Topic} id="calls" title=${text('committee.calls')}><${Part} of=${calls} draw=${(answer) => html`<${Part} of=${services} draw=${({ periods, asOf: on }) => html`<${Calls}
        answer=${answer} quarters=${newestQuarters(periods)} on=${on} />`} />`} /><//>`
    : html`<p class="strip">${text('committee.liveOnly')} <a href=${address({ at: null, known: null })} data-view="part">${text('back')}</a></p>`}
    <${Signatures} />`;
}

// One a page, on paper.
const Topic = ({ id, title, children }) => html`<section class="card topic" data-topic=${id} aria-labelledby=${`topic-${id}`}>
  <h3 id=${`topic-${id}`}>${title}</h3>${children}</section>`;

const Signatures = () => html`<section class="signatures"><h3>${text('committee.signed')}</h3>
  <ul>${[text('committee.chair'), text('committee.officer'), text('committee.administrators')].map((who) => html`<li key=${who}>${who}</li>`)}</ul></section>`;
