// Where it cannot wait: opens to one person for an hour what her role sees in an emergency alone. Another person reviews it.
import { html, useEffect, useRef, useState } from '../vendor/ui.js';
import { useAsked } from '../kit/asked.js';
import { Choice } from '../kit/choice.js';
import { breakGlass } from '../store/commands.js';
import { elapsing } from '../store/elapsed.js';
import { text, time } from '../store/texts.js';

const OPEN_MS = 3_600_000;

// How long it is open yet, in milliseconds of this computer. Of one whose clock is not that of the ledger, as long as it can be.
function left(instant) {
  const yet = Date.parse(instant) - Date.now();
  return yet > 0 && yet <= OPEN_MS ? yet : OPEN_MS;
}

// Whether that has not come yet; drawn again once it has.
function useUntil(instant) {
  const [, redraw] = useState(0);
  const open = useRef({ of: null });
  if (instant && open.current.of !== instant) open.current = { of: instant, since: elapsing(), for: left(instant) };
  const isOpen = () => open.current.since() < open.current.for;
  const isYet = Boolean(instant) && isOpen();
  useEffect(() => {
    if (!isYet) return undefined;
    const looking = setInterval(() => isOpen() || redraw((n) => n + 1), 1_000);
    return () => clearInterval(looking);
  }, [instant, isYet]);
  return isYet;
}

// @param openUntil of the answer about the case: where she has broken it before, on this page or elsewhere
export function BreakGlass({ id, openUntil }) {
  const { answer, problem, isAsking, submit } = useAsked((body) => breakGlass(id, body));
  const until = answer?.openUntil ?? openUntil;
  const isOpen = useUntil(until);
  const said = useRef(null);
  // The button that had the focus is gone.
  useEffect(() => answer && said.current?.focus(), [answer]);
  if (isOpen) return html`<div id="break-glass">
    <p ref=${said} tabindex="-1" class="opened" role="status">${text('breakGlass.until', time(until))}</p></div>`;
  return html`<details id="break-glass">
    <summary>${text('breakGlass.heading')}</summary>
    <p class="hint">${text('breakGlass.hint')}</p>
    <form class="search" onSubmit=${submit}>
      <${Choice} name="reason" label=${text('reveal.reason')} list="BreakGlassReason" />
      <button type="submit" aria-disabled=${isAsking}>${text('breakGlass.open')}</button>
    </form>
    <div aria-live="polite">${problem && html`<p role="alert" class="problem">${problem}</p>`}</div>
  </details>`;
}
