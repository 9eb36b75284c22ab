// What may be carried away as proof, and what it proves: without the second nobody should trust the first.
import { html } from '../vendor/ui.js';
import { address } from '../store/address.js';
import { count, text } from '../store/texts.js';

// @param path of the file, which the session's cookie opens
// @param name of the file in words
// @param proves sentences: what it proves
// @param not sentences: what it does not
// @param handled a sentence: how the file is to be handled
// @param covers position of the newest event that it has to have
// @param signed what useCheckpoint gave
export function Proof({ path, name, proves, not, handled, covers, signed: { checkpoint, problem } }) {
  return html`<section class="card proof" aria-labelledby="proof-heading"><h2 id="proof-heading">${text('proof.heading')}</h2>
    ${checkpoint === null && html`<p>${text('proof.nobodySigns')}</p>`}
    ${checkpoint && (checkpoint.size > covers
      ? html`<p><a href=${path} download class="download">${name}</a></p><p class="hint">${text('proof.signedAs', checkpoint.origin, count(checkpoint.size))}</p>`
      : html`<p role="status">${text('proof.awaited', count(checkpoint.size - 1), count(covers))}</p>`)}
    ${problem && html`<p role="alert" class="problem">${problem.message} ${text('asksAgain')}</p>`}
    ${checkpoint && html`<p>${handled}</p><p><a href=${address({ screen: 'checkpoint', id: null })} data-view="screen">${text('proof.keep')}</a></p>`}
    <h3>${text('proof.proves')}</h3><ul class="plain">${proves.map((words) => html`<li key=${words}>${words}</li>`)}</ul>
    <h3>${text('proof.not')}</h3><ul class="plain">${not.map((words) => html`<li key=${words}>${words}</li>`)}</ul>
  </section>`;
}
