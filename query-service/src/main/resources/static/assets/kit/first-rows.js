// Of a long table the first rows; the rest is drawn when it is asked for, because a browser needs long for many.
import { html, useState } from '../vendor/ui.js';
import { count, text } from '../store/texts.js';

const AT_ONCE = 200;

// Gives the rows to draw, and the button for the others where there are any.
export function useFirstRows(rows) {
  const [whole, setWhole] = useState(false);
  const all = whole || rows.length <= AT_ONCE;
  return [
    all ? rows : rows.slice(0, AT_ONCE),
    !all && html`<p class="on-paper" data-missing>${text('list.goesOn', count(AT_ONCE))}</p>
      <button type="button" class="quiet" onClick=${() => setWhole(true)}>${text('list.more', count(AT_ONCE))}</button>`,
  ];
}
