import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { TicketSink } from '../../domain/delivery.js';
import { HelpdeskError } from '../../domain/errors.js';
import type { RenderMail } from '../mail.js';

/** What the sink for files needs. */
export interface EmlSinkOptions {
  /** Where the files go; made when it is not there. */
  readonly folder: string;
  readonly render: RenderMail;
  readonly write: WriteWhole;
}

/** Replaces a file as a whole, or throws and leaves it as it was; `temporary` is on the same disk. */
export type WriteWhole = (
  file: string,
  content: Uint8Array,
  how: { readonly temporary: string; readonly durable: boolean },
) => Promise<void>;

/**
 * Delivers tickets as `.eml` files, which any mail program opens: for a house without a mail server yet.
 * A file is named for its `Message-ID`, so a repeat replaces it.
 */
export function createEmlSink({ folder, render, write }: EmlSinkOptions): TicketSink {
  let writes = 0;
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    name: 'eml',
    async deliver(ticket, delivery) {
      const { message } = await composer.sendMail(render(ticket, delivery));
      await reaching(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const file = path.join(folder, fileName(delivery.messageId));
        const temporary = `${file}.${(writes += 1)}.tmp`;
        await write(file, z.instanceof(Buffer).parse(message), { temporary, durable: true });
      });
    },
    check: () =>
      reaching(async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await access(folder, constants.W_OK);
      }),
    close: () => Promise.resolve(),
  };
}

/** `<DD-2026-00042.helpdesk.…@domain>` as a file's name, without anything a file system reads into. */
const fileName = (messageId: string): string =>
  `${messageId.replace(/^<|@.*$/g, '').replace(/[^A-Za-z0-9.-]+/g, '_')}.eml`;

async function reaching(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    const reason = z.object({ code: z.string() }).safeParse(cause).data?.code;
    throw new HelpdeskError('sink_unreachable', { sink: 'eml', reason }, { cause });
  }
}
