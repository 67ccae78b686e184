// Visitors load nothing of the organizers' pages: no file of the public build names them, and none was made of a module
// of theirs. Fails where that is not so.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words that stand in the organizers' app alone: its addresses, its part of the API, and where it keeps unsaved work. */
const THEIRS = ['/admin', 'readinggroup/unsaved', 'If-Match', 'Idempotency-Key', 'combobox'];

const faults: string[] = [];

const files = readdirSync('build', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(js|css|html|json|txt)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  for (const word of THEIRS) if (text.includes(word)) faults.push(`${file} names ${word}`);
}

const manifest = readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8');
if (manifest.includes('src/admin')) faults.push('A module of src/admin is part of the public build');

/** Each module of the shared part, for what it imports. */
const shared = ['src/lib', 'src/routes'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|svelte)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
);
for (const file of shared) {
  if (/from\s+['"](#admin\/|[./]+\/admin\/)/.test(readFileSync(file, 'utf8')))
    faults.push(`${file} imports from src/admin`);
}

if (files.length === 0) faults.push('There is no public build');
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`Nothing of the organizers' pages is in the ${files.length} files that visitors may load.`);
