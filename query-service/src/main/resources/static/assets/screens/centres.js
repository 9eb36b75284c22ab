// All centres with every figure of the day, or one of them.
import { html } from '../vendor/ui.js';
import { FIGURES, figureName } from '../kit/figures.js';
import { useFirstRows } from '../kit/first-rows.js';
import { Part } from '../kit/part.js';
import { sorted, SortHead } from '../kit/sorting.js';
import { Wide } from '../kit/wide.js';
import { address } from '../store/address.js';
import { useAnswer } from '../store/answers.js';
import { place } from '../store/moment.js';
import { count, language, shortDay, shortName, text } from '../store/texts.js';
import { Centre } from './centre.js';
import { standingPath } from './review.js';

const USUAL_ORDER = '-casesOverdue';
const figureColumns = () => [...FIGURES, 'medianDelayDays'].map((figure) => ({
  key: figure, title: figureName(figure), value: ({ counts }) => counts[figure] ?? null, largestFirst: true,
}));

export const Centres = () => (place.value.startsWith('BR-') ? html`<${Centre} key=${place.value} id=${place.value} />` : html`<${AllCentres} />`);

function AllCentres() {
  const path = standingPath(1);
  const standing = useAnswer(path, { main: true });
  return html`<section class="card" aria-labelledby="centres-heading">
    <h2 id="centres-heading">${text('centres.all')}</h2>
    <${Part} of=${standing} draw=${(report) => html`
      <p class="list-head"><a href=${`${path}&format=csv&lang=${language}`} download>${text('asFile')}</a></p>
      <${Figures} report=${report} />`} />
  </section>`;
}

function Figures({ report }) {
  const columns = [{ key: 'name', title: text('centre'), value: shortName }, ...figureColumns()];
  const [rows, more] = useFirstRows(sorted(report.centres, columns, USUAL_ORDER));
  return html`<${Wide} of="centres-heading"><table class="compact centres" id="centres">
      <caption class="visually-hidden">${text('centres.caption', shortDay(report.asOf))}</caption>
      <thead><tr>${columns.map((column) => html`<${SortHead} key=${column.key} column=${column} usual=${USUAL_ORDER} />`)}</tr></thead>
      <tbody>${rows.map((centre) => html`<tr key=${centre.centre} data-centre=${centre.centre}>
        <th scope="row"><a href=${address({ in: centre.centre })} data-view="screen">${shortName(centre)}</a></th>
        ${figureColumns().map(({ key, value }) => html`<td key=${key}>${value(centre) === null ? '–' : count(value(centre))}</td>`)}</tr>`)}</tbody>
      <tfoot><tr><th scope="row">${text('total')}</th>${figureColumns().map(({ key }) => html`<td key=${key} data-total-of=${key}>${
        report.total.counts[key] === undefined ? '–' : count(report.total.counts[key])}</td>`)}</tr></tfoot>
    </table><//>
    ${more}`;
}
