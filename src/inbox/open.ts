import type { Outside } from '../domain/outside.js';
import type { PhrasingDesk } from '../domain/phrasing.js';
import type { Store } from '../domain/store.js';
import type { TicketWork } from '../domain/ticket-work.js';
import { RequestFailure } from '../http/failures.js';
import type { Routes } from '../http/reply.js';
import { createCookie } from './cookie.js';
import { createDoor } from './door.js';
import { exportRoutes } from './export/routes.js';
import { figureRoutes } from './figures/routes.js';
import { openAssets } from './page/assets.js';
import { createLayout } from './page/layout.js';
import { phrasingRoutes } from './phrasing/routes.js';
import { questionRoutes } from './questions/routes.js';
import { queueRoutes } from './queue/routes.js';
import { createStreams } from './queue/stream.js';
import type { Seal } from './seal.js';
import { createSeal, SEAL_BYTES } from './seal.js';
import { createSessions } from './sessions.js';
import type { InboxSettings } from './settings.js';
import { byLinkRoutes } from './sign-in/by-link.js';
import { byProviderRoutes } from './sign-in/by-provider.js';
import type { Links } from './sign-in/links.js';
import { createLinks } from './sign-in/links.js';
import type { SendMail } from './sign-in/mail.js';
import type { Way } from './sign-in/pages.js';
import { createProvider } from './sign-in/provider.js';
import type { SignInRoom } from './sign-in/room.js';
import { countTries } from './sign-in/room.js';
import { signInRoutes } from './sign-in/routes.js';
import { reachRoutes } from './ticket/reach.js';
import { ticketRoutes } from './ticket/routes.js';
import { templateRoutes } from './ticket/templates.js';
import type { ShownStore, Wording } from './ticket/view.js';
import { createVisitors } from './visitor.js';

/** What the inbox needs. */
export interface InboxDeps extends Outside {
  readonly settings: InboxSettings;
  readonly store: ShownStore & Pick<Store, 'secret' | 'allowance' | 'questions' | 'questionMarks'>;
  /** What is done with tickets. */
  readonly work: TicketWork;
  readonly wording: Wording;
  /** Where questions become phrasings of articles. */
  readonly phrasings: PhrasingDesk;
  /** Folder of the program: the one with `src` and `node_modules`. */
  readonly root: string;
  /** How the world reaches us, if that is set. */
  readonly publicUrl?: string | undefined;
  /** How a browser reaches us: stands in links and goes to the provider, so it never comes from a request. */
  readonly origin: () => string;
  /** How many proxies of our own stand before us. */
  readonly proxies: number;
  /** Absent when no mail server is set. */
  readonly sendMail?: SendMail | undefined;
}

/** The helpdesk's side. */
export interface Inbox {
  readonly routes: Routes;
  /** A link to sign in with at once, for the first address that is allowed by name; `undefined` when a provider is asked. */
  firstLink(): Promise<string | undefined>;
  /** Ends the streams of pages that are open: the server would wait for them. */
  close(): void;
}

/** Name under which the store keeps the secret of the inbox; `npm run inbox:link` reads it beside the server. */
export const INBOX_SECRET = 'inbox';

/** Opens the inbox. */
export async function openInbox(deps: InboxDeps): Promise<Inbox> {
  const { settings, store, clock, root } = deps;
  const seal = createSeal(await store.secret(INBOX_SECRET, SEAL_BYTES), clock);
  const links = createLinks({ ...deps, seal, staff: store.staff });
  const assets = openAssets(root);
  const room = openRoom(deps, createLayout(assets));
  const { tickets } = store;
  const streams = createStreams({ sessions: room.sessions, tickets });
  const parts = [
    assets.routes,
    signInRoutes(room, wayOf(deps)),
    waysIn(deps, { room, links, seal }),
    queueRoutes({ ...room, tickets, clock }),
    exportRoutes({ ...room, tickets, clock, root }),
    streams.routes,
    questionRoutes({ ...deps, ...room }),
    phrasingRoutes({ ...deps, ...room }),
    figureRoutes({ ...room, store, clock }),
    reachRoutes({ ...room, store }),
    ticketRoutes({ ...deps, ...room, allowed: settings.allowed }),
    templateRoutes({ ...deps, ...room, templates: store.templates }),
    elsewhere(room),
  ];
  const [first] = settings.allowed.addresses;
  return {
    routes(server) {
      for (const mount of parts) mount(server);
    },
    firstLink: async () =>
      settings.oidc !== undefined || first === undefined ? undefined : links.make(first),
    close: () => {
      streams.close();
    },
  };
}

function wayOf({ settings, sendMail }: InboxDeps): Way {
  if (settings.oidc !== undefined) return 'provider';
  return sendMail === undefined ? 'administrator' : 'mail';
}

const isHttps = (publicUrl: string | undefined): boolean => publicUrl?.startsWith('https:') ?? false;

function openRoom(deps: InboxDeps, layout: SignInRoom['layout']): SignInRoom {
  const { settings, store, publicUrl, log, proxies } = deps;
  const https = isHttps(publicUrl);
  const sessions = createSessions({ ...deps, staff: store.staff, cookie: createCookie('inbox', https) });
  const visitors = createVisitors(createCookie('inbox-bezoek', https), publicUrl);
  const door = createDoor({ sessions, layout, log, publicUrl });
  return { door, layout, log, sessions, settings, visitors, tries: countTries(proxies, store.allowance) };
}

interface Keys {
  readonly room: SignInRoom;
  readonly links: Links;
  readonly seal: Seal;
}

/** With a provider there are no links: they would be a way round what the provider asks of people. */
function waysIn(
  { settings, store, log, origin, publicUrl, sendMail }: InboxDeps,
  { room, links, seal }: Keys,
): Routes {
  if (settings.oidc === undefined)
    return byLinkRoutes({ ...room, links, allowance: store.allowance, sendMail });
  const flowCookie = createCookie('inbox-onderweg', isHttps(publicUrl));
  return byProviderRoutes({
    ...room,
    seal,
    origin,
    flowCookie,
    provider: createProvider(settings.oidc, log),
  });
}

/** A page that does not exist is told to staff alone: others go to the sign-in page, whatever they ask for. */
const elsewhere =
  ({ door }: SignInRoom): Routes =>
  (server) => {
    server.get(
      '/inbox/*',
      door.staffRoute(() => Promise.reject(new RequestFailure('NotFound'))),
    );
  };
