// Who is signed in, and which screens that role begins with.
import { computed, signal } from '../vendor/ui.js';
import { address } from './address.js';
import * as api from './api.js';
import { forgetTyped, isAnythingTyped, typesFor } from './drafts.js';
import { onTold, tellTabs } from './tabs.js';
import { text } from './texts.js';

// undefined until it is known, null for nobody
export const session = signal(undefined);
// Whether a session ended by itself: then the page says so.
export const ended = signal(false);
// Why it is not known who is signed in; null where it is.
export const unknown = signal(null);
// Whether the service has yet to be told that somebody signs out: null, 'asked' or 'unreached'.
export const leaving = signal(null);

const CENTRE_STAFF = [
  'CENTRE_ADMINISTRATOR', 'CASE_WORKER', 'PSYCHO_SOCIAL_COUNSELLOR', 'PARA_LEGAL_PERSONNEL', 'PARA_MEDICAL_PERSONNEL',
  'OFFICE_ASSISTANT', 'MULTI_PURPOSE_STAFF',
];
export const OFFICERS = ['DISTRICT_OFFICER', 'STATE_OFFICER', 'AUDITOR'];
export const has = (roles) => session.value?.roles.some((role) => roles.includes(role)) ?? false;

export const isAtCentre = computed(() => has(CENTRE_STAFF));
export const readsCases = computed(() => has([...CENTRE_STAFF, ...OFFICERS]));
// Who answers for a case, and may ask who has looked at it.
export const mayReadLooks = computed(() => has(['CENTRE_ADMINISTRATOR', 'AUDITOR', 'DATA_PROTECTION_OFFICER']));
// Who is told that somebody could not wait.
export const seesBreakGlass = computed(() => has(['CENTRE_ADMINISTRATOR', ...OFFICERS, 'DATA_PROTECTION_OFFICER']));
// Who is shown of all cases those alone that stay in the shelter now.
export const seesStaysAlone = computed(() => session.value?.roles.every((role) => role === 'MULTI_PURPOSE_STAFF') ?? false);
// Bound to no centre and no district.
export const seesEverywhere = computed(() => has(['STATE_OFFICER', 'AUDITOR', 'DATA_PROTECTION_OFFICER']));
export const ownCentres = computed(() => [...(session.value?.centres ?? []), ...(session.value?.inCare ?? [])].sort());

// To whom the API tells how far the log is signed.
export const readsCheckpoint = computed(() => readsCases.value || has(['INTEGRATOR']));
// Screens that stand in no menu, each for who may ask what it shows.
export const aside = computed(() => ['help', ...(readsCheckpoint.value ? ['checkpoint'] : []), ...(readsCases.value ? ['later'] : [])]);
const ofCases = computed(() => {
  if (has(['AUDITOR'])) return ['figures', 'checkpoint', 'review', 'committee', 'overdue', 'centres', 'trends', 'breakdown', 'compare', 'cases'];
  if (isAtCentre.value) return ['today', 'overdue', 'cases', 'centres', 'trends', 'breakdown'];
  return ['review', 'committee', 'overdue', 'centres', 'trends', 'breakdown', 'compare', 'figures', 'cases'];
});
const ofLooks = computed(() => [...(mayReadLooks.value ? ['looks'] : []), ...(seesBreakGlass.value ? ['break-glass'] : [])]);
// The first one is where the reader begins.
export const screens = computed(() => {
  if (readsCases.value) return [...ofCases.value, ...ofLooks.value];
  return ofLooks.value.length ? [...ofLooks.value, 'cases'] : ['feed'];
});

// Which screen was asked for that this role does not have, and the view that stands in its place.
export const notYours = signal(null);

// Whether people sign in at the issuer of tokens, and nowhere else.
export const isAtIssuer = document.body.dataset.signInAtIssuer === 'true';
// Back to the view that is shown now.
export const signInAddress = () => `/session/start?then=${encodeURIComponent(address({ refused: null }))}`;

// A token that was good for less is not asked for again without being told to: that might go on for ever.
const LEAST_MS = 60_000;
let learntAt = 0;

const NOBODY = '';
// Told by a tab whose own session has ended: somebody may have signed in since, in another one.
const PERHAPS_NOBODY = 'nobody?';

