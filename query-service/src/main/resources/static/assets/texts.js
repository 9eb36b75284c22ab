// Words, published figures and districts stand in the page itself, in the language it was asked for.
const island = (id) => JSON.parse(document.getElementById(id).textContent);

export const language = document.documentElement.lang;
export const published = island('published');
export const districts = island('districts');

const texts = island('texts');
export const text = (key, ...values) => values.reduce((t, v, i) => t.replace(`{${i}}`, v), texts[key]);

const locale = language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN';
const counts = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const times = new Intl.DateTimeFormat(locale, {
  day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  timeZone: 'Asia/Kolkata',
});

export const count = (n) => counts.format(n);
export const percent = (n) => `${percents.format(n)} %`;
export const day = (iso) => days.format(new Date(`${iso}T00:00:00Z`));
export const time = (iso) => times.format(new Date(iso));
export const name = (thing) => (language === 'hi' ? thing.nameHi : thing.nameEn);
