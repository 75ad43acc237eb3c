import type { Html } from './html.js';
import { html } from './html.js';
import type { Block, Fact, Letter, Note, ShownSchool } from './letter.js';
import { STYLE } from './style.js';
import { labels } from './texts.js';

/** Shows a letter as a page of its own: no pictures, no scripts, nothing fetched from elsewhere. */
export const asHtml = ({ title, number, blocks }: Letter): string =>
  html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${number} – ${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <div class="page">
          <div class="card">
            <p class="kind">${title}</p>
            <h1>${number}</h1>
            ${blocks.map(markupOf)}
          </div>
        </div>
      </body>
    </html> `.markup;

function markupOf(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${block.sentences.join(' ')}</p>`;
    case 'heading':
      return html`<h2>${block.text}</h2>`;
    case 'facts':
      return html`<table class="facts">
        ${block.facts.map(factRow)}
      </table>`;
    case 'schools':
      return schoolTable(block.schools);
    case 'words':
      return html`<p dir="auto">${block.lines.map((line) => html`${line}<br />`)}</p>`;
    case 'quote':
      return html`<blockquote dir="auto">${block.lines.map((line) => html`${line}<br />`)}</blockquote>`;
  }
}

const factRow = ({ label, value, link }: Fact): Html =>
  html`<tr>
    <th scope="row">${label}</th>
    <td dir="auto">${link === undefined ? value : html`<a href="${link}">${value}</a>`}</td>
  </tr>`;

const schoolTable = (schools: readonly ShownSchool[]): Html =>
  html`<table class="schools">
    <tr class="columns">
      <th scope="col">${labels.school}</th>
      <th scope="col">${labels.brin}</th>
      <th scope="col">${labels.vestiging}</th>
      <th scope="col">${labels.vestigingscode}</th>
    </tr>
    ${schools.map((school, index) => schoolRow(school, schools.length === 1 ? '' : `${index + 1}. `))}
  </table>`;

const schoolRow = ({ name, place, brin, vestiging, notes }: ShownSchool, nth: string): Html =>
  html`<tr>
    <td dir="auto">${nth}${name}<br /><span class="place">${place}</span>${notes.map(noteLine)}</td>
    ${codeCell(labels.brin, brin)} ${codeCell(labels.vestiging, vestiging)}
    ${codeCell(labels.vestigingscode, `${brin}${vestiging}`)}
  </tr>`;

const noteLine = ({ text, warns }: Note): Html =>
  html`<br /><span class="${warns ? 'note warns' : 'note'}">${text}</span>`;

/** On a phone the columns stand under each other, and each names itself. */
const codeCell = (label: string, code: string): Html =>
  html`<td class="code"><span class="label">${label}: </span>${code}</td>`;
