// The newest signed checkpoint, to be printed and kept where nobody of the ledger can reach it: in words, as it is, and in groups that can be
// typed from paper.
import { html } from '../vendor/ui.js';
import { LiveOnly } from '../kit/live-only.js';
import { useAnswer } from '../store/answers.js';
import { useCheckpoint } from '../store/checkpoint.js';
import { ledger, live } from '../store/moment.js';
import { readsCases } from '../store/session.js';
import { told } from '../store/stream.js';
import { count, text, time } from '../store/texts.js';

const GROUP = /.{1,4}/gu;

// Position of the newest entry that the page knows of; whoever is told of no changes asks for it. Null while that is not known.
function useNewest() {
  const head = useAnswer(readsCases.value ? null : '/api/ledger', { main: true });
  const found = ledger.value ?? head.answer;
  return { position: told.value?.position ?? found?.head.position ?? null, problem: head.problem };
}

export function Checkpoint() {
  const newest = useNewest();
  const { checkpoint, problem: unsigned } = useCheckpoint(newest.position ?? 0);
  if (!live.value) return html`<${LiveOnly} words=${text('checkpoint.liveOnly')} />`;
  const problem = unsigned ?? newest.problem;
  return html`<section class="card checkpoint" aria-labelledby="checkpoint-heading"><h2 id="checkpoint-heading">${text('checkpoint.heading')}</h2>
    <div class="part" aria-busy=${checkpoint === undefined && !problem ? 'true' : 'false'}>
      ${problem && html`<p role="alert" class="problem">${problem.message} ${text('asksAgain')}</p>`}
      ${checkpoint === null && html`<p>${text('proof.nobodySigns')}</p>`}
      ${checkpoint === undefined && !problem && html`<p class="hint">${text('loading')}</p>`}
      ${checkpoint && html`<${Covered} of=${checkpoint} newest=${newest.position} /><${Note} checkpoint=${checkpoint} />`}
    </div></section>`;
}

// Who keeps an old one as the newest would not see that what came after it was changed.
function Covered({ of: { size }, newest }) {
  if (newest === null) return null;
  return html`<p role="status" data-covered><strong>${size > newest ? text('checkpoint.covers', count(newest))
    : text('checkpoint.behind', count(size - 1), count(newest))}</strong></p>`;
}

const Note = ({ checkpoint }) => html`<p>${text('checkpoint.keep')}</p>
  <dl class="details">
    <div><dt>${text('checkpoint.ledger')}</dt><dd>${checkpoint.origin}</dd></div>
    <div><dt>${text('checkpoint.size')}</dt><dd data-size>${count(checkpoint.size)}</dd></div>
    <div><dt>${text('checkpoint.root')}</dt><dd><code data-root>${checkpoint.root}</code></dd></div>
    ${checkpoint.signatures.map(({ by, seenAt }) => html`<div key=${by}><dt>${seenAt ? text('checkpoint.witness') : text('checkpoint.signed')}</dt>
      <dd>${by}${seenAt && html`<br />${text('checkpoint.seenAt', time(seenAt))}`}</dd></div>`)}
  </dl>
  <h3>${text('checkpoint.note')}</h3><pre class="note" data-note>${checkpoint.note}</pre>
  <h3>${text('checkpoint.typed')}</h3><p class="hint">${text('checkpoint.typing')}</p>
  <ol class="typed">${checkpoint.note.trimEnd().split('\n').map((line, i) => html`<li key=${i}>${typed(line)}</li>`)}</ol>`;

// A space of the note is a sign of its own: between groups there is room anyway.
function typed(line) {
  if (!line) return text('checkpoint.empty');
  return line.split(' ').map((word, i) => html`${i > 0 && html`<span class="space">␣</span>`}<span key=${i} class="word">${word.match(GROUP)
    .map((group, j) => html`<span key=${j}>${group}</span>`)}</span>`);
}
