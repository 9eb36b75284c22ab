// What may be wider than the screen scrolls by itself. Where it does the keyboard can scroll it, too; elsewhere it is no stop for the Tab key.
import { html, useEffect, useRef, useState } from '../vendor/ui.js';

// @param of id of its heading, or label: what it is, in words
export function Wide({ of, label, children }) {
  const region = useRef(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const look = () => setScrolls(region.current.scrollWidth > region.current.clientWidth);
    const watched = new ResizeObserver(look);
    watched.observe(region.current);
    watched.observe(region.current.firstElementChild);
    return () => watched.disconnect();
  }, []);
  return html`<div class="scroll" ref=${region} tabindex=${scrolls ? 0 : null} role="region" aria-labelledby=${of} aria-label=${label}>${children}</div>`;
}
