import { assign } from '../../src/domain/ticket-handling.js';
import type { Streams } from '../../src/inbox/queue/stream.js';
import { createStreams } from '../../src/inbox/queue/stream.js';
import type { Finding } from '../../src/inbox/sessions.js';
import { recordingLog } from '../support/outside.js';
import { serve } from '../support/serve.js';
import type { Served } from '../support/serve.js';
import { until } from '../support/until.js';
import { promised } from '../tickets/support/fake-sink.js';
import { filed, numbered } from './support/filed.js';
import type { House } from './support/house.js';
import { openHouse } from './support/house.js';
import { csrfIn, signedIn } from './support/signed-in.js';

const HOUR = 60 * 60 * 1000;
const STREAM = '/inbox/stroom';

let house: House;
let cut: AbortController;
beforeEach(async () => {
  house = await openHouse();
  cut = new AbortController();
});
afterEach(async () => {
  cut.abort();
  await house.close();
});

interface Heard {
  readonly status: number;
  /** All that came so far. */
  text(): string;
  readonly isOver: () => boolean;
}

/** Listens to a stream until the test is over. */
async function listen(url: string, cookie = ''): Promise<Heard> {
  const response = await fetch(url, {
    signal: cut.signal,
    headers: { cookie, accept: 'text/event-stream' },
  });
  let text = '';
  let over = false;
  const read = async () => {
    const decoder = new TextDecoder();
    const reader = response.body!.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read())
      text += decoder.decode(part.value);
  };
  void read()
    .catch(() => undefined)
    .finally(() => {
      over = true;
    });
  return { status: response.status, text: () => text, isOver: () => over };
}

test('who looks hears the numbers of tickets that are filed and changed, and nothing else of them', async () => {
  const jan = await signedIn(house);
  const heard = await listen(`${house.url}${STREAM}`, `inbox=${jan.cookies.get('inbox')}`);
  const [one] = await filed(house.store, {}, {});
  await until(() => heard.text().includes(numbered(2)));
  await house.store.tickets.change(assign(one!, 'jan@voorbeeld.example', { by: 'x', at: house.clock.now() }));
  await until(() => heard.text().split('event: tickets').length > 2);

  expect(heard.text().replace(/retry: \d+\n\n/, '')).toBe(
    `event: tickets\ndata: ${numbered(1)} ${numbered(2)}\n\nevent: tickets\ndata: ${numbered(1)}\n\n`,
  );
});

test('a stream ends when the program does, and no other begins', async () => {
  const jan = await signedIn(house);
  const heard = await listen(`${house.url}${STREAM}`, `inbox=${jan.cookies.get('inbox')}`);
  house.inbox.close();
  await until(heard.isOver);

  expect((await jan.get(STREAM, { accept: 'text/event-stream' })).status).toBe(429);
});

describe('with a short beat', () => {
  let streams: Streams;
  let served: Served;
  let found: Finding;
  const limits = { most: 3, mostOfOne: 2, beatMs: 10, gatherMs: 1 };
  const asked = (token: string): Finding => ({ kind: 'signed_in', staff: { mail: token }, token, csrf: '' });
  beforeEach(async () => {
    found = asked('jan');
    const sessions = { look: () => Promise.resolve(found) };
    streams = createStreams({ sessions, tickets: house.store.tickets, limits });
    served = await serve({ routes: [streams.routes] });
  });
  afterEach(async () => {
    streams.close();
    await served.close(0);
  });

  test('it says that it lives', async () => {
    const heard = await listen(served.url + STREAM);
    await until(() => heard.text().split(': \n\n').length > 3);

    expect(heard.isOver()).toBe(false);
  });

  test('it ends once somebody is no longer signed in', async () => {
    const heard = await listen(served.url + STREAM);
    found = { kind: 'ended' };
    await until(heard.isOver);

    expect((await listen(served.url + STREAM)).status).toBe(401);
  });

  test('one person has two, all together three; who leaves makes room', async () => {
    const statuses = async (...tokens: string[]): Promise<number[]> => {
      const all: number[] = [];
      for (const token of tokens) {
        found = asked(token);
        all.push((await listen(served.url + STREAM)).status);
      }
      return all;
    };
    expect(await statuses('jan', 'jan', 'jan', 'roos', 'piet')).toEqual([200, 200, 429, 200, 429]);

    cut.abort();
    cut = new AbortController();
    await until(async () => (await listen(served.url + STREAM)).status === 200);
  });

  test('a client that is gone leaves nothing behind that listens', async () => {
    let watching = 0;
    const tickets = {
      watch: () => {
        watching += 1;
        return () => {
          watching -= 1;
        };
      },
    };
    const own = createStreams({ sessions: { look: () => Promise.resolve(found) }, tickets, limits });
    const other = await serve({ routes: [own.routes] });
    await listen(other.url + STREAM);
    expect(watching).toBe(1);
    cut.abort();
    await until(() => watching === 0);
    await other.close(0);
  });

  test('who leaves before it is known whether they may listen holds no place', async () => {
    const [asked, known] = [promised(), promised()];
    const look = async (): Promise<Finding> => {
      asked.resolve();
      await known.promise;
      return found;
    };
    const own = createStreams({
      sessions: { look },
      tickets: house.store.tickets,
      limits: { ...limits, mostOfOne: 1 },
    });
    const log = recordingLog();
    const other = await serve({ log, routes: [own.routes] });
    const asking = listen(other.url + STREAM);
    await asked.promise;
    cut.abort();
    await expect(asking).rejects.toThrow();
    await until(() => log.lines.some(({ event }) => event === 'http.answered'));
    known.resolve();
    cut = new AbortController();

    expect((await listen(other.url + STREAM)).status).toBe(200);
    own.close();
    await other.close(0);
  });
});

test('an open stream does not keep anybody signed in, and signing out ends it for the next beat', async () => {
  const jan = await signedIn(house);
  const cookie = `inbox=${jan.cookies.get('inbox')}`;
  await listen(house.url + STREAM, cookie);
  house.clock.advance(7 * HOUR);
  expect((await listen(house.url + STREAM, cookie)).status).toBe(200);
  house.clock.advance(HOUR);
  expect((await listen(house.url + STREAM, cookie)).status).toBe(401);

  const again = await signedIn(house);
  const csrf = csrfIn((await again.get('/inbox')).html);
  const own = `inbox=${again.cookies.get('inbox')}`;
  await again.post('/inbox/afmelden', { csrf });
  expect((await listen(house.url + STREAM, own)).status).toBe(401);
});
