// What a form asks for: the answer, or the words of the problem, and whether it is on its way.
import { useState } from '../vendor/ui.js';

// @param ask is given what was filled in, and the form
export function useAsked(ask) {
  const [asked, setAsked] = useState({});
  const submit = async (event) => {
    event.preventDefault();
    const wanted = Object.fromEntries(new FormData(event.target));
    setAsked({ isAsking: true });
    try {
      setAsked({ answer: await ask(wanted, event.target) });
    } catch (problem) {
      setAsked({ problem: problem.message });
    }
  };
  return { ...asked, submit, forget: () => setAsked({}) };
}
