// Published figures beside what the ledger says of the same period, as known when they were published and as known now. They are the
// State's, for every reader; each difference opens the entries that made it.
import { html } from '../vendor/ui.js';
import { LiveOnly } from '../kit/live-only.js';
import { PagedList } from '../kit/paged-list.js';
import { Part } from '../kit/part.js';
import { Proof } from '../kit/proof.js';
import { Wide } from '../kit/wide.js';
import { address, view } from '../store/address.js';
import { useAnswer } from '../store/answers.js';
import { useCheckpoint } from '../store/checkpoint.js';
import { mayCarryFigures } from '../store/rights.js';
import { centreName } from '../words/centres.js';
import { ledger, live } from '../store/moment.js';
import { count, day, label, signed, text, time } from '../store/texts.js';

const TOTALS = ['registered', 'struckOff', 'resolvedInPeriod', 'resolvedAgainInPeriod', 'reopenedInPeriod', 'handedOver'];
const totalName = (total) => ({
  registered: text('figure.registered'),
  struckOff: text('published.struckOff'),
  resolvedInPeriod: text('figure.resolved'),
  resolvedAgainInPeriod: text('published.resolvedAgain'),
  reopenedInPeriod: text('published.reopened'),
  handedOver: text('published.handedOver'),
})[total];
const differing = (change) => TOTALS.filter((total) => change[total]);
const inWords = (change) => differing(change).map((total) => `${totalName(total)} ${signed(change[total])}`).join(', ');

export function Figures() {
  if (!live.value) return html`<${LiveOnly} words=${text('published.liveOnly')} />`;
  if (view.value.id) return html`<${Publication} key=${view.value.id} id=${view.value.id} />`;
  const columns = [
    { title: text('published.period'), draw: (one) => html`<a href=${address({ id: one.publicationId })} data-view="screen">${one.period}</a>` },
    { title: text('published.on'), draw: (one) => day(one.publishedOn) },
    { title: text('figure.registered'), draw: (one) => count(one.published.registered) },
    { title: text('figure.resolved'), draw: (one) => count(one.published.resolvedInPeriod) },
    { title: text('published.then'), draw: (one) => verdict(one.changedThen) },
    { title: text('published.now'), draw: (one) => verdict(one.changedSince) },
  ];
  return html`<section class="card" aria-labelledby="figures-heading">
    <h2 id="figures-heading">${text('published.heading')}</h2>
    <p class="hint">${text('published.state')}</p>
    <${PagedList} path="/api/publications" lines="publications" columns=${columns} caption=${text('published.heading')}
      keyOf=${(one) => one.publicationId} />
  </section>`;
}

// While the demo loads its past, nothing is called wrong.
function verdict(change) {
  if (ledger.value?.loading) return text('published.loading');
  return differing(change).length === 0 ? html`<span class="agrees">✓ ${text('published.agrees')}</span>`
    : html`<span class="differs">≠ ${inWords(change)}</span>`;
}

function Publication({ id }) {
  const path = `/api/publications/${encodeURIComponent(id)}`;
  const one = useAnswer(path);
  const proved = useCheckpoint(one.answer && mayCarryFigures.value ? one.answer.countedUpTo : null);
  const columns = [
    { title: text('entry.recorded'), draw: (line) => time(line.recordedAt) },
    { title: text('entry.happened'), draw: (line) => line.occurredOn && day(line.occurredOn) },
    { title: text('centre'), draw: (line) => centreName(line.centre) },
    { title: text('entry.what'), draw: (line) => html`<a href=${address({ screen: 'cases', id: line.caseId })} data-view="screen">${label(line.meaning)}</a>` },
    { title: text('entry.who'), draw: (line) => line.by },
    { title: text('entry.changed'), draw: (line) => inWords(line.change) },
    { title: text('position.short'), draw: (line) => count(line.position) },
  ];
  return html`<article aria-labelledby="publication-heading">
    <p><a href=${address({ id: null })} data-view="screen">${text('published.all')}</a></p>
    <${Part} of=${one} draw=${(found) => html`<section class="card">
      <h2 id="publication-heading">${text('published.one', found.period, day(found.publishedOn))}</h2>
      <${Wide} of="publication-heading"><table class="compact" id="publication">
        <thead><tr><th scope="col">${text('published.figure')}</th><th scope="col">${text('published.asPublished')}</th>
          <th scope="col">${text('published.knownThen')}</th><th scope="col">${text('published.knownNow')}</th><th scope="col">${text('published.since')}</th></tr></thead>
        <tbody>${TOTALS.map((total) => html`<tr key=${total}><th scope="row">${totalName(total)}</th><td>${count(found.published[total])}</td>
          <td>${count(found.then[total])}</td><td>${count(found.now[total])}</td><td>${signed(found.changedSince[total])}</td></tr>`)}</tbody>
      </table><//>
      <p>${text('published.now')}: ${verdict(found.changedSince)}</p>
      <p class="hint">${text('published.counted', count(found.countedUpTo), found.definition)}</p>
    </section>`} />
    <section class="card" aria-labelledby="entries-heading"><h2 id="entries-heading">${text('published.entries')}</h2>
      <${PagedList} path=${`${path}/differences`} lines="entries" columns=${columns} caption=${text('published.entries')} keyOf=${(line) => `${line.position} ${line.centre}`}
        total=${(answer) => [inWords(answer.seen) || text('change.nothing'), inWords(answer.elsewhere) && text('published.elsewhere', inWords(answer.elsewhere))]
          .filter(Boolean).join('; ')} /></section>
    ${mayCarryFigures.value && one.answer && html`<${Proof} path=${`${path}/evidence`} name=${text('proof.downloadFigures')}
      covers=${one.answer.countedUpTo} signed=${proved}
      proves=${[text('proof.figures.complete'), text('proof.figures.sum')]}
      not=${[text('proof.not.revised'), text('proof.not.time'), text('proof.not.truth'), text('proof.not.old')]} handled=${text('proof.everyCase')} />`}
  </article>`;
}
