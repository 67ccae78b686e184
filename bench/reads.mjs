// Reads under load: see README.md beside this file.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';

const SESSIONS = 2000;
const CLIENTS = 4;
const SECONDS = Number(process.env.SECONDS ?? 10);
const PORT = 18090;
const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'reading-group-bench-'));

const WORDS = `masked diffusion language model token sampling order flow sphere latent guidance distillation code
  reasoning protein molecule entropy likelihood schedule absorbing uniform remasking block cache speculative decoding
  continuous discrete score bridge posterior variational transformer attention scaling evaluation perplexity`.split(/\s+/);

/** Numbers that look random and are the same in each run (a linear congruential generator). */
let seed = 1;
const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
const words = (count) => Array.from({ length: count }, () => WORDS[random(WORDS.length)]).join(' ');

function content() {
  const lines = ['group:', '  name: Benchmark Reading Group', '  timeZone: America/New_York', '  sessionMinutes: 90'];
  lines.push('weeklyRules:', '  - {weekday: MONDAY, localTime: "13:00"}', 'people:');
  for (let i = 0; i < 300; i++) lines.push(`  - {slug: person-${i}, name: Person ${i}}`);
  lines.push('papers:');
  for (let i = 0; i < 500; i++) lines.push(`  - {slug: paper-${i}, title: "${words(8)}"}`);
  lines.push('sessions:');
  const first = Date.UTC(1988, 0, 4);
  for (let i = 0; i < SESSIONS; i++) {
    const day = new Date(first + i * 7 * 86_400_000).toISOString().slice(0, 10);
    lines.push(
      `  - slug: session-${i + 1}`,
      `    number: ${i + 1}`,
      `    title: "${words(7)}"`,
      `    summary: "${words(40)}"`,
      `    abstract: "${words(180)}"`,
      `    startsAtLocal: ${day}T13:00`,
      `    topics: [${WORDS[i % WORDS.length]}]`,
      `    speakers: [{person: person-${i % 300}}, {person: person-${(i + 7) % 300}}]`,
      `    papers: [paper-${i % 500}]`,
    );
  }
  return lines.join('\n') + '\n';
}

function start() {
  const file = path.join(folder, 'content.yaml');
  writeFileSync(file, content());
  const jar = path.join(root, 'backend/target/quarkus-app/quarkus-run.jar');
  return spawn('taskset', ['-c', '0', 'java', '-jar', jar], {
    env: {
      ...process.env,
      QUARKUS_HTTP_PORT: String(PORT),
      READINGGROUP_DATA_DIR: path.join(folder, 'data'),
      READINGGROUP_CONTENT: file,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

function read(agent, address) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    http
      .get({ port: PORT, host: 'localhost', path: address, agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
        answer.resume();
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve(performance.now() - begin)
            : reject(new Error(`${answer.statusCode} for ${address}`)),
        );
      })
      .on('error', reject);
  });
}

/** Processor time of the service and its PostgreSQL so far, in milliseconds: what a busy host changes least (Linux). */
function processorTime() {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        // man 5 proc_pid_stat: the name in brackets may hold spaces; after it, ppid is the 2nd, utime the 12th, stime the 13th.
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
        return [{ pid: Number(pid), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
      } catch {
        return []; // It has ended.
      }
    });
  const below = (pid) => stats.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
  const all = [...stats.filter(({ pid }) => pid === service.pid), ...below(service.pid)];
  return all.reduce((sum, { ticks }) => sum + ticks * 10, 0);
}

async function measure(name, address, seconds = SECONDS) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CLIENTS });
  const times = [];
  const before = processorTime();
  const end = performance.now() + seconds * 1000;
  let n = 0;
  const client = async () => {
    while (performance.now() < end) times.push(await read(agent, address(n++)));
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(times.length * share)].toFixed(1).padStart(7);
  if (name) {
    const rate = Math.round(times.length / seconds);
    const each = ((processorTime() - before) / times.length).toFixed(1);
    console.log(
      `${name.padEnd(28)} p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  p99 ${at(0.99)} ms  ${rate}/s  ${each} ms of processor each`,
    );
  }
}

const LIST = () => '/api/v1/sessions';
const SEARCH = (n) => `/api/v1/sessions?q=${WORDS[n % WORDS.length]}`;
const ONE = (n) => `/api/v1/sessions/session-${(n % SESSIONS) + 1}`;
// The limit and the unused bound make each address a new one, so its answer has to be made.
const anew = (n) =>
  `limit=20&from=${1000 + (n % 900)}-01-${String(1 + (Math.floor(n / 900) % 28)).padStart(2, '0')}T00:00:00Z`;

// The clients keep off the service's core.
if (os.cpus().length > 1) spawnSync('taskset', ['-a', '-p', '-c', `1-${os.cpus().length - 1}`, String(process.pid)]);
const service = start();
const ended = new Promise((resolve) => service.on('exit', resolve));
try {
  for (let tries = 0; ; tries++) {
    try {
      await read(undefined, '/q/health/ready');
      break;
    } catch (e) {
      if (tries > 600 || service.exitCode !== null) throw e;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  // The JIT compiler works through the paths first.
  await measure('', (n) => `/api/v1/sessions?q=${WORDS[n % WORDS.length]}&${anew(n)}`, 15);
  await measure('', (n) => `/api/v1/sessions/session-${(n % SESSIONS) + 1}`, 5);
  await measure('list', LIST);
  await measure('search', SEARCH);
  await measure('one session', ONE);
  await measure('list, made anew', (n) => `/api/v1/sessions?${anew(n)}`);
  await measure('search, made anew', (n) => `/api/v1/sessions?q=${WORDS[n % WORDS.length]}&${anew(n + 9000)}`);
  await measure('by relevance, made anew', (n) => `/api/v1/sessions?q=${WORDS[n % WORDS.length]}&sort=relevance&${anew(n + 27000)}`);
  await measure('a speaker, made anew', (n) => `/api/v1/sessions?q=Person+${n % 300}&${anew(n + 18000)}`);
} finally {
  service.kill();
  await ended;
  rmSync(folder, { recursive: true });
}
