import type { PlainMail } from '../../domain/plain-mail.js';
import { linkMailTexts as texts } from '../texts.js';

/** Sends a mail; rejects when the mail server does not take it. */
export type SendMail = (mail: PlainMail) => Promise<void>;

/** The mail that brings somebody their link. */
export const linkMail = (to: string, link: string): PlainMail => ({
  to,
  subject: texts.subject(),
  text: [texts.greeting(), '', texts.how(), link, '', texts.life(), texts.notYou(), ''].join('\n'),
});
