// Where an entry stands in the log, and when it was recorded: as the ledger states, and as far as a signed checkpoint proves it. On paper the
// place stands beneath the time.
import { html } from '../vendor/ui.js';
import { readsCheckpoint } from '../store/session.js';
import { count, text, time } from '../store/texts.js';

function proved(position, { checkpoint, problem }) {
  if (checkpoint === null) return text('proof.nobodySigns');
  if (position < checkpoint?.size) return text('proof.signed', count(checkpoint.size));
  return problem?.message ?? (checkpoint ? text('proof.unsigned') : text('loading'));
}

// @param signed what useCheckpoint gave
export function EntryProof({ event, signed }) {
  return html`<details class="entry-proof"><summary>${text('proof.place')}</summary>
    <dl><dt>${text('proof.block')}</dt><dd data-block>${count(event.block)}</dd>
      <dt>${text('proof.leaf')}</dt><dd><code data-leaf>${event.leaf}</code></dd>
      <dt>${text('proof.stated')}</dt><dd>${time(event.recordedAt)}</dd>
      ${readsCheckpoint.value && html`<dt>${text('proof.proved')}</dt><dd data-proved>${proved(event.position, signed)}</dd>`}</dl></details>
    <span class="printed">${text('proof.block')} ${count(event.block)}, ${text('proof.leaf')} <code>${event.leaf}</code></span>`;
}
