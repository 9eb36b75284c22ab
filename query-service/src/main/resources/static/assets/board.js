// The board: State totals, district tiles and the table of centres, drawn from one answer of the board API.
import { $, cell, element } from './dom.js';
import { count, districts, name, text } from './texts.js';

export const STATUSES = ['REGISTERED', 'IN_SERVICE', 'COORDINATION', 'UNDER_FOLLOW_UP', 'CLOSED'];
const LEVELS = 4;

const of = (counts, status) => counts[status] || 0;
const active = (counts) => STATUSES.filter((s) => s !== 'CLOSED').reduce((sum, s) => sum + of(counts, s), 0);

let shown = null;
let district = null;

export function show(board) {
  shown = board;
  drawTotals(board.total.counts);
  drawTiles(board.centres);
  drawCentres(board.centres.filter((c) => district === null || c.district === district));
  $('all-districts').hidden = district === null;
}

export function choose(code) {
  district = district === code ? null : code;
  if (shown) show(shown);
}

function drawTotals(counts) {
  $('totals').querySelector('[data-count="ACTIVE"]').textContent = count(active(counts));
  for (const status of STATUSES) {
    $('totals').querySelector(`[data-count="${status}"]`).textContent = count(of(counts, status));
  }
}

function drawTiles(centres) {
  const sums = new Map();
  for (const c of centres) sums.set(c.district, (sums.get(c.district) || 0) + active(c.counts));
  const most = Math.max(1, ...sums.values());
  for (const d of districts) {
    const sum = sums.get(d.code);
    const tile = tileOf(d);
    tile.hidden = sum === undefined;
    tile.dataset.level = sum ? Math.ceil((LEVELS * sum) / most) : 0;
    tile.setAttribute('aria-pressed', String(d.code === district));
    tile.setAttribute('aria-label', text('activeCases', name(d), count(sum || 0)));
    tile.lastElementChild.textContent = count(sum || 0);
  }
}

function tileOf(d) {
  const id = `tile-${d.code}`;
  if ($(id)) return $(id);
  const tile = element('button', { type: 'button', id, class: 'tile', title: name(d) },
    element('span', {}, d.code), element('b'));
  tile.style.gridRow = d.tileRow;
  tile.style.gridColumn = d.tileColumn;
  tile.addEventListener('click', () => choose(d.code));
  $('tiles').append(tile);
  return tile;
}

function drawCentres(centres) {
  const most = Math.max(1, ...centres.map((c) => active(c.counts)));
  $('centres').tBodies[0].replaceChildren(...centres.map((c) => row(
    element('th', { scope: 'row' }, name(c), element('small', {}, c.centre), ...notRunning(c)), c.counts, mix(c.counts, most))));
  const sum = Object.fromEntries(STATUSES.map((s) => [s, centres.reduce((n, c) => n + of(c.counts, s), 0)]));
  $('centres').tFoot.replaceChildren(row(element('th', { scope: 'row' }, text('total')), sum, ''));
}

function notRunning(c) {
  if (c.state === 'RUNNING') return [];
  const words = c.state === 'SUSPENDED' ? text('suspended', c.caretaker) : text('closed');
  return [element('small', { class: 'not-running' }, words)];
}

function row(head, counts, bar) {
  return element('tr', {}, head, cell(bar, { class: 'mix', 'aria-hidden': 'true' }), cell(count(active(counts))),
    ...STATUSES.map((s) => cell(count(of(counts, s)))));
}

// Widths against the busiest centre, so that rows can be compared by eye; the figures stand beside them.
function mix(counts, most) {
  const bar = element('div', { class: 'mix-bar' });
  for (const status of STATUSES.filter((s) => s !== 'CLOSED')) {
    const part = element('i', { 'data-status': status });
    part.style.width = `${(100 * of(counts, status)) / most}%`;
    bar.append(part);
  }
  return bar;
}