// By itself, and not because somebody signed out. Where the issuer still knows who it is, the page is back at once, unless that would take
// away what somebody typed. Of several tabs the one that is seen goes, and tells the others when it is back.
// @param problem of the answer that says so, if it has words of its own
export function end(problem) {
  const isRelieved = problem?.code === api.POST_ENDED;
  if (session.value) {
    ended.value = !isRelieved;
    tellTabs(PERHAPS_NOBODY);
  }
  if (isRelieved) unknown.value = problem; // the issuer would give the same account again
  else if (session.value && isAtIssuer && !document.hidden && !isAnythingTyped() && Date.now() - learntAt > LEAST_MS) {
    leaveToSignIn();
    location.assign(signInAddress());
  }
  session.value = null;
}

api.onEnd(end);

const STILL_MS = 60_000;
// That it is over is told by itself. Who may see more or less than before, because the care of a centre or one of several posts began or
// ended, is asked and shown everything anew: a list of what is not seen any more would be one of none.
async function askWhetherItLasts() {
  const before = session.value;
  try {
    const found = await api.get('/api/session');
    if (session.value !== before || inWords(found) === inWords(before)) return;
    typesFor(found.actor);
    session.value = found;
  } catch {
    // it says nothing of who is signed in
  }
}

// Of who asks for nothing more nobody hears that the session has ended; that it is of another place now nobody is told. Returns what ends this.
// @param beside what else is asked then
export function lookWhetherItLasts(beside) {
  const look = () => {
    if (document.hidden) return;
    askWhetherItLasts();
    beside();
  };
  const each = setInterval(look, STILL_MS);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(each);
    document.removeEventListener('visibilitychange', look);
  };
}

// The cookie itself is hidden from scripts; without this mark nobody asks, only to be told that nobody is signed in.
const MARK = 'caseledger-signed-in';
// Its value while the service has not been told of a sign-out.
const LEAVING = 'leaving';
const AGAIN_MS = 5_000;

export const leaveToSignIn = () => localStorage.setItem(MARK, '');

// Who it is, as the other tabs are told and compare with whom they have: in any order that the service may say it in.
const inWords = (who) => (who ? JSON.stringify(who, (_, said) => (Array.isArray(said) ? [...said].sort() : said)) : NOBODY);
export const rights = computed(() => inWords(session.value));

async function ask() {
  try {
    const found = await api.get('/api/session');
    typesFor(found.actor);
    session.value = found;
    unknown.value = null;
    ended.value = false;
    learntAt = Date.now();
    localStorage.setItem(MARK, '');
  } catch (problem) {
    if (problem.status !== 401) throw problem;
    localStorage.removeItem(MARK);
    session.value = null;
  }
}

// Until it is known: a service that is away says nothing of who is signed in.
async function learn() {
  try {
    await ask();
    if (session.value) tellTabs(rights.value);
  } catch (problem) {
    unknown.value = problem;
    if (problem.asksAgainIn) setTimeout(learn, problem.asksAgainIn * 1_000);
    else session.value = null;
  }
}

onTold((said) => {
  if (said === PERHAPS_NOBODY) {
    if (session.value) askWhetherItLasts();
    return;
  }
  if (said === rights.value) return;
  if (session.value) ended.value = true;
  session.value = null;
  if (said === NOBODY) return;
  leaving.value = null; // it would be the session of whoever signed in since
  learn();
});

// Who was here when the page was left.
export async function begin() {
  const mark = localStorage.getItem(MARK);
  if (mark === LEAVING) leave();
  else if (mark !== null) {
    await learn();
    return;
  }
  session.value = null;
}

export async function signIn(body) {
  await api.signIn(body);
  localStorage.setItem(MARK, ''); // she is, from here on, whether or not the next answer comes
  session.value = undefined;
  await learn();
  ended.value = session.value === null && !unknown.value;
}

// Nothing is left on the screen, whether or not the service can be told.
export function signOut() {
  if (isAnythingTyped() && !confirm(text('signOut.typed'))) return;
  forgetTyped();
  session.value = null;
  localStorage.setItem(MARK, LEAVING);
  tellTabs(rights.value);
  leave();
}

async function leave() {
  leaving.value ??= 'asked';
  try {
    await api.signOut();
  } catch {
    leaving.value = 'unreached';
    setTimeout(() => leaving.value && leave(), AGAIN_MS);
    return;
  }
  localStorage.removeItem(MARK);
  leaving.value = null;
  if (isAtIssuer) location.assign('/session/end');
}
