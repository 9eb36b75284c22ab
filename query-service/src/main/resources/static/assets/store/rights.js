// What somebody may see and do who is signed in, beyond the first screen.
import { computed } from '../vendor/ui.js';
import { reachesCommands } from './api.js';
import { has, isAtCentre, OFFICERS, ownCentres, session } from './session.js';

// Whom a centre's own scope bounds, whatever else she is at it.
const isBoundToCentres = computed(() => isAtCentre.value && !has(OFFICERS));
// Whether this case of another centre is seen for being asked to take it over alone: then how it stands, and not how it came there.
export const isMerelyAsked = ({ centre, pendingTransfer }) => isBoundToCentres.value && Boolean(pendingTransfer)
  && !ownCentres.value.includes(centre) && ownCentres.value.includes(pendingTransfer.to);
// Who may carry away what is stored of a case, and all that figures were counted from: as the API has it.
export const mayCarryCases = computed(() => has(['CENTRE_ADMINISTRATOR', 'CASE_WORKER', ...OFFICERS]));
export const mayCarryFigures = computed(() => has(['AUDITOR']) || (session.value?.fullFeed ?? false));
// Who of those who are told that somebody could not wait says what was found of it.
export const mayReviewBreakGlass = computed(() => reachesCommands && (has(['CENTRE_ADMINISTRATOR', 'STATE_OFFICER'])
  || (has(['DISTRICT_OFFICER']) && session.value.office === 'DISTRICT_PROGRAMME_OFFICER')));
// Who reads looks that lie anywhere, in whichever other role: as the API reads it.
export const readsLooksEverywhere = computed(() => has(['AUDITOR', 'DATA_PROTECTION_OFFICER']));
// Whether somebody may ask for a case by what is under seal in it, and this page can.
export const mayFind = computed(() => isAtCentre.value && reachesCommands);
// Whether somebody is one of the two persons without whom nobody is forgotten, and this page can ask.
export const mayApproveErasure = computed(() => reachesCommands && has(['DISTRICT_OFFICER', 'STATE_OFFICER', 'DATA_PROTECTION_OFFICER']));
// Whether it is seen of any case what was done to her, at which risk she is, and what came of it.
export const seesClassification = computed(() => session.value?.classification !== 'NONE');
