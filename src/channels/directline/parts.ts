import type { Outside } from '../../domain/outside.js';
import type { ConversationStore } from '../../domain/store.js';
import type { Limiter } from '../../http/limiter.js';
import type { FileShelf } from './files.js';
import type { Hub } from './hub.js';
import type { DirectLineSettings } from './settings.js';
import type { Tokens } from './tokens.js';
import type { Turns } from './turns.js';

/** What the routes of the web channel are made of. */
export interface Parts {
  readonly tokens: Tokens;
  readonly hub: Hub;
  readonly turns: Turns;
  readonly conversations: Pick<ConversationStore, 'log'>;
  readonly files: FileShelf;
  readonly limiters: Readonly<Record<'tokens' | 'starts' | 'posts' | 'reads' | 'uploads', Limiter>>;
  readonly settings: DirectLineSettings;
  readonly outside: Outside;
}
