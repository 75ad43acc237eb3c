import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import type { TicketSink } from '../../domain/delivery.js';
import { HelpdeskError } from '../../domain/errors.js';
import type { RenderMail } from '../mail.js';

/** What the sink for files needs. */
export interface EmlSinkOptions {
  /** Where the files go; made when it is not there. */
  readonly folder: string;
  readonly render: RenderMail;
}

/**
 * Delivers tickets as `.eml` files, which any mail program opens: for a house without a mail server yet.
 * A file is named for its `Message-ID`, so a repeat replaces it.
 */
export function createEmlSink({ folder, render }: EmlSinkOptions): TicketSink {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    name: 'eml',
    async deliver(ticket, delivery) {
      const { message } = await composer.sendMail(render(ticket, delivery));
      await reaching(async () => {
        await mkdir(folder, { recursive: true });
        await writeFileAtomic(
          path.join(folder, fileName(delivery.messageId)),
          z.instanceof(Buffer).parse(message),
          {
            mode: 0o600,
          },
        );
      });
    },
    check: () =>
      reaching(async () => {
        await mkdir(folder, { recursive: true });
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
