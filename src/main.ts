import { fileURLToPath } from 'node:url';
import { createApp } from './app.js';
import { readConfig } from './config.js';
import type { Config } from './config.js';
import { texts } from './main.texts.js';
import { onStopSignal, orExplain, surroundings } from './process.js';

/** The server as a process: reads the settings, starts, and stops on a signal. */
await orExplain(async () => {
  const config: Config = readConfig(process.env);
  const app = await createApp(config, surroundings(config, fileURLToPath(new URL('..', import.meta.url))));
  onStopSignal(async () => {
    await app.close();
    console.log(texts.stopped());
  });
  const port = await app.listen().catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  console.log(texts.started(config, port, app.mailGoesTo));
  // Only where a person reads along: what is not a terminal may end in a file that many can read.
  const link = process.stdout.isTTY ? await app.firstLink() : undefined;
  if (link !== undefined) console.log(texts.firstLink(link));
});
