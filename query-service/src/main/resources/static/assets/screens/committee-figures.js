// The centres of a district beside the one in the middle of the State. Shares are held against each other; how many there are hangs on how
// large a centre is, and is judged by nobody.
import { html } from '../vendor/ui.js';
import { FIGURES, figureName } from '../kit/figures.js';
import { Wide } from '../kit/wide.js';
import { recentSignal } from '../kit/xmr.js';
import { count, listed, percent, shortName, tenth, text } from '../store/texts.js';
import { direction, unusual } from './review-sentence.js';

const SHARES = {
  overdueShare: { name: () => text('measure.overdue'), of: (counts) => [counts.casesOverdue, counts.underFollowUp] },
  longOpenShare: { name: () => text('measure.longOpen'), of: (counts) => [counts.longOpen, counts.open] },
};
// More is worse, whatever the size.
const JUDGED = ['postsVacant', 'medianDelayDays'];

// As the service rounds what is in the middle: else the centre that is the middle would be further behind than the middle.
const ofShare = ([part, whole]) => (whole ? Math.round((part / whole) * 1e4) / 1e4 : null);
const half = (median) => (median === null || median === undefined ? '–' : Number.isInteger(median) ? count(median) : tenth(median));
const number = (value) => (value === null || value === undefined ? '–' : count(value));

// What stands in a row: a value to compare, if it is one that is judged, and the words of a cell.
const rows = () => [
  ...Object.entries(SHARES).map(([key, { name, of }]) => ({
    key, title: name(), judged: true, value: (counts) => ofShare(of(counts)), cell: (counts) => percent(...of(counts)),
    median: (share) => (share === null || share === undefined ? '–' : percent(share, 1)),
  })),
  ...[...FIGURES, 'medianDelayDays'].map((figure) => ({
    key: figure, title: figureName(figure), judged: JUDGED.includes(figure), value: (counts) => counts[figure] ?? null,
    cell: (counts) => number(counts[figure]), median: half,
  })),
];

const isWorse = (row, counts, medians) => row.judged && row.value(counts) !== null && medians[row.key] !== undefined
  && medians[row.key] !== null && row.value(counts) > medians[row.key];

export function BesideState({ report, state }) {
  const { centres, total } = report;
  const [overdue] = rows();
  const behind = centres.filter(({ counts }) => isWorse(overdue, counts, state.medians));
  const odd = unusual(centres);
  return html`
    <p class="sentence">${behind.length === 0 ? text('committee.noneBehind')
      : text('committee.behind', listed(behind.map((centre) => `${shortName(centre)} ${overdue.cell(centre.counts)}`)), overdue.median(state.medians.overdueShare))}</p>
    ${odd.length > 0 && html`<p class="sentence">${text('committee.unusual', listed(odd.map((centre) =>
      `${shortName(centre)} (${direction(recentSignal(centre.weeks.registered))})`)))}</p>`}
    <p class="hint">${text('committee.median', count(state.centres))}</p>
    <${Wide} of="topic-state"><table class="compact" id="beside-state">
      <thead><tr><th scope="col">${text('published.figure')}</th>
        ${centres.map((centre) => html`<th key=${centre.centre} scope="col">${shortName(centre)}</th>`)}
        ${centres.length > 1 && html`<th scope="col">${text('committee.district')}</th>`}<th scope="col">${text('committee.middle')}</th></tr></thead>
      <tbody>${rows().map((row) => html`<tr key=${row.key} data-row=${row.key}><th scope="row">${row.title}</th>
        ${centres.map(({ centre, counts }) => html`<td key=${centre} data-centre=${centre}>${row.cell(counts)}
          ${isWorse(row, counts, state.medians) && html`${' '}<span class="worse-mark"><span aria-hidden="true">▲</span><span class="visually-hidden">${text('committee.worse')}</span></span>`}</td>`)}
        ${centres.length > 1 && html`<td data-centre="all">${row.cell(total.counts)}</td>`}
        <td data-centre="middle">${row.median(state.medians[row.key])}</td></tr>`)}</tbody>
    </table><//>
    <p class="hint">▲ ${text('committee.worse')}</p>`;
}
