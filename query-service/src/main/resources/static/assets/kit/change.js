// How a figure moved since the compared day. Shape and words say it; the colour only repeats it.
import { html } from '../vendor/ui.js';
import { nearDay } from '../store/moment.js';
import { count, text } from '../store/texts.js';

export function changeInWords(by, day) {
  if (by === 0) return text('change.none', nearDay(day));
  return by > 0 ? text('change.more', count(by), nearDay(day)) : text('change.fewer', count(-by), nearDay(day));
}

// @param moreIsWorse what no colour is given to where it is undefined
export function Change({ now, then, day, moreIsWorse }) {
  if (then === undefined || then === null || now === null) return null;
  const by = now - then;
  if (by === 0) return html`<span class="change">${changeInWords(by, day)}</span>`;
  const tone = moreIsWorse === undefined ? '' : (by > 0) === moreIsWorse ? 'worse' : 'better';
  return html`<span class=${`change ${tone}`}><span aria-hidden="true">${by > 0 ? '▲' : '▼'}</span> ${changeInWords(by, day)}</span>`;
}
