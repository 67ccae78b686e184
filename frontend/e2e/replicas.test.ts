// Two services on one database: what one has written the other knows with its next answer.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { endService, startService, type OwnService } from './own-service.ts';

const OWNER = { email: 'owner@example.org', password: 'seven silent zebras' };
const SESSIONS = '/api/v1/admin/sessions';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let data: string;
const services: OwnService[] = [];
let first: string;
let second: string;
let cookie: string;

async function start(env: Record<string, string>): Promise<string> {
  const service = await startService(env);
  services.push(service);
  return service.address;
}

/** A request with the owner's cookie. */
function ask(address: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}) {
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  return fetch(address, {
    method,
    headers: { Cookie: cookie, ...(body === undefined ? {} : { 'Content-Type': type }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  });
}

test.beforeAll(async () => {
  // Two services start, one after the other.
  test.setTimeout(240_000);
  data = mkdtempSync(join(tmpdir(), 'readinggroup-replicas-'));
  first = await start({
    READINGGROUP_DATA_DIR: data,
    READINGGROUP_OWNER_EMAIL: OWNER.email,
    READINGGROUP_OWNER_PASSWORD: OWNER.password
  });
  const read = (...name: string[]) => readFileSync(join(data, ...name), 'utf8').trim();
  const databasePort = read('postgresql', 'postmaster.pid').split('\n')[3];
  second = await start({
    QUARKUS_DATASOURCE_JDBC_URL: `jdbc:postgresql://127.0.0.1:${databasePort}/readinggroup`,
    QUARKUS_DATASOURCE_USERNAME: 'readinggroup_run_time',
    QUARKUS_DATASOURCE_PASSWORD: read('postgresql-run-time-password'),
    QUARKUS_FLYWAY_USERNAME: 'readinggroup',
    QUARKUS_FLYWAY_PASSWORD: read('postgresql-password')
  });
  const signedIn = await ask(`${first}/api/v1/sign-in`, 'POST', OWNER);
  expect(signedIn.status).toBe(200);
  cookie = signedIn.headers
    .getSetCookie()
    .find((one) => one.startsWith('sign-in='))!
    .split(';')[0]!;
});

test.afterAll(async () => {
  for (const service of services.reverse()) await endService(service);
  rmSync(data, { recursive: true, force: true });
});

test('a POST that is repeated 1,000 times at both makes one session', async () => {
  const body = { title: 'Once and only once' };
  const answers: { status: number; text: string }[] = [];
  let sent = 0;
  const client = async () => {
    while (sent < 1_000) {
      const address = sent++ % 2 ? first : second;
      const answer = await ask(address + SESSIONS, 'POST', body, { 'Idempotency-Key': '"the-one"' });
      answers.push({ status: answer.status, text: await answer.text() });
    }
  };
  await Promise.all(Array.from({ length: 20 }, client));

  expect(answers).toHaveLength(1_000);
  const made = answers.filter((answer) => answer.status === 201);
  const busy = answers.filter((answer) => answer.status === 409);
  expect(made.length + busy.length).toBe(1_000);
  expect(made.length).toBeGreaterThan(0);
  expect(new Set(made.map((answer) => answer.text)).size).toBe(1);
  const list = await (await ask(`${second}${SESSIONS}?q=once`)).json();
  expect(list.total).toBe(1);
});

test('what one has written is in the next answer of the other', async () => {
  const slug = 'once-and-only-once';
  const published = { stage: 'PUBLISHED', startsAtLocal: '2099-01-05T13:00', speakers: [{ name: 'Ada Example' }] };
  expect((await ask(`${first}${SESSIONS}/${slug}`, 'PATCH', published, { 'If-Match': '*' })).status).toBe(200);
  for (let n = 0; n < 50; n++) {
    const [writer, reader] = n % 2 ? [first, second] : [second, first];
    const title = `Title ${n}`;
    const saved = await ask(`${writer}${SESSIONS}/${slug}`, 'PATCH', { title }, { 'If-Match': '*' });
    expect(saved.status).toBe(200);
    const seen = await (await fetch(`${reader}/api/v1/sessions/${slug}`)).json();
    expect(seen.title).toBe(title);
  }
});

test('a sign-in that ends at one has ended at the other', async () => {
  expect((await ask(`${second}/api/v1/admin/account`)).status).toBe(200);
  expect((await ask(`${second}/api/v1/sign-out`, 'POST')).status).toBe(204);
  expect((await ask(`${first}/api/v1/admin/account`)).status).toBe(401);
});
