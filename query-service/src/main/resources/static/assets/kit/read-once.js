// What is read once, because it is a look or costs the service much, and again when asked to, or when the service could not answer.
import { useEffect, useState } from '../vendor/ui.js';

// @param read is given the signal that stops it
// @param what it depends on
// @return at is when there was the answer, for that stands still
export function useReadOnce(read, what) {
  const [times, setTimes] = useState(0);
  const [state, set] = useState({ answer: null, problem: null, at: null });
  const askAgain = () => setTimes((before) => before + 1);
  useEffect(() => {
    const stop = new AbortController();
    let later;
    read(stop.signal).then(
      (answer) => set({ answer, problem: null, at: Date.now() }),
      (problem) => {
        if (stop.signal.aborted) return;
        set((former) => ({ ...former, answer: problem.asksAgainIn ? former.answer : null, problem }));
        if (problem.asksAgainIn) later = setTimeout(askAgain, problem.asksAgainIn * 1_000);
      });
    return () => {
      stop.abort();
      clearTimeout(later);
    };
  }, [what, times]);
  return { ...state, askAgain };
}
