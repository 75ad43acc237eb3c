import { readBytes } from './read.js';

/** The process in which one file is read: it gets the bytes, and gives back what they say. */
process.once('message', (bytes) => {
  void readBytes(bytes as Uint8Array).then((reading) => process.send?.(reading));
});

// A stop reaches every process of the group; here it is the server that decides, which finishes its turns.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
