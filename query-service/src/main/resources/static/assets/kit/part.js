// A part of the screen that an answer fills: what it shows while there is none, and what the service says where there is none.
import { html } from '../vendor/ui.js';
import { text } from '../store/texts.js';

// Why there is no answer, or no newer one; nothing where there is no problem.
export const Trouble = ({ problem }) => problem
  && html`<p role="alert" class="problem">${problem.message}${problem.asksAgainIn ? ` ${text('asksAgain')}` : ''}</p>`;

// @param of what useAnswer gave
// @param draw the answer
export function Part({ of, draw }) {
  return html`<div class="part" aria-busy=${of.late || !(of.answer || of.problem) ? 'true' : 'false'}>
    ${of.late && of.answer && html`<p class="on-paper awaited">${text('loading')}</p>`}
    <${Trouble} problem=${of.problem} />
    ${of.answer ? draw(of.answer) : !of.problem && html`<p class="hint">${text('loading')}</p>`}
  </div>`;
}
