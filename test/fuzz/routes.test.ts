import fc from 'fast-check';
import { connect } from 'node:net';
import { once } from 'node:events';
import { walk } from '../drills/crowd.js';
import { temporaryFolder } from '../process/program.js';
import { PATIENCE_MS } from '../process/stand.js';
import { anyRequest } from './requests.js';
import { sendRequest } from './send.js';
import type { Known, Subject } from './subject.js';
import { endSubject, startSubject } from './subject.js';

jest.setTimeout(PATIENCE_MS);

let subject: Subject;
let known: Known;
let folder: ReturnType<typeof temporaryFolder>;
beforeAll(async () => {
  folder = temporaryFolder();
  subject = await startSubject(folder.dir);
  known = await subject.learn();
});
afterAll(async () => {
  subject.program.signal('SIGKILL');
  await subject.program.ended;
  folder.remove();
});

/** What went wrong inside, as far as it was logged. */
const failures = (): string[] =>
  subject.program.errors.split('\n').filter((line) => line !== '' && !line.startsWith('probe '));

test('the server tells all its routes, of each part of the program', async () => {
  const paths = (await subject.probe()).routes.map(({ path }) => path);

  for (const part of ['/health', '/api/messages', '/v3/directline/conversations', '/inbox', '/'])
    expect(paths).toContain(part);
  expect(paths.length).toBeGreaterThan(40);
});

test('no request makes a route fail, and none of what they bring stays in memory', async () => {
  const { routes } = await subject.probe();
  const throwAll = (seed: number, numRuns: number) =>
    fc.assert(
      fc.asyncProperty(anyRequest(routes, known), async (request) => {
        expect(await sendRequest(subject.port, request)).toBeLessThan(500);
      }),
      { seed, numRuns, endOnFailure: true },
    );
  await throwAll(1, 200);
  const { bytes: before } = await subject.probe();
  await throwAll(2, 200);
  const { bytes: after } = await subject.probe();

  expect(failures()).toEqual([]);
  expect((after - before) / MEGABYTE).toBeLessThan(MOST_GROWTH_MB);
});
const MEGABYTE = 1024 * 1024;
/** A request that stayed would take as much as a quarter of a megabyte; 200 of them did not. */
const MOST_GROWTH_MB = 10;

/** Sends bytes as they are; resolves when the server or a short patience ends it. */
async function sendBytes(pieces: readonly Uint8Array[]): Promise<void> {
  const socket = connect(subject.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.resume();
  for (const piece of pieces) socket.write(piece);
  socket.end();
  await once(socket, 'close');
}

/** A frame of the protocol, masked with zeros, of any kind, with a length that may be a lie. */
const anyFrame = fc
  .record({
    first: fc.integer({ min: 0, max: 255 }),
    isMasked: fc.boolean(),
    told: fc.option(fc.integer({ min: 0, max: 127 }), { freq: 3 }),
    bytes: fc.uint8Array({ maxLength: 125 }),
  })
  .map(({ first, isMasked, told, bytes }) =>
    Buffer.concat([Buffer.from([first, (isMasked ? 0x80 : 0) | (told ?? bytes.length), 0, 0, 0, 0]), bytes]),
  );

const handshake = (path: string): Buffer =>
  Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );

test('no bytes on a socket, and none instead of a request, end the program', async () => {
  const { streamPath } = await subject.learn();
  const frames = fc.array(fc.oneof(anyFrame, fc.uint8Array({ maxLength: 200 })), { maxLength: 5 });
  const opening = fc.oneof(
    { arbitrary: fc.constantFrom(handshake(streamPath)), weight: 4 },
    fc.constantFrom(
      handshake('/'),
      handshake(`${streamPath}x`),
      handshake('/v3/directline/conversations/%/stream'),
    ),
    fc.constantFrom(
      Buffer.from('GET / HTTP/1.1\r\n'),
      Buffer.from('POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n'),
    ),
    fc.uint8Array({ maxLength: 100 }),
  );
  await fc.assert(
    fc.asyncProperty(opening, frames, (first, rest) => sendBytes([first, ...rest])),
    { seed: 3, numRuns: 100, endOnFailure: true },
  );

  expect(failures()).toEqual([]);
  // It serves as before: a whole conversation, with its socket.
  const { told } = await walk({ url: `http://127.0.0.1:${subject.port}` }, 'erna');
  expect(told).toMatch(/^DD-/);
  expect(await endSubject(subject)).toEqual({ code: 0, signal: null });
});
