// The life of a case on two lines, happened and recorded: what was recorded late is a slope. Beneath it every entry in words.
import { html } from '../vendor/ui.js';
import { EntryProof } from '../kit/entry-proof.js';
import { Wide } from '../kit/wide.js';
import { epochDay, recordedDay } from '../store/days.js';
import { count, day, label, shortDay, text, time } from '../store/texts.js';

const WIDTH = 900;
const HEIGHT = 120;
const SIDE = 14;
const HAPPENED = 34;
const RECORDED = 92;

const delayInWords = (days) => (days > 0 ? text('entry.days', count(days)) : '');

// @param until last day that is shown, null for now: what happened later is said to have, and drawn grey
// @param signed what useCheckpoint gave
export function CaseLife({ events, until, signed }) {
  const later = (event) => until !== null && event.occurredOn && event.occurredOn > until;
  const after = events.filter(later).length;
  const heading = after ? text('life.headingThen', count(events.length), count(after), day(until)) : text('life.heading', count(events.length));
  return html`<section class="card" aria-labelledby="life-heading">
    <h2 id="life-heading">${heading}</h2>
    <${TwoClocks} events=${events} later=${later} heading=${heading} />
    <${Wide} of="life-heading"><table class="list history">
      <caption class="visually-hidden">${text('life.caption')}</caption>
      <thead><tr><th scope="col">${text('entry.sequence')}</th><th scope="col">${text('entry.happened')}</th><th scope="col">${text('entry.what')}</th><th scope="col">${text('entry.who')}</th>
        <th scope="col">${text('entry.recorded')}</th><th scope="col">${text('entry.delay')}</th><th scope="col">${text('position.short')}</th></tr></thead>
      <tbody>${events.map((event) => html`<tr key=${event.position} class=${event.voidedBy !== undefined && event.voidedBy !== null ? 'voided' : later(event) ? 'later' : ''}>
        <td data-title=${text('entry.sequence')} data-sequence=${event.sequence}>${count(event.sequence)}</td>
        <td data-title=${text('entry.happened')}>${event.occurredOn ? day(event.occurredOn) : ''}</td>
        <td data-title=${text('entry.what')}><span class="what">${label(event.meaning)}</span>${putRight(event)}${later(event)
          && html`<small data-later>${text('life.after', day(until))}</small>`}</td>
        <td data-title=${text('entry.who')}>${[event.role && label(event.role.label), event.actor].filter(Boolean).join(', ')}</td>
        <td data-title=${text('entry.recorded')}>${time(event.recordedAt)}<${EntryProof} event=${event} signed=${signed} /></td>
        <td data-title=${text('entry.delay')}>${delayInWords(event.delayDays)}</td>
        <td data-title=${text('position.short')}>${count(event.position)}</td></tr>`)}</tbody>
    </table><//>
  </section>`;
}

function putRight(event) {
  if (event.voidedBy !== undefined && event.voidedBy !== null) return html`<small>${text('entry.voided', count(event.voidedBy))}</small>`;
  return event.correctedBy.length > 0 && html`<small>${text('entry.corrected', event.correctedBy.map(count).join(', '))}</small>`;
}

function TwoClocks({ events, later, heading }) {
  const dated = events.filter((event) => event.occurredOn);
  if (dated.length < 2) return null;
  const days = dated.flatMap((event) => [epochDay(event.occurredOn), recordedDay(event.recordedAt)]);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const x = (epoch) => SIDE + ((WIDTH - 2 * SIDE) * (epoch - first)) / Math.max(1, last - first);
  const lateOnes = dated.filter((event) => event.delayDays > 0).length;
  return html`<${Wide} label=${heading}><svg class="two-clocks" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="img"
      aria-label=${text('life.clocks', count(dated.length), count(lateOnes))}>
    <text class="axis" x=${SIDE} y="16">${text('entry.happened')}</text><text class="axis" x=${SIDE} y=${HEIGHT - 6}>${text('entry.recorded')}</text>
    <line class="mean" x1=${SIDE} x2=${WIDTH - SIDE} y1=${HAPPENED} y2=${HAPPENED} /><line class="mean" x1=${SIDE} x2=${WIDTH - SIDE} y1=${RECORDED} y2=${RECORDED} />
    ${dated.map((event) => html`<g key=${event.position} class=${`entry ${event.voidedBy === undefined || event.voidedBy === null ? '' : 'voided'} ${later(event) ? 'later' : ''}`}>
      <title>${`${shortDay(event.occurredOn)}: ${label(event.meaning)}`}</title>
      <line x1=${x(epochDay(event.occurredOn))} y1=${HAPPENED} x2=${x(recordedDay(event.recordedAt))} y2=${RECORDED} />
      <circle cx=${x(epochDay(event.occurredOn))} cy=${HAPPENED} r="4" /><circle cx=${x(recordedDay(event.recordedAt))} cy=${RECORDED} r="3" /></g>`)}
  </svg><//>`;
}
