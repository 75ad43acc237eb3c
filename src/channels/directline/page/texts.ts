import { HELPDESK } from '../../../domain/contact.js';

/** What stands on the page around the conversation. */
export const texts = {
  title: () => 'Mandaathulp – hulp bij je mandaat in OSR',
  name: () => 'Mandaathulp',
  what: () => 'Ik ben een chatbot van DigiDoor. Ik help je om een mandaat te geven in OSR.',
  skip: () => 'Ga naar het berichtveld',
  contactLead: () => 'Liever een mens?',
  restart: () => 'Nieuw gesprek',
  chat: () => 'Gesprek met Mandaathulp',
  waiting: () => 'Een ogenblik. Ik open je gesprek.',
  noScript: () =>
    `Deze pagina heeft JavaScript nodig, en dat staat bij jou uit. Zet het aan, mail ${HELPDESK.mail} of bel ${HELPDESK.phone}.`,
  accessibility: () => 'Toegankelijkheid',
  confirmTitle: () => 'Wil je een nieuw gesprek beginnen?',
  confirmText: () =>
    'Dit gesprek verdwijnt dan van je scherm. Een ticket dat je al hebt verstuurd, blijft gewoon bestaan.',
  confirmCancel: () => 'Nee, ik ga verder met dit gesprek',
  confirmRestart: () => 'Ja, begin een nieuw gesprek',
} as const;

/** What the page says by itself, in the browser. */
export const clientTexts = {
  offline: () => 'Geen verbinding. Wat je al stuurde is bewaard. We proberen het opnieuw.',
  online: () => 'Er is weer verbinding. Je kunt verder.',
  failed: () => 'Dat is niet gelukt. Wacht even en probeer het opnieuw.',
  refused: () =>
    `Ik kan je gesprek nu niet openen. Ik probeer het opnieuw. Duurt het lang? Begin een nieuw gesprek, mail ${HELPDESK.mail} of bel ${HELPDESK.phone}.`,
  resumed: () => 'Je bent terug in je gesprek van eerder.',
} as const;

/** The statement about accessibility: what was tested and how, and nothing more. */
export const accessibilityTexts = {
  title: () => 'Toegankelijkheid van Mandaathulp',
  back: () => 'Terug naar het gesprek',
  aim: () => 'Iedereen moet Mandaathulp kunnen gebruiken. We streven naar WCAG 2.2, niveau A en AA.',
  testedTitle: () => 'Zo testen we',
  testedByMachine: () => 'Bij elke wijziging zoekt het programma axe naar fouten tegen deze eisen.',
  testedByKeyboard: () => 'Bij elke wijziging doorloopt een test het gesprek met alleen het toetsenbord.',
  notTested: () =>
    'Met een schermlezer is nog niet getest. Ook is er nog geen onafhankelijk onderzoek gedaan.',
  keyboardTitle: () => 'Met het toetsenbord',
  keyboardSend: () => 'Met Enter verstuur je je bericht.',
  keyboardButtons: () =>
    'Met Shift en Tab ga je van het berichtveld naar de knoppen. Met de pijltjes kies je een knop.',
  keyboardHistory: () =>
    'Boven de knoppen ligt het gesprek. Daar blader je met de pijltjes, en met Enter ga je een bericht in.',
  reportTitle: () => 'Werkt er iets niet?',
  report: () => `Laat het ons weten: mail ${HELPDESK.mail} of bel ${HELPDESK.phone}.`,
} as const;

/**
 * Web Chat's own Dutch says u, and names things that are not on this page; here only what differs.
 * Keys and `$1`: nl-NL.json of botframework-webchat-api.
 */
