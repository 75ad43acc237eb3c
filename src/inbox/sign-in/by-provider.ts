import { queryOf } from '../../http/body.js';
import type { Handler, Routes } from '../../http/reply.js';
import type { Cookie } from '../cookie.js';
import { PATHS, wantedPath } from '../paths.js';
import type { Seal } from '../seal.js';
import { admit } from './admit.js';
import type { Provider } from './provider.js';
import { Flow } from './provider.js';
import type { SignInRoom } from './room.js';
import { letIn, refuse } from './room.js';

/** What signing in at a provider needs. */
export interface ByProviderDeps extends SignInRoom {
  readonly provider: Provider;
  readonly seal: Seal;
  /** Holds what must be the same when somebody comes back. */
  readonly flowCookie: Cookie;
  /** How a browser reaches us. */
  readonly origin: () => string;
}

/** How long somebody may take at the provider. */
const FLOW_SECONDS = 15 * 60;

const begin =
  ({ provider, seal, flowCookie, origin, ...room }: ByProviderDeps): Handler =>
  async (request) => {
    await room.tries(request);
    const wanted = wantedPath(queryOf(request).get('naar'));
    const begun = await provider.begin(origin() + PATHS.back, wanted);
    if (!begun) return refuse(room, 'provider_down');
    const cookie = flowCookie.set(await seal.close('flow', begun.flow, FLOW_SECONDS), FLOW_SECONDS);
    return { status: 303, headers: { location: begun.address, 'set-cookie': cookie } };
  };

const finish =
  ({ provider, seal, flowCookie, origin, ...room }: ByProviderDeps): Handler =>
  async (request) => {
    await room.tries(request);
    const flow = await seal.open('flow', flowCookie.read(request.headers.cookie), Flow);
    if (!flow) return refuse(room, 'broken_off');
    // Built from what was sent to the provider, not from the Host header.
    const current = new URL(`${PATHS.back}?${queryOf(request).toString()}`, origin());
    const answer = await provider.finish(current, flow);
    if (answer.kind !== 'claims') return refuse(room, answer.kind);
    const admission = admit(room.settings, answer.claims);
    if (admission.kind !== 'admitted') return refuse(room, admission.kind);
    return letIn(room, request, { ...admission.arrived, wanted: flow.wanted });
  };

/** Signing in at the provider. */
export const byProviderRoutes =
  (deps: ByProviderDeps): Routes =>
  (server) => {
    server.get(PATHS.begin, deps.door.openRoute(begin(deps)));
    server.get(PATHS.back, deps.door.openRoute(finish(deps)));
  };
