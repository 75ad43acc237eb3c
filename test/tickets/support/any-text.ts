import fc from 'fast-check';

/** Any characters there are, control characters and halves of characters too. */
export const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x2fff }), fc.integer({ min: 0, max: 0x10ffff })), {
    maxLength: 200,
  })
  .map((codes) => String.fromCodePoint(...codes));
