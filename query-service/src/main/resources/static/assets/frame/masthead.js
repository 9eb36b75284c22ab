// Who reads, in which language, and which screens there are for that reader.
import { html } from '../vendor/ui.js';
import { address, view } from '../store/address.js';
import { ownCentres, screens, session, signOut } from '../store/session.js';
import { districts, roles, text } from '../store/texts.js';
import { screenName } from './screen-names.js';

// A district by its name, a centre by its identity; nothing for the whole State.
function where(place) {
  const district = districts.find((one) => one.code === place);
  return district ? district.name : place;
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
      ${who && html`<span id="who">${[who.roles.map((role) => roles[role]).join(', '), where(who.district ?? ownCentres.value[0])]
        .filter(Boolean).join(', ')}</span>
        <button type="button" class="on-plum" id="sign-out" onClick=${signOut}>${text('signOut')}</button>`}
    </div>
  </header>`;
}
