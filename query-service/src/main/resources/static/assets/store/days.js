// Days as they are written everywhere, 2026-01-31, and counted from the first of 1970.
const DAY_MS = 86_400_000;

const INDIA_AHEAD_MS = 19_800_000; // one clock, without summer time

export const epochDay = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
export const isoDay = (epoch) => new Date(epoch * DAY_MS).toISOString().slice(0, 10);
export const plusDays = (iso, days) => isoDay(epochDay(iso) + days);
export const daysBetween = (from, to) => epochDay(to) - epochDay(from);
export const isDay = (said) => /^\d{4}-\d\d-\d\d$/.test(said ?? '') && !Number.isNaN(epochDay(said)) && isoDay(epochDay(said)) === said;

// On which an instant fell in India, counted so.
export const recordedDay = (instant) => Math.floor((Date.parse(instant) + INDIA_AHEAD_MS) / DAY_MS);

// Devanagari ones made Latin.
export const latinDigits = (written) => written.replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x966));

// As people write it: 31-01-2026, 31.1.2026 or 2026-01-31, in Latin or Devanagari digits; undefined for anything else.
export function readDay(written) {
  const parts = latinDigits(written.trim()).split(/[-./ ]+/);
  if (parts.length !== 3) return undefined;
  const [year, month, date] = parts[0].length === 4 ? parts : [...parts].reverse();
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}
