// @ts-check
/// <reference lib="dom" />
/** The chat page: puts Web Chat on the page, and keeps it going. */
import { createConnection } from './connection.js';
import { cardOptions, styleOptions } from './look.js';
import { Refused } from './requests.js';
import { SEND_MS } from './sending.js';

/** How long a loss may last before the page tells of it; shorter ones nobody notices. */
const TELL_LOSS_MS = 1500;
/** How long a notice stays. */
const SHOWN_MS = 5000;
/** A page that nobody looks at reads nothing: after this long it lets go of its socket. */
const UNSEEN_MS = 2000;
/** After this long out of sight the page no longer trusts its socket. */
const HIDDEN_MS = 60_000;
/** How long Web Chat keeps what it has read aloud; a replay is over by then. */
const REPLAY_MS = 1500;
/** How soon a conversation that could not be opened is tried again. */
const AGAIN_MS = 2000;
const DRAFT = 'mandaathulp.draft';

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** Every sentence comes from the server's texts.ts. */
const texts = JSON.parse(byId('texts').textContent ?? '');
const chat = byId('chat');
/** @type {any} */
const { WebChat } = window;

/** Gets a token for this browser's conversation; the server knows the browser by its cookie. */
async function newSession() {
  const response = await fetch('/webchat/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

/** Whether the user was told last that there is a connection. */
let told = true;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let telling;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let hiding;

/** Shows something above the conversation; anything but a loss goes away by itself. @param {'offline' | 'online' | 'failed'} what */
function show(what) {
  const banner = byId('connection');
  clearTimeout(hiding);
  banner.textContent = texts[what];
  banner.className = what;
  if (what !== 'offline') hiding = setTimeout(() => (banner.textContent = banner.className = ''), SHOWN_MS);
}

/** Tells when the connection is gone, and when it is back. @param {boolean} online */
function tellConnection(online) {
  clearTimeout(telling);
  if (online === told) return;
  const tell = () => {
    told = online;
    show(online ? 'online' : 'offline');
  };
  telling = setTimeout(tell, online ? 0 : TELL_LOSS_MS);
}

const isSeen = () => document.visibilityState === 'visible';

/** Resolves once somebody looks at the page. @returns {Promise<void>} */
const inSight = () =>
  new Promise((resolve) => {
    const look = () => {
      if (!isSeen()) return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    look();
  });

/** @type {ReturnType<typeof setTimeout> | undefined} */
let resting;
/** Lets go of the socket if nobody looks for a while: the helpdesk would think that its answer was read. */
function restUnseen() {
  clearTimeout(resting);
  if (!isSeen()) resting = setTimeout(connection.rest, UNSEEN_MS);
}

const connection = createConnection({
  domain: `${location.origin}/v3/directline`,
  locale: 'nl-NL',
  newSession,
  inSight,
  onChange(online) {
    tellConnection(online);
    restUnseen();
  },
  onMoved: () => location.reload(),
});

/** What was typed and not yet sent stays when the page is loaded again. @param {any} store */
function keepDraft(store) {
  const draft = sessionStorage.getItem(DRAFT);
  if (draft) store.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text: draft } });
  store.subscribe(() => sessionStorage.setItem(DRAFT, store.getState().sendBoxValue));
}

/**
 * Web Chat reads buttons aloud twice, and an earlier conversation that is shown again from start to end.
 * @param {boolean} resumed
 */
function tendLiveRegions(resumed) {
  let quiet = resumed;
  const tend = () => {
    chat.querySelector('.webchat__suggested-actions[aria-live]')?.removeAttribute('aria-live');
    chat
      .querySelector('.webchat__live-region-transcript')
      ?.setAttribute('aria-live', quiet ? 'off' : 'polite');
  };
  new MutationObserver(tend).observe(chat, { childList: true, subtree: true });
  if (!resumed) return;
  // Of all that is shown again only the last question is worth hearing.
  let question = '';
  let waits = false;
  const replay = connection.activity$.subscribe({
    next(/** @type {any} */ { from, text }) {
      if (from?.role === 'bot' && text) question = text;
      if (waits) return;
      waits = true;
      setTimeout(() => {
        replay.unsubscribe();
        quiet = false;
        tend();
        byId('resumed').textContent = `${texts.resumed} ${question}`;
      }, REPLAY_MS);
    },
  });
}

/** @param {boolean} resumed */
function showChat(resumed) {
  const store = WebChat.createStore({}, () => (/** @type {any} */ next) => (/** @type {any} */ action) => {
    const result = next(action);
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') void connection.listen();
    return result;
  });
  chat.replaceChildren();
  WebChat.renderWebChat(
    {
      directLine: connection,
      store,
      nonce: document.querySelector('script')?.nonce,
      locale: 'nl-NL',
      role: 'region',
      styleOptions: { ...styleOptions, sendTimeout: SEND_MS + 10_000 },
      adaptiveCardsHostConfig: cardOptions,
      overrideLocalizedStrings: (/** @type {object} */ strings) => ({ ...strings, ...texts.webChat }),
    },
    chat,
  );
  tendLiveRegions(resumed);
  keepDraft(store);
}

/** Begins until it works: a page that was opened while the server restarted comes up by itself. */
async function begin() {
  const waiting = byId('waiting');
  waiting.hidden = false;
  /** @param {unknown} error */
  const tell = (error) => {
    if (error instanceof Refused) waiting.textContent = texts.refused;
    else tellConnection(false);
  };
  for (;;) {
    try {
      return await connection.begin();
    } catch (error) {
      tell(error);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

async function restart() {
  const response = await fetch('/webchat/session', {
    method: 'DELETE',
    headers: { 'content-type': 'application/json' },
  }).catch(() => undefined);
  if (!response?.ok) return told && show('failed');
  sessionStorage.removeItem(DRAFT);
  location.reload();
}

let hiddenAt = 0;
document.addEventListener('visibilitychange', () => {
  restUnseen();
  if (!isSeen()) hiddenAt = Date.now();
  else if (Date.now() - hiddenAt > HIDDEN_MS) connection.refresh();
  connection.tryNow();
});
addEventListener('online', connection.tryNow);
addEventListener('offline', connection.refresh);

// iOS lays the keyboard over the page instead of making the page smaller.
visualViewport?.addEventListener('resize', () => {
  const { height, scale } = /** @type {VisualViewport} */ (visualViewport);
  if (scale === 1) document.documentElement.style.setProperty('--screen', `${height}px`);
});

byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  /** @type {HTMLElement} */ (chat.querySelector('textarea') ?? chat).focus();
});

const confirmation = /** @type {HTMLDialogElement} */ (byId('confirm'));
byId('restart').addEventListener('click', () => confirmation.showModal());
confirmation.addEventListener('close', () => {
  if (confirmation.returnValue === 'restart') void restart();
  confirmation.returnValue = '';
});

byId('restart').hidden = false;
showChat(await begin());
tellConnection(true);
