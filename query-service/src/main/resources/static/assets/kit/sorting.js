// A column that can be sorted by: which one is part of the address.
import { html } from '../vendor/ui.js';
import { address, view } from '../store/address.js';

// @param columns each with key, value of a row to sort by, and whether the largest comes first at once
export function sorted(rows, columns, usual) {
  const asked = view.value.sort ?? usual;
  const key = asked.replace('-', '');
  const column = columns.find((one) => one.key === key) ?? columns.find((one) => one.key === usual.replace('-', ''));
  const direction = asked.startsWith('-') ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [column.value(a), column.value(b)];
    if (one === null || other === null) return (one === null) - (other === null);
    return direction * (typeof one === 'string' ? one.localeCompare(other) : one - other);
  });
}

export function SortHead({ column, usual }) {
  const asked = view.value.sort ?? usual;
  const up = asked === column.key;
  const down = asked === `-${column.key}`;
  const next = down || (!up && !column.largestFirst) ? column.key : `-${column.key}`;
  return html`<th scope="col" aria-sort=${up ? 'ascending' : down ? 'descending' : 'none'} class=${column.className}>
    <a href=${address({ sort: next })} data-view="part">${column.title}<span aria-hidden="true">${up ? ' ▲' : down ? ' ▼' : ''}</span></a></th>`;
}
