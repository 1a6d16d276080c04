import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runCommand } from './run-command.mjs';

const load = createRequire(import.meta.url);
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

async function starts(path) {
  const { chromium } = load('@playwright/test');
  try {
    const browser = await chromium.launch({ executablePath: path, args: FLAGS, timeout: 30_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function fromNpm() {
  if (process.platform !== 'linux') return undefined;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch {
    return undefined;
  }
}

async function fromDebian() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  console.log('Installing a browser (Debian package chromium, about half a minute)…');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    const { code } = await runCommand(command, rest, {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (code !== 0) return undefined;
  }
  return '/usr/bin/chromium';
}

/**
 * A Chrome or Chromium that really starts: CHROME_PATH, an installed one, the one that npm brings, Debian's.
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given) {
    return (await starts(given))
      ? { path: given }
      : { reason: `CHROME_PATH is ${given}, but no browser starts there.` };
  }
  for (const path of INSTALLED.filter(existsSync)) if (await starts(path)) return { path };
  for (const find of [fromNpm, fromDebian]) {
    const path = await find();
    if (path !== undefined && (await starts(path))) return { path };
  }
  return { reason: 'No browser starts here: install Chrome or Chromium, or set CHROME_PATH to one.' };
}
