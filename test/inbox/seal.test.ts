import { EncryptJWT, SignJWT, UnsecuredJWT } from 'jose';
import { z } from 'zod';
import type { Seal } from '../../src/inbox/seal.js';
import { createSeal, SEAL_BYTES } from '../../src/inbox/seal.js';
import type { FixedClock } from '../support/outside.js';
import { fixedClock } from '../support/outside.js';

const SECRET = new Uint8Array(SEAL_BYTES).fill(7);
const Content = z.object({ mail: z.string() });
const content = { mail: 'jan@voorbeeld.example' };

let clock: FixedClock;
let seal: Seal;
beforeEach(() => {
  clock = fixedClock();
  seal = createSeal(SECRET, clock);
});

test('what is sealed opens until it is too old', async () => {
  const text = await seal.close('link', content, 60);
  clock.advance(59_000);
  expect(await seal.open('link', text, Content)).toEqual(content);

  clock.advance(1000);

  expect(await seal.open('link', text, Content)).toBeUndefined();
});

test('what is sealed for one thing does not open for another, nor with another secret, nor as something else', async () => {
  const text = await seal.close('flow', content, 60);

  expect(await seal.open('link', text, Content)).toBeUndefined();
  expect(await createSeal(new Uint8Array(SEAL_BYTES), clock).open('flow', text, Content)).toBeUndefined();
  expect(await seal.open('flow', text, z.object({ other: z.string() }))).toBeUndefined();
  expect(await seal.open('flow', text, Content)).toEqual(content);
});

test('a token of another kind is not taken, not even with the right secret', async () => {
  const claims = { content, aud: 'link' };
  const tokens = [
    new UnsecuredJWT(claims).setExpirationTime('1y').encode(),
    await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1y').sign(SECRET),
    // Without an end it would work for ever.
    await new EncryptJWT(claims).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(SECRET),
  ];

  for (const token of tokens) expect(await seal.open('link', token, Content)).toBeUndefined();
});

test('a text that is changed anywhere does not open', async () => {
  const text = await seal.close('link', content, 60);
  for (let at = 0; at < text.length; at += 7) {
    // Of the last character of a part not every bit counts.
    if ((text[at + 1] ?? '.') === '.') continue;
    const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
    expect(await seal.open('link', changed, Content)).toBeUndefined();
  }
});
