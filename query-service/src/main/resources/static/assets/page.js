// Begins: who is signed in decides what is asked and shown.
import { effect, html, render, untracked } from './vendor/ui.js';
import { Frame } from './frame/frame.js';
import { keepPlaceOfKeyboard } from './frame/keyboard.js';
import { slide, view } from './store/address.js';
import { learnLedger, ledger, live, shown, unlearnt } from './store/moment.js';
import { aside, begin, end, lookWhetherItLasts, notYours, readsCases, screens, session } from './store/session.js';
import { follow, told, unfollow } from './store/stream.js';

const page = document.getElementById('page');
page.replaceChildren();
render(html`<${Frame} />`, page);
keepPlaceOfKeyboard(page);

// Whoever signs in sees the screen of the address, or the first one of the role.
effect(() => {
  if (!session.value) return;
  const { screen } = untracked(() => view.value);
  if (!aside.value.includes(screen) && !screens.value.includes(screen)) {
    untracked(() => {
      slide({ screen: screens.value[0] });
      notYours.value = screen && { screen, of: view.value };
    });
  }
  if (readsCases.value) learnLedger();
});

// Nothing of a case is kept behind the sign-in.
effect(() => {
  if (session.value !== null) return;
  ledger.value = null;
  unlearnt.value = null;
  shown.value = null;
  told.value = null;
  notYours.value = null;
});

effect(() => {
  const follows = session.value && readsCases.value && live.value;
  if (follows) follow(end);
  else unfollow();
  // A page that follows nothing is told of no new day either.
  return session.value ? lookWhetherItLasts(() => !follows && readsCases.value && learnLedger()) : undefined;
});

begin();
