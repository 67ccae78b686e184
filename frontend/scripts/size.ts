// What the first load of "/" takes over the wire, from the built files: the shell, and all that the shell, the root
// layout, the error page and the home page import. Fails above the budget. The data is the service's and is counted in
// e2e/first-load.test.ts with the headers; here it has an allowance.
import { existsSync, readFileSync, statSync } from 'node:fs';

const BUDGET = 60_000;
/** Five answers of the API and the headers of all answers, in bytes; e2e/first-load.test.ts measures them. */
const DATA_AND_HEADERS = 13_000;

interface Chunk {
  file: string;
  css?: string[];
  assets?: string[];
  imports?: string[];
}

const manifest = JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8')) as Record<
  string,
  Chunk
>;
// What the head only names for others, such as feeds, no browser loads.
const shell = readFileSync('build/index.html', 'utf8').replace(/<link rel="alternate"[^>]*>/g, '');

/** Kit numbers its nodes: the root layout, the error page, then the pages by their routes, of which "/" is the first. */
const isFirst = (key: string) =>
  /client-optimized\/(app|nodes\/[012])\.js$/.test(key) || /runtime\/client\/(client-)?entry\.js$/.test(key);

const files = new Set([
  'index.html',
  ...[...shell.matchAll(/(?:href|src)="\/([^"]+\.\w+)"/g)].map((match) => match[1]!)
]);

function follow(key: string) {
  const chunk = manifest[key];
  if (!chunk || files.has(`${chunk.file} `)) return;
  for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
  for (const imported of chunk.imports ?? []) follow(imported);
}
Object.keys(manifest).filter(isFirst).forEach(follow);

const wire = (file: string) => statSync(existsSync(`build/${file}.br`) ? `build/${file}.br` : `build/${file}`).size;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;

const kinds: Record<string, number> = {};
for (const file of files) {
  const kind = file.slice(file.lastIndexOf('.') + 1);
  kinds[kind] = (kinds[kind] ?? 0) + wire(file);
}
const built = Object.values(kinds).reduce((sum, bytes) => sum + bytes, 0);

console.log(`First load of "/", brotli, ${files.size} files:`);
for (const [kind, bytes] of Object.entries(kinds)) console.log(`  ${kind.padEnd(18)}${kilobytes(bytes)}`);
console.log(`  ${'data and headers'.padEnd(18)}${kilobytes(DATA_AND_HEADERS)} (allowance)`);
console.log(`  ${'in all'.padEnd(18)}${kilobytes(built + DATA_AND_HEADERS)} of ${kilobytes(BUDGET).trim()}`);

if (built + DATA_AND_HEADERS > BUDGET) {
  console.error('The first load is over its budget: README.md says why it has one.');
  process.exit(1);
}
