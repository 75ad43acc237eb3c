import type { Activity } from 'botbuilder';
import { randomUUID } from 'node:crypto';
import { createTeams } from '../../../src/channels/teams/channel.js';
import type { Teams, TeamsDeps } from '../../../src/channels/teams/channel.js';
import type { RunTurn } from '../../../src/channels/channel.js';
import { createHttpServer } from '../../../src/http/server.js';
import { recordingLog } from '../../support/outside.js';
import type { RecordingLog } from '../../support/outside.js';
import { scriptedRun } from '../scripted-run.js';
import type { ScriptedRun } from '../scripted-run.js';
import { startMicrosoft } from './microsoft.js';
import type { Connector, Microsoft } from './microsoft.js';
import { APP } from './tokens.js';

export const TENANT = '66666666-7777-4888-8999-aaaaaaaaaaaa';
const BOT = { id: `28:${APP}`, name: 'Mandaathulp' };
export const ANNA = { id: '29:anna', name: 'Anna de Vries', aadObjectId: 'a1' };

/** A message of Anna as Teams sends it. Each has an id of its own. */
export const fromTeams = ({ serviceUrl }: Microsoft, parts: object = {}): Partial<Activity> => ({
  type: 'message',
  id: randomUUID(),
  channelId: 'msteams',
  serviceUrl,
  timestamp: '2026-03-02T09:00:00.000Z' as unknown as Date,
  conversation: { id: 'a:gesprek', conversationType: 'personal', isGroup: false, name: '', tenantId: TENANT },
  from: ANNA,
  recipient: BOT,
  locale: 'en-US',
  text: 'hallo',
  textFormat: 'plain',
  entities: [{ type: 'clientInfo', locale: 'en-US' }],
  channelData: { tenant: { id: TENANT } },
  ...parts,
});

export interface Loopback {
  /** Ends the turns that run, as a process does that stops. */
  endTurns(): Promise<void>;
  /** Says something outside a turn. */
  readonly publish: Teams['publish'];
  readonly log: RecordingLog;
  /** How long was waited before something was said again. */
  readonly pauses: number[];
  /** Sends an activity with a good token; `authorization` and `body` replace what is sent. */
  post(
    activity: Partial<Activity>,
    instead?: { authorization?: string | undefined; body?: string; contentType?: string },
  ): Promise<{ status: number; body: string }>;
  close(): Promise<void>;
}

/** The bot in Teams on a real server on loopback, with `microsoft` for Microsoft. */
export async function teamsOnLoopback(
  microsoft: Microsoft,
  run: RunTurn,
  deps: Partial<TeamsDeps> = {},
): Promise<Loopback> {
  const log = recordingLog();
  const pauses: number[] = [];
  const teams = createTeams({
    run,
    settings: { appId: APP, appType: 'SingleTenant', tenantId: TENANT, password: 'geheim' },
    log,
    random: () => 0,
    authentication: microsoft.authentication,
    isService: (serviceUrl) => serviceUrl === microsoft.serviceUrl,
    pause: (milliseconds) => Promise.resolve(void pauses.push(milliseconds)),
    ...deps,
  });
  const server = createHttpServer({ log, routes: [teams.routes] });
  const port = await server.listen(0, '127.0.0.1');

  return {
    endTurns: () => teams.close(),
    publish: teams.publish,
    log,
    pauses,
    async post(activity, instead = {}) {
      const authorization =
        'authorization' in instead ? instead.authorization : `Bearer ${await microsoft.token()}`;
      const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': instead.contentType ?? 'application/json; charset=utf-8',
          ...(authorization !== undefined && { authorization }),
        },
        body: instead.body ?? JSON.stringify(activity),
      });
      return { status: response.status, body: await response.text() };
    },
    close: () => server.close(0),
  };
}

/** A script, Microsoft, and the bot between them, new for each test of a file. */
export interface Stage {
  readonly microsoft: Microsoft;
  readonly connector: Connector;
  readonly bot: ScriptedRun;
  readonly loopback: Loopback;
  /** Another process of the bot. */
  open(run: RunTurn, deps?: Partial<TeamsDeps>): Promise<Loopback>;
  /** What stands in Teams. */
  texts(): (string | undefined)[];
}

/** Sets the stage before each test, and clears it after. */
export function setStage(script: Parameters<typeof scriptedRun>[0]): Stage {
  const opened: Loopback[] = [];
  const stage = {
    open: async (run: RunTurn, deps: Partial<TeamsDeps> = {}) => {
      const one = await teamsOnLoopback(stage.microsoft, run, deps);
      opened.push(one);
      return one;
    },
    texts: () => stage.connector.said.map(({ text }) => text),
  } as { -readonly [Part in keyof Stage]: Stage[Part] };

  beforeAll(async () => {
    stage.microsoft = await startMicrosoft();
    stage.connector = stage.microsoft.connector;
  });
  afterAll(() => stage.microsoft.close());
  beforeEach(async () => {
    const { said, calls, fates } = stage.connector;
    for (const list of [said, calls, fates]) list.length = 0;
    stage.connector.member = { id: ANNA.id, email: 'anna@regenboog.example' };
    stage.bot = scriptedRun(script);
    stage.loopback = await stage.open(stage.bot.run);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
  });
  return stage;
}
