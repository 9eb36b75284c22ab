// The cases that one figure of a table counts, beneath it.
import { html, useEffect, useRef } from '../vendor/ui.js';
import { OF_REGISTER, centre, number, registered } from '../kit/case-columns.js';
import { LiveOnly } from '../kit/live-only.js';
import { PagedList } from '../kit/paged-list.js';
import { count, day, text } from '../store/texts.js';
import { meaning } from '../words/codes.js';

const disposals = (kind, title, how) => ({
  lines: 'disposals', keyOf: (line) => line.caseId + line.on, total: ({ counts }) => counts[kind],
  columns: [number, centre, { title, draw: (line) => day(line.on) }, how, registered],
});

// What a line shows, by what is counted.
const LISTS = {
  REGISTERED: {
    lines: 'registrations', keyOf: (line) => line.caseId, total: (answer) => answer.total,
    columns: [number, centre, { title: text('case.registered'), draw: (line) => day(line.on) },
      { title: text('case.categories'), draw: (line) => line.categories?.map((category) => meaning('Category', category)).join(', '), classification: true },
      { title: text('case.age'), draw: (line) => meaning('AgeBand', line.ageBand) },
      { title: text('case.channel'), draw: (line) => meaning('IntakeChannel', line.channel) }],
  },
  RESOLVED: disposals('resolved', text('breakdown.resolvedOn'),
    { title: text('breakdown.outcome'), draw: (line) => meaning('ResolutionOutcome', line.outcome), classification: true }),
  CLOSED: disposals('closed', text('breakdown.closedOn'),
    { title: text('breakdown.reason'), draw: (line) => meaning('ClosingReason', line.reason), classification: true }),
  ACTIVE: {
    lines: 'cases', keyOf: (line) => line.id, total: (answer) => answer.total,
    columns: OF_REGISTER,
  },
};

// @param of what is counted: REGISTERED, RESOLVED, CLOSED or ACTIVE
// @param list its address; absent where there is none of this moment
// @param caption what the figure counts, in words
// @param table id of the one with the figure
export function CountedCases({ of, list, caption, table }) {
  const heading = useRef(null);
  const { lines, keyOf, total, columns } = LISTS[of];
  // Whoever followed a figure of the table reads on here.
  useEffect(() => {
    if (document.activeElement?.closest(`#${table}`)) heading.current.focus();
  }, [caption]);
  return html`<section aria-labelledby="counted-cases">
    <h3 id="counted-cases" tabindex="-1" ref=${heading}>${caption}</h3>
    ${list
      ? html`<${PagedList} key=${of} path=${list} lines=${lines} columns=${columns} caption=${caption} keyOf=${keyOf}
          total=${(answer) => text('counted.cases', count(total(answer)))} />`
      : html`<${LiveOnly} words=${text('cases.liveOnly')} />`}
  </section>`;
}
