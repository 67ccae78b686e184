import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What "/" shows at once; what they import is found below. */
const FIRST = ['+layout.ts', '+layout.svelte', '+error.svelte', '+page.ts', '+page.svelte'].map((file) =>
  resolve('src/routes', file)
);

/** The modules of ours that the files import, themselves included. Lazy imports are left out. */
function closure(files: string[], found = new Set<string>()): Set<string> {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    const imported = [...readFileSync(file, 'utf8').matchAll(/(?:from|import) '(#lib\/|\.\.?\/)([^']+)'/g)]
      .map(([, base, path]) => resolve(base === '#lib/' ? 'src/lib' : dirname(file) + '/' + base, path!))
      .map((path) => (/\.(ts|svelte|css)$/.test(path) ? path : `${path}.ts`))
      .filter((path) => /\.(ts|svelte)$/.test(path) && !path.endsWith('/$types.ts') && !path.endsWith('/schema.ts'));
    closure(imported, found);
  }
  return found;
}

/**
 * Packs all that "/" needs into one script and one style sheet, the rest of the pages into a second pair, and leaves
 * the typesetter apart. SvelteKit's own splitting makes some 25 files of it: each costs headers of about half a
 * kilobyte, and small files compress badly. Kit's strategy "single" would pack the typesetter in as well.
 */
export function fewFiles(): Plugin {
  return {
    name: 'few-files',
    enforce: 'post',
    config: () => {
      const first = closure(FIRST);
      const isFirst = (id: string) =>
        first.has(id.split('?')[0]!) ||
        /node_modules\/(?!temml)|preload-helper|rolldown\/runtime|client-optimized\/nodes\/[012]\.js$/.test(id);
      const groups = [
        { name: 'first', test: isFirst },
        { name: 'rest', test: /src\/(lib|routes)\/(?!text\/math)/ }
      ];
      return {
        environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } }
      };
    }
  };
}
