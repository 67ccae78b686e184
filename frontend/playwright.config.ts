import { defineConfig } from '@playwright/test';
import { owner } from './e2e/admin/owner.ts';
import { browser } from './e2e/browser.ts';
import { freePort } from './e2e/free-port.ts';

// Workers read this file again, with the environment of the first reading: ports and browser are found once.
const port = (process.env.E2E_PORT ??= await freePort());
const fixturePort = (process.env.E2E_FIXTURE_PORT ??= await freePort());
const adminPort = (process.env.E2E_ADMIN_PORT ??= await freePort());

const service = (port: string, env: Record<string, string> = {}) => ({
  command: 'exec node e2e/service.ts',
  url: `http://localhost:${port}/q/health/ready`,
  env: { QUARKUS_HTTP_PORT: port, ...env },
  timeout: 300_000,
  // Somebody at work on the tests may keep a service running and name its port in E2E_PORT.
  reuseExistingServer: !process.env.CI,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 20_000 }
});

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.test.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Machines that share their processors can be ten times slower than they look: a limit is for what hangs.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: { launchOptions: await browser(), locale: 'en-US', timezoneId: 'America/New_York', actionTimeout: 60_000 },
  webServer: [
    service(port),
    // Everything that the group's own content does not have: e2e/fixtures/content.yaml says what for.
    service(fixturePort, { READINGGROUP_CONTENT: 'e2e/fixtures/content.yaml' }),
    // The one that is written to.
    service(adminPort, { READINGGROUP_OWNER_EMAIL: owner.email, READINGGROUP_OWNER_PASSWORD: owner.password })
  ],
  projects: [
    {
      name: 'group',
      testIgnore: ['**/fixture/**', '**/admin/**'],
      use: { baseURL: `http://localhost:${port}` }
    },
    {
      name: 'fixture',
      testMatch: '**/fixture/*.test.ts',
      use: { baseURL: `http://localhost:${fixturePort}` }
    },
    {
      name: 'admin',
      testMatch: '**/admin/*.test.ts',
      use: { baseURL: `http://localhost:${adminPort}` }
    }
  ]
});
