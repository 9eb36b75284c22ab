// The districts as tiles that keep the shape of the State, in four classes whose legend says what they are. One stop for the Tab key;
// arrow keys go from tile to tile.
import { html, useRef, useState } from '../vendor/ui.js';
import { districts } from '../store/texts.js';

const CLASSES = 4;

// Limits between classes of equal size, each once.
function limits(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const between = Array.from({ length: CLASSES - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / CLASSES)]);
  return [...new Set(between)].filter((limit) => limit > sorted[0]);
}

// @param values by code of the district; one without a value is drawn without a class
// @param say a value in words
// @param to where the list of a district is, of its code
export function TileMap({ values, say, to, caption, legend }) {
  const grid = useRef(null);
  const here = districts.filter((district) => values.has(district.code));
  const [at, setAt] = useState(null);
  const focused = here.some((district) => district.code === at) ? at : here[0]?.code;
  const known = [...values.values()].filter((value) => value !== null);
  const parts = known.length ? limits(known) : [];
  const classOf = (value) => (value === null ? 'none' : parts.filter((limit) => value >= limit).length);
  const move = (event) => {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (!step) return;
    event.preventDefault();
    const from = here.find((district) => district.code === focused);
    const along = (district) => (district.tileRow - from.tileRow) * step[0] + (district.tileColumn - from.tileColumn) * step[1];
    const aside = (district) => Math.abs((district.tileRow - from.tileRow) * step[1]) + Math.abs((district.tileColumn - from.tileColumn) * step[0]);
    const next = here.filter((district) => along(district) > 0)
      .sort((a, b) => along(a) + 2 * aside(a) - along(b) - 2 * aside(b))[0];
    if (!next) return;
    setAt(next.code);
    grid.current.querySelector(`[data-district=${next.code}]`).focus();
  };
  return html`<div>
    <div class="tiles" role="group" aria-label=${caption} ref=${grid} onKeyDown=${move}>
      ${here.map((district) => {
        const value = values.get(district.code);
        return html`<a key=${district.code} class="tile" href=${to(district.code)} data-view="screen" data-district=${district.code} data-class=${classOf(value)}
            style=${{ gridRow: district.tileRow, gridColumn: district.tileColumn }} title=${district.name}
            tabindex=${district.code === focused ? 0 : -1} onFocus=${() => setAt(district.code)}>
          <span class="tile-name">${district.name}</span> <b>${value === null ? '–' : say(value)}</b></a>`;
      })}
    </div>
    <ul class="legend" aria-hidden="true">
      ${Array.from({ length: known.length ? parts.length + 1 : 0 }, (_, i) => html`<li key=${i}><i data-class=${i}></i> ${legend(parts[i - 1], parts[i])}</li>`)}
    </ul>
  </div>`;
}
