// What the page promises, how it is used, and what is not known of it.
import { html } from '../vendor/ui.js';
import { text } from '../store/texts.js';

const parts = () => [
  [text('help.truth'), [text('help.truth.live'), text('help.truth.moment'), text('help.truth.shares'), text('help.truth.words')]],
  [text('help.clocks'), [text('help.clocks.happened'), text('help.clocks.known')]],
  [text('help.keys'), [text('help.keys.slider'), text('help.keys.map'), text('help.keys.skip')]],
  [text('help.access'), [text('help.access.aim'), text('help.access.unknown')]],
  [text('help.owner'), [text('help.owner.who')]],
];

export const Help = () => html`<section class="card help" aria-labelledby="help-heading"><h2 id="help-heading">${text('screen.help')}</h2>
  <div class="part" aria-busy="false">${parts().map(([title, lines]) => html`<section key=${title}><h3>${title}</h3><ul>${lines.map((line) => html`<li key=${line}>${line}</li>`)}</ul></section>`)}</div></section>`;
