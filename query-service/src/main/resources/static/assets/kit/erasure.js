// How far a case is from being forgotten. Asked for once, because it is a look; and again when asked to.
import { useEffect, useState } from '../vendor/ui.js';
import { erasure } from '../store/api.js';

export function useErasure(id) {
  const [times, setTimes] = useState(0);
  const [state, set] = useState({ answer: null, problem: null });
  useEffect(() => {
    const stop = new AbortController();
    erasure(id, stop.signal).then(
      (answer) => set({ answer, problem: null }),
      (problem) => stop.signal.aborted || set((former) => ({ ...former, problem })));
    return () => stop.abort();
  }, [id, times]);
  return { ...state, askAgain: () => setTimes((before) => before + 1) };
}
