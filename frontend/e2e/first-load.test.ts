import { expect, test } from './page.ts';

/** Bytes over the wire, headers included. */
const BUDGET = 60_000;

test('the first load of the front page keeps to its budget', async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const addresses = new Map<string, string>();
  const sizes = new Map<string, number>();
  const encodings = new Map<string, string>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url));
  session.on('Network.responseReceived', ({ requestId, response }) =>
    encodings.set(requestId, response.headers['content-encoding'] ?? response.headers['Content-Encoding'] ?? 'identity')
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));

  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const [id, size] of sizes) {
    console.log(`${String(size).padStart(7)}  ${encodings.get(id)?.padEnd(8)}  ${addresses.get(id)}`);
  }
  console.log(`${String(total).padStart(7)}  in all, ${sizes.size} requests`);
  expect(total).toBeLessThanOrEqual(BUDGET);
});
