import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
} from 'botbuilder';
import type { Request, Response, TurnContext } from 'botbuilder';
import { ComponentDialog, runDialog } from 'botbuilder-dialogs';
import type { DialogState } from 'botbuilder-dialogs';
import restify from 'restify';
import { plainDialogs } from './plain-dialog.js';

/** The journey's dialogs in one, as Bot Framework's samples have it. */
class Journey extends ComponentDialog {
  constructor() {
    super('main');
    for (const dialog of plainDialogs()) this.addDialog(dialog);
    this.initialDialogId = 'journey';
  }
}

/**
 * A bot as Bot Framework's samples build it: CloudAdapter and restify, state in memory, no checks, nothing
 * stored. The yardstick for what a turn may cost.
 */
function startPlainBot(): void {
  const state = new ConversationState(new MemoryStorage());
  const place = state.createProperty<DialogState>('dialogs');
  const journey = new Journey();
  const bot = new ActivityHandler();
  const talk = async (context: TurnContext, next: () => Promise<void>): Promise<void> => {
    await runDialog(journey, context, place);
    await state.saveChanges(context);
    await next();
  };
  bot.onMembersAdded(talk);
  bot.onMessage(talk);

  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request: unknown, response: unknown) => {
    await adapter.process(request as Request, response as Response, (context) => bot.run(context));
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    console.log(`http://localhost:${port}`);
  });
}

startPlainBot();
