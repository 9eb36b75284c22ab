// Looks counted, by person, by centre or by hour of the day.
import { html } from '../vendor/ui.js';
import { Bar } from '../kit/bar.js';
import { LooksOf } from '../kit/looks-of.js';
import { Part } from '../kit/part.js';
import { Wide } from '../kit/wide.js';
import { address } from '../store/address.js';
import { useAnswer } from '../store/answers.js';
import { count, language, text } from '../store/texts.js';
import { centreName } from '../words/centres.js';

const hour = (from) => `${from}:00–${from}:59`;

const NAMES = {
  person: { title: text('looks.who'), draw: ({ person }) => html`<a href=${address({ kind: 'affected', worker: person })} data-view="part">${person}</a>` },
  centre: { title: text('centre'), draw: (group) => (group.centre ? centreName(group.centre) : text('lookReport.nowhere')) },
  hour: { title: text('lookReport.ofDay'), draw: (group) => hour(group.hour) },
};

const FIGURES = [
  { key: 'cases', title: text('lookReport.cases') },
  { key: 'revealed', title: text('lookReport.revealed') },
  { key: 'breakGlass', title: text('lookReport.glass') },
  { key: 'lists', title: text('lookReport.lists') },
  { key: 'rows', title: text('lookReport.rows') },
];

const keyOf = ({ person, centre, hour: of }) => person ?? centre ?? of ?? '';

export function LookCounts({ query, title }) {
  const path = `/api/access-reports/looks?${query}`;
  const report = useAnswer(path, { main: true, still: true });
  return html`<${Part} of=${report} draw=${(answer) => html`<${LooksOf} report=${answer} />
    <p class="list-head"><a href=${`${path}&format=csv&lang=${language}`} download>${text('asFile')}</a></p>
    ${answer.groups.length === 0 ? html`<p>${text('lookReport.nobody')}</p>` : html`<${Groups} report=${answer} title=${title} />`}`} />`;
}

function Groups({ report: { by, groups }, title }) {
  const name = NAMES[by];
  const most = Math.max(...groups.map(({ looks }) => looks));
  return html`<${Wide} label=${title}><table class="list" id="look-counts">
    <caption class="visually-hidden">${title}</caption>
    <thead><tr><th scope="col">${name.title}</th><th scope="col">${text('lookReport.looks')}</th>${FIGURES.map(({ key, title: of }) => html`<th key=${key} scope="col">${of}</th>`)}</tr></thead>
    <tbody>${groups.map((group) => html`<tr key=${keyOf(group)}><th scope="row" data-title=${name.title}>${name.draw(group)}</th>
      <td data-title=${text('lookReport.looks')}><span data-looks>${count(group.looks)}</span> <${Bar} part=${group.looks} whole=${most} /></td>
      ${FIGURES.map(({ key, title: of }) => html`<td key=${key} data-title=${of}>${count(group[key])}</td>`)}</tr>`)}</tbody>
  </table><//>`;
}
