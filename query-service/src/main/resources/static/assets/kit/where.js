// Of which centres something is, in words.
import { districtOf, ownCentresIn, ownPlace, place } from '../store/moment.js';
import { ownCentres, seesEverywhere, session } from '../store/session.js';
import { listed, text } from '../store/texts.js';
import { centreName } from '../words/centres.js';

// @param everywhere whether it is of all centres for this reader, where no place is asked for
// @param ofDistricts whether it can be of one district
export function where(everywhere, ofDistricts = true) {
  if (place.value.startsWith('BR-')) return centreName(place.value);
  const district = ofDistricts && districtOf(place.value);
  if (district) return seesAllOf(district) ? district.name : listed(ownCentresIn(district.code).map(centreName));
  return everywhere ? text('where.everywhere') : listed(ownCentres.value.map(centreName));
}

const seesAllOf = ({ code }) => seesEverywhere.value || code === session.value.district;

// A place that the reader sees; of a district that is another's, the reader's own centres there.
export function placeInWords(code) {
  const district = districtOf(code);
  if (!district) return seesEverywhere.value ? text('where.everywhere') : listed(ownCentres.value.map(centreName));
  if (code !== district.code) return centreName(code) === code ? code : `${centreName(code)} (${code})`;
  if (seesAllOf(district)) return text('where.district', district.name);
  return listed(ownCentresIn(code).map(centreName));
}

export const ownPlaceInWords = () => placeInWords(ownPlace.value);
