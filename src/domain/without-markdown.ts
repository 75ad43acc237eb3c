/** A text without the Markdown that our dialogs and articles use: bold, code, links, escapes. */
export const withoutMarkdown = (text: string): string =>
  text
    .replace(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/gs, '$1')
    .replace(/(?<!\\)`([^`]+)`/g, '$1')
    .replace(/(?<!\\)\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 ($2)')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
