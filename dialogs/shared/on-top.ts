import type { DialogContext } from 'botbuilder-dialogs';

const ON_TOP: ReadonlySet<string> = new Set(['wijzigen', 'status', 'antwoord', 'terugkomst', 'stoppen']);

/** Begins a dialog on top of the open question; one of these that was under way makes room, so the stack stays flat. */
export async function beginOnTop(dc: DialogContext, id: string, options: object = {}): Promise<void> {
  if (!dc.activeDialog) await dc.beginDialog('journey');
  const running = dc.stack.findIndex((instance) => ON_TOP.has(instance.id));
  if (running !== -1) dc.stack.splice(running);
  await dc.beginDialog(id, options);
}
