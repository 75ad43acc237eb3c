import { randomUUID } from 'node:crypto';
import { readConfig } from '../../config.js';
import { orExplain } from '../../process.js';
import { peekStoreSecret } from '../../store/open.js';
import { INBOX_SECRET } from '../open.js';
import { printLink } from './print-link.js';

/** The command `npm run inbox:link -- <mail>`: prints a link, also while the server runs. */
await orExplain(async () => {
  const config = readConfig(process.env);
  const mail = process.argv.slice(2).findLast((part) => part !== 'inbox:link') ?? '';
  const { done, text } = await printLink(
    {
      settings: config.inbox,
      secret: () => peekStoreSecret({ database: config.database, dir: config.DATA_DIR }, INBOX_SECRET),
      clock: { now: () => new Date() },
      randomId: randomUUID,
      origin: () => config.PUBLIC_URL ?? `http://localhost:${config.PORT}`,
    },
    mail,
  );
  if (done) console.log(text);
  else console.error(text);
  if (!done) process.exitCode = 1;
});
