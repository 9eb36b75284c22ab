// What is typed and not stored yet, by what it is for. It is kept by this document alone, in no storage of the browser, and given back to
// nobody but who typed it.
const typed = new Map();
let typist = null;

export const typedFor = (what) => typed.get(what) ?? null;

// @param fields by name; null once they are stored
export function type(what, fields) {
  if (fields) typed.set(what, fields);
  else typed.delete(what);
}

export const isAnythingTyped = () => typed.size > 0;
export const forgetTyped = () => typed.clear();

// Told of everybody who signs in.
export function typesFor(actor) {
  if (typist !== actor) forgetTyped();
  typist = actor;
}

// The browser asks in its own words.
addEventListener('beforeunload', (event) => {
  if (isAnythingTyped()) event.preventDefault();
});
