// The page: who is signed in, live or a past day, and what is drawn for it.
import { $ } from './dom.js';
import { get, signIn, signOut } from './api.js';
import * as board from './board.js';
import * as years from './years.js';
import * as casehistory from './casehistory.js';
import { follow } from './live.js';
import { count, day, text, time } from './texts.js';

const YEARS_AGAIN_MS = 5_000;
let stopFollowing = null;
let yearsDue = 0;

function say(state, words) {
  $('live').dataset.state = state;
  if ($('live-state').textContent !== words) $('live-state').textContent = words;
}

function draw(answer) {
  $('live-place').textContent = text('asOfPosition', count(answer.position), time(answer.time));
  board.show(answer);
}

function refreshSlowParts(knownAt) {
  Promise.all([years.show(knownAt), casehistory.showNewest()]).catch((problem) => {
    $('problem').textContent = text('failed', problem.message);
  });
}

function goLive() {
  $('back-to-live').hidden = true;
  $('problem').textContent = '';
  stopFollowing?.();
  yearsDue = 0;
  stopFollowing = follow({
    onBoard(answer) {
      say('live', text('live'));
      $('as-of').max = answer.today;
      $('known-at').max = answer.today;
      draw(answer);
      if (Date.now() > yearsDue) {
        yearsDue = Date.now() + YEARS_AGAIN_MS;
        refreshSlowParts();
      }
    },
    onLost: () => say('lost', text('reconnecting')),
  });
}

async function goTo(asOf, knownAt) {
  try {
    const answer = await get(`/api/centres/board?asOf=${asOf}${knownAt ? `&knownAt=${knownAt}` : ''}`);
    stopFollowing?.();
    stopFollowing = null;
    $('problem').textContent = '';
    $('back-to-live').hidden = false;
    say('past', text('past', day(asOf), knownAt ? day(knownAt) : text('pastNow')));
    draw(answer);
    refreshSlowParts(knownAt);
  } catch (problem) {
    $('problem').textContent = text('failed', problem.message);
  }
}

function showSignedIn(session) {
  $('sign-in').hidden = true;
  $('board').hidden = false;
  $('sign-out').hidden = false;
  $('who').hidden = false;
  $('who').textContent = text('signedIn', session.actor);
  casehistory.learnLabels();
  goLive();
}

function showSignedOut() {
  stopFollowing?.();
  $('board').hidden = true;
  $('sign-out').hidden = true;
  $('who').hidden = true;
  $('sign-in').hidden = false;
}

async function enter(body) {
  $('sign-in-problem').textContent = '';
  try {
    await signIn(body);
    showSignedIn(await get('/api/session'));
  } catch (problem) {
    $('sign-in-problem').textContent = text('signInFailed', problem.message);
  }
}

for (const button of document.querySelectorAll('[data-demo-user]')) {
  button.addEventListener('click', () => enter({ demoUser: button.dataset.demoUser }));
}
$('token-form').addEventListener('submit', (event) => {
  event.preventDefault();
  enter({ token: $('token').value.trim() });
  $('token').value = '';
});
$('sign-out').addEventListener('click', () => signOut().then(showSignedOut));
$('day-form').addEventListener('submit', (event) => {
  event.preventDefault();
  goTo($('as-of').value, $('known-at').value);
});
$('back-to-live').addEventListener('click', goLive);
$('all-districts').addEventListener('click', () => board.choose(null));
$('case-form').addEventListener('submit', (event) => {
  event.preventDefault();
  casehistory.show($('case-id').value.trim());
});

get('/api/session').then(showSignedIn, showSignedOut);
