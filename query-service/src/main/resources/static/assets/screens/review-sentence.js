// The first sentence of the weekly review: made of the figures by a written rule, so that it says the opposite when they do.
import { html } from '../vendor/ui.js';
import { changeInWords } from '../kit/change.js';
import { begun, isEnough, isFew, recentSignal, xmr } from '../kit/xmr.js';
import { address } from '../store/address.js';
import { nearDay } from '../store/moment.js';
import { count, filled, percent, shortName, text } from '../store/texts.js';

// A share of a few cases says nothing of a centre.
const ENOUGH = 10;
const NAMED = 3;

const share = ({ counts }) => counts.casesOverdue / counts.underFollowUp;

export const furthestBehind = (centres) => centres
  .filter(({ state, counts }) => state === 'RUNNING' && counts.underFollowUp >= ENOUGH && counts.casesOverdue > 0)
  .sort((a, b) => share(b) - share(a))
  .slice(0, NAMED);

const running = (centres) => centres.filter(({ state }) => state === 'RUNNING');

export const unusual = (centres) => running(centres).filter(({ weeks }) => recentSignal(weeks.registered));

// Of the centres of which it is too early to say, nothing is said.
export function noneUnusual(centres) {
  const all = running(centres);
  const judged = all.filter(({ weeks }) => recentSignal(weeks.registered) !== undefined);
  if (judged.length === 0) return null;
  return judged.length === all.length ? text('sentence.noneUnusual') : text('sentence.noneUnusualOf', count(judged.length), count(all.length));
}

function overdue({ counts, compared }, other) {
  const subject = counts.casesOverdue === 0 ? text('sentence.noneOverdue') : text('sentence.overdue', count(counts.casesOverdue));
  if (!compared) return `${subject}.`;
  return text('sentence.moved', subject, changeInWords(counts.casesOverdue - compared.casesOverdue, other.asOf));
}

export const direction = (signal) => ({
  above: text('signal.many'),
  below: text('signal.few'),
  'run-above': text('signal.manyWeeks', '8'),
  'run-below': text('signal.fewWeeks', '8'),
  'long-run-above': text('signal.manyWeeks', '32'),
  'long-run-below': text('signal.fewWeeks', '32'),
})[signal];

const byFourWeeks = (signal) => (signal ? text('sentence.fourWeeks', direction(signal)) : text('sentence.usual'));

export function registrations(all, ends) {
  const weeks = begun(all);
  if (!isEnough(weeks)) return text('sentence.tooEarly');
  if (isFew(weeks)) return byFourWeeks(recentSignal(all));
  const signal = xmr(weeks).signals.get(weeks.length - 1);
  const last = [count(weeks[weeks.length - 1]), nearDay(ends[ends.length - 1])];
  return {
    above: () => text('sentence.above', ...last),
    below: () => text('sentence.below', ...last),
    'run-above': () => text('sentence.runAbove'),
    'run-below': () => text('sentence.runBelow'),
  }[signal]?.() ?? text('sentence.usual');
}

const links = (centres, more) => centres.map((centre, i) => html`${i > 0 && ', '}<a key=${centre.centre} data-view="screen"
  href=${address({ screen: 'centres', in: centre.centre })}>${shortName(centre)}</a>${more(centre)}`);

export function Sentence({ report }) {
  const behind = furthestBehind(report.centres);
  const odd = unusual(report.centres);
  return html`<p class="sentence" id="sentence">
    <strong>${overdue(report.total, report.compared)}</strong>${' '}
    ${behind.length > 0 && filled(text('sentence.behind'), links(behind, ({ counts }) => ` ${percent(counts.casesOverdue, counts.underFollowUp)}`))}${' '}
    ${registrations(report.total.weeks.registered, report.weekEnds)}${' '}
    ${odd.length > 0 ? filled(text('sentence.unusual'), links(odd, ({ weeks }) => ` (${direction(recentSignal(weeks.registered))})`)) : noneUnusual(report.centres)}
  </p>`;
}
