import type { Socket } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import type { TicketSink } from '../../../src/domain/delivery.js';
import { HelpdeskError } from '../../../src/domain/errors.js';
import { createMailRenderer } from '../../../src/tickets/mail.js';
import type { SmtpServer } from '../../../src/tickets/settings.js';
import type { SmtpSinkOptions } from '../../../src/tickets/sinks/smtp.js';
import { createSmtpSink } from '../../../src/tickets/sinks/smtp.js';
import { aDelivery, aTicket } from '../../support/builders.js';
import { CERTIFICATE } from '../../support/certificate.js';
import type { MailServer } from '../support/mail-server.js';
import { smtpError, startMailServer } from '../support/mail-server.js';
import { answering, startScriptedServer } from '../support/scripted-server.js';
import { until } from '../support/until.js';

const render = createMailRenderer({
  from: { name: 'Mandaathulp', address: 'bot@digidoor.example' },
  helpdesk: 'helpdesk@digidoor.example',
  retentionDays: 90,
});
const ticket = aTicket();
const delivery = aDelivery(ticket);
const login = { user: 'bot', pass: 'geheim' };

/** What is closed after each test. */
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const started = async (options?: SMTPServerOptions): Promise<MailServer> => {
  const server = await startMailServer(options);
  open.push(server);
  return server;
};
const scripted = async (script: (socket: Socket) => void) => {
  const server = await startScriptedServer(script);
  open.push(server);
  return server;
};
const sinkFor = (server: SmtpServer, options: Partial<SmtpSinkOptions> = {}): TicketSink => {
  const sink = createSmtpSink({ server, requireTls: false, render, ...options });
  open.push(sink);
  return sink;
};
/** The failure of a delivery to `server`. */
const failureAt = async (
  server: SmtpServer,
  options: Partial<SmtpSinkOptions> = {},
): Promise<HelpdeskError> => {
  const failure: unknown = await sinkFor(server, options)
    .deliver(ticket, delivery)
    .catch((error: unknown) => error);
  if (failure instanceof HelpdeskError) return failure;
  throw new Error('it was delivered', { cause: failure });
};
const answer =
  (code: number, message?: string) => (_: unknown, __: unknown, callback: (error: Error) => void) => {
    callback(smtpError(code, message));
  };

test('a delivery arrives at the helpdesk and nowhere else', async () => {
  const server = await started();

  await sinkFor(server.server).deliver(ticket, delivery);

  expect(server.mails.map(({ to, from, parsed }) => [to, from, parsed.messageId])).toEqual([
    [['helpdesk@digidoor.example'], 'bot@digidoor.example', '<DD-2026-00001.helpdesk@mandaathulp.example>'],
  ]);
});

test('a confirmation arrives at the administrator', async () => {
  const server = await started();

  await sinkFor(server.server).deliver(ticket, aDelivery(ticket, 'confirmation'));

  expect(server.mails.map(({ to }) => to)).toEqual([['a.thart@deregenboog.example']]);
});

test('many deliveries share a few connections', async () => {
  let connections = 0;
  const server = await started({
    onConnect(_, callback) {
      connections += 1;
      callback();
    },
  });
  const sink = sinkFor(server.server);

  await Promise.all(Array.from({ length: 20 }, () => sink.deliver(ticket, delivery)));

  expect(server.mails).toHaveLength(20);
  expect(connections).toBeLessThanOrEqual(3);
});

test('many checks at once are one connection', async () => {
  let connections = 0;
  const server = await started({
    onConnect(_, callback) {
      connections += 1;
      callback();
    },
  });
  const sink = sinkFor(server.server);

  await Promise.all(Array.from({ length: 20 }, () => sink.check()));
  expect(connections).toBe(1);

  await sink.check();
  expect(connections).toBe(2);
});

test('a server that is down is unreachable, and reachable when it is up again', async () => {
  const server = await started();
  const sink = sinkFor(server.server);
  await server.close();

  await expect(sink.deliver(ticket, delivery)).rejects.toMatchObject({
    code: 'sink_unreachable',
    details: { sink: 'smtp', ticket: 'DD-2026-00001', reason: 'ESOCKET' },
  });
  await expect(sink.check()).rejects.toMatchObject({ code: 'sink_unreachable' });

  open.push(await startMailServer({}, server.server.port));
  await expect(sink.check()).resolves.toBeUndefined();
  await expect(sink.deliver(ticket, delivery)).resolves.toBeUndefined();
});

describe('a refusal that is final', () => {
  test.each<[string, SMTPServerOptions, { command: string; status: number }]>([
    [
      'of the recipient',
      { onRcptTo: answer(550, '5.1.1 no such user') },
      { command: 'RCPT TO', status: 550 },
    ],
    [
      'of the recipient, when commands come in one go',
      { onRcptTo: answer(553), hidePIPELINING: false },
      { command: 'RCPT TO', status: 553 },
    ],
    ['of the text', { onData: refusedData(554, '5.7.1 spam') }, { command: 'DATA', status: 554 }],
  ])('%s is refused', async (_, options, told) => {
    const { code, details } = await failureAt((await started(options)).server);

    expect(code).toBe('sink_refused');
    expect(details).toMatchObject({ ...told, ticket: 'DD-2026-00001' });
  });
});

