// What centres are called. Asked for by the first screen that names one by its identity.
import { signal } from '../vendor/ui.js';
import { get } from '../store/api.js';
import { shortName } from '../store/texts.js';

const names = signal(new Map());
let asked = false;

async function learn() {
  asked = true;
  try {
    const { centres } = await get('/api/centres?closed=true');
    names.value = new Map(centres.map((centre) => [centre.centre, shortName(centre)]));
  } catch {
    asked = false; // until then they stand as they are
  }
}

// One that this reader does not see stands by its identity.
export function centreName(centre) {
  if (!centre) return '';
  if (!asked) learn();
  return names.value.get(centre) ?? centre;
}

// All of them, as soon as they are known.
export function centreNames() {
  if (!asked) learn();
  return [...names.value];
}
