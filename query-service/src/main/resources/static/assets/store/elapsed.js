// How long ago something was, in milliseconds. A clock can be set back, and a computer that sleeps counts nothing: the longer of both is true.
export function elapsing() {
  const [clock, counted] = [Date.now(), performance.now()];
  return () => Math.max(Date.now() - clock, performance.now() - counted);
}
