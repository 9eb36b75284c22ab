// For whoever subscribes to events and reads no cases: how far the ledger is, what comes how often, the newest events, and how a copy is
// checked.
import { html } from '../vendor/ui.js';
import { Part } from '../kit/part.js';
import { Wide } from '../kit/wide.js';
import { useAnswer } from '../store/answers.js';
import { count, text, time } from '../store/texts.js';

const COUNTED = 500;
const SHOWN = 20;
const HOUR_MS = 3_600_000;

export function Feed() {
  const ledger = useAnswer('/api/ledger', { main: true });
  const after = ledger.answer ? ledger.answer.head.position - COUNTED : null;
  const events = useAnswer(after === null ? null : `/api/events?limit=${COUNTED}${after >= 0 ? `&lastEventId=${after}` : ''}`);
  return html`<section class="card" aria-labelledby="feed-heading">
      <h2 id="feed-heading">${text('feed.heading')}</h2>
      <p>${text('feed.hint')}</p>
      <${Part} of=${ledger} draw=${({ head }) => html`<dl class="details">
        <div><dt>${text('feed.head')}</dt><dd data-head>${count(head.position)}</dd></div>
        <div><dt>${text('feed.recorded')}</dt><dd>${time(head.sealedAt)}</dd></div>
        <div><dt>${text('feed.hash')}</dt><dd><code>${head.hash}</code></dd></div></dl>`} />
      <h3>${text('feed.try')}</h3>
      <pre><code>curl -H "Authorization: Bearer $TOKEN" "${location.origin}/api/events?limit=${SHOWN}"
curl -N -H "Authorization: Bearer $TOKEN" -H "Accept: text/event-stream" "${location.origin}/api/events"</code></pre>
      <h3>${text('feed.check')}</h3>
      <ul class="plain"><li>${text('feed.check.gaps')}</li><li>${text('feed.check.twice')}</li><li>${text('feed.check.leaf')}</li></ul>
      <p><a href="/swagger-ui.html">${text('feed.documents')}</a></p>
    </section>
    <${Part} of=${events} draw=${(found) => html`<${Types} events=${found} /><${Newest} events=${found.slice(-SHOWN).reverse()} />`} />`;
}

// Of the newest events alone; how many come in an hour is told from when they were recorded.
function Types({ events }) {
  const types = Object.entries(Object.groupBy(events, (event) => event.type)).map(([type, all]) => [type, all.length])
    .sort(([, a], [, b]) => b - a);
  const took = events.length > 1 ? Date.parse(events.at(-1).recordedtime) - Date.parse(events[0].recordedtime) : 0;
  return html`<section class="card" aria-labelledby="types-heading"><h2 id="types-heading">${text('feed.types', count(events.length))}</h2>
    ${took > 0 && html`<p>${text('feed.rate', count(Math.round((events.length * HOUR_MS) / took)))}</p>`}
    <${Wide} of="types-heading"><table class="compact" id="types"><thead><tr><th scope="col">${text('feed.type')}</th><th scope="col">${text('feed.count')}</th></tr></thead>
      <tbody>${types.map(([type, n]) => html`<tr key=${type}><th scope="row">${type}</th><td>${count(n)}</td></tr>`)}</tbody></table><//></section>`;
}

const Newest = ({ events }) => html`<section class="card" aria-labelledby="newest-heading"><h2 id="newest-heading">${text('feed.newest')}</h2>
  <${Wide} of="newest-heading"><table class="list" id="feed"><thead><tr><th scope="col">${text('position.short')}</th><th scope="col">${text('feed.type')}</th>
    <th scope="col">${text('entry.recorded')}</th></tr></thead>
    <tbody>${events.map((event) => html`<tr key=${event.id}><td data-title=${text('position.short')}>${count(Number(event.id))}</td><td data-title=${text('feed.type')}>${event.type}</td>
      <td data-title=${text('entry.recorded')}>${time(event.recordedtime)}</td></tr>`)}</tbody></table><//></section>`;
