// Who has looked at a case, up to now. Asked for when it is opened, and not again: that is a look as well.
import { html, useState } from '../vendor/ui.js';
import { LiveOnly } from '../kit/live-only.js';
import { looked } from '../kit/looked.js';
import { PagedList } from '../kit/paged-list.js';
import { live } from '../store/moment.js';
import { day, roles, text, time } from '../store/texts.js';

const COLUMNS = [
  { title: text('looks.when'), draw: (look) => time(look.lookedAt) },
  { title: text('looks.who'), draw: (look) => look.actor },
  { title: text('looks.role'), draw: (look) => roles[look.role] },
  { title: text('looks.what'), draw: looked },
];

// The newest look is the one that asks for them. Where months were dropped, or are missing, the list would read as if nobody had looked then.
const moment = ({ looks, completeFrom, missingIn }) => html`
  ${looks.length > 0 && html`<p data-moment>${text('looks.upTo', time(looks[0].lookedAt))}</p>`}
  <p class="hint">${text('stands.onRecord')}</p>
  ${missingIn.length > 0 && html`<p role="alert" class="problem">${text('looks.missingIn', missingIn.join(', '))}</p>`}
  ${completeFrom && html`<p class="strip">${text('looks.completeFrom', day(completeFrom))}</p>`}`;

export function CaseLooks({ path }) {
  const [isOpen, setOpen] = useState(false);
  return html`<details class="card" id="looks" onToggle=${(event) => setOpen(event.target.open)}>
    <summary>${text('looks.heading')}</summary>
    ${isOpen && !live.value && html`<${LiveOnly} words=${text('stands.liveOnly')} />`}
    ${isOpen && live.value && html`<p class="hint">${text('looks.hint')}</p>
      <${PagedList} path=${path} lines="looks" columns=${COLUMNS} caption=${text('looks.heading')} keyOf=${(look) => `${look.lookedAt} ${look.actor} ${look.look}`} head=${moment} asksOnce />`}
  </details>`;
}
