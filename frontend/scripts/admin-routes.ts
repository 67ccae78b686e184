// Writes the addresses of the organizers' pages beside them, a pattern a line (`/admin/sessions/[slug]`): the service
// answers these with the page, and all others with 404.
import { readdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const ROUTES = 'src/admin/routes';

const addresses = readdirSync(ROUTES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name === '+page.svelte')
  .map((entry) => relative(ROUTES, entry.parentPath).split('/'))
  // A folder in parentheses groups pages and is no part of their address.
  .map((parts) => `/${parts.filter((part) => !part.startsWith('(')).join('/')}`)
  .sort();

writeFileSync('build-admin/admin/routes.txt', addresses.join('\n') + '\n');
