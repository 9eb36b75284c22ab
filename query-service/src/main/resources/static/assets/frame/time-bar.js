// Which day, what was known of it, and what it is compared with.
import { html, useEffect, useRef, useState } from '../vendor/ui.js';
import { address, go, slide, view } from '../store/address.js';
import { daysBetween, epochDay, isDay, isoDay, plusDays, readDay } from '../store/days.js';
import { asOf, compares, DISTANCES, isDistance, ledger, live, nearDay, notCompared, outside, shown as answered, today } from '../store/moment.js';
import { count, day, longDay, text } from '../store/texts.js';

const MONTH = 30;
const WEEK = 7;
const STEP_MS = 1_200;
const DRAG_MS = 80;
// Who wants nothing to move has no button for it either.
const lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

const to = (iso) => (iso >= today.value ? null : iso < ledger.value.openedOn ? ledger.value.openedOn : iso);

// Live, the day of the figures that stand there: while a demo loads, today is days further already.
const answeredDay = (day) => (live.value ? (answered.value?.asOf ?? answered.value?.on ?? day) : day);

export function TimeBar() {
  const dragged = useRef(0);
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return undefined;
    const each = setInterval(() => {
      if (lessMotion.matches) {
        setPlaying(false);
        return;
      }
      const next = to(plusDays(asOf.value, WEEK));
      slide({ at: next });
      if (next === null) setPlaying(false);
    }, STEP_MS);
    return () => clearInterval(each);
  }, [playing]);
  if (!asOf.value) return null;
  const { openedOn } = ledger.value;
  const shown = asOf.value;
  const drag = (event) => {
    const iso = isoDay(Number(event.target.value));
    clearTimeout(dragged.current);
    dragged.current = setTimeout(() => slide({ at: to(iso) }), DRAG_MS);
  };
  const page = (event) => {
    const by = { PageUp: MONTH, PageDown: -MONTH }[event.key];
    if (!by) return;
    event.preventDefault();
    slide({ at: to(plusDays(shown, by)) });
  };
  return html`<section class="time-bar" aria-label=${text('time.heading')}>
    <div class="time-day">
      <a class="step" href=${address({ at: to(plusDays(shown, -1)) })} data-view="part" aria-label=${text('time.before')}>◀</a>
      <a class="step" href=${address({ at: to(plusDays(shown, 1)) })} data-view="part" aria-label=${text('time.after')}>▶</a>
      <strong>${longDay(answeredDay(shown))}</strong>
    </div>
    <div class="time-slider">
      <input type="range" min=${epochDay(openedOn)} max=${epochDay(today.value)} step="1" value=${epochDay(shown)}
        aria-label=${text('time.slider')} aria-valuetext=${longDay(shown)} onInput=${drag} onKeyDown=${page} />
      <${Marks} />
    </div>
    <button type="button" class="quiet play" onClick=${() => setPlaying(!playing)}>${playing ? text('time.stop') : text('time.play')}</button>
    <div class="time-controls"><${DayForm} />
    <label>${text('time.known')}
      <select value=${view.value.known === 'then' ? 'then' : (view.value.known ?? 'now')} onChange=${(event) =>
        go({ known: event.target.value === 'now' ? null : event.target.value, at: live.value ? shown : view.value.at })}>
        <option value="now">${text('known.now')}</option>
        <option value="then">${text('known.then')}</option>
        ${isDay(view.value.known) && html`<option value=${view.value.known}>${day(view.value.known)}</option>`}
      </select></label>
    ${compares.value && html`<${CompareWith} />`}
    <button type="button" class="quiet" onClick=${() => print()}>${text('print')}</button></div>
  </section>`;
}

// A distance is a link to no day: it moves with the one that is shown.
function CompareWith() {
  const chosen = view.value.with ?? 'week';
  const words = { week: text('compare.week'), month: text('compare.month'), year: text('compare.year') };
  return html`<label>${text('time.compare')}
    <select id="compare-with" value=${chosen} onChange=${(event) => go({ with: event.target.value })} aria-describedby=${notCompared.value && 'not-compared'}>
      ${Object.entries(DISTANCES).map(([distance, days]) => {
        const iso = plusDays(asOf.value, -days);
        return html`<option key=${distance} value=${distance} disabled=${iso < ledger.value.openedOn && distance !== chosen}>${
          nearDay(iso)} (${words[distance]})</option>`;
      })}
      ${!isDistance(chosen) && html`<option value=${chosen}>${day(chosen)}</option>`}
    </select></label>
    ${notCompared.value && html`<p id="not-compared" class="hint">${notCompared.value}</p>`}`;
}

// Days of publications above, of reviews below the line of days.
function Marks() {
  const { openedOn, publishedOn, reviewedOn } = ledger.value;
  const days = Math.max(1, daysBetween(openedOn, today.value));
  const ticks = (marked, from, length) => marked.map((iso) => `M${daysBetween(openedOn, iso)} ${from}v${length}`).join('');
  const title = text('time.marks', count(publishedOn.length), count(reviewedOn.length));
  return html`<svg class="marks" viewBox=${`0 0 ${days} 10`} preserveAspectRatio="none" role="img" aria-label=${title}>
    <path class="published" d=${ticks(publishedOn, 0, 10)} /><path class="reviewed" d=${ticks(reviewedOn, 6, 4)} /></svg>`;
}

// A day that is written, as people here write it: the browser's own field asks in the order of its own language.
function DayForm() {
  const [wrong, setWrong] = useState(null);
  const submit = (event) => {
    event.preventDefault();
    const field = event.target.elements.day;
    const iso = readDay(field.value);
    const why = iso === undefined ? text('time.wrong') : outside(iso);
    setWrong(why);
    if (why) field.focus();
    else {
      go({ at: to(iso) });
      field.value = '';
    }
  };
  return html`<form class="day-form" onSubmit=${submit}>
    <label>${text('time.goto')} <input name="day" size="10" autocomplete="off" placeholder="31-01-2026" aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby="day-wrong" /></label>
    <span id="day-wrong" role="alert">${wrong}</span>
  </form>`;
}
