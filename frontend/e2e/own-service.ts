import { spawn, type ChildProcess } from 'node:child_process';
import { expect } from '@playwright/test';
import { freePort } from './free-port.ts';
import { java, options } from './packaged.ts';

/** A packaged service that a test starts and ends by itself. */
export interface OwnService {
  address: string;
  process: ChildProcess;
}

/** Starts the service, and waits until it answers. On a port of its own where the environment names none. */
export async function startService(env: Record<string, string>): Promise<OwnService> {
  const port = env.QUARKUS_HTTP_PORT ?? (await freePort());
  const service = spawn(java, options, {
    env: { ...process.env, ...env, QUARKUS_HTTP_PORT: port },
    stdio: ['ignore', 'ignore', 'inherit']
  });
  const address = `http://localhost:${port}`;
  const status = () =>
    fetch(`${address}/q/health/ready`).then(
      (answer) => answer.status,
      () => service.exitCode ?? 0
    );
  try {
    await expect.poll(status, { timeout: 180_000 }).toBe(200);
  } catch (notReady) {
    service.kill('SIGTERM');
    throw notReady;
  }
  return { address, process: service };
}

/** Ends it, and waits until it has. */
export async function endService({ process: service }: OwnService, signal: NodeJS.Signals = 'SIGTERM') {
  if (service.exitCode !== null || service.signalCode !== null) return;
  const ended = new Promise((done) => service.once('exit', done));
  service.kill(signal);
  await ended;
}
