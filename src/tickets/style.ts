import type { Html } from './html.js';

/** How a mail looks. A reader that drops it still shows headings and tables in their right order. */
export const STYLE: Html = {
  markup: `
:root { color-scheme: light dark; }
body { margin: 0; padding: 0; background: #f3f5f8; color: #1b2430; -webkit-text-size-adjust: 100%; }
body, table { font: 16px/1.5 -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; }
.page { padding: 24px 12px; }
.card { max-width: 640px; margin: 0 auto; padding: 24px 28px 28px; background: #ffffff;
  border: 1px solid #dde3ea; border-top: 4px solid #1f5fa8; border-radius: 8px; }
.kind { margin: 0; color: #55606e; }
h1 { margin: 0 0 16px; font-size: 26px; line-height: 1.25; }
h2 { margin: 28px 0 8px; font-size: 18px; line-height: 1.3; }
p { margin: 0 0 12px; }
a { color: #1f5fa8; }
table { width: 100%; border-collapse: collapse; }
table + p { margin-top: 20px; }
th, td { padding: 8px 12px 8px 0; text-align: left; vertical-align: top; border-bottom: 1px solid #e4e9ef; }
th { color: #55606e; font-weight: normal; }
td { overflow-wrap: anywhere; }
.facts th { width: 150px; }
.facts td, .schools td:first-child { font-weight: 600; }
.place, .note { color: #55606e; font-weight: normal; }
.note { font-size: 14px; }
.warns { color: #9a3412; font-weight: 600; }
.columns th { padding-right: 20px; }
.code { white-space: nowrap; }
.label { display: none; }
blockquote { margin: 0 0 20px; padding: 12px 16px; background: #f3f5f8; border-left: 4px solid #1f5fa8;
  overflow-wrap: anywhere; }
@media (max-width: 520px) {
  .page { padding: 0; }
  .card { padding: 20px 16px; border-width: 4px 0 0; border-radius: 0; }
  .facts th, .facts td { display: block; width: auto; padding-right: 0; }
  .facts th { padding-bottom: 0; border-bottom: 0; }
  .facts td { padding-top: 0; }
  .columns { display: none; }
  .schools td { display: block; padding: 0; border-bottom: 0; }
  .schools td:first-child { padding-top: 8px; }
  .schools td:last-child { padding-bottom: 8px; border-bottom: 1px solid #e4e9ef; }
  .label { display: inline; color: #55606e; }
}
@media (prefers-color-scheme: dark) {
  body { background: #14181d; color: #e7ebf0; }
  .card { background: #1d232b; border-color: #323b46; border-top-color: #6aa9ee; }
  .kind, th, .place, .note, .label { color: #a9b4c1; }
  .warns { color: #ffb58a; }
  a { color: #8fc0f6; }
  th, td, .schools td:last-child { border-bottom-color: #323b46; }
  blockquote { background: #262e38; border-left-color: #6aa9ee; }
}
`,
};
