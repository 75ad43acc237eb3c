// @ts-check
/** How Web Chat looks. The colours are those of page.css, which is where they are chosen. */

const style = getComputedStyle(document.documentElement);
/** @param {string} name */
const colour = (name) => style.getPropertyValue(`--${name}`).trim();

const accent = colour('accent');
const text = colour('text');
const subtle = colour('subtle');
const line = colour('line');
const paper = colour('paper');
const tint = colour('tint');
const font = 'inherit';
/** Three dots that stand still, for who does not want things to move. */
const STILL =
  'url("data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 64 20%27%3E%3Cg fill=%27%2352646a%27%3E%3Ccircle cx=%2720%27 cy=%2710%27 r=%273%27/%3E%3Ccircle cx=%2732%27 cy=%2710%27 r=%273%27/%3E%3Ccircle cx=%2744%27 cy=%2710%27 r=%273%27/%3E%3C/g%3E%3C/svg%3E")';
const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
const narrow = matchMedia('(max-width: 30rem)').matches;

/** Options of Web Chat; what they are called and mean: StyleOptions.ts of botframework-webchat-api. */
export const styleOptions = {
  accent,
  subtle,
  primaryFont: font,
  backgroundColor: paper,
  fontSizeSmall: '0.8125rem',

  bubbleBackground: tint,
  bubbleBorderColor: tint,
  bubbleBorderRadius: 12,
  bubbleTextColor: text,
  bubbleMaxWidth: 560,
  bubbleMinWidth: 0,
  bubbleFromUserBackground: accent,
  bubbleFromUserBorderColor: accent,
  bubbleFromUserBorderRadius: 12,
  bubbleFromUserTextColor: 'White',
  // A phone has no width to spare for a picture that says nothing new.
  ...(!narrow && { botAvatarInitials: 'M', botAvatarBackgroundColor: accent, avatarSize: 36 }),
  groupTimestamp: 5 * 60 * 1000,
  timestampColor: subtle,

  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: paper,
  suggestedActionBackgroundColorOnHover: tint,
  suggestedActionBackgroundColorOnActive: tint,
  suggestedActionBorderColor: accent,
  suggestedActionBorderRadius: 22,
  suggestedActionBorderWidth: 2,
  suggestedActionHeight: 44,
  suggestedActionTextColor: accent,
  suggestedActionTextColorOnDisabled: subtle,
  suggestedActionBorderColorOnDisabled: subtle,
  suggestedActionKeyboardFocusIndicatorBorderStyle: 'none',
  suggestedActionsVisualKeyboardIndicatorStyle: 'none',

  ...(still && { typingAnimationBackgroundImage: STILL }),

  // A list of schools; what is chosen is sent at once.
  uploadAccept: '.csv,.xlsx,.txt',
  uploadMultiple: false,
  sendAttachmentOn: 'attach',
  sendBoxBackground: paper,
  sendBoxHeight: 48,
  sendBoxTextColor: text,
  sendBoxPlaceholderColor: subtle,
  sendBoxTextWrap: true,
  sendBoxButtonColor: accent,
  sendBoxButtonColorOnDisabled: subtle,
  sendBoxBorderTop: 'none',

  transcriptActivityVisualKeyboardIndicatorColor: accent,
  transcriptVisualKeyboardIndicatorColor: accent,
  transcriptOverlayButtonBackground: text,
  transcriptOverlayButtonBackgroundOnFocus: accent,
  transcriptOverlayButtonBackgroundOnHover: accent,

  // What a user writes is shown as it is: no smileys made of `:)`, no HTML.
  emojiSet: {},
  markdownRenderHTML: false,

  cardEmphasisBackgroundColor: tint,
  cardPushButtonBackgroundColor: accent,
  cardPushButtonTextColor: 'White',
};

const colours = { default: text, subtle };
const foregroundColors = {
  default: colours,
  dark: colours,
  light: { default: 'White', subtle: 'White' },
  accent: { default: accent, subtle: accent },
  good: { default: colour('good'), subtle: colour('good') },
  warning: { default: colour('warning'), subtle: colour('warning') },
  attention: { default: colour('attention'), subtle: colour('attention') },
};
/** @param {string} backgroundColor */
const container = (backgroundColor) => ({ backgroundColor, borderColor: line, foregroundColors });

/** Host configuration of Adaptive Cards; source: adaptivecards.io/explorer/HostConfig. */
export const cardOptions = {
  fontFamily: font,
  fontSizes: { small: 14, default: 16, medium: 17, large: 19, extraLarge: 22 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 4, default: 12, medium: 16, large: 20, extraLarge: 28, padding: 16 },
  separator: { lineThickness: 1, lineColor: line },
  supportsInteractivity: true,
  containerStyles: {
    default: container('transparent'),
    emphasis: container(tint),
    accent: container(tint),
    good: container(tint),
    warning: container(tint),
    attention: container(tint),
  },
  actions: {
    actionAlignment: 'stretch',
    actionsOrientation: 'vertical',
    buttonSpacing: 8,
    maxActions: 20,
    spacing: 'large',
    showCard: { actionMode: 'inline', inlineTopMargin: 8 },
  },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 160 },
    value: { wrap: true },
    spacing: 12,
  },
  textBlock: { headingLevel: 2 },
};
