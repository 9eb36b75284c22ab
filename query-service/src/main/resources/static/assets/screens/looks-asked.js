// Which looks are asked for: of which days, by whom, and where they lie.
import { html, useEffect, useRef, useState } from '../vendor/ui.js';
import { go, view } from '../store/address.js';
import { readDay } from '../store/days.js';
import { place } from '../store/moment.js';
import { readsLooksEverywhere } from '../store/rights.js';
import { ownCentres } from '../store/session.js';
import { text } from '../store/texts.js';
import { centreNames, centreName } from '../words/centres.js';

const written = (iso) => (iso ? iso.split('-').reverse().join('-') : '');

// Undefined for what is no day, null for nothing.
const read = (field) => (field.value.trim() ? readDay(field.value) : null);

const centresToChoose = () => (readsLooksEverywhere.value ? centreNames() : ownCentres.value.map((centre) => [centre, centreName(centre)]));

// @param isOfOne whether it is asked of one account and no other
export function LooksAsked({ isOfOne }) {
  const [wrong, setWrong] = useState(null);
  const form = useRef(null);
  const { from: firstDay, to: lastDay, worker: account } = view.value;
  const there = place.value;
  const centres = centresToChoose();
  // One form for all questions: a new one would take the keyboard away.
  useEffect(() => {
    const { from, to, worker, centre } = form.current.elements;
    from.value = written(firstDay);
    to.value = written(lastDay);
    worker.value = account ?? '';
    if (centre) centre.value = there.startsWith('BR-') ? there : '';
    setWrong(null);
  }, [firstDay, lastDay, account, there, centres.length]);
  const submit = (event) => {
    event.preventDefault();
    const { from, to, worker, centre } = event.target.elements;
    const days = { from: read(from), to: read(to) };
    const strange = Object.keys(days).find((name) => days[name] === undefined);
    if (strange) {
      setWrong(text('time.wrong'));
      event.target.elements[strange].focus();
    } else if (days.from && days.to && days.from > days.to) {
      setWrong(text('lookReport.backwards'));
      from.focus();
    } else {
      go({ ...days, worker: worker.value.trim() || null, in: centre?.value || null });
    }
  };
  return html`<form class="search" ref=${form} onSubmit=${submit} aria-describedby="looks-asked">
    <label>${text('lookReport.from')} <input name="from" size="10" autocomplete="off" placeholder="31-01-2026" /></label>
    <label>${text('lookReport.to')} <input name="to" size="10" autocomplete="off" placeholder="31-01-2026" /></label>
    <label>${text('lookReport.account')} <input name="worker" size="18" autocomplete="off" spellcheck="false" required=${isOfOne} /></label>
    ${centres.length > 1 && html`<label>${text('centre')} <select name="centre">
      <option value="">${text('lookReport.all')}</option>
      ${centres.map(([centre, name]) => html`<option key=${centre} value=${centre}>${name}</option>`)}
    </select></label>`}
    <button type="submit">${text('lookReport.show')}</button>
    <p id="looks-asked" class="hint">${text('lookReport.days')}</p>
    <p role="alert" class=${wrong ? 'problem' : null}>${wrong}</p>
  </form>`;
}
