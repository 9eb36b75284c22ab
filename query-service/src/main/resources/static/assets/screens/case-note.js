// A note about her: stored under seal, and shown to whom it is revealed.
import { html, useRef } from '../vendor/ui.js';
import { useAsked } from '../kit/asked.js';
import { Choice } from '../kit/choice.js';
import { addNote } from '../store/api.js';
import { text } from '../store/texts.js';

const LONGEST = 4_000;

export function CaseNote({ id }) {
  const form = useRef(null);
  // What she said does not stay on the screen once it is kept.
  const { answer, problem, isAsking, submit } = useAsked((body) => addNote(id, body).then((stored) => {
    form.current?.reset();
    return stored;
  }));
  return html`<details class="card" id="add-note">
    <summary>${text('note.heading')}</summary>
    <p class="hint">${text('note.hint')}</p>
    <form class="search" ref=${form} onSubmit=${submit} autocomplete="off">
      <${Choice} name="kind" label=${text('note.kind')} list="NoteKind" />
      <label class="wide">${text('note.text')} <textarea name="text" rows="4" maxlength=${LONGEST} required autocomplete="off"></textarea></label>
      <button type="submit" aria-disabled=${isAsking}>${text('note.add')}</button>
    </form>
    <div aria-live="polite">
      ${problem && html`<p role="alert" class="problem">${problem}</p>`}
      ${answer && html`<p class="stored">${text('note.stored')}</p>`}
    </div>
  </details>`;
}
