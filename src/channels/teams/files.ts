import { z } from 'zod';
import { MOST_FILES } from '../../domain/school-list.js';
import type { FetchFiles, SentFile } from '../../domain/school-list.js';
import type { Log } from '../../domain/outside.js';
import type { Incoming } from './incoming.js';

/** What fetches files, and from where it may. */
export interface TeamsFilesDeps {
  readonly fetch: typeof fetch;
  /** Whether a file may be fetched from this address. */
  readonly isFileHost: (address: URL) => boolean;
  readonly log: Log;
}

/** A file that a user put in a chat with the bot alone: Teams keeps it, and says where. Source: "Send and receive files", Teams. */
const Download = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().max(300).default(''),
  content: z.object({ downloadUrl: z.url().max(4000) }),
});
type Download = z.infer<typeof Download>;

const MOST_BYTES = 4 * 1024 * 1024;
const PATIENCE_MS = 10_000;

/** Where Teams keeps files: SharePoint and OneDrive of the school's own tenant. */
export const isSharePoint = ({ protocol, hostname, port, username, password }: URL): boolean =>
  protocol === 'https:' && port === '' && username + password === '' && hostname.endsWith('.sharepoint.com');

/** Makes what fetches the files of a message; `undefined` for a message that has none. */
export const createFetchFiles =
  (deps: TeamsFilesDeps) =>
  ({ attachments }: Pick<Incoming, 'attachments'>): FetchFiles | undefined => {
    const sent = (attachments ?? []).flatMap((attachment) => Download.safeParse(attachment).data ?? []);
    if (sent.length === 0) return undefined;
    return async () => {
      const files = await Promise.all(sent.slice(0, MOST_FILES).map((file) => fetchFile(deps, file)));
      return files.flatMap((file) => file ?? []);
    };
  };

/** One file, or the first 4 MB and a byte of it; `undefined` when it cannot be had. */
async function fetchFile(
  { fetch, isFileHost, log }: TeamsFilesDeps,
  { name, content }: Download,
): Promise<SentFile | undefined> {
  if (!isFileHost(new URL(content.downloadUrl))) {
    log.warn({}, 'teams.file_elsewhere');
    return undefined;
  }
  try {
    // The address opens the file for whoever has it: it is followed nowhere else, and never logged.
    const response = await fetch(content.downloadUrl, {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // Node's own stream can be gone through, whatever the type says.
    const body = response.body as AsyncIterable<Uint8Array> | null;
    if (response.ok && body) return { name, bytes: await firstOf(body) };
    log.warn({ status: response.status }, 'teams.file_refused');
  } catch (error) {
    log.warn({ name: error instanceof Error ? error.name : '' }, 'teams.file_not_fetched');
  }
  return undefined;
}

async function firstOf(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.byteLength;
    // Leaving the loop ends the request.
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES + 1);
}
