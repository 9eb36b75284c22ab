// Reading with the session's cookie. A problem comes back as an Error whose message is already in the language of the page.
import { forgetKeyOf, keyOf } from './drafts.js';
import { count, language, text } from './texts.js';

const SOON_S = 5;
// How long who sent a form waits: a connection can be lost so that neither side hears of it.
const PATIENCE_S = 30;
const patience = () => AbortSignal.timeout(PATIENCE_S * 1_000);

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

let whenEnded = () => {};
// Told once an answer says that nobody is signed in any more.
export const onEnd = (listener) => {
  whenEnded = listener;
};

const headers = { 'Accept-Language': language };

async function send(path, options, read = (response) => response.json()) {
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

export const get = (path, signal) => fetched(path, signal);

// For a form.
export const getSoon = (path) => get(path, patience());

export const getText = (path, signal) => fetched(path, signal, (response) => response.text());

const fetched = (path, signal, read) => noticing(send(path, { headers, signal }, read));

async function noticing(answer) {
  try {
    return await answer;
  } catch (problem) {
    if (problem.status === 401) whenEnded();
    throw problem;
  }
}

const post = (path, body, options) =>
  send(path, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: patience(),
    ...options,
  });

export const signIn = (body) => post('/session', body);

// Where the service is that alone can open what is under seal; empty where the page was told of none.
const commands = document.body.dataset.commands ?? '';
export const reachesCommands = commands !== '';

// Without an answer nobody here knows what the service did.
const saying = (unknown) => (problem) => {
  if (problem.status === 0) problem.message += ` ${unknown}`;
  throw problem;
};

// With the session's cookie, which is good there for what is named below and nothing else.
const ask = (path, body, more, unknown = text('notKnown.arrived')) =>
  noticing(post(`${commands}${path}`, body, { credentials: 'include', cache: 'no-store', ...more }).catch(saying(unknown)));

const read = (path, signal) => noticing(send(`${commands}${path}`, { headers, signal, credentials: 'include', cache: 'no-store' }));

async function command(path, body) {
  const said = path + JSON.stringify(body);
  const key = keyOf(said);
  const answer = await ask(
    path, body, { headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': key } }, text('notKnown.stored'));
  forgetKeyOf(said);
  return answer;
}

const ofCase = (id) => `/api/cases/${encodeURIComponent(id)}`;

export const reveal = (id, body) => ask(`${ofCase(id)}/reveal`, body);

export const breakGlass = (id, body) => ask(`${ofCase(id)}/break-glass`, body);

export const reviewBreakGlass = (id, opening, body) => ask(`${ofCase(id)}/break-glass/${encodeURIComponent(opening)}/review`, body);

export const addNote = (id, body) => command(`${ofCase(id)}/notes`, body);

export const erasure = (id, signal) => read(`${ofCase(id)}/erasure`, signal);

export const waitingErasures = (signal) => read('/api/erasures', signal);

export const placeLegalHold = (id, body) => command(`${ofCase(id)}/legal-holds`, body);

export const liftLegalHold = (id, body) => command(`${ofCase(id)}/legal-hold-liftings`, body);

export const approveErasure = (id, body) => command(`${ofCase(id)}/erasure-approvals`, body);

export const searchByPhone = (body) => ask('/api/search/by-phone', body);

export const searchByName = (body) => ask('/api/search/by-name', body);

export const signOut = () => send('/session', { method: 'DELETE', headers });
