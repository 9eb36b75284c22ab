// Where the keyboard is. What was pressed may take itself away: a button that signs in, the last of more lines, a choice that has the list
// drawn anew. Whoever uses no mouse would begin at the top of the page again, and hear nothing of what came.

export function keepPlaceOfKeyboard(page) {
  let last = null;
  page.addEventListener('focusin', ({ target }) => {
    last = target;
  });
  // A browser may say this as well of what it takes away, before it is gone.
  page.addEventListener('focusout', ({ target }) => setTimeout(() => {
    if (target === last && target.isConnected && document.activeElement !== target) last = null;
  }));
  new MutationObserver(() => {
    if (!last || last.isConnected) return;
    last = null;
    if (document.activeElement === document.body) document.getElementById('main').focus({ preventScroll: true });
  }).observe(page, { childList: true, subtree: true });
}
