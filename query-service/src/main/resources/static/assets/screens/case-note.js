// A note about her: stored under seal, and shown to whom it is revealed.
import { html, useLayoutEffect, useRef } from '../vendor/ui.js';
import { useAsked } from '../kit/asked.js';
import { Choice } from '../kit/choice.js';
import { addNote } from '../store/commands.js';
import { store, storingFor, type, typedFor } from '../store/drafts.js';
import { text } from '../store/texts.js';

export function CaseNote({ id }) {
  const form = useRef(null);
  const former = useRef(typedFor(id)).current;
  // What she said does not stay on the screen once it is kept.
  const empty = (stored) => {
    form.current?.reset();
    return stored;
  };
  const { answer, problem, isAsking, submit, forget } = useAsked(
    (body) => store(id, addNote(id, body)).then(empty), () => storingFor(id)?.then(empty));
  // Not as the field's own text, to which a form that is emptied would go back.
  useLayoutEffect(() => {
    if (former) form.current.elements.text.value = former.text;
  }, []);
  const keep = () => {
    if (storingFor(id)) { // on its way it stays as it was sent
      form.current.elements.kind.value = typedFor(id)?.kind ?? '';
      return;
    }
    if (answer) forget(); // it was of the note before
    const fields = Object.fromEntries(new FormData(form.current));
    type(id, fields.text.trim() ? fields : null);
  };
  return html`<details class="card" id="add-note" open=${Boolean(former)}>
    <summary>${text('note.heading')}</summary>
    <p class="hint">${text('note.hint')}</p>
    <form class="search" ref=${form} onSubmit=${submit} onInput=${keep} autocomplete="off">
      <${Choice} name="kind" label=${text('note.kind')} list="NoteKind" chosen=${former?.kind} />
      <label class="wide">${text('note.text')} <textarea name="text" rows="4" required readonly=${isAsking} autocomplete="off"></textarea></label>
      <button type="submit" aria-disabled=${isAsking}>${text('note.add')}</button>
    </form>
    <div aria-live="polite">
      ${problem && html`<p role="alert" class="problem">${problem}</p>`}
      ${answer && html`<p class="stored">${text('note.stored')}</p>`}
    </div>
  </details>`;
}
