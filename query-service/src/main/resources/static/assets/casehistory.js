// Looking up one case: its history in the page's language, and a list of the newest cases to choose from.
import { $, cell, element } from './dom.js';
import { get } from './api.js';
import { day, language, text, time } from './texts.js';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NEWEST = 10;
let labels = new Map();

const labelOf = (label) => (typeof label === 'object' && label !== null ? label[language] : label);

export async function show(id) {
  $('case-problem').textContent = '';
  $('history').hidden = true;
  if (!ID.test(id)) {
    $('case-problem').textContent = text('badId');
    return;
  }
  try {
    const history = await get(`/api/cases/${encodeURIComponent(id)}/history`);
    $('history-of').textContent = history.number || id;
    document.querySelector('.history tbody').replaceChildren(...history.events.map(row));
    $('history').hidden = false;
    $('history').focus();
  } catch (problem) {
    $('case-problem').textContent = problem.status === 404 ? text('notFound') : text('failed', problem.message);
  }
}

function row(event) {
  return element('tr', {}, cell(event.occurredOn ? day(event.occurredOn) : ''), cell(labelOf(event.meaning)),
    cell([labelOf(event.role && event.role.label), event.actor].filter(Boolean).join(', ')), cell(time(event.recordedAt)),
    cell(event.position));
}

export async function showNewest() {
  const page = await get(`/api/cases?limit=${NEWEST}`);
  const rows = page.cases.map((c) => {
    const open = $('open-case').content.firstElementChild.cloneNode(true);
    open.setAttribute('aria-label', `${open.textContent} ${c.number}`);
    open.addEventListener('click', () => {
      $('case-id').value = c.id;
      show(c.id);
    });
    return element('tr', {}, cell(c.number), cell(labels.get(c.status) || c.status), cell(day(c.registeredOn)), cell(open));
  });
  $('newest').tBodies[0].replaceChildren(...(rows.length ? rows : [element('tr', {}, cell(text('noCases'), { colspan: 4 }))]));
}

// Status labels are already on the page, in its language.
export function learnLabels() {
  labels = new Map([...document.querySelectorAll('.total')].map((t) => [t.dataset.status, t.querySelector('dt').textContent]));
}
