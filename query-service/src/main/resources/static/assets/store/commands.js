// What is asked of the service that alone stores, and opens what is under seal. The first screen asks nothing of it.
import { commands, headers, noticing, patience, post, send } from './api.js';
import { forgetKeyOf, keyOf } from './drafts.js';
import { text } from './texts.js';

// Without an answer nobody here knows what the service did.
const saying = (unknown) => (problem) => {
  if (problem.status === 0) problem.message += ` ${unknown}`;
  throw problem;
};

// With the session's cookie, which is good there for what is named below and nothing else.
const ask = (path, body, more, unknown = text('notKnown.arrived')) =>
  noticing(post(`${commands}${path}`, body, { credentials: 'include', cache: 'no-store', ...more }).catch(saying(unknown)));

const read = (path, stop) => noticing(send(`${commands}${path}`, { headers, signal: patience(stop), credentials: 'include', cache: 'no-store' }));

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
