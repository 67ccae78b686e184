import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };
import { announcerWithoutInlineStyle } from './scripts/announcer.ts';

/**
 * The organizers' pages: an app of its own, of which visitors load nothing (docs/decisions/0022). Its routes begin with
 * /admin themselves, so that the links of the components that both apps share lead to the public pages.
 */
export default defineConfig({
  plugins: [
    announcerWithoutInlineStyle(),
    sveltekit({
      adapter: adapter({ pages: 'build-admin', fallback: 'admin/index.html' }),
      appDir: 'admin/_app',
      outDir: '.svelte-kit-admin',
      files: {
        // None of its own: the mark in the tab is the public page's.
        assets: 'src/admin/static',
        routes: 'src/admin/routes',
        appTemplate: 'src/admin/app.html'
      },
      version: { name: manifest.version, pollInterval: 0 },
      // One script: whoever is on a train has all of it, and goes from page to page without a connection.
      output: { bundleStrategy: 'single' }
    })
  ],
  // The one script is large on purpose; kB, before compression.
  build: { chunkSizeWarningLimit: 700 },
  server: { proxy: { '/api': 'http://localhost:8080' } }
});
