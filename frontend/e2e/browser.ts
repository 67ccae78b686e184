import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import chromium from '@sparticuz/chromium';

const DEBIAN = '/usr/bin/chromium';

/** A browser that is there without a download: the one in the npm package, Debian's, or else Playwright's own. */
export async function browser(): Promise<LaunchOptions> {
  process.env.E2E_BROWSER ??= await find();
  return {
    ...(process.env.E2E_BROWSER && { executablePath: process.env.E2E_BROWSER }),
    // Chromium's sandbox needs rights that root gives up and containers often lack. It shows our own pages only.
    args: ['--no-sandbox'],
    // Chromium sets these two as it starts, one of them from a second thread. Where they are new, glibc moves the
    // environment for them while others read it: a start that ended in getenv by SIGSEGV has been seen.
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: 'disabled:', FC_FONTATIONS: '1' }
  };
}

async function find(): Promise<string> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const packed = await unpacked().catch(() => '');
    if (packed) return packed;
  }
  return existsSync(DEBIAN) ? DEBIAN : '';
}

/** The package unpacks itself into the temporary folder, which all accounts of a machine share; each checkout has its own. */
async function unpacked(): Promise<string> {
  const folder = resolve('node_modules/.cache/chromium');
  mkdirSync(folder, { recursive: true });
  const shared = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    return await chromium.executablePath();
  } finally {
    if (shared === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = shared;
  }
}
