import { z } from 'zod';
import { settingTexts as texts } from './settings.texts.js';

const AppType = z.enum(['SingleTenant', 'UserAssignedMsi', 'MultiTenant'], { error: texts.type() });
const guid = z.guid({ error: texts.guid() }).toLowerCase().optional();

/** The settings of Teams as they stand in the environment. */
export const TEAMS_VARIABLES = {
  /** Id of the bot's registration in Azure. */
  MICROSOFT_APP_ID: guid,
  /** Kind of that registration; `SingleTenant` unless set. */
  MICROSOFT_APP_TYPE: AppType.optional(),
  /** Whose Teams may talk to the bot. */
  MICROSOFT_APP_TENANT_ID: guid,
  MICROSOFT_APP_PASSWORD: z.string().optional(),
};
type Name = keyof typeof TEAMS_VARIABLES;
type Environment = Readonly<Partial<Record<Name, string | undefined>>>;

/** What each kind of registration cannot do without. Source: Bot Framework's own credential factory. */
const NEEDED: ReadonlyMap<string, readonly Name[]> = new Map([
  ['SingleTenant', ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID', 'MICROSOFT_APP_PASSWORD']],
  ['UserAssignedMsi', ['MICROSOFT_APP_ID', 'MICROSOFT_APP_TENANT_ID']],
  ['MultiTenant', ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD']],
]);

/** How Teams knows the bot, and whom the bot serves there. */
export interface TeamsSettings {
  readonly appId: string;
  readonly appType: z.infer<typeof AppType>;
  /** Only activities of this tenant get a turn; absent in a `MultiTenant` app that serves all. */
  readonly tenantId?: string;
  /** Absent for a managed identity (`UserAssignedMsi`). */
  readonly password?: string;
}

/**
 * Reads the settings of Teams: all that the kind of app needs, or none, which gives `undefined` and leaves the
 * channel off. Half of them is a mistake, and never a bot without authentication: that one would take orders
 * from anybody.
 */
export const TeamsSettings = z
  .object(TEAMS_VARIABLES)
  .superRefine(
    (environment, context) => {
      for (const [name, message] of mistakesIn(environment))
        context.addIssue({ code: 'custom', path: [name], message });
    },
    // Also when a setting is malformed: all mistakes are told at once.
    { when: () => true },
  )
  .transform((environment): TeamsSettings | undefined => {
    const { MICROSOFT_APP_TENANT_ID: tenantId, MICROSOFT_APP_PASSWORD: password } = environment;
    if (environment.MICROSOFT_APP_ID === undefined) return undefined;
    return {
      appId: environment.MICROSOFT_APP_ID,
      appType: environment.MICROSOFT_APP_TYPE ?? 'SingleTenant',
      ...(tenantId !== undefined && { tenantId }),
      ...(password !== undefined && { password }),
    };
  });

function mistakesIn(environment: Environment): readonly (readonly [Name, string])[] {
  if (Object.values(environment).every((value) => value === undefined)) return [];
  const type = environment.MICROSOFT_APP_TYPE ?? 'SingleTenant';
  const missing = (NEEDED.get(type) ?? []).filter((name) => environment[name] === undefined);
  const tooMuch = type === 'UserAssignedMsi' && environment.MICROSOFT_APP_PASSWORD !== undefined;
  return [
    ...missing.map((name) => [name, texts.missing()] as const),
    ...(tooMuch ? [['MICROSOFT_APP_PASSWORD', texts.noPassword()] as const] : []),
  ];
}
