import type { SchoolStatus } from '../domain/ticket.js';

/** What a user reads in the conversation when the helpdesk has something to say. */
export const chat = {
  reply: (number: string) => `De helpdesk antwoordt op ticket ${number}:`,
  news: (number: string) => `De helpdesk heeft nieuws over ticket ${number}.`,
  toReply: () => 'Wil je reageren? Typ hier je antwoord.',
  toNews: (number: string) => `Wil je reageren? Typ: antwoord op ticket ${number}.`,
  /** What the user says by a tap; the bot asks for the words. */
  answer: (number: string) => `Antwoord op ticket ${number}`,
} as const;

/** What is new of a school, in one sentence. */
export const news: Readonly<Record<SchoolStatus, (school: string) => string>> = {
  received: (school) => `${school}: de helpdesk kijkt er opnieuw naar.`,
  checked: (school) => `${school}: de helpdesk heeft het mandaat gecontroleerd in OSR.`,
  connected: (school) => `${school}: gekoppeld.`,
  refused: (school) => `${school}: afgewezen.`,
};

/** News of several schools. */
export const severalNews = {
  several: (count: number) => `Bij ${String(count)} scholen is er nieuws:`,
  more: (count: number) => `En bij nog ${String(count)} andere scholen.`,
  school: (name: string, place: string) => `${name} in ${place}`,
  reason: (reason: string) => `Reden: ${reason}`,
} as const;

/** What the mail of a reply says. */
export const mail = {
  subject: (number: string) => `[${number}] Antwoord van de helpdesk van DigiDoor`,
  newsSubject: (number: string) => `[${number}] Nieuws over je ticket bij DigiDoor`,
  title: 'Antwoord van de helpdesk',
  newsTitle: 'Nieuws over je ticket',
  reply: (number: string) => `De helpdesk van DigiDoor antwoordt op je ticket ${number}.`,
  news: (number: string) => `De helpdesk van DigiDoor heeft nieuws over je ticket ${number}.`,
  yourQuestion: 'Je vraag was',
  answering: 'Reageren',
  inChat: (number: string) => `Reageer in de chat. Typ daar: antwoord op ticket ${number}.`,
  byMail: () => 'Of beantwoord deze mail. Je antwoord gaat naar het postvak van de helpdesk.',
  keepNumber: () => 'Laat het ticketnummer in het onderwerp staan.',
} as const;
