// Where the two clocks differ: what was recorded later about the day that is shown.
import { html } from '../vendor/ui.js';
import { address, view } from '../store/address.js';
import { useAnswer } from '../store/answers.js';
import { asOf, live, place } from '../store/moment.js';
import { day, listed, signed, text } from '../store/texts.js';
import { FIGURES, figureName } from '../kit/figures.js';
import { laterPath } from '../store/later-path.js';

export function LaterKnown() {
  const asks = !live.value && asOf.value && place.value;
  const { answer } = useAnswer(asks ? laterPath(1) : null);
  if (!asks || !answer || view.value.screen === 'later') return null;
  const moved = FIGURES.filter((figure) => answer.figures[figure]).map((figure) => `${figureName(figure)} ${signed(answer.figures[figure])}`);
  if (!answer.entries.length) return null;
  return html`<p class="strip">${moved.length
    ? text('later.changed', day(asOf.value), listed(moved)) : text('later.same', day(asOf.value))}
    ${' '}<a href=${address({ screen: 'later' })} data-view="screen">${text('later.which')}</a></p>`;
}
