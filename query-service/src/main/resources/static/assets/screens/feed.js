// For whoever subscribes to events and reads no cases: how to try the feed, and the newest events it gives.
import { html } from '../vendor/ui.js';
import { Part } from '../kit/part.js';
import { Wide } from '../kit/wide.js';
import { useAnswer } from '../store/answers.js';
import { text, time } from '../store/texts.js';

const SOME = 20;

export function Feed() {
  const events = useAnswer(`/api/events?limit=${SOME}`);
  return html`<section class="card" aria-labelledby="feed-heading">
    <h2 id="feed-heading">${text('feed.heading')}</h2>
    <p>${text('feed.hint')}</p>
    <pre><code>curl -H "Authorization: Bearer $TOKEN" "${location.origin}/api/events?limit=${SOME}"</code></pre>
    <${Part} of=${events} draw=${(found) => html`<${Wide} of="feed-heading"><table class="list" id="feed">
      <thead><tr><th scope="col">id</th><th scope="col">type</th><th scope="col">time</th></tr></thead>
      <tbody>${found.map((event) => html`<tr key=${event.id}><td>${event.id}</td><td>${event.type}</td><td>${time(event.time)}</td></tr>`)}</tbody>
    </table><//>`} />
  </section>`;
}
