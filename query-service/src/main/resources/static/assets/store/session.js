// Who is signed in, and which screens that role begins with.
import { computed, signal } from '../vendor/ui.js';
import { address } from './address.js';
import * as api from './api.js';

// undefined until it is known, null for nobody
export const session = signal(undefined);
// Whether a session ended by itself: then the page says so.
export const ended = signal(false);

const CENTRE_STAFF = [
  'CENTRE_ADMINISTRATOR', 'CASE_WORKER', 'PSYCHO_SOCIAL_COUNSELLOR', 'PARA_LEGAL_PERSONNEL', 'PARA_MEDICAL_PERSONNEL',
  'OFFICE_ASSISTANT', 'MULTI_PURPOSE_STAFF',
];
const OFFICERS = ['DISTRICT_OFFICER', 'STATE_OFFICER', 'AUDITOR'];
const has = (roles) => session.value?.roles.some((role) => roles.includes(role)) ?? false;

export const isAtCentre = computed(() => has(CENTRE_STAFF));
export const readsCases = computed(() => has([...CENTRE_STAFF, ...OFFICERS]));
// Whom a centre's own scope bounds, whatever else she is at it.
const isBoundToCentres = computed(() => isAtCentre.value && !has(OFFICERS));
// Whether this case of another centre is seen for being asked to take it over alone: then how it stands, and not how it came there.
export const isMerelyAsked = ({ centre, pendingTransfer }) => isBoundToCentres.value && Boolean(pendingTransfer)
  && !ownCentres.value.includes(centre) && ownCentres.value.includes(pendingTransfer.to);
// Who may carry away what is stored of a case, and all that figures were counted from: as the API has it.
export const mayCarryCases = computed(() => has(['CENTRE_ADMINISTRATOR', 'CASE_WORKER', ...OFFICERS]));
export const mayCarryFigures = computed(() => has(['AUDITOR']) || (session.value?.fullFeed ?? false));
// Who answers for a case, and may ask who has looked at it.
export const mayReadLooks = computed(() => has(['CENTRE_ADMINISTRATOR', 'AUDITOR', 'DATA_PROTECTION_OFFICER']));
// Who is told that somebody could not wait, and who of these says what was found of it.
export const seesBreakGlass = computed(() => has(['CENTRE_ADMINISTRATOR', ...OFFICERS, 'DATA_PROTECTION_OFFICER']));
export const mayReviewBreakGlass = computed(() => api.reachesCommands && (has(['CENTRE_ADMINISTRATOR', 'STATE_OFFICER'])
  || (has(['DISTRICT_OFFICER']) && session.value.office === 'DISTRICT_PROGRAMME_OFFICER')));
// Bound to no centre and no district.
export const seesEverywhere = computed(() => has(['STATE_OFFICER', 'AUDITOR', 'DATA_PROTECTION_OFFICER']));
// Who reads looks that lie anywhere, in whichever other role: as the API reads it.
export const readsLooksEverywhere = computed(() => has(['AUDITOR', 'DATA_PROTECTION_OFFICER']));
// Whether somebody may ask for a case by what is under seal in it, and this page can.
export const mayFind = computed(() => isAtCentre.value && api.reachesCommands);
// Whether somebody is one of the two persons without whom nobody is forgotten, and this page can ask.
export const mayApproveErasure = computed(() => api.reachesCommands && has(['DISTRICT_OFFICER', 'STATE_OFFICER', 'DATA_PROTECTION_OFFICER']));
// Whether it is seen of any case what was done to her, at which risk she is, and what came of it.
export const seesClassification = computed(() => session.value?.classification !== 'NONE');
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

// Whether people sign in at the issuer of tokens, and nowhere else.
export const isAtIssuer = document.body.dataset.signInAtIssuer === 'true';
// Back to the view that is shown now.
export const signInAddress = () => `/session/start?then=${encodeURIComponent(address({ refused: null }))}`;

// A token that was good for less is not asked for again without being told to: that might go on for ever.
const LEAST_MS = 60_000;
let learntAt = 0;

// By itself, and not because somebody signed out. Where the issuer still knows who it is, the page is back at once.
export function end() {
  if (session.value) ended.value = true;
  if (session.value && isAtIssuer && Date.now() - learntAt > LEAST_MS) {
    leaveToSignIn();
    location.assign(signInAddress());
  }
  session.value = null;
}

api.onEnd(end);

// The cookie itself is hidden from scripts; without this mark nobody asks, only to be told that nobody is signed in.
const MARK = 'caseledger-signed-in';
export const mayBeSignedIn = () => localStorage.getItem(MARK) !== null;
export const leaveToSignIn = () => localStorage.setItem(MARK, '');

export async function learn() {
  try {
    session.value = await api.get('/api/session');
    ended.value = false;
    learntAt = Date.now();
    localStorage.setItem(MARK, '');
  } catch (problem) {
    if (problem.status !== 401) throw problem;
    localStorage.removeItem(MARK);
    session.value = null;
  }
}

export async function signIn(body) {
  await api.signIn(body);
  await learn();
}

export async function signOut() {
  await api.signOut();
  localStorage.removeItem(MARK);
  session.value = null;
  if (isAtIssuer) location.assign('/session/end');
}
