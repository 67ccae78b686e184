import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('is what the contract generates; if not, run `npm run api`', () => {
  const generated = execFileSync('node_modules/.bin/openapi-typescript', ['../openapi.yaml'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore']
  });
  expect(readFileSync('src/lib/api/schema.d.ts', 'utf8').trim()).toBe(generated.trim());
}, 30_000);
