// Small pieces of page made by script; text only ever goes in as text.
export const $ = (id) => document.getElementById(id);

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.map((c) => (c instanceof Node ? c : String(c))));
  return made;
}

export const cell = (content, attributes) => element('td', attributes, content);
