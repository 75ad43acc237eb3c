/** What the terminal itself says, beside the bot. */
export const texts = {
  hint: () =>
    'Typ je bericht en druk op Enter. Een nummer kiest de knop met dat nummer. Typ exit om te stoppen.',
  bye: () => 'Tot ziens.',
} as const;
