// What a form asks for: the answer, or the words of the problem, and whether it is on its way.
import { useEffect, useRef, useState } from '../vendor/ui.js';
import { text } from '../store/texts.js';

// What was no fault of what was filled in: nothing is sent again by itself.
const inWords = ({ message, asksAgainIn }) => (asksAgainIn ? `${message} ${text('tryAgain')}` : message);

// @param ask is given what was filled in, and the form
// @param underWay gives what was asked for by the same form before it was drawn anew, if that has no answer yet
// @return isAsking is for aria-disabled: a button that is disabled would lose the keyboard
export function useAsked(ask, underWay) {
  const [asked, setAsked] = useState({});
  const onItsWay = useRef(null);
  const wait = async (answer) => {
    const question = {};
    onItsWay.current = question;
    // What comes to a question that was forgotten since is the answer to no other.
    const tell = (come) => {
      if (onItsWay.current !== question) return;
      onItsWay.current = null;
      setAsked(come);
    };
    setAsked({ isAsking: true });
    try {
      tell({ answer: await answer });
    } catch (problem) {
      tell({ problem: inWords(problem) });
    }
  };
  const submit = (event) => {
    event.preventDefault();
    if (!onItsWay.current) wait(ask(Object.fromEntries(new FormData(event.target)), event.target));
  };
  useEffect(() => {
    const answer = underWay?.();
    if (answer) wait(answer);
  }, []);
  const forget = () => {
    onItsWay.current = null;
    setAsked({});
  };
  return { ...asked, submit, forget };
}
