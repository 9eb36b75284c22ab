// Who reads, in which language, and which screens there are for that reader.
import { html } from '../vendor/ui.js';
import { address, view } from '../store/address.js';
import { screens, session, signOut } from '../store/session.js';
import { districts, roles, text } from '../store/texts.js';
import { screenName } from './screen-names.js';

// A district by its name, centres by their identities and without those that they act for; nothing for the whole State.
function where({ district, centres }) {
  return district ? districts.find(({ code }) => code === district).name : [...centres].sort().join(', ');
}

export function Masthead() {
  const who = session.value;
  const other = text('language.other.tag');
  return html`<header class="masthead">
    <p class="product"><strong>caseledger</strong> · ${text('product')}</p>
    ${who && html`<nav aria-label=${text('screens')}>${screens.value.map((screen) => html`<a key=${screen} data-view="screen"
      href=${address({ screen })} aria-current=${view.value.screen === screen ? 'page' : null}>${screenName(screen)}</a>`)}</nav>`}
    <div class="masthead-actions">
      <a href=${address({ lang: other })} lang=${other} hreflang=${other}>${text('language.other')}</a>
      ${who && html`<span id="who">${[who.roles.map((role) => roles[role]).join(', '), where(who)]
        .filter(Boolean).join(', ')}</span>
        <button type="button" class="on-plum" id="sign-out" onClick=${signOut}>${text('signOut')}</button>`}
    </div>
  </header>`;
}
