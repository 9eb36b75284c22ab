// The moment that the whole screen is of: a day, what was known of it, and a day to compare. Live is today as known now.
import { computed, signal } from '../vendor/ui.js';
import { view } from './address.js';
import { get } from './api.js';
import { isDay, plusDays } from './days.js';
import { ownCentres, readsCases, session } from './session.js';
import { told } from './stream.js';
import { day, text } from './texts.js';

const AGAIN_MS = 5_000;
const WEEK = 7;

// What /api/ledger says: opened, today, loading, days of publications and reviews.
export const ledger = signal(null);

export const today = computed(() => told.value?.today ?? ledger.value?.today ?? null);
export const live = computed(() => !view.value.at && !view.value.known);

// Screens that are asked for once, because asking is on record, and say themselves of when they are.
const STANDING = ['looks', 'break-glass'];
export const stands = computed(() => STANDING.includes(view.value.screen));

// What is wrong with the days of the address, in words; null where nothing is.
export const fault = computed(() => {
  const { at, known } = view.value;
  const strange = [at, view.value.with, known === 'then' ? undefined : known].find((said) => said !== undefined && !isDay(said));
  if (strange !== undefined) return text('address.noDay', strange);
  if (at === undefined || !ledger.value) return null;
  if (at < ledger.value.openedOn) return text('address.before', day(at), day(ledger.value.openedOn));
  return at > today.value ? text('address.after', day(at), day(today.value)) : null;
});

// Null while it is not known what days there are, or where none is meant: then nothing is asked. Who is told of no days asks of the one in
// the address, which the service takes or refuses.
export const asOf = computed(() => {
  if (fault.value) return null;
  if (!readsCases.value) return view.value.at ?? null;
  return ledger.value && (view.value.at ?? today.value);
});

export const knownAt = computed(() => (view.value.known === 'then' ? asOf.value : (view.value.known ?? null)));
export const comparedDay = computed(() => view.value.with ?? (asOf.value && plusDays(asOf.value, -WEEK)));

// What the answer that fills the screen is true for; said once, at the top.
export const shown = signal(null);

let again;
export async function learnLedger() {
  clearTimeout(again);
  if (!session.value) return;
  try {
    ledger.value = await get('/api/ledger');
  } catch {
    // nothing can be asked without it: it is asked for again
  }
  if (!ledger.value || ledger.value.loading) again = setTimeout(learnLedger, AGAIN_MS);
}

// Of a question about the day: which parameter says so differs between reports and lists.
export function momentQuery(dayParameter) {
  const query = new URLSearchParams();
  if (!live.value) query.set(dayParameter, asOf.value);
  if (knownAt.value) query.set('knownAt', knownAt.value);
  return query;
}

// Place of the view: all, a district or a centre; by itself what the reader belongs to.
export const place = computed(() => {
  const asked = view.value.in;
  if (asked && asked !== 'BR') return asked;
  return session.value?.district ?? (ownCentres.value.length === 1 ? ownCentres.value[0] : 'BR');
});

export function placeQuery(query) {
  if (place.value.startsWith('BR-')) query.set('centre', place.value);
  else if (place.value !== 'BR') query.set('district', place.value);
  return query;
}
