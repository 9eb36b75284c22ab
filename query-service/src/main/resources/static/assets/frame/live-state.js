// Whether the figures are live, in words, a shape and a colour; and of which moment they are when they are not.
import { html, useEffect, useState } from '../vendor/ui.js';
import { address } from '../store/address.js';
import { asOf, knownAt, live, shown } from '../store/moment.js';
import { stream } from '../store/stream.js';
import { clock, count, day, text, time } from '../store/texts.js';
import { Place } from './place.js';

const SHAPES = { connecting: '◌', live: '●', late: '◐', lost: '✕', refused: '⊘', ended: '■', past: '◷' };

const ageOf = (since) => Math.max(0, Math.round((Date.now() - since) / 1_000));

export const nameOf = (state) => ({
  connecting: text('stream.connecting'),
  live: text('stream.live'),
  late: text('stream.late'),
  lost: text('stream.lost'),
  refused: stream.value.why ? text('stream.ended') : text('stream.refused'),
  ended: text('stream.ended'),
})[state];

// Counts seconds, and so is no part of what is read aloud.
function detail({ state, heard, again, why }) {
  if (state === 'late') return text('stream.late.since', clock(heard), count(ageOf(heard)));
  if (state === 'lost') return text('stream.lost.again', count(Math.max(0, Math.round((again - Date.now()) / 1_000))));
  return state === 'refused' ? (why ?? text('stream.refused.why')) : null;
}

// How far the ledger was, and when, in what the screen shows.
export function Standpoint() {
  const at = shown.value;
  return at?.position !== undefined && html`<span class="hint" data-standpoint>${text('position', count(at.position), time(at.time))}</span>`;
}

export function LiveState() {
  const state = live.value ? stream.value.state : 'past';
  const [, redraw] = useState(0);
  useEffect(() => {
    if (state !== 'late' && state !== 'lost') return undefined;
    const each = setInterval(() => redraw((n) => n + 1), 1_000);
    return () => clearInterval(each);
  }, [state]);
  const past = asOf.value && text('stream.past', day(asOf.value), knownAt.value ? day(knownAt.value) : text('known.now'));
  return html`<p id="live" class="live" data-state=${state}>
    <span class="shape" aria-hidden="true">${SHAPES[state]}</span>
    <strong role="status">${state === 'past' ? past : nameOf(state)}</strong>
    ${state !== 'past' && detail(stream.value) && html`<span>${detail(stream.value)}</span>`}
    <${Standpoint} />
    ${state === 'past' && html`<a href=${address({ at: null, known: null })} data-view="part">${text('back')}</a>`}
    <${Place} />
  </p>`;
}
