// What codes mean, in the language of the page. Asked for by the first screen that shows one.
import { signal } from '../vendor/ui.js';
import { get } from '../store/api.js';
import { label } from '../store/texts.js';

const lists = signal({});
let asked = false;

async function learn() {
  asked = true;
  try {
    const answer = await get('/api/codes');
    lists.value = Object.fromEntries(
      Object.entries(answer.lists).map(([list, codes]) => [list, new Map(codes.map((code) => [code.code, label(code)]))]));
  } catch {
    asked = false; // until then codes stand as they are
  }
}

// A code that this page does not know yet stands as it is.
export function meaning(list, code) {
  if (code === null || code === undefined) return '';
  if (!asked) learn();
  return lists.value[list]?.get(code) ?? code;
}

// All codes of a list, as soon as they are known.
export function codes(list) {
  if (!asked) learn();
  return [...(lists.value[list]?.keys() ?? [])];
}
