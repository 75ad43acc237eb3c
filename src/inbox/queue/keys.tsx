import type { JSX } from 'preact';
import { keyTexts as texts } from './texts.js';

const KEYS = [
  ['j', texts.down],
  ['k', texts.up],
  ['Enter', texts.enter],
  ['/', texts.search],
  ['?', texts.help],
  ['u', texts.back],
  ['Ctrl Enter', texts.send],
] as const;

/** The help with the keyboard. Nobody sees it without the script that makes the keys work. */
export const Keys = (): JSX.Element => (
  <>
    <button type="button" class="quiet no-print" id="toetsen-knop" hidden>
      {texts.open()}
    </button>
    <dialog id="toetsen" aria-labelledby="toetsen-titel">
      <h2 id="toetsen-titel">{texts.title()}</h2>
      <dl class="keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what()}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input type="checkbox" id="toetsen-aan" defaultChecked /> {texts.on()}
      </label>
      <form method="dialog">
        <button>{texts.close()}</button>
      </form>
    </dialog>
  </>
);
