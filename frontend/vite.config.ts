import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };
import { announcerWithoutInlineStyle } from './scripts/announcer.ts';
import { fewFiles } from './scripts/few-files.ts';

export default defineConfig({
  plugins: [
    announcerWithoutInlineStyle(),
    sveltekit({
      // Deep links are answered with this file; scripts/precompress.ts adds the .br and .gz beside each file.
      adapter: adapter({ fallback: 'index.html' }),
      // Kit stamps the time of the build unless told otherwise: two builds of one source are to be equal.
      version: { name: manifest.version, pollInterval: 0 },
      // Said for all, Svelte leaves out what it has for components of its old kind, and its version.
      compilerOptions: { runes: true, discloseVersion: false },
      output: { bundleStrategy: 'single' }
    }),
    fewFiles()
  ],
  server: { proxy: { '/api': 'http://localhost:8080' } },
  test: { include: ['src/**/*.test.ts'], environment: 'node' }
});
