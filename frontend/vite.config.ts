import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };

export default defineConfig({
  plugins: [
    sveltekit({
      // Deep links are answered with this file; scripts/precompress.ts adds the .br and .gz beside each file.
      adapter: adapter({ fallback: 'index.html' }),
      // Kit stamps the time of the build unless told otherwise: two builds of one source are to be equal.
      version: { name: manifest.version, pollInterval: 0 }
    })
  ],
  server: { proxy: { '/api': 'http://localhost:8080' } },
  test: { include: ['src/**/*.test.ts'], environment: 'node' }
});
