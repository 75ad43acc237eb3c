import type { JSX } from 'preact';
import { CsrfField } from '../page/layout.js';
import { PATHS } from '../paths.js';
import { signInTexts as texts } from '../texts.js';
import { LINK_FIELD } from './links.js';

/** How somebody can sign in here. */
export type Way = 'provider' | 'mail' | 'administrator';

interface SignInProps {
  readonly way: Way;
  /** Why this page is shown: an ended session, a sign-out, an address that is none. */
  readonly notice: string | undefined;
  readonly wanted: string;
  readonly csrf: string;
}

const WithProvider = ({ wanted }: { readonly wanted: string }): JSX.Element => (
  <p>
    <a class="button strong" href={`${PATHS.begin}?${new URLSearchParams({ naar: wanted }).toString()}`}>
      {texts.withProvider()}
    </a>
  </p>
);

const ByMail = ({ wanted, csrf }: { readonly wanted: string; readonly csrf: string }): JSX.Element => (
  <form method="post" action={PATHS.signIn}>
    <CsrfField csrf={csrf} />
    <input type="hidden" name="naar" value={wanted} />
    <p class="field">
      <label for="mail">{texts.mail()}</label>
      <input
        id="mail"
        name="mail"
        type="email"
        autocomplete="email"
        maxLength={254}
        required
        aria-describedby="mail-how"
      />
    </p>
    <p id="mail-how" class="subtle">
      {texts.askLinkHow()}
    </p>
    <p>
      <button class="strong">{texts.askLink()}</button>
    </p>
  </form>
);

/** The content of the sign-in page. */
export const SignIn = ({ way, notice, wanted, csrf }: SignInProps): JSX.Element => (
  <section class="card">
    {notice !== undefined && (
      <p class="notice" role="status">
        {notice}
      </p>
    )}
    <p>{texts.forWhom()}</p>
    {way === 'provider' && <WithProvider wanted={wanted} />}
    {way === 'mail' && <ByMail wanted={wanted} csrf={csrf} />}
    {way === 'administrator' && <p>{texts.askAdministrator()}</p>}
  </section>
);

/** What is shown after somebody asked for a link: the same to everyone. */
export const Sent = (): JSX.Element => (
  <section class="card">
    <p>{texts.sent()}</p>
    <p>{texts.sentHow()}</p>
    <p class="subtle">{texts.sentNothing()}</p>
    <p>
      <a href={PATHS.signIn}>{texts.again()}</a>
    </p>
  </section>
);

interface UseLinkProps {
  readonly mail: string;
  readonly code: string;
  readonly csrf: string;
}

/** The button that uses a link up: a program that follows the links in mails presses none. */
export const UseLink = ({ mail, code, csrf }: UseLinkProps): JSX.Element => (
  <form class="card" method="post" action={PATHS.link}>
    <CsrfField csrf={csrf} />
    <input type="hidden" name={LINK_FIELD} value={code} />
    <p>{texts.linkFor(mail)}</p>
    <p class="subtle">{texts.linkHow()}</p>
    <p>
      <button class="strong">{texts.useLink()}</button>
    </p>
  </form>
);
