import { z } from 'zod';

/**
 * BRIN: a school's number in DUO's register, two digits and two capitals, e.g. `05AB`.
 * Source: edustandaard/oso-gegevensset (`brincodeType`) and every row of DUO's address files.
 */
export const Brin = z.string().regex(/^[0-9]{2}[A-Z]{2}$/);
export type Brin = z.infer<typeof Brin>;

/** Vestigingsnummer: one location under a BRIN, two digits; `00` is the hoofdvestiging. Source: DUO. */
export const Vestigingsnummer = z.string().regex(/^[0-9]{2}$/);
export type Vestigingsnummer = z.infer<typeof Vestigingsnummer>;

/** Vestigingscode: BRIN and vestigingsnummer together, e.g. `05AB00`. Source: RIO, DUO. */
export const Vestigingscode = z.string().regex(/^[0-9]{2}[A-Z]{2}[0-9]{2}$/);
export type Vestigingscode = z.infer<typeof Vestigingscode>;

/** Why a code was not taken as it was written, and must be confirmed by the user first. */
export const Mend = z.enum(['letter_for_digit', 'single_digit', 'lost_zero']);
export type Mend = z.infer<typeof Mend>;

/** A code as it probably was meant. `vestiging` is absent when only a BRIN was given. */
export const CodeProposal = z.strictObject({
  brin: Brin,
  vestiging: Vestigingsnummer.optional(),
  mend: Mend,
});
export type CodeProposal = z.infer<typeof CodeProposal>;

/** Codes of the field that are no BRIN; recognised so that the bot can explain which one it does need. */
export type OtherCode =
  | 'onderwijsaanbieder'
  | 'onderwijsbestuur'
  | 'aanbiedersgroep'
  | 'begeleidingsaanbieder'
  | 'onderwijslocatie'
  | 'bestuursnummer'
  | 'number';

/** What a text says about a school's code. */
export type CodeReading =
  | { readonly kind: 'code'; readonly brin: Brin; readonly vestiging?: Vestigingsnummer }
  | { readonly kind: 'proposal'; readonly proposal: CodeProposal }
  | { readonly kind: 'other'; readonly other: OtherCode }
  | { readonly kind: 'none' };
