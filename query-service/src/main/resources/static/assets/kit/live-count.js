// A count that announces its own change: tinted for two seconds, and how much it moved stays beside it while the page is live. Each question
// has one of its own: between two days, or two places, nothing moved.
import { html, useEffect, useRef, useState } from '../vendor/ui.js';
import { count, signed } from '../store/texts.js';

const TINTED_MS = 2_000;

export function LiveCount({ figure, value, live }) {
  const first = useRef(value);
  const before = useRef(value);
  const [tinted, setTinted] = useState(false);
  useEffect(() => {
    const changed = live && before.current !== value;
    before.current = value;
    if (!changed) return undefined;
    setTinted(true);
    const end = setTimeout(() => setTinted(false), TINTED_MS);
    return () => clearTimeout(end);
  }, [value, live]);
  const moved = live ? value - first.current : 0;
  return html`<span class="live-count"><strong class=${tinted ? 'figure-count tinted' : 'figure-count'} data-figure=${figure}>${count(value)}</strong>
    ${moved !== 0 && html`<span class="moved">${signed(moved)}</span>`}</span>`;
}