describe('a refusal that may pass', () => {
  test.each<[string, SMTPServerOptions]>([
    ['of the recipient for now', { onRcptTo: answer(451) }],
    ['of the text for now', { onData: refusedData(451) }],
    ['of the recipient, as relaying is not allowed', { onRcptTo: answer(550, '5.7.54 Unable to relay') }],
    ['of the recipient without a login', { onRcptTo: answer(530) }],
    ['of the sender', { onMailFrom: answer(550) }],
    ['of the connection', { onConnect: refusedConnection(554) }],
  ])('%s is tried again', async (_, options) => {
    const { code } = await failureAt((await started(options)).server);

    expect(code).toBe('sink_unreachable');
  });

  test('of the login is tried again, and tells nothing of it', async () => {
    const { server } = await started({ onAuth: answer(535), allowInsecureAuth: true });

    const failure = await failureAt({ ...server, auth: login });

    expect(failure.code).toBe('sink_unreachable');
    expect(failure.details).toMatchObject({ reason: 'EAUTH', status: 535 });
    expect(JSON.stringify(failure.details)).not.toMatch(/geheim|bot/);
  });

  function refusedConnection(code: number) {
    return (_: unknown, callback: (error: Error) => void) => {
      callback(smtpError(code));
    };
  }
});

function refusedData(code: number, message?: string) {
  return (stream: NodeJS.ReadableStream, _: unknown, callback: (error: Error) => void) => {
    stream.resume();
    stream.on('end', () => {
      callback(smtpError(code, message));
    });
  };
}

test('with the right login a delivery arrives', async () => {
  const logins: unknown[] = [];
  const server = await started({
    allowInsecureAuth: true,
    onAuth({ username, password }, _, callback) {
      logins.push([username, password]);
      callback(null, { user: username ?? '' });
    },
  });

  await sinkFor({ ...server.server, auth: login }).deliver(ticket, delivery);

  expect(logins).toEqual([['bot', 'geheim']]);
  expect(server.mails).toHaveLength(1);
});

describe('a server that misbehaves is unreachable within its patience', () => {
  const patience = { connect: 100, reply: 100, mail: 20_000 };
  const polite = (line: string): string | undefined => {
    if (line.startsWith('EHLO')) return '250 mail.example';
    if (line === 'DATA') return '354 go on';
    return /^(MAIL|RCPT|QUIT)/.test(line) ? '250 ok' : undefined;
  };

  test.each([
    ['says nothing', () => undefined],
    ['greets and then says nothing', answering(() => undefined)],
    ['says nothing after the mail', answering(polite)],
    ['cuts the line in the middle of the mail', answering((line) => (line === '' ? 'cut' : polite(line)))],
    ['cuts the line at once', (socket: Socket) => socket.destroy()],
    ['talks nonsense', (socket: Socket) => socket.write('hallo daar\r\n')],
  ])('when it %s', async (_, script) => {
    const server = await scripted(script);

    const failure = await failureAt(server.server, { patience });

    expect(failure.code).toBe('sink_unreachable');
    // Trying again at once is not for the sink to do.
    expect(server.connections).toBe(1);
  });

  test('when it keeps the line alive and never answers', async () => {
    const { server } = await scripted((socket) => {
      socket.write('220-mail.example\r\n');
      const drip = setInterval(() => socket.write('220-still here\r\n'), 20);
      socket.on('close', () => {
        clearInterval(drip);
      });
    });

    const failure = await failureAt(server, { patience: { connect: 5_000, reply: 5_000, mail: 200 } });

    expect(failure).toMatchObject({ code: 'sink_unreachable', details: { reason: 'EABORT' } });
  });

  test('and closing does not wait for it', async () => {
    const hanging = await scripted(() => undefined);
    const patience = { connect: 60_000, reply: 60_000, mail: 60_000 };
    const sink = sinkFor(hanging.server, { patience });
    const delivering = expect(sink.deliver(ticket, delivery)).rejects.toMatchObject({
      code: 'sink_unreachable',
    });
    await until(() => hanging.connections === 1);

    await sink.close();

    await delivering;
  });
});

describe('TLS', () => {
  const withTls: SMTPServerOptions = { disabledCommands: [], ...CERTIFICATE };

  test('is taken up when the server offers it, and the mail goes over it', async () => {
    const server = await started(withTls);

    await sinkFor(server.server, { requireTls: true, trusted: CERTIFICATE.cert }).deliver(ticket, delivery);

    expect(server.mails.map(({ safe }) => safe)).toEqual([true]);
  });

  test('is spoken from the first byte with smtps', async () => {
    const server = await started({ ...withTls, secure: true });

    await sinkFor(server.server, { requireTls: true, trusted: CERTIFICATE.cert }).deliver(ticket, delivery);

    expect(server.mails.map(({ safe }) => safe)).toEqual([true]);
  });

  test.each([
    ['a server without TLS', {}],
    ['a server nobody vouches for', withTls],
    ['a server with smtps nobody vouches for', { ...withTls, secure: true }],
  ])('when it is required, %s gets neither login nor mail', async (_, options) => {
    const told: string[] = [];
    const server = await started({
      ...options,
      allowInsecureAuth: true,
      onAuth(auth, __, callback) {
        told.push(auth.password ?? '');
        callback(null, { user: 'bot' });
      },
    });

    const failure = await failureAt({ ...server.server, auth: login }, { requireTls: true });

    expect(failure.code).toBe('sink_unreachable');
    expect([told, server.mails]).toEqual([[], []]);
  });
});
