// What goes away while the keyboard is in it gives the keyboard to something that stays.
import { useLayoutEffect, useRef } from '../vendor/ui.js';

// @param stays gives that element
// @return the ref of what goes
export function useGivingOn(stays) {
  const going = useRef(null);
  // Other effects end when the element is gone, and the keyboard with it.
  useLayoutEffect(() => {
    const here = going.current;
    return () => here.contains(document.activeElement) && stays()?.focus();
  }, []);
  return going;
}
