/** An element with attributes (absent where null) and children: nodes, or texts, which are never read as HTML. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children);
  return made;
}

/** A text of the document as nodes: paragraphs by empty lines, `code` by backticks; the only Markdown that it uses. */
export function paragraphs(text) {
  return (text ?? '')
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => element('p', {}, ...words(paragraph)));
}

/** A line of text with its `code`. */
export function words(text) {
  return (text ?? '')
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 ? element('code', {}, part) : part));
}
