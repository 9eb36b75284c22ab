// What stands around every screen, and which screen that is.
import { effect, html, signal, useEffect, useState } from '../vendor/ui.js';
import { address, view } from '../store/address.js';
import { asOf, fault, isUnseen, knownAt, ledger, live, shown, stands, unlearnt } from '../store/moment.js';
import { leaving, notYours, readsCases, rights, session, unknown } from '../store/session.js';
import { stream } from '../store/stream.js';
import { day, learnTexts, listed, roles, text } from '../store/texts.js';
import { LiveState, Standpoint } from './live-state.js';
import { Masthead } from './masthead.js';
import { InPart, Unseen } from './place.js';
import { Printed } from './printed.js';
import { screenName } from './screen-names.js';
import { TimeBar } from './time-bar.js';

// Fetched when it is looked at.
const SCREENS = {
  'sign-in': () => import('./sign-in.js').then((module) => module.SignIn),
  review: () => import('../screens/review.js').then((module) => module.Review),
  today: () => import('../screens/today.js').then((module) => module.Today),
  committee: () => import('../screens/committee.js').then((module) => module.Committee),
  overdue: () => import('../screens/overdue.js').then((module) => module.Overdue),
  centres: () => import('../screens/centres.js').then((module) => module.Centres),
  trends: () => import('../screens/trends.js').then((module) => module.Trends),
  figures: () => import('../screens/figures.js').then((module) => module.Figures),
  cases: () => import('../screens/cases.js').then((module) => module.Cases),
  'later-known': () => import('./later-known.js').then((module) => module.LaterKnown),
  later: () => import('../screens/later.js').then((module) => module.Later),
  breakdown: () => import('../screens/breakdown.js').then((module) => module.Breakdown),
  compare: () => import('../screens/compare.js').then((module) => module.Compare),
  checkpoint: () => import('../screens/checkpoint.js').then((module) => module.Checkpoint),
  help: () => import('../screens/help.js').then((module) => module.Help),
  feed: () => import('../screens/feed.js').then((module) => module.Feed),
  looks: () => import('../screens/looks.js').then((module) => module.Looks),
  'break-glass': () => import('../screens/break-glasses.js').then((module) => module.BreakGlasses),
};
const AGAIN_MS = 5_000;

// Whether a script of the page failed: then what it shows may be no answer to anything.
const broken = signal(false);
addEventListener('error', ({ error }) => {
  if (error) broken.value = true; // a browser's own remarks have none
});
// What it left is drawn over by nothing: whoever was signed in takes it along.
let isSomebodys = false;
effect(() => {
  isSomebodys ||= Boolean(session.value);
  if (broken.value && isSomebodys && session.value === null) location.reload();
});

// The first ones that most see need no words beyond those of the page itself.
const learnWords = (name) => (['review', 'sign-in'].includes(name) ? Promise.resolve() : learnTexts());

// Scripts of a page that a newer one has replaced are nowhere any more.
const isReplaced = () => fetch(import.meta.url, { cache: 'no-store' }).then(({ status }) => status === 404, () => false);

// What cannot be fetched is fetched again, unless it is gone; either way the page says so.
function useScreen(name) {
  const [found, set] = useState({ name: null, Screen: null, failed: null });
  useEffect(() => {
    let gone = false;
    let again;
    const find = () => learnWords(name).then(() => SCREENS[name]()).then(
      (Screen) => gone || set({ name, Screen, failed: null }),
      async () => {
        const failed = (await isReplaced()) ? 'replaced' : 'unreached';
        if (gone) return;
        set({ name, Screen: null, failed });
        if (failed === 'unreached') again = setTimeout(find, AGAIN_MS);
      });
    if (SCREENS[name]) find();
    return () => {
      gone = true;
      clearTimeout(again);
    };
  }, [name]);
  return found.name === name ? found : { Screen: null, failed: null };
}

// Who moves through no days still reads of which one this is.
const PastDay = () => html`<p class="strip">${text('stream.past', day(asOf.value), knownAt.value ? day(knownAt.value) : text('known.now'))}
  ${' '}<a href=${address({ at: null, known: null })} data-view="part">${text('back')}</a></p>`;

