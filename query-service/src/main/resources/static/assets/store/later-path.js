// Which entries about the day were recorded after it.
import { asOf, placeQuery } from './moment.js';

export const laterPath = (limit) =>
  `/api/reports/differences?${placeQuery(new URLSearchParams({ asOf: asOf.value, knownAt: asOf.value, limit }))}`;
