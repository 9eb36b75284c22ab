// What the ledger tells while the page is live: that it is still there, and that something changed. The page is live only while it is
// told so; every other state has its own words. A page behind others follows nothing: a browser has six connections to a service, and
// each page that follows keeps one.
import { signal } from '../vendor/ui.js';
import { POST_ENDED } from './api.js';
import { elapsing } from './elapsed.js';
import { language } from './texts.js';

const PATH = '/api/centres/board/stream';
// The service says something at least every ten seconds.
const LATE_MS = 15_000;
const GIVEN_UP_MS = 30_000;
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000];
// Screens ask again at most so often.
const CHANGES_MS = 1_000;
// Who only passes another page keeps the connection.
const UNSEEN_MS = 2_000;

// state: connecting, live, late, lost, refused or ended; heard: when the ledger last said something, if it is not live; again: when it is asked again;
// why: what the service says of it, if that is no matter of the role
export const stream = signal({ state: 'connecting', heard: null, again: null, why: null });
// Position of the newest change, and today by the ledger's clock.
export const told = signal(null);

let following = null;

// @param onEnded for an answer that nobody is signed in
export function follow(onEnded) {
  unfollow();
  following = new Following(onEnded);
}

export function unfollow() {
  following?.stop();
  following = null;
}

class Following {
  #attempts = 0;
  #silence = elapsing();
  #asked = elapsing();
  #answer = null;
  #pause = null;
  #held = null;
  #unseen = null;
  #rests = document.hidden;
  #sinceChange = () => CHANGES_MS;
  #onEnded;
  #clock = setInterval(() => this.#look(), 1_000);
  #offline = () => this.#rests || this.#lose();
  #online = () => this.#rests || this.#connect();
  #seen = () => this.#see();

  constructor(onEnded) {
    this.#onEnded = onEnded;
    addEventListener('offline', this.#offline);
    addEventListener('online', this.#online);
    document.addEventListener('visibilitychange', this.#seen);
    this.#say('connecting');
    if (!this.#rests) this.#connect();
  }

  stop() {
    clearInterval(this.#clock);
    clearTimeout(this.#held);
    clearTimeout(this.#unseen);
    removeEventListener('offline', this.#offline);
    removeEventListener('online', this.#online);
    document.removeEventListener('visibilitychange', this.#seen);
    this.#hangUp();
  }

  #hangUp() {
    clearTimeout(this.#pause);
    this.#answer?.abort();
    this.#answer = null;
  }

  #see() {
    clearTimeout(this.#unseen);
    if (document.hidden) {
      this.#unseen = setTimeout(() => this.#rest(), UNSEEN_MS);
    } else if (this.#rests) {
      this.#rests = false;
      this.#connect();
    }
  }

  // What it says goes on: it is late as soon as any other that hears nothing.
  #rest() {
    if (['refused', 'ended'].includes(stream.value.state)) return;
    this.#rests = true;
    this.#hangUp();
  }

  #say(state, { again = null, why = null } = {}) {
    stream.value = { state, heard: Date.now() - this.#silence(), again, why };
  }

  async #connect() {
    this.#hangUp();
    const answer = new AbortController();
    this.#answer = answer;
    this.#asked = elapsing();
    try {
      const response = await fetch(PATH, {
        headers: { Accept: 'text/event-stream', 'Accept-Language': language },
        cache: 'no-store',
        signal: answer.signal,
      });
      if (response.status === 401) return this.#end();
      if (response.status === 403) return this.#refuse(await response.json().catch(() => ({})));
      if (!response.ok) return this.#lose(Number(response.headers.get('Retry-After')) * 1_000);
      await this.#read(response.body, answer);
    } catch {
      // cut, unreachable, or given up here: the same is done
    }
    if (this.#answer === answer) this.#lose();
  }

  async #read(body, answer) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let waiting = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done || this.#answer !== answer) return;
      const messages = (waiting + value).split('\n\n');
      waiting = messages.pop();
      messages.forEach((message) => this.#hear(message));
    }
  }

  // A board is long, and its beginning says all that is needed here: screens ask for what they show.
  #hear(message) {
    this.#asked = elapsing();
    this.#attempts = 0;
    if (/^event: ?behind$/m.test(message)) {
      if (stream.value.state !== 'late') this.#say('late');
      return;
    }
    this.#silence = elapsing();
    if (stream.value.state !== 'live') this.#say('live');
    const position = /^id: ?(\d+)$/m.exec(message);
    const today = /"today": ?"(\d{4}-\d\d-\d\d)"/.exec(message);
    if (position && today) this.#change({ position: Number(position[1]), today: today[1] });
  }

  #change(news) {
    clearTimeout(this.#held);
    const tell = () => {
      this.#sinceChange = elapsing();
      told.value = news;
    };
    const wait = CHANGES_MS - this.#sinceChange();
    if (wait <= 0) tell();
    else this.#held = setTimeout(tell, wait);
  }

  #look() {
    const silent = this.#silence();
    if (stream.value.state === 'live' && silent > LATE_MS) this.#say('late');
    if (this.#answer && this.#asked() > GIVEN_UP_MS) this.#lose();
  }

  #lose(asked) {
    this.#hangUp();
    const pause = Math.max(asked || 0, PAUSES_MS[Math.min(this.#attempts, PAUSES_MS.length - 1)]);
    this.#attempts += 1;
    this.#say('lost', { again: Date.now() + pause });
    this.#pause = setTimeout(() => this.#connect(), pause);
  }

  #refuse({ code, detail }) {
    this.#answer = null;
    this.#say('refused', { why: code === POST_ENDED ? detail : null });
  }

  #end() {
    this.#answer = null;
    this.#say('ended');
    this.#onEnded();
  }
}
