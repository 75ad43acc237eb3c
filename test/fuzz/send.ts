import { request } from 'node:http';
import type { FuzzRequest } from './requests.js';

/** An answer is not waited for longer than this: a stream of the inbox has no end. */
const LONGEST_MS = 20_000;

/** Sends a request as it is; resolves with the status, 0 when the connection was broken off. */
export const sendRequest = (port: number, { method, path, headers, body }: FuzzRequest): Promise<number> =>
  new Promise((resolve) => {
    const asked = request({
      ...{ host: '127.0.0.1', port, method, path, agent: false, timeout: LONGEST_MS },
      headers: { ...headers, 'content-length': body.length },
    });
    asked.on('response', (answer) => {
      const status = answer.statusCode ?? 0;
      if (answer.headers['content-type']?.startsWith('text/event-stream')) asked.destroy();
      answer.resume().on('close', () => {
        resolve(status);
      });
    });
    asked.on('timeout', () => asked.destroy());
    // A server may refuse before all has been sent.
    asked.on('error', () => {
      resolve(0);
    });
    asked.end(body);
  });
