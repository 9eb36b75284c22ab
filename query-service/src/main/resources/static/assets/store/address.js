// The address is the state: which screen, of which day, as known when, beside which day, of which place. Back, forward, reload and a link
// that is sent to somebody show the same.
import { signal } from '../vendor/ui.js';
import { language } from './texts.js';

// What every screen obeys, and so what stays when the screen changes.
const OF_EVERY_SCREEN = ['at', 'known', 'with', 'in'];

const here = () => ({
  screen: location.pathname.slice(1),
  ...Object.fromEntries(new URLSearchParams(location.search)),
});

export const view = signal(here());

// Of the view with these changes; null takes something away.
export function address(change) {
  const { screen: now, ...all } = view.value;
  const screen = change.screen ?? now;
  const kept = Object.entries(all).filter(([key]) => screen === now || OF_EVERY_SCREEN.includes(key));
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...Object.fromEntries(kept), lang: language, ...change })) {
    if (key !== 'screen' && value !== null && value !== undefined) query.set(key, value);
  }
  return `/${screen}?${query}`;
}

function show(href, replace) {
  history[replace ? 'replaceState' : 'pushState'](null, '', href);
  view.value = here();
}

export const go = (change) => show(address(change), false);
// Without a step to go back to: for what is dragged.
export const slide = (change) => show(address(change), true);

addEventListener('popstate', () => {
  view.value = here();
});

// Links between views change the address and not the document; whoever wants another tab gets one.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-view]');
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  show(link.href, false);
  if (link.dataset.view === 'screen') document.getElementById('main').focus();
});
