import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { openBot } from '../../open-bot.js';
import { readConfig } from '../../config.js';
import { orExplain, surroundings } from '../../process.js';
import { chat } from './chat.js';

/** The terminal as a process: `npm run chat`. Logs only what fails, to keep the talk readable. */
await orExplain(async () => {
  const config = readConfig(process.env);
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  await chat({
    open: () => openBot(config, surroundings({ LOG_LEVEL: 'error' }, root)),
    input: process.stdin,
    output: process.stdout,
    randomId: randomUUID,
  });
});
