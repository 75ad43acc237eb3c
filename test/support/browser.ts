import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Browser, LaunchOptions } from 'playwright-core';
import { chromium } from 'playwright-core';

/** The Chromium that comes as a package; it runs without anything else installed. */
function packagedChromium(): LaunchOptions {
  const home = execFileSync(process.execPath, [path.join(__dirname, 'unpack-chromium.mjs')], {
    encoding: 'utf8',
  });
  return {
    executablePath: path.join(home, 'chromium'),
    // Tests may run as root in a container, where Chromium has no sandbox to use.
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-webgl'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(home, 'al2023', 'lib'),
      FONTCONFIG_PATH: path.join(home, 'fonts'),
    },
  };
}

/** Which browser to use: `CHROMIUM_PATH` first, then the packaged one (Linux x64), then an installed Chrome. */
function whichBrowser(): LaunchOptions {
  const executablePath = process.env.CHROMIUM_PATH;
  if (executablePath) return { executablePath };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  return { channel: 'chrome' };
}

/**
 * Starts the browser in which the page is tested; one for all tests of a file.
 * @throws when there is none, with what to do about it
 */
export async function openBrowser(): Promise<Browser> {
  const options = whichBrowser();
  return chromium.launch(options).catch((cause: unknown) => {
    throw new Error(
      'No browser for the page tests: install Google Chrome, or put the path of a Chromium in CHROMIUM_PATH.',
      { cause },
    );
  });
}