// Who follows a link of somebody else's is not left to take one screen for another.
function NotYours() {
  const asked = notYours.value;
  return asked?.of === view.value && html`<p class="strip" id="not-yours" role="status">${text('screen.notYours', screenName(asked.screen),
    listed(session.value.roles.map((role) => roles[role])), screenName(view.value.screen))}</p>`;
}

// While the service does not say who is signed in, nobody is asked to sign in; while it does not say which days there are, nothing is shown of one.
const Unknown = ({ why }) => html`<p role="alert" class="problem">${why.message} ${text('asksAgain')}</p>`;

// What becomes of a sign-out, said also where nothing can be fetched any more.
const Leaving = () => html`<section class="card sign-in"><h2 tabindex="-1" ref=${(heading) => heading?.focus()}>${text('signIn')}</h2>
  <p role=${leaving.value === 'asked' ? 'status' : 'alert'}>${leaving.value === 'asked' ? text('signOut.asked') : text('signOut.unreached')}</p></section>`;

// A screen whose script failed would be drawn again with the page, fail again, and leave the page nothing to say that with.
function Guarded({ children }) {
  const [failed, set] = useState(false);
  this.componentDidCatch = (error) => {
    set(true);
    reportError(error);
  };
  return failed ? null : children;
}

export function Frame() {
  const { screen } = view.value;
  const { Screen, failed } = useScreen(session.value ? screen : session.value === null && !leaving.value ? 'sign-in' : null);
  const { Screen: LaterKnown } = useScreen(readsCases.value && !live.value && !stands.value && !isUnseen.value ? 'later-known' : null);
  const title = session.value ? screenName(screen) : text('signIn');
  useEffect(() => {
    document.title = `${title} · ${text('product')}`;
    shown.value = null; // it was another screen's
  }, [title]);
  // Until it is known which days there are, nothing can be asked of one.
  const dated = !readsCases.value || stands.value || asOf.value;
  // Figures that nobody stands behind any more look so.
  const stale = live.value && !stands.value && session.value && readsCases.value && !['live', 'connecting'].includes(stream.value.state);
  return html`
    <a class="skip" href="#main">${text('skip')}</a>
    <${Masthead} />
    <main id="main" tabindex="-1" class=${stale ? 'stale' : ''}>
      ${session.value === null && (leaving.value ? html`<${Leaving} />` : Screen && html`<${Screen} />`)}
      ${session.value === undefined && unknown.value && html`<${Unknown} why=${unknown.value} />`}
      ${session.value && html`<h1 class="visually-hidden">${title}</h1><${NotYours} />
        <${Printed} />
        ${!stands.value && (readsCases.value ? html`<${LiveState} />${screen === 'today' ? null : html`<${TimeBar} />`}${LaterKnown && html`<${LaterKnown} />`}`
          : html`${asOf.value && html`<${PastDay} />`}${shown.value && html`<p class="live"><${Standpoint} /></p>`}`)}
        <${InPart} />
        ${!dated && unlearnt.value && html`<${Unknown} why=${unlearnt.value} />`}
        ${ledger.value?.loading && html`<p class="strip" role="status">${text('demo.loading')}</p>`}
        ${fault.value ? html`<p role="alert">${fault.value} <a href=${address({ at: null, known: null, with: null })}
          data-view="part">${text('back')}</a></p>` : isUnseen.value ? html`<${Unseen} />`
          : live.value && stream.value.why ? html`<p role="alert" class="problem">${stream.value.why}</p>` : Screen && dated && html`<${Guarded} key=${`${screen} ${rights.value}`}><${Screen} /><//>`}
        ${broken.value && html`<p role="alert" class="problem">${text('broken')} <a href=${location.href}>${text('reload')}</a></p>`}`}
      ${failed === 'unreached' && html`<p role="alert" class="problem">${text('unreachable')} ${text('asksAgain')}</p>`}
      ${failed === 'replaced' && html`<p role="alert" class="problem">${text('replaced')} <a href=${location.href}>${text('reload')}</a></p>`}
    </main>
    <footer class="footer"><p>${text('footer')} ${session.value && html`<a href=${address({ screen: 'help' })} data-view="screen">${text('screen.help')}</a>`}</p></footer>`;
}
