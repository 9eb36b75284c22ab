// What a form asks for: the answer, or the words of the problem, and whether it is on its way.
import { useRef, useState } from '../vendor/ui.js';
import { text } from '../store/texts.js';

// What was no fault of what was filled in: nothing is sent again by itself.
const inWords = ({ message, asksAgainIn }) => (asksAgainIn ? `${message} ${text('tryAgain')}` : message);

// @param ask is given what was filled in, and the form
// @return isAsking is for aria-disabled: a button that is disabled would lose the keyboard
export function useAsked(ask) {
  const [asked, setAsked] = useState({});
  const onItsWay = useRef(null);
  const submit = async (event) => {
    event.preventDefault();
    if (onItsWay.current) return;
    const question = {};
    onItsWay.current = question;
    // What comes to a question that was forgotten since is the answer to no other.
    const tell = (come) => {
      if (onItsWay.current !== question) return;
      onItsWay.current = null;
      setAsked(come);
    };
    const wanted = Object.fromEntries(new FormData(event.target));
    setAsked({ isAsking: true });
    try {
      tell({ answer: await ask(wanted, event.target) });
    } catch (problem) {
      tell({ problem: inWords(problem) });
    }
  };
  const forget = () => {
    onItsWay.current = null;
    setAsked({});
  };
  return { ...asked, submit, forget };
}
