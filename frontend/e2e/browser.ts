import { existsSync } from 'node:fs';
import type { LaunchOptions } from '@playwright/test';
import chromium from '@sparticuz/chromium';

const DEBIAN = '/usr/bin/chromium';

/** A browser that is there without a download: the one in the npm package, Debian's, or else Playwright's own. */
export async function browser(): Promise<LaunchOptions> {
  process.env.E2E_BROWSER ??= await find();
  return {
    ...(process.env.E2E_BROWSER && { executablePath: process.env.E2E_BROWSER }),
    // Chromium's sandbox needs rights that root gives up and containers often lack. It shows our own pages only.
    args: ['--no-sandbox']
  };
}

async function find(): Promise<string> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const packed = await chromium.executablePath().catch(() => '');
    if (packed) return packed;
  }
  return existsSync(DEBIAN) ? DEBIAN : '';
}
