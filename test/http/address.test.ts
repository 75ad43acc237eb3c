import type { IncomingMessage } from 'node:http';
import { addressOf, networkOf } from '../../src/http/address.js';

const from = (peer: string, forwarded?: string) =>
  ({
    socket: { remoteAddress: peer },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

test('without a proxy the forwarded header is not believed', () => {
  expect(addressOf(from('203.0.113.9', '198.51.100.1'), 0)).toBe('203.0.113.9');
});

test.each([
  [1, '198.51.100.1', '198.51.100.1'],
  [1, '6.6.6.6, 198.51.100.1', '198.51.100.1'],
  [2, '6.6.6.6, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
  [1, undefined, '10.0.0.1'],
  [2, '198.51.100.1', '198.51.100.1'],
])('behind %i proxies, %s means the caller is %s', (proxies, forwarded, caller) => {
  expect(addressOf(from('10.0.0.1', forwarded), proxies)).toBe(caller);
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['203.0.113.9:51344', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2:ffff::9', '2001:db8:1:2'],
  ['[2001:db8:1:2::9]:443', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['unknown', 'unknown'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