export const webChatTexts = {
  ACTIVITY_BOT_SAID_ALT: () => 'Mandaathulp zei:',
  ACTIVITY_BOT_ATTACHED_ALT: () => 'Mandaathulp stuurde mee:',
  ACTIVITY_YOU_SAID_ALT: () => 'Jij zei:',
  ACTIVITY_YOU_ATTACHED_ALT: () => 'Jij stuurde mee:',
  ACTIVITY_INTERACTIVE_FOOTNOTE_ALT: () => 'Klik om iets te kiezen.',
  ACTIVITY_INTERACTIVE_REASON_INTERACTIVE_CONTENT_ALT: () => 'In dit bericht kun je iets kiezen.',
  ACTIVITY_INTERACTIVE_REASON_LINK_ALT: () => 'In dit bericht staat een link.',
  ACTIVITY_STATUS_SEND_FAILED_RETRY: () => 'Verzenden is niet gelukt. [Probeer het opnieuw][RETRY].',
  CONNECTIVITY_STATUS_ALT_RENDER_ERROR: () =>
    `Dit bericht kan ik niet laten zien. Mail ${HELPDESK.mail} of bel ${HELPDESK.phone}.`,
  KEYBOARD_HELP_HEADER: () => 'Zo werkt het toetsenbord',
  KEYBOARD_HELP_CHAT_HISTORY_HEADER: () => 'In het gesprek',
  KEYBOARD_HELP_CHAT_HISTORY_ACCESS_ITEMS_IN_MESSAGE_HEADER: () => 'Een bericht in gaan',
  KEYBOARD_HELP_CHAT_HISTORY_LEAVE_MESSAGE_HEADER: () => 'Een bericht uit gaan',
  KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_ITEMS_HEADER: () => 'Van het een naar het ander in een bericht',
  KEYBOARD_HELP_CHAT_HISTORY_MOVE_BETWEEN_MESSAGES_HEADER: () => 'Van bericht naar bericht',
  KEYBOARD_HELP_CHAT_WINDOW_HEADER: () => 'Op de hele pagina',
  KEYBOARD_HELP_CHAT_WINDOW_BODY_DO_ACTION_HEADER: () => 'Kiezen of versturen',
  KEYBOARD_HELP_CHAT_WINDOW_BODY_MOVE_BETWEEN_ITEMS_HEADER: () => 'Van het een naar het ander',
  MARKDOWN_EXTERNAL_LINK_ALT: () => 'Opent in een nieuw venster.',
  SEND_BOX_IS_EMPTY_TOOLTIP_ALT: () => 'Typ eerst je bericht.',
  SUGGESTED_ACTIONS_LABEL_ALT: () => 'Antwoorden waaruit je kunt kiezen',
  TEXT_INPUT_ALT: () => 'Je bericht',
  TEXT_INPUT_PLACEHOLDER: () => 'Typ je bericht',
  TEXT_INPUT_SEND_BUTTON_ALT: () => 'Versturen',
  TRANSCRIPT_ARIA_LABEL_ALT: () => 'Het gesprek. Blader met de pijltjes.',
  TRANSCRIPT_ARIA_ROLE_ALT: () => 'gesprek',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_LABEL_ALT: () => 'In dit bericht kun je iets kiezen.',
  TRANSCRIPT_LIVE_REGION_INTERACTIVE_WITH_LINKS_LABEL_ALT: () => 'In dit bericht staat een link.',
  TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_LABEL_ALT: () => 'Je kunt een antwoord kiezen.',
  TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_WITH_ACCESS_KEY_LABEL_ALT: () =>
    'Je kunt een antwoord kiezen. Druk daarvoor op $1.',
  TRANSCRIPT_LIVE_REGION_SEND_FAILED_ALT: () => 'Je bericht is niet verstuurd.',
  TRANSCRIPT_TERMINATOR_TEXT: () => 'Tot hier is het gesprek gekomen',
  TEXT_INPUT_UPLOAD_BUTTON_ALT: () => 'Een lijst met scholen meesturen, uit Excel of als CSV',
  FILE_CONTENT_ALT: () => "Bestand '$1'",
  FILE_CONTENT_WITH_SIZE_ALT: () => "Bestand '$1' van $2",
  FILE_CONTENT_DOWNLOADABLE_ALT: () => "Bestand '$1' downloaden",
  FILE_CONTENT_DOWNLOADABLE_WITH_SIZE_ALT: () => "Bestand '$1' van $2 downloaden",
  TYPING_INDICATOR_ALT: () => 'Mandaathulp is aan het typen',
  TYPING_INDICATOR_SINGLE_TEXT: () => '$1 is aan het typen.',
} as const;
