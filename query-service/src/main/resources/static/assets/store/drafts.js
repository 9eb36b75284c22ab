// What is typed and not stored yet, by what it is for. It is kept by this document alone, in no storage of the browser, and given back to
// nobody but who typed it.
const typed = new Map();
let typist = null;

export const typedFor = (what) => typed.get(what) ?? null;

// @param fields by name; null where nothing is left
export function type(what, fields) {
  if (fields) typed.set(what, fields);
  else typed.delete(what);
}

// What is being stored of what was typed: a form that is drawn anew meanwhile goes on waiting for it.
const storing = new Map();

export const storingFor = (what) => storing.get(what) ?? null;

// What somebody has typed since stays.
export function store(what, answer) {
  const sent = typed.get(what);
  const stored = answer.then((kept) => {
    if (typed.get(what) === sent) typed.delete(what);
    return kept;
  }).finally(() => storing.get(what) === stored && storing.delete(what));
  storing.set(what, stored);
  return stored;
}

// What was sent and is not known to be stored keeps its key, whatever is sent or happens meanwhile: if it was, it is not stored again.
const keys = new Map();

const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export function keyOf(said) {
  if (!keys.has(said)) keys.set(said, newKey());
  return keys.get(said);
}

export const forgetKeyOf = (said) => keys.delete(said);

export const isAnythingTyped = () => typed.size > 0;
export function forgetTyped() {
  typed.clear();
  keys.clear();
  storing.clear();
}

// Told of everybody who signs in.
export function typesFor(actor) {
  if (typist !== actor) forgetTyped();
  typist = actor;
}

// The browser asks in its own words.
addEventListener('beforeunload', (event) => {
  if (isAnythingTyped()) event.preventDefault();
});
