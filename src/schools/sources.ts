import { open } from 'node:fs/promises';
import type { Source } from './import.js';
import { MOST_BYTES } from './read-file.js';
import { refusal } from './refusal.js';

const MOST_REDIRECTS = 5;
const TIMEOUT_MS = 120_000;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

type Hop = Download & { readonly signal: AbortSignal };

/** What a download may do. */
export interface Download {
  readonly fetch: typeof fetch;
  /** Ends the download before its time. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/** A file on this computer's disk. @throws HelpdeskError `input_invalid`: `unreadable`, `too_large` */
export const fromFile =
  (file: string): Source =>
  async (tell) => {
    const handle = await open(file).catch((error: unknown) => {
      throw refusal('unreadable', {}, error);
    });
    try {
      const { size } = await handle.stat();
      if (size > MOST_BYTES) throw refusal('too_large');
      const bytes = await handle.readFile().catch((error: unknown) => {
        throw refusal('unreadable', {}, error);
      });
      tell(1);
      return bytes;
    } finally {
      await handle.close();
    }
  };

/**
 * A file on the web, by https; by http only from this computer itself. Takes no more bytes, redirects or time
 * than any register file needs. @throws HelpdeskError `input_invalid`: `not_https`, `unreachable`, `too_large`
 */
export const fromUrl =
  (address: string, download: Download): Source =>
  async (tell) => {
    if (!URL.canParse(address)) throw refusal('unreachable');
    const limit = AbortSignal.timeout(download.timeoutMs ?? TIMEOUT_MS);
    const signal = download.signal ? AbortSignal.any([download.signal, limit]) : limit;
    const response = await follow(new URL(address), { ...download, signal }, MOST_REDIRECTS);
    return bodyOf(response, tell);
  };

async function follow(address: URL, download: Hop, left: number): Promise<Response> {
  if (!isAllowed(address)) throw refusal('not_https');
  const response = await ask(address, download);
  if (response.ok && response.body) return response;
  await response.body?.cancel();
  const target = targetOf(response, address);
  if (!target || left === 0) throw refusal('unreachable', { status: response.status });
  return follow(target, download, left - 1);
}

const ask = (address: URL, download: Hop): Promise<Response> =>
  download.fetch(address, { redirect: 'manual', signal: download.signal }).catch((cause: unknown) => {
    throw refusal('unreachable', {}, cause);
  });

/** Where a redirect leads; `undefined` when the answer is none. */
function targetOf({ status, headers }: Response, from: URL): URL | undefined {
  const next = headers.get('location');
  const leads = status >= 300 && status < 400 && next !== null && URL.canParse(next, from.href);
  if (!leads) return undefined;
  const target = new URL(next, from);
  // What is on the web has no business with services of this computer.
  if (isLoopback(target) && !isLoopback(from)) throw refusal('not_https');
  return target;
}

const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.has(hostname);
const isAllowed = (address: URL): boolean =>
  address.protocol === 'https:' || (address.protocol === 'http:' && isLoopback(address));

async function bodyOf(response: Response, tell: (share: number) => void): Promise<Uint8Array> {
  const expected = Number(response.headers.get('content-length')) || MOST_BYTES / 16;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(response)) {
    size += chunk.length;
    if (size > MOST_BYTES) throw refusal('too_large');
    chunks.push(chunk);
    tell(Math.min(1, size / expected));
  }
  return Buffer.concat(chunks);
}

async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  try {
    yield* body as unknown as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw refusal('unreachable', {}, cause);
  }
}
