// Words, numbers and days in the language of the page. Words stand in the page itself; one that is missing is an error, not a hole.
const island = (id) => JSON.parse(document.getElementById(id).textContent);

export const language = document.documentElement.lang;
export const districts = island('districts');
export const demoUsers = island('users');
export const roles = island('roles');

const texts = island('texts');

let more = null;
// What screens beside the first one say: asked for once, by the first of them.
export function learnTexts() {
  more ??= fetch(new URL(`../texts-${language}.json`, import.meta.url)).then(async (answer) => {
    if (!answer.ok) throw new Error(`texts: ${answer.status}`);
    Object.assign(texts, await answer.json());
  });
  more.catch(() => {
    more = null;
  });
  return more;
}

// One and several have different words: {0?case:cases}, by what stands for {0}.
const BY_NUMBER = /\{(\d)\?([^:}]*):([^}]*)\}/g;
const PLACEHOLDER = /\{(\d)\}/g;

export function text(key, ...values) {
  if (!(key in texts)) throw new Error(`no text ${key}`);
  const words = texts[key].replace(BY_NUMBER, (_, i, one, several) => (values[i] === count(1) ? one : several));
  return words.replace(PLACEHOLDER, (unfilled, i) => values[i] ?? unfilled);
}

// Words with elements in place of their placeholders: a list that can be drawn.
export const filled = (words, ...elements) =>
  words.split(/\{(\d)\}/).map((part, i) => (i % 2 ? elements[Number(part)] : part));

const locale = language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN';
const counts = new Intl.NumberFormat(locale);
const changes = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const shortDays = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const longDays = new Intl.DateTimeFormat(locale, {
  weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC',
});
const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const times = new Intl.DateTimeFormat(locale, {
  day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  timeZone: 'Asia/Kolkata',
});
const clocks = new Intl.DateTimeFormat(locale, {
  hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Kolkata',
});
const utc = (iso) => new Date(`${iso}T00:00:00Z`);

export const count = (n) => counts.format(n);
export const signed = (n) => changes.format(n).replace('-', '−');
export const tenth = (n) => tenths.format(n);
// A few are not none, and all but a few are not all.
export function percent(part, whole) {
  if (!whole) return '–';
  const rounded = Math.round((100 * part) / whole);
  if (rounded === 0 && part > 0) return '< 1 %';
  return rounded === 100 && part < whole ? '> 99 %' : `${counts.format(rounded)} %`;
}
export const day = (iso) => days.format(utc(iso));
export const shortDay = (iso) => shortDays.format(utc(iso));
export const longDay = (iso) => longDays.format(utc(iso));
export const month = (iso) => months.format(utc(iso));
export const time = (instant) => times.format(new Date(instant));
export const clock = (instant) => clocks.format(new Date(instant));
export const name = (thing) => (language === 'hi' ? thing.nameHi : thing.nameEn);
// Where all are One Stop Centres, only the rest of their names tells them apart.
export const shortName = (centre) => name(centre).replace(text('centre.prefix'), '').trim();
export const label = (said) => (language === 'hi' ? said.hi : said.en);
export const listed = (words) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
