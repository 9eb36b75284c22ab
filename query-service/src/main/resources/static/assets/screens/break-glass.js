// Where it cannot wait: opens to one person for an hour what her role sees in an emergency alone. Another person reviews it.
import { html } from '../vendor/ui.js';
import { useAsked } from '../kit/asked.js';
import { Choice } from '../kit/choice.js';
import { breakGlass } from '../store/api.js';
import { text, time } from '../store/texts.js';

export function BreakGlass({ id }) {
  const { answer, problem, isAsking, submit } = useAsked((body) => breakGlass(id, body));
  return html`<details id="break-glass">
    <summary>${text('breakGlass.heading')}</summary>
    <p class="hint">${text('breakGlass.hint')}</p>
    <form class="search" onSubmit=${submit}>
      <${Choice} name="reason" label=${text('reveal.reason')} list="BreakGlassReason" />
      <button type="submit" aria-disabled=${isAsking}>${text('breakGlass.open')}</button>
    </form>
    <div aria-live="polite">
      ${problem && html`<p role="alert" class="problem">${problem}</p>`}
      ${answer && html`<p class="opened">${text('breakGlass.until', time(answer.openUntil))}</p>`}
    </div>
  </details>`;
}
