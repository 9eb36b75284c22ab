// An answer of the API for a part of the screen: asked again when the address changes, when the ledger says that something changed, and
// when the service says that it is to be asked later.
import { useEffect, useRef, useState } from '../vendor/ui.js';
import { view } from './address.js';
import { get } from './api.js';
import { live, shown } from './moment.js';
import { told } from './stream.js';

const NOTHING = { path: null, answer: null, problem: null, today: null, of: null };

// Whether an answer has what was told since: then nothing is asked a second time.
function has(state, path, newest, today) {
  return state.path === path && state.answer !== null && newest !== null && state.answer.position >= newest
    && (state.today === null || state.today === today);
}

// @param path null while there is nothing to ask
// @param main whether what the answer is true for is what the screen is true for
// @param still whether it is not asked again when something changes
export function useAnswer(path, { main = false, still = false } = {}) {
  const [state, set] = useState(NOTHING);
  const followed = useRef(null);
  if (!still) followed.current = live.value ? (told.value?.position ?? null) : null;
  const newest = followed.current;
  const today = told.value?.today ?? null;
  const newestState = useRef(NOTHING);
  useEffect(() => {
    if (path === null) return undefined;
    if (has(newestState.current, path, newest, today)) {
      newestState.current.today = today;
      return undefined;
    }
    const of = view.value;
    const stop = new AbortController();
    let later;
    const ask = async () => {
      try {
        const answer = await get(newest === null ? path : `${path}${path.includes('?') ? '&' : '?'}min-position=${newest}`, stop.signal);
        newestState.current = { path, answer, problem: null, today, of };
        if (main) shown.value = answer;
      } catch (problem) {
        if (stop.signal.aborted) return;
        const former = newestState.current;
        // What is refused may no longer be the reader's to see: of that nothing stays.
        const stays = problem.asksAgainIn && former.path === path;
        newestState.current = { path, answer: stays ? former.answer : null, problem, today, of };
        if (problem.asksAgainIn) later = setTimeout(ask, problem.asksAgainIn * 1_000);
      }
      if (!stop.signal.aborted) set(newestState.current);
    };
    ask();
    return () => {
      stop.abort();
      clearTimeout(later);
    };
  }, [path, newest, today]);
  // A live question that moves on with the day is not late: nobody asked for anything else.
  return { ...state, late: state.path !== path && state.of !== view.value };
}
