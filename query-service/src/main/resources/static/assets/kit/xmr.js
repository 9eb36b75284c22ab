// What is unusual in a line of counts: one point beyond the limits of an XmR chart, or eight in a row on one side of the mean. Nothing
// else is called so.
const FACTOR = 2.66;
const RUN = 8;
// Where fewer happen in a week, four weeks are judged together.
const FEW = 4;
const WEEKS = 4;

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

// signals: by index, 'above', 'below', 'run-above' or 'run-below'
export function xmr(values) {
  if (values.length < 2) return { mean: values[0] ?? 0, lower: 0, upper: values[0] ?? 0, signals: new Map() };
  const middle = mean(values);
  const reach = FACTOR * mean(values.slice(1).map((value, i) => Math.abs(value - values[i])));
  const lower = Math.max(0, middle - reach);
  const upper = middle + reach;
  const signals = new Map();
  let run = 0;
  values.forEach((value, i) => {
    const side = Math.sign(value - middle);
    run = side === 0 ? 0 : Math.sign(run) === side ? run + side : side;
    if (Math.abs(run) >= RUN) signals.set(i, run > 0 ? 'run-above' : 'run-below');
    if (value > upper) signals.set(i, 'above');
    if (value < lower) signals.set(i, 'below');
  });
  return { mean: middle, lower, upper, signals };
}

const byMonth = (weeks) => {
  const first = weeks.length % WEEKS;
  return Array.from({ length: Math.floor(weeks.length / WEEKS) }, (_, i) =>
    weeks.slice(first + i * WEEKS, first + (i + 1) * WEEKS).reduce((sum, week) => sum + week, 0));
};

// Fewer weeks do not say what is usual.
const ENOUGH = 12;
export const isEnough = (weeks) => weeks.length >= ENOUGH;

// Whether too little happens for a week to be judged by itself.
export const isFew = (weeks) => mean(weeks) < FEW;

// From the first one in which anything happened: before it there was nothing to be usual.
export function begun(weeks) {
  const first = weeks.findIndex((count) => count > 0);
  return first < 0 ? [] : weeks.slice(first);
}

// Whether one of the last four weeks is a signal; of a small centre, whether they are one together, and then a run is a long one. Undefined
// where it is too early to say.
export function recentSignal(all) {
  const weeks = begun(all);
  if (!isEnough(weeks)) return undefined;
  const small = isFew(weeks);
  const points = small ? byMonth(weeks) : weeks;
  const { signals } = xmr(points);
  const signal = [...signals].reverse().find(([i]) => i >= points.length - (small ? 1 : WEEKS))?.[1] ?? null;
  return small && signal?.startsWith('run') ? `long-${signal}` : signal;
}
