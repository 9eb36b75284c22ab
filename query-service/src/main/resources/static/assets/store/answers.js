// An answer of the API for a part of the screen: asked again when the address changes, when the ledger says that something changed, and
// when the service says that it is to be asked later.
import { useEffect, useRef, useState } from '../vendor/ui.js';
import { view } from './address.js';
import { get } from './api.js';
import { elapsing } from './elapsed.js';
import { live, shown, today as dayOfLedger } from './moment.js';
import { told } from './stream.js';

// What had no answer for so long may never have one.
const PATIENCE_MS = 30_000;
const NO_NEWS = { newest: null, today: null };
const NOTHING = { path: null, answer: null, problem: null, ...NO_NEWS, of: null };

// Whether what is told is behind what was told before: a ledger that was restored has lost what an answer of the former one shows.
const isLost = (state, { newest }) => newest !== null && newest < state.newest;

// Whether an answer has what was told since: then nothing is asked a second time.
function has(state, path, { newest, today }) {
  return state.path === path && state.answer !== null && state.problem === null && newest !== null && state.answer.position >= newest
    && state.today === today;
}

// @param path null while there is nothing to ask
// @param main whether what the answer is true for is what the screen is true for
// @param still whether it is not asked again when something changes
export function useAnswer(path, { main = false, still = false } = {}) {
  const [state, set] = useState(NOTHING);
  const news = useRef(NO_NEWS);
  if (!still) news.current = live.value ? { newest: told.value?.position ?? null, today: dayOfLedger.value } : NO_NEWS;
  const { newest, today } = news.current;
  const newestState = useRef(NOTHING);
  const again = useRef(null);
  useEffect(() => {
    again.current = null;
    if (path === null) return undefined;
    let onItsWay = null;
    let since;
    let later;
    let isMissed = false;
    // Changes may come faster than answers: what is told meanwhile is asked for once there is one.
    const ask = async () => {
      // Nobody looks at a page that is hidden: what it asked for would be on record as looked at.
      isMissed = document.hidden && newestState.current.path === path;
      if (isMissed || (onItsWay && since() < PATIENCE_MS)) return;
      onItsWay?.abort();
      clearTimeout(later);
      const asked = news.current;
      if (isLost(newestState.current, asked)) {
        newestState.current = NOTHING;
        if (main) shown.value = null;
        set(NOTHING);
      }
      if (has(newestState.current, path, asked)) {
        newestState.current.newest = asked.newest;
        return;
      }
      const stop = new AbortController();
      onItsWay = stop;
      since = elapsing();
      const found = { path, answer: null, problem: null, ...asked, of: view.value };
      try {
        found.answer = await get(asked.newest === null ? path : `${path}${path.includes('?') ? '&' : '?'}min-position=${asked.newest}`, stop.signal);
      } catch (problem) {
        const former = newestState.current;
        // What is refused may no longer be the reader's to see: of that nothing stays.
        if (problem.asksAgainIn && former.path === path) found.answer = former.answer;
        found.problem = problem;
      }
      if (stop.signal.aborted) return;
      onItsWay = null;
      newestState.current = found;
      if (main && !found.problem) shown.value = found.answer;
      set(found);
      if (found.problem?.asksAgainIn) later = setTimeout(ask, found.problem.asksAgainIn * 1_000);
      else if (news.current.newest !== asked.newest || news.current.today !== asked.today) ask();
    };
    const seen = () => isMissed && ask();
    document.addEventListener('visibilitychange', seen);
    again.current = ask;
    ask();
    return () => {
      document.removeEventListener('visibilitychange', seen);
      onItsWay?.abort();
      clearTimeout(later);
    };
  }, [path]);
  useEffect(() => {
    again.current?.();
  }, [newest, today]);
  // A live question that moves on with the day is not late: nobody asked for anything else.
  return { ...state, late: state.path !== path && state.of !== view.value };
}
