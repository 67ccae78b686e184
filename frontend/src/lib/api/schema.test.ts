import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';

const contract = resolve('../openapi.yaml');
const committed = 'src/lib/api/schema.d.ts';

it.runIf(existsSync(contract))('is what the contract generates; if not, run `npm run api`', async () => {
  const banner = readFileSync(committed, 'utf8').match(/^\/\*\*[\s\S]*?\*\/\n/)?.[0] ?? '';
  const generated = banner + '\n' + astToString(await openapi(pathToFileURL(contract)));
  const formatted = await format(generated, { ...(await resolveConfig(committed)), filepath: committed });
  expect(readFileSync(committed, 'utf8')).toBe(formatted);
});
