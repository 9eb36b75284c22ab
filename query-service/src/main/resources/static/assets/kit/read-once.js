// What is read once, because it is a look or costs the service much, and again when asked to.
import { useEffect, useState } from '../vendor/ui.js';

// @param read is given the signal that stops it
// @param what it depends on
export function useReadOnce(read, what) {
  const [times, setTimes] = useState(0);
  const [state, set] = useState({ answer: null, problem: null });
  useEffect(() => {
    const stop = new AbortController();
    read(stop.signal).then(
      (answer) => set({ answer, problem: null }),
      (problem) => stop.signal.aborted || set((former) => ({ ...former, problem })));
    return () => stop.abort();
  }, [what, times]);
  return { ...state, askAgain: () => setTimes((before) => before + 1) };
}
