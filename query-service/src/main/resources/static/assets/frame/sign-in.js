import { html, useEffect, useRef, useState } from '../vendor/ui.js';
import { view } from '../store/address.js';
import { POST_ENDED } from '../store/api.js';
import { isAnythingTyped } from '../store/drafts.js';
import { ended, isAtIssuer, leaveToSignIn, signIn, signInAddress, unknown } from '../store/session.js';
import { demoUsers, text } from '../store/texts.js';

// Why the issuer sent somebody back whom nobody is signed in for.
const REFUSED = {
  failed: () => text('signIn.refused.failed'),
  'not-entitled': () => text('signIn.refused.notEntitled'),
  'not-ended': () => text('signIn.refused.notEnded'),
  'issuer-away': () => text('signIn.refused.issuerAway'),
};

export function SignIn() {
  const heading = useRef(null);
  useEffect(() => heading.current.focus(), []);
  return html`<section class="card sign-in" aria-labelledby="sign-in-heading">
    <h2 id="sign-in-heading" tabindex="-1" ref=${heading}>${text('signIn')}</h2>
    ${ended.value && html`<p role="status">${text('signIn.ended')}</p>`}
    ${isAnythingTyped() && html`<p id="typed">${text('signIn.typed')}</p>`}
    ${unknown.value && html`<p role="alert" class="problem">${text('signIn.failed', unknown.value.message)}</p>`}
    ${isAtIssuer ? html`<${AtIssuer} />` : html`<${ByToken} />`}
  </section>`;
}

function AtIssuer() {
  const why = view.value.refused;
  const refused = REFUSED[why];
  // The issuer would give the same account again.
  const another = why === 'not-entitled' || unknown.value?.code === POST_ENDED;
  return html`
    ${refused && html`<p role="alert" class="problem">${refused()}</p>`}
    ${another && html`<p><a id="another-account" href="/session/end">${text('signIn.atIssuer.another')}</a></p>`}
    <p><a id="sign-in" class="button" href=${signInAddress()} target=${isAnythingTyped() ? '_blank' : null} onClick=${leaveToSignIn}>${text('signIn.atIssuer')}</a></p>
    <p class="hint">${text('signIn.atIssuer.hint')}</p>`;
}

function ByToken() {
  const [problem, setProblem] = useState(null);
  const enter = (body) => signIn(body).then(() => setProblem(null), (failure) => setProblem(failure.message));
  const submit = (event) => {
    event.preventDefault();
    const { token } = event.target.elements;
    enter({ token: token.value.trim() });
    token.value = '';
  };
  return html`
    ${demoUsers.length > 0 && html`<p>${text('signIn.demo')}</p>
      <ul class="role-buttons">${demoUsers.map((user) => html`<li key=${user.key}>
        <button type="button" data-demo-user=${user.key} onClick=${() => enter({ demoUser: user.key })}>${user.label}</button></li>`)}</ul>`}
    <form onSubmit=${submit}>
      <label for="token">${text('signIn.token')}</label>
      <input id="token" name="token" type="password" autocomplete="off" required aria-describedby="token-hint" />
      <p id="token-hint" class="hint">${text('signIn.token.hint')}</p>
      <button type="submit">${text('signIn.submit')}</button>
    </form>
    ${problem && html`<p role="alert" class="problem">${text('signIn.failed', problem)}</p>`}`;
}
