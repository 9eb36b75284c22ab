// What may be wider than the screen scrolls by itself. Where it does the keyboard can scroll it, too; elsewhere it is no stop for the Tab key.
import { html, useEffect, useRef, useState } from '../vendor/ui.js';

// @param of id of its heading, or label: what it is, in words
export function Wide({ of, label, children }) {
  const region = useRef(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const here = region.current; // the observer may look once more when it has gone
    const watched = new ResizeObserver(() => setScrolls(here.scrollWidth > here.clientWidth));
    watched.observe(here);
    watched.observe(here.firstElementChild);
    return () => watched.disconnect();
  }, []);
  return html`<div class="scroll" ref=${region} tabindex=${scrolls ? 0 : null} role="region" aria-labelledby=${of} aria-label=${label}>${children}</div>`;
}
