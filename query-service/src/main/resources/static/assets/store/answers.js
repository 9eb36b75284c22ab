// An answer of the API for a part of the screen: asked again when the address changes, when the ledger says that something changed, and
// when the service says that it is to be asked later.
import { useEffect, useRef, useState } from '../vendor/ui.js';
import { get } from './api.js';
import { live, shown } from './moment.js';
import { told } from './stream.js';

const NOTHING = { path: null, answer: null, problem: null };

// @param path null while there is nothing to ask
// @param main whether what the answer is true for is what the screen is true for
export function useAnswer(path, { main = false } = {}) {
  const [state, set] = useState(NOTHING);
  const newest = live.value ? (told.value?.position ?? null) : null;
  const has = useRef(NOTHING);
  useEffect(() => {
    if (path === null) return undefined;
    const stop = new AbortController();
    let later;
    const ask = async () => {
      try {
        const answer = await get(newest === null ? path : `${path}${path.includes('?') ? '&' : '?'}min-position=${newest}`, stop.signal);
        has.current = { path, answer, problem: null };
        if (main) shown.value = answer;
      } catch (problem) {
        if (stop.signal.aborted) return;
        has.current = { path, answer: has.current.path === path ? has.current.answer : null, problem };
        if (problem.retryAfter) later = setTimeout(ask, problem.retryAfter * 1_000);
      }
      if (!stop.signal.aborted) set(has.current);
    };
    ask();
    return () => {
      stop.abort();
      clearTimeout(later);
    };
  }, [path, newest]);
  return { ...state, late: state.path !== path };
}
