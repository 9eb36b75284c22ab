// Where the two clocks differ: what was recorded later about the day that is shown.
import { html } from '../vendor/ui.js';
import { address, view } from '../store/address.js';
import { useAnswer } from '../store/answers.js';
import { asOf, live, place } from '../store/moment.js';
import { day, listed, signed, text } from '../store/texts.js';
import { FIGURES, figureName } from '../kit/figures.js';
import { Trouble } from '../kit/part.js';
import { laterPath } from '../store/later-path.js';

export function LaterKnown() {
  const asked = !live.value && asOf.value && place.value && view.value.screen !== 'later' ? laterPath(1) : null;
  const { path, answer, problem } = useAnswer(asked);
  // What is on its way says nothing of the day, and least of all what another day had.
  if (!asked || path !== asked) return null;
  return html`<${Trouble} problem=${problem} />
    ${answer?.entries.length > 0 && html`<${Strip} figures=${answer.figures} />`}`;
}

function Strip({ figures }) {
  const moved = FIGURES.filter((figure) => figures[figure]).map((figure) => `${figureName(figure)} ${signed(figures[figure])}`);
  return html`<p class="strip">${moved.length
    ? text('later.changed', day(asOf.value), listed(moved)) : text('later.same', day(asOf.value))}
    ${' '}<a href=${address({ screen: 'later' })} data-view="screen">${text('later.which')}</a></p>`;
}
