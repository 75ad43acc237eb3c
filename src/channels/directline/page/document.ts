import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HELPDESK } from '../../../domain/contact.js';
import { accessibilityTexts, clientTexts, texts, webChatTexts } from './texts.js';

/** What a document of ours is made of. */
export interface DocumentDeps {
  /** Folder of the program. */
  readonly root: string;
  /** Address under which the page's own files stand. */
  readonly assets: string;
  /** Address of Web Chat. */
  readonly webChat: string;
}

/** The documents that a browser shows. */
export interface Documents {
  /** The chat page; its scripts run only with the nonce of this one load. */
  chat(nonce: string): string;
  accessibility(): string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

type Texts = Readonly<Record<string, () => string>>;
const spoken = (all: Texts): Record<string, string> =>
  Object.fromEntries(Object.entries(all).map(([key, text]) => [key, text()]));

/** JSON inside a script element: no `<`, so that nothing in it can end the element. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Fills `{{name}}` with escaped text and `{{{name}}}` with the text as it is. @throws when a name is unknown */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  const valueOf = (name: string): string => {
    const value = values[name];
    if (value === undefined) throw new Error(`The page asks for a text that does not exist: ${name}`);
    return value;
  };
  return template.replace(
    /\{\{\{(\w+)\}\}\}|\{\{(\w+)\}\}/g,
    (_, raw: string | undefined, name: string | undefined) =>
      raw === undefined ? escapeHtml(valueOf(name ?? '')) : valueOf(raw),
  );
}

/** Reads the templates once, and fills in all but the nonce, so that a missing text stops the start. */
export function openDocuments({ root, assets, webChat }: DocumentDeps): Documents {
  const template = (file: string): string =>
    readFileSync(path.join(root, 'src/channels/directline/page', file), 'utf8');
  const shared = {
    assets,
    webChat,
    nonce: '{{nonce}}',
    mail: HELPDESK.mail,
    phone: HELPDESK.phone,
    phoneHref: HELPDESK.phone.replace(/^0/, '+31').replaceAll(' ', ''),
    clientTexts: scriptJson({ ...spoken(clientTexts), webChat: spoken(webChatTexts) }),
  };
  const chat = fill(template('page.html'), { ...spoken(texts), ...shared });
  const accessibility = fill(template('accessibility.html'), { ...spoken(accessibilityTexts), ...shared });

  return {
    chat: (nonce) => chat.replaceAll('{{nonce}}', nonce),
    accessibility: () => accessibility,
  };
}
