// On paper alone: of which view this is, who printed it and when.
import { html, useEffect, useState } from '../vendor/ui.js';
import { asOf, comparedDay, knownAt, shown, stands } from '../store/moment.js';
import { session } from '../store/session.js';
import { count, day, roles, text, time } from '../store/texts.js';

export function Printed() {
  const [at, setAt] = useState(() => new Date().toISOString());
  useEffect(() => {
    const now = () => setAt(new Date().toISOString());
    addEventListener('beforeprint', now);
    return () => removeEventListener('beforeprint', now);
  }, []);
  if (!asOf.value && !stands.value) return null;
  return html`<p class="printed">${!stands.value && html`${text('printed.moment', day(asOf.value), knownAt.value ? day(knownAt.value) : text('known.now'), day(comparedDay.value))}
    ${' '}`}${shown.value?.position !== undefined && text('position', count(shown.value.position), time(shown.value.time))}.
    ${' '}${text('printed.by', session.value.roles.map((role) => roles[role]).join(', '), session.value.actor, time(at))} ${location.href}</p>`;
}
