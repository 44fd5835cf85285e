import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where systems put Chromium. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The Chromium of this machine, with no window. Throws a sentence that says what to install where there is none. */
export async function startChromium(): Promise<Browser> {
  const executablePath = places.find((each) => existsSync(each));
  if (executablePath === undefined)
    throw new Error(`These tests need Chromium at ${places.join(' or ')}. On Debian: apt-get install chromium`);
  // Without a screen it would imitate the processor of one, which costs more than to draw. It refuses its own sandbox to root, as
  // whom builds often run.
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath, args });
}
