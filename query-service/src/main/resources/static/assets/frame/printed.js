// On paper alone: of which view this is, who printed it and when.
import { html, useEffect, useRef } from '../vendor/ui.js';
import { view } from '../store/address.js';
import { asOf, comparedDay, compares, knownAt, live, notCompared, shown, stands } from '../store/moment.js';
import { readsCases, session } from '../store/session.js';
import { stream } from '../store/stream.js';
import { count, day, filled, roles, text, time } from '../store/texts.js';
import { nameOf } from './live-state.js';
import { statedPlace } from './place.js';

// Screens that are of no moment of cases: a sheet of them says none.
const UNDATED = ['help', 'checkpoint'];

// What nobody is told of any more is no knowledge of now.
function dayAndKnowledge() {
  const { state, heard } = stream.value;
  if (live.value && state !== 'live') return text('printed.unheard', day(asOf.value), nameOf(state), time(heard));
  return text('printed.moment', day(asOf.value), knownAt.value ? day(knownAt.value) : text('known.now'));
}

function moment() {
  if (UNDATED.includes(view.value.screen)) return [];
  return [
    !stands.value && asOf.value && dayAndKnowledge(),
    statedPlace() && text('printed.place', statedPlace()),
    !stands.value && compares.value && (comparedDay.value ? text('printed.compared', day(comparedDay.value)) : notCompared.value),
    shown.value?.position !== undefined && text('printed.position', count(shown.value.position), time(shown.value.time)),
  ];
}

export function Printed() {
  const at = useRef(null);
  useEffect(() => {
    // Written at once: what a state changes is drawn when a sheet that the page's own button asks for is printed already.
    const write = () => at.current?.replaceChildren(time(Date.now()));
    write();
    addEventListener('beforeprint', write);
    return () => removeEventListener('beforeprint', write);
  });
  if (readsCases.value && !asOf.value && !stands.value) return null;
  const by = text('printed.by', session.value.roles.map((role) => roles[role]).join(', '), session.value.actor);
  return html`<p class="printed">${moment().filter(Boolean).map((said) => `${said} `)}${filled(by, null, null, html`<time ref=${at} />`)} ${location.href}</p>`;
}
