import { bearerToken, sameSecret } from './bearer.js';
import { RequestFailure } from './failures.js';
import type { Routes } from './reply.js';
import { route } from './reply.js';

/** Where the figures come from, and who may read them. */
export interface FiguresDeps {
  /** What a reader of the figures must show. */
  readonly token: string;
  /** All figures as text, in the format of Prometheus. */
  readonly read: () => Promise<string>;
}

/** Version of the text format. Source: Prometheus, exposition formats. */
const TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** `/metrics`, for who guards the program. It is not mounted without a token. */
export const figuresRoutes =
  ({ token, read }: FiguresDeps): Routes =>
  (server) => {
    server.get(
      '/metrics',
      route(async (request) => {
        if (!sameSecret(bearerToken(request), token)) throw new RequestFailure('Forbidden');
        return { status: 200, body: await read(), headers: { 'content-type': TYPE } };
      }),
    );
  };
