/** What a reference names, or the value itself; the document refers to its own components only. */
export function resolve(document, value) {
  if (!value?.$ref) return value;
  const found = value.$ref.slice(2).split('/').reduce((place, key) => place[key], document);
  return { ...found, ...value, $ref: undefined };
}

/** The schema without "or null", and whether null is possible. */
function unwrap(document, schema) {
  const resolved = resolve(document, schema);
  const choices = resolved.anyOf ?? resolved.oneOf;
  if (!choices) return { schema: resolved, nullable: [resolved.type].flat().includes('null') };
  const real = choices.find((choice) => choice.type !== 'null');
  return { schema: resolve(document, real), nullable: real !== undefined && choices.length > 1 };
}

/** A type in words, such as "integer or null" or "list of string (date)". */
export function typeName(document, given) {
  const { schema, nullable } = unwrap(document, given);
  const type = [schema.type].flat().find((name) => name !== 'null') ?? 'any';
  const name =
    type === 'array'
      ? `list of ${typeName(document, schema.items)}`
      : schema.enum
        ? schema.enum.filter((value) => value !== null).join(' | ')
        : schema.format && type === 'string'
          ? `${type} (${schema.format})`
          : type;
  return nullable ? `${name} or null` : name;
}

/** Every field of a schema with the path to it (`items[].speakers[].name`), in the document's order. */
export function fields(document, given, path = '', seen = []) {
  const { schema } = unwrap(document, given);
  if (schema.items) return fields(document, schema.items, `${path}[]`, seen);
  if (!schema.properties || seen.includes(schema.properties)) return [];
  return Object.entries(schema.properties).flatMap(([name, property]) => {
    const here = path ? `${path}.${name}` : name;
    const about = resolve(document, property).description ?? '';
    const row = { path: here, type: typeName(document, property), about };
    return [row, ...fields(document, property, here, [...seen, schema.properties])];
  });
}

/** The values a parameter can have, where the document lists them; `many` where it may be repeated. */
export function choices(document, given) {
  const { schema } = unwrap(document, given);
  const many = schema.type === 'array';
  const values = many ? unwrap(document, schema.items).schema.enum : schema.enum;
  return { many, values: schema.type === 'boolean' ? ['true', 'false'] : values };
}
