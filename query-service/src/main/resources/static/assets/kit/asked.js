// What a form asks for: the answer, or the words of the problem, and whether it is on its way.
import { useRef, useState } from '../vendor/ui.js';
import { text } from '../store/texts.js';

// What was no fault of what was filled in: nothing is sent again by itself.
const inWords = ({ message, asksAgainIn }) => (asksAgainIn ? `${message} ${text('tryAgain')}` : message);

// @param ask is given what was filled in, and the form
// @return isAsking is for aria-disabled: a button that is disabled would lose the keyboard
export function useAsked(ask) {
  const [asked, setAsked] = useState({});
  const onItsWay = useRef(false);
  const submit = async (event) => {
    event.preventDefault();
    if (onItsWay.current) return;
    onItsWay.current = true;
    const wanted = Object.fromEntries(new FormData(event.target));
    setAsked({ isAsking: true });
    try {
      setAsked({ answer: await ask(wanted, event.target) });
    } catch (problem) {
      setAsked({ problem: inWords(problem) });
    } finally {
      onItsWay.current = false;
    }
  };
  return { ...asked, submit, forget: () => setAsked({}) };
}
