// Reading with the session's cookie. A problem comes back as an Error whose message is already in the page's language.
import { language } from './texts.js';

export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || body.title || String(status));
    this.status = status;
  }
}

async function answer(response) {
  if (response.ok) return response.status === 204 ? null : response.json();
  const body = await response.json().catch(() => ({}));
  throw new Problem(response.status, body);
}

const headers = { 'Accept-Language': language };

export const get = async (path) => answer(await fetch(path, { headers }));

export const signIn = async (body) =>
  answer(await fetch('/session', {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }));

export const signOut = async () => answer(await fetch('/session', { method: 'DELETE', headers }));
