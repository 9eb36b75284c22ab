// Reading with the session's cookie. A problem comes back as an Error whose message is already in the language of the page.
import { count, language, text } from './texts.js';

const SOON_S = 5;
// How long an answer is waited for: a connection can be lost so that neither side hears of it.
const PATIENCE_S = 30;
// @param stop the signal that ends it before, if any
export function patience(stop) {
  const either = new AbortController(); // telephones of 2023 know no AbortSignal.any
  for (const one of [AbortSignal.timeout(PATIENCE_S * 1_000), stop].filter(Boolean)) {
    const end = () => either.abort(one.reason);
    if (one.aborted) end();
    one.addEventListener('abort', end, { once: true });
  }
  return either.signal;
}

// Of what was filled in wrongly, what would be right: that the service gives it one by one is for programs.
const inWords = ({ errors = [], detail, title }) =>
  [...new Set(errors.map((error) => error.detail))].join(' ') || detail || title || text('unreachable');

export class Problem extends Error {
  constructor(status, body, retryAfter) {
    super(inWords(body));
    this.status = status;
    this.code = body.code;
    // What is no fault of the question is asked again: when the service says so, or soon.
    this.asksAgainIn = retryAfter ?? (status === 0 || status >= 500 ? SOON_S : null);
  }
}

// Nothing is refused to the role then, but all to the person.
export const POST_ENDED = 'POST_ENDED';

let whenEnded = () => {};
// Told once an answer says that nobody is signed in any more, or nobody who may read anything.
export const onEnd = (listener) => {
  whenEnded = listener;
};

export const headers = { 'Accept-Language': language };

export async function send(path, options, read = (response) => response.json()) {
  try {
    const response = await fetch(path, options);
    if (response.ok) return response.status === 204 ? null : await read(response);
    throw new Problem(
      response.status, await response.json().catch(() => ({})), Number(response.headers.get('Retry-After')) || null);
  } catch (failure) {
    if (failure instanceof Problem || failure.name === 'AbortError') throw failure;
    // the browser's own words are in another language
    throw new Problem(0, failure.name === 'TimeoutError' ? { detail: text('unanswered', count(PATIENCE_S)) } : {}, null);
  }
}

export const get = (path, stop) => fetched(path, stop);

export const getText = (path, stop) => fetched(path, stop, (response) => response.text());

const fetched = (path, stop, read) => noticing(send(path, { headers, signal: patience(stop) }, read));

export async function noticing(answer) {
  try {
    return await answer;
  } catch (problem) {
    if (problem.status === 401 || problem.code === POST_ENDED) whenEnded(problem);
    throw problem;
  }
}

export const post = (path, body, options) =>
  send(path, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: patience(),
    ...options,
  });

export const signIn = (body) => post('/session', body);

// Where the service is that alone can open what is under seal; empty where the page was told of none.
export const commands = document.body.dataset.commands ?? '';
export const reachesCommands = commands !== '';

export const signOut = () => send('/session', { method: 'DELETE', headers, signal: patience() });
