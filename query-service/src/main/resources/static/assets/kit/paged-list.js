// A list of the API: its lines page by page, all of it as a file.
import { html, useEffect, useState } from '../vendor/ui.js';
import { useAnswer } from '../store/answers.js';
import { get } from '../store/api.js';
import { live, shown } from '../store/moment.js';
import { seesClassification } from '../store/rights.js';
import { count, language, text } from '../store/texts.js';
import { Part } from './part.js';
import { Wide } from './wide.js';

const with_ = (path, key, value) => `${path}${path.includes('?') ? '&' : '?'}${key}=${encodeURIComponent(value)}`;

const ONE_PAGE = { path: null, base: null, lines: [], next: null, problem: null };

const begins = (band, lines, i, answer) => band && (i === 0 || band(lines[i], answer) !== band(lines[i - 1], answer));

// @param lines name of the list in the answer
// @param columns each with title and draw(line, answer); who sees the classification of no case has none of those marked as such
// @param band of a line, in words; said once above the lines that share it
// @param asksOnce whether it stands still from the first page on
// @param main whether what the answer is true for is what the screen is true for
// @param total how many there are on all pages, of an answer; absent where that is said nowhere
// @param head what stands above it of the answer, if anything
export function PagedList({ path, lines, columns: every, band, total, head, caption, keyOf, asksOnce = false, main = !asksOnce }) {
  const columns = every.filter(({ classification }) => !classification || seesClassification.value);
  const [more, setMore] = useState(ONE_PAGE);
  // Who reads on keeps what was read: from the moment it is asked for, the list stands still until another one is asked for.
  const readsOn = more.path === path;
  const first = useAnswer(path, { main, still: asksOnce || readsOn });
  const whole = readsOn ? more : { ...ONE_PAGE, path, base: first.answer, next: first.answer?.next };
  useEffect(() => setMore(ONE_PAGE), [path]);
  // A first page that was on its way already may come behind it.
  useEffect(() => {
    if (main && readsOn && first.answer) shown.value = whole.base;
  }, [first.answer]);
  const next = () => {
    if (first.path !== path) return; // what is drawn answers a former question
    setMore(whole);
    const tell = (come) => setMore((now) => (now.base === whole.base ? { ...whole, ...come } : now));
    get(with_(path, 'cursor', whole.next)).then(
      (page) => tell({ lines: [...whole.lines, ...page[lines]], next: page.next, problem: null }),
      (problem) => tell({ problem }));
  };
  return html`<${Part} of=${{ ...first, answer: first.answer && whole.base }} draw=${(answer) => {
    const all = [...answer[lines], ...whole.lines];
    return html`${head?.(answer)}
      <p class="list-head">${total && html`<strong data-total>${total(answer)}</strong>`}
        <a href=${with_(with_(path, 'format', 'csv'), 'lang', language)} download>${text('asFile')}</a></p>
      ${all.length === 0 ? html`<p>${text('list.none')}</p>` : html`
        <${Wide} label=${caption}><table class="list">
          <caption class="visually-hidden">${caption}</caption>
          <thead><tr>${columns.map((column) => html`<th key=${column.title} scope="col">${column.title}</th>`)}</tr></thead>
          <tbody>${all.map((line, i) => html`${begins(band, all, i, answer) && html`<tr key=${`band ${band(line, answer)}`} class="band"><th scope="rowgroup"
            colspan=${columns.length}>${band(line, answer)}</th></tr>`}<tr key=${keyOf(line)}>${columns.map((column) => html`<td key=${column.title}
            data-title=${column.title}>${column.draw(line, answer)}</td>`)}</tr>`)}</tbody>
        </table><//>`}
      ${whole.next && html`<p class="on-paper" data-missing>${text('list.goesOn', count(all.length))}</p>`}
      ${whole.next && html`<button type="button" class="quiet" onClick=${next}>${text('list.more', count(all.length))}</button>`}
      ${readsOn && live.value && html`<p class="hint">${text('list.still', count(answer.position))}</p>`}
      ${whole.problem && html`<p role="alert" class="problem">${whole.problem.message}</p>`}`;
  }} />`;
}
