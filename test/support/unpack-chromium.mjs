// Unpacks the Chromium of @sparticuz/chromium and prints its folder. A process of its own, because the
// package is ESM only and reads the environment while it is imported.
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const manifest = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(fileURLToPath(manifest), 'utf8'));
const home = path.join(tmpdir(), `mandaathulp-chromium-${version}`);
const fonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${home}/fonts/cache</cachedir>
</fontconfig>
`;

if (!existsSync(home)) {
  // Unpacked aside and renamed, so that two test workers that start together never meet half a browser.
  const aside = mkdtempSync(`${home}-`);
  process.env.TMPDIR = aside;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  writeFileSync(path.join(aside, 'fonts', 'fonts.conf'), fonts);
  try {
    renameSync(aside, home);
  } catch {
    rmSync(aside, { recursive: true });
  }
}
process.stdout.write(home);
