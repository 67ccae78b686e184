// The API's reading page: everything on it comes from the document that the service serves.
import { element, paragraphs, words } from './element.js';
import { operationView } from './operation.js';

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete'];

/** What the document says of one tag: a heading and its operations. */
function tagView(openapi, tag) {
  const operations = Object.entries(openapi.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]?.tags?.includes(tag.name)).map((method) =>
      operationView(openapi, path, method, item[method])
    )
  );
  return element('section', {}, element('h2', {}, tag.name), element('p', {}, ...words(tag.description)), ...operations);
}

/** Opens the operation that the address names. */
function showNamed() {
  const named = document.getElementById(location.hash.slice(1));
  if (!(named instanceof HTMLDetailsElement)) return;
  named.open = true;
  named.scrollIntoView();
}

const place = document.getElementById('api');
try {
  const answer = await fetch('/openapi.json', { credentials: 'omit' });
  if (!answer.ok) throw new Error(String(answer.status));
  const openapi = await answer.json();
  place.replaceChildren(...paragraphs(openapi.info.description), ...openapi.tags.map((tag) => tagView(openapi, tag)));
  place.addEventListener(
    'toggle',
    ({ target }) => {
      if (target.open) history.replaceState(null, '', `#${target.id}`);
    },
    true
  );
  addEventListener('hashchange', showNamed);
  showNamed();
} catch {
  document.getElementById('state').textContent = 'The document cannot be read right now. Load the page again.';
}
