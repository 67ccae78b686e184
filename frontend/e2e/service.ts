// Runs the packaged service with a data directory of its own until it is told to end: see playwright.config.ts.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jar, java, options } from './packaged.ts';

if (!existsSync(jar)) {
  console.error('The service is not packaged: run ./mvnw -DskipTests package in the project first.');
  process.exit(1);
}

const data = mkdtempSync(join(tmpdir(), 'readinggroup-e2e-'));
const env: NodeJS.ProcessEnv = { ...process.env, READINGGROUP_DATA_DIR: data };
// The journeys have a database of their own, whatever the shell they are started from is set to.
delete env.QUARKUS_DATASOURCE_JDBC_URL;
const service = spawn(java, options, { env, stdio: 'inherit' });

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => service.kill('SIGTERM'));
service.on('exit', (code) => {
  rmSync(data, { recursive: true, force: true });
  process.exit(code ?? 1);
});
