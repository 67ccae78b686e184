import { element, paragraphs, words } from './element.js';
import { choices, fields, resolve, typeName } from './schema.js';

/** Methods that change nothing, so that trying them is harmless. */
const HARMLESS = ['get', 'head'];

/** One operation, folded; its address is `#` and its id. */
export function operationView(document, path, method, operation) {
  return element(
    'details',
    { id: operation.operationId },
    element(
      'summary',
      {},
      element('h3', {}, element('span', { class: 'method' }, method.toUpperCase()), ' ', ...brokenAtSlashes(path)),
      element('span', { class: 'about' }, operation.summary ?? '')
    ),
    ...paragraphs(operation.description),
    ...(HARMLESS.includes(method) ? [tryView(document, path, method, operation)] : []),
    element('h4', {}, 'Answers'),
    ...answers(document, operation)
  );
}

/** A narrow screen breaks the path where a person would. */
function brokenAtSlashes(path) {
  return path.split(/(?=\/)/).flatMap((part) => [element('wbr'), part]);
}

function answers(document, operation) {
  return Object.entries(operation.responses).map(([status, given]) => {
    const answer = resolve(document, given);
    const schema = answer.content?.['application/json']?.schema;
    const says = answer.description === 'OK' ? '' : answer.description;
    return element(
      'div',
      { class: 'answer' },
      element('p', {}, element('strong', {}, status === 'default' ? 'Else' : status), ' ', ...words(says)),
      ...(schema ? [fieldList(document, schema)] : [])
    );
  });
}

function fieldList(document, schema) {
  return element(
    'dl',
    { class: 'fields' },
    ...fields(document, schema).map((field) =>
      element(
        'div',
        {},
        element('dt', {}, element('code', {}, field.path), ' ', element('span', { class: 'type' }, field.type)),
        element('dd', {}, ...words(field.about))
      )
    )
  );
}

/** The parameters, each explained beside its input, and what the address answers. */
function tryView(document, path, method, operation) {
  const parameters = (operation.parameters ?? []).map((given) => resolve(document, given));
  const output = element('div', { class: 'output', role: 'status' });
  const form = element(
    'form',
    {},
    element('h4', {}, parameters.length ? 'Parameters' : 'Try it'),
    ...parameters.map((parameter) => input(document, operation.operationId, parameter)),
    element('button', { type: 'submit' }, 'Send')
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(method, address(path, parameters, new FormData(form)), output);
  });
  return element('div', { class: 'try' }, form, output);
}

function input(document, operationId, parameter) {
  const id = `${operationId}-${parameter.name}`;
  const hint = element(
    'p',
    { id: `${id}-hint`, class: 'hint' },
    element('span', { class: 'type' }, typeName(document, parameter.schema)),
    ' ',
    ...words(parameter.description),
    ...(parameter.example === undefined ? [] : [' Such as ', element('code', {}, String(parameter.example)), '.'])
  );
  const { many, values } = choices(document, parameter.schema);
  if (many && values) {
    const boxes = values.map((value) =>
      element('label', {}, element('input', { type: 'checkbox', name: parameter.name, value }), ` ${value}`)
    );
    return element(
      'fieldset',
      { 'aria-describedby': `${id}-hint` },
      element('legend', {}, parameter.name),
      element('div', { class: 'boxes' }, ...boxes),
      hint
    );
  }
  const shared = { id, name: parameter.name, 'aria-describedby': `${id}-hint` };
  const field = values
    ? element('select', shared, element('option', { value: '' }, '(not given)'), ...values.map((v) => element('option', {}, v)))
    : element('input', { ...shared, type: 'text', autocomplete: 'off', spellcheck: 'false' });
  if (parameter.in === 'path') {
    field.required = true;
    field.value = parameter.example ?? '';
  }
  return element('div', { class: 'parameter' }, element('label', { for: id }, parameter.name), field, hint);
}

/** The address of a filled form. What is left empty is not sent; what is wrong is: the service says why. */
function address(path, parameters, form) {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: place } of parameters) {
    for (const value of form.getAll(name).filter((given) => given !== '')) {
      if (place === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(value));
      else query.append(name, value);
    }
  }
  return query.size ? `${filled}?${query}` : filled;
}

async function send(method, target, output) {
  output.replaceChildren(element('p', {}, 'Asking …'));
  const asked = element('p', {}, 'Asked: ', element('a', { href: target }, target));
  try {
    const began = performance.now();
    const answer = await fetch(target, { method: method.toUpperCase(), credentials: 'omit' });
    const text = await answer.text();
    const took = Math.round(performance.now() - began);
    const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    output.replaceChildren(
      asked,
      element('p', {}, element('strong', {}, `${answer.status} ${answer.statusText}`), ` in ${took} ms`),
      listing('Headers', headers),
      ...(text ? [listing('Body', readable(text))] : [])
    );
  } catch {
    output.replaceChildren(asked, element('p', {}, 'No answer came. Is there a connection? Try again.'));
  }
}

/** Long lines scroll in their own box, which the keyboard reaches. */
function listing(name, text) {
  return element('pre', { tabindex: '0', role: 'region', 'aria-label': name }, text);
}

function readable(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
