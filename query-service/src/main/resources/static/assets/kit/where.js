// Of which centres a list is, in words.
import { place } from '../store/moment.js';
import { ownCentres } from '../store/session.js';
import { districts, listed, text } from '../store/texts.js';
import { centreName } from '../words/centres.js';

// @param everywhere whether it is of all centres for this reader, where no place is asked for
// @param ofDistricts whether it can be of one district
export function where(everywhere, ofDistricts = true) {
  if (place.value.startsWith('BR-')) return centreName(place.value);
  const district = ofDistricts && districts.find(({ code }) => code === place.value);
  if (district) return district.name;
  return everywhere ? text('where.everywhere') : listed(ownCentres.value.map(centreName));
}
