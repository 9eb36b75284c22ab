// The moment that the whole screen is of: a day, what was known of it, and a day to compare. Live is today as known now.
import { computed, signal } from '../vendor/ui.js';
import { view } from './address.js';
import { get } from './api.js';
import { isDay, plusDays } from './days.js';
import { ownCentres, readsCases, seesEverywhere, session } from './session.js';
import { told } from './stream.js';
import { day, districts, shortDay, text } from './texts.js';

const AGAIN_MS = 5_000;
// How far before its day a view compares, as the address says it.
export const DISTANCES = { week: 7, month: 28, year: 364 };

// What /api/ledger says: opened, today, loading, days of publications and reviews.
export const ledger = signal(null);
// Why that is not known; null where it is.
export const unlearnt = signal(null);

// A page that follows nothing is told of no day.
export const today = computed(() => [told.value?.today, ledger.value?.today].filter(Boolean).sort().at(-1) ?? null);
export const live = computed(() => !view.value.at && !view.value.known);

// Screens that are asked for once, because asking is on record, and say themselves of when they are.
const STANDING = ['looks', 'break-glass'];
export const stands = computed(() => STANDING.includes(view.value.screen));

export const isDistance = (said) => Object.hasOwn(DISTANCES, said);

// Why there is nothing to show of a day, in words; null where there is.
export function outside(iso) {
  const { openedOn } = ledger.value;
  if (iso < openedOn) return text('address.before', day(iso), day(openedOn));
  return iso > today.value ? text('address.after', day(iso), day(today.value)) : null;
}

// What is wrong with the days of the address, in words; null where nothing is.
export const fault = computed(() => {
  const { at, known, with: compared } = view.value;
  const days = [at, known === 'then' ? undefined : known].filter((said) => said !== undefined);
  const strange = [...days, ...(compared === undefined || isDistance(compared) ? [] : [compared])].find((said) => !isDay(said));
  if (strange !== undefined) return text('address.noDay', strange);
  return ledger.value && (days.map(outside).find(Boolean) ?? null);
});

// Null while it is not known what days there are, or where none is meant: then nothing is asked. Who is told of no days asks of the one in
// the address, which the service takes or refuses.
export const asOf = computed(() => {
  if (fault.value) return null;
  if (!readsCases.value) return view.value.at ?? null;
  return ledger.value && (view.value.at ?? today.value);
});

export const knownAt = computed(() => (view.value.known === 'then' ? asOf.value : (view.value.known ?? null)));

// Which day is meant to be compared: so far before the one that is shown, and moving with it, or one that the address names.
const meant = computed(() => {
  const said = view.value.with ?? 'week';
  return asOf.value && (isDistance(said) ? plusDays(asOf.value, -DISTANCES[said]) : said);
});
// Why it is not, in words; null where it is. Before the ledger was opened nothing was counted, which is not as many as none.
export const notCompared = computed(() => {
  if (!asOf.value || !ledger.value) return null;
  if (meant.value < ledger.value.openedOn) return text('compare.before', day(meant.value), day(ledger.value.openedOn));
  return meant.value >= asOf.value ? text('compare.after', day(meant.value), day(asOf.value)) : null;
});
// Null where nothing is compared.
export const comparedDay = computed(() => (notCompared.value ? null : meant.value));

// With its year where that is not the year of the screen.
export const nearDay = (iso) => (iso.slice(0, 4) === asOf.value?.slice(0, 4) ? shortDay(iso) : day(iso));

// What the answer that fills the screen is true for; said once, at the top.
export const shown = signal(null);

let again;
export async function learnLedger() {
  clearTimeout(again);
  if (!session.value) return;
  try {
    ledger.value = await get('/api/ledger');
    unlearnt.value = null;
  } catch (problem) {
    unlearnt.value = session.value ? problem : null; // nothing can be asked without it: it is asked for again
  }
  const soon = (unlearnt.value?.asksAgainIn ?? 0) * 1_000 || AGAIN_MS;
  if (!ledger.value || ledger.value.loading) again = setTimeout(learnLedger, soon);
}

// Of a question about the day: which parameter says so differs between reports and lists.
export function momentQuery(dayParameter) {
  const query = new URLSearchParams();
  if (!live.value) query.set(dayParameter, asOf.value);
  if (knownAt.value) query.set('knownAt', knownAt.value);
  return query;
}

// Where the reader belongs: all, a district or a centre.
export const ownPlace = computed(() => session.value?.district ?? (ownCentres.value.length === 1 ? ownCentres.value[0] : 'BR'));

// Place of the view; by itself where the reader belongs.
export const place = computed(() => {
  const asked = view.value.in;
  return asked && asked !== 'BR' ? asked : ownPlace.value;
});

const PLACE = /^(?:([A-Z]{3})|BR-([A-Z]{3})-\d\d)$/;

// In which district a place lies; undefined for what is no such place.
export function districtOf(where) {
  const [, itself, ofCentre] = PLACE.exec(where) ?? [];
  return districts.find(({ code }) => code === (itself ?? ofCentre));
}

export const ownCentresIn = (district) => ownCentres.value.filter((centre) => districtOf(centre)?.code === district);

// Screens that are the same wherever somebody looks.
const OF_NO_PLACE = ['figures', 'checkpoint', 'help', 'feed'];
export const hasPlace = computed(() => !OF_NO_PLACE.includes(view.value.screen) && !view.value.id);

// Whether the address means a place that the reader does not see. A list answers it with nothing, which would look like a count.
export const isUnseen = computed(() => {
  const asked = place.value;
  if (!hasPlace.value || asked === ownPlace.value) return false;
  const district = districtOf(asked)?.code;
  if (!district) return true;
  const own = district === session.value?.district || ownCentres.value.includes(asked) || (asked === district && ownCentresIn(district).length > 0);
  return !own && !seesEverywhere.value;
});

export function placeQuery(query) {
  if (place.value.startsWith('BR-')) query.set('centre', place.value);
  else if (place.value !== 'BR') query.set('district', place.value);
  return query;
}

// Whether something on the screen is beside the same of another day.
export const compares = computed(() => ({
  review: true,
  compare: view.value.by !== 'knowledge',
  centres: place.value.startsWith('BR-'),
})[view.value.screen] ?? false);
