// Which entries about the day were recorded after it, up to what the page knows.
import { asOf, knownAt, placeQuery } from './moment.js';

export function laterPath(limit) {
  const query = placeQuery(new URLSearchParams({ asOf: asOf.value, knownAt: asOf.value, limit }));
  if (knownAt.value) query.set('compareKnownAt', knownAt.value);
  return `/api/reports/differences?${query}`;
}
