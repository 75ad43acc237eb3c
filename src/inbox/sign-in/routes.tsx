import { queryOf } from '../../http/body.js';
import type { Handler, Routes } from '../../http/reply.js';
import type { Because } from '../paths.js';
import { PATHS, signInPath, wantedPath } from '../paths.js';
import { signInTexts as texts } from '../texts.js';
import type { Way } from './pages.js';
import { SignIn } from './pages.js';
import type { SignInRoom } from './room.js';

/** Why somebody comes to the sign-in page, by what stands in its address. */
const NOTICES: Readonly<Record<Because, () => string>> = {
  verlopen: texts.ended,
  afmelden: texts.signedOut,
  adres: texts.notAnAddress,
};
const noticeOf = (because: string): string | undefined =>
  Object.hasOwn(NOTICES, because) ? NOTICES[because as Because]() : undefined;

const showSignIn =
  ({ sessions, visitors, layout }: SignInRoom, way: Way): Handler =>
  async (request) => {
    const query = queryOf(request);
    const wanted = wantedPath(query.get('naar'));
    const found = await sessions.find(request.headers.cookie);
    if (found.kind === 'signed_in') return { status: 303, headers: { location: wanted } };
    const { csrf, headers } = visitors.welcome(request);
    const notice = noticeOf(query.get('na') ?? '');
    return layout(
      { title: texts.title(), headers },
      <SignIn way={way} notice={notice} wanted={wanted} csrf={csrf} />,
    );
  };

/** The sign-in page, and signing out. */
export const signInRoutes =
  (room: SignInRoom, way: Way): Routes =>
  (server) => {
    const { door, sessions } = room;
    server.get(PATHS.signIn, door.openRoute(showSignIn(room, way)));
    server.post(
      PATHS.signOut,
      door.staffRoute(async ({ headers }) => ({
        status: 303,
        headers: {
          location: signInPath('', 'afmelden'),
          'set-cookie': await sessions.end(headers.cookie),
        },
      })),
    );
  };
