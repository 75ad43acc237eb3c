import type { JSX } from 'preact';
import type { Patch, PatchLine, Proposal } from '../../domain/phrasing.js';
import type { Visit } from '../door.js';
import { CsrfField } from '../page/layout.js';
import { PATHS } from '../paths.js';
import type { QuestionGroup } from '../questions/groups.js';
import { questionTexts } from '../questions/texts.js';
import type { OwnChoices } from '../questions/to-article.js';
import { ArticleOptions, ViewFields } from '../questions/to-article.js';
import type { View } from '../questions/view.js';
import { viewPath } from '../questions/view.js';
import { JudgementCard } from './judgement.js';
import { byHandTexts, phrasingTexts as texts } from './texts.js';

/** A question on its way to an article. */
export interface PhrasingView {
  readonly visit: Visit;
  /** The list to come back to. */
  readonly list: View;
  readonly group: QuestionGroup;
  readonly choices: OwnChoices;
  /** Id of the article that is chosen, if one is. */
  readonly article: string;
  /** What stands in the field. */
  readonly text: string;
  /** Why nothing was added, and what to do. */
  readonly problem?: string;
  readonly proposal?: Proposal;
}

/** The form whose button stands below the change. */
const FORM = 'toevoegen';

/** The content of the page. */
export const PhrasingBody = ({ view }: { readonly view: PhrasingView }): JSX.Element => (
  <>
    {view.problem !== undefined && (
      <p class="notice problem" role="alert">
        {view.problem}
      </p>
    )}
    <Question view={view} />
    {view.proposal && <Change proposal={view.proposal} />}
    <p class="back">
      <a href={viewPath(view.list)}>{texts.back()}</a>
    </p>
  </>
);

const Question = ({ view }: { readonly view: PhrasingView }): JSX.Element => (
  <form id={FORM} class="card" method="post" action={PATHS.phrasing}>
    <h2>{texts.asked()}</h2>
    <p class="words">{view.group.text}</p>
    <p class="subtle">{questionTexts.count(view.group.count)}</p>
    <div class="field">
      <label for="tekst">{texts.phrase()}</label>
      <textarea id="tekst" name="tekst" rows={2} required aria-describedby="tekst-hoe">
        {view.text}
      </textarea>
      <p id="tekst-hoe" class="subtle">
        {texts.phraseHow()}
      </p>
    </div>
    <div class="field">
      <label for="artikel">{texts.article()}</label>
      <select id="artikel" name="artikel" required>
        <ArticleOptions choices={view.choices} chosen={view.article} />
      </select>
    </div>
    <button name="doe" value="bekijken">
      {texts.look()}
    </button>
    <CsrfField csrf={view.visit.csrf} />
    <input type="hidden" name="vraag" value={view.group.likes} />
    <ViewFields view={view.list} />
    {view.proposal && <Seen proposal={view.proposal} />}
  </form>
);

/** What stands on the page, so that nothing else is added than what was seen. */
const Seen = ({ proposal }: { readonly proposal: Proposal }): JSX.Element => (
  <>
    <input type="hidden" name="gezien" value={proposal.seen} />
    <input type="hidden" name="getoond" value={proposal.phrase} />
    <input type="hidden" name="bij" value={proposal.article.id} />
  </>
);

const Change = ({ proposal }: { readonly proposal: Proposal }): JSX.Element => (
  <>
    <section class="card">
      <h2>{texts.change()}</h2>
      <p>{texts.becomes(proposal.article.title)}</p>
      <blockquote class="words">{proposal.answer}</blockquote>
    </section>
    <JudgementCard judgement={proposal.judgement}>
      <details>
        <summary>{texts.inFile()}</summary>
        <p class="subtle">{texts.file(proposal.patch.file)}</p>
        <PatchLines patch={proposal.patch} />
      </details>
    </JudgementCard>
    {proposal.judgement.isGood && <Decide proposal={proposal} />}
  </>
);

const PatchLines = ({ patch }: { readonly patch: Patch }): JSX.Element => (
  <pre class="patch">
    {patch.lines.map((line, nth) => (
      <Line key={nth} line={line} />
    ))}
  </pre>
);

const MARKS = { same: ' ', added: '+', removed: '-' } as const;
const TAGS = { same: 'span', added: 'ins', removed: 'del' } as const;

function Line({ line: { kind, text } }: { readonly line: PatchLine }): JSX.Element {
  const Tag = TAGS[kind];
  return <Tag>{`${MARKS[kind]} ${text}\n`}</Tag>;
}

function Decide({ proposal: { isWritable, patch } }: { readonly proposal: Proposal }): JSX.Element {
  if (isWritable)
    return (
      <p class="decide">
        <button class="strong" form={FORM} name="doe" value="toevoegen">
          {texts.add()}
        </button>
      </p>
    );
  return (
    <section class="card">
      <h2>{byHandTexts.title()}</h2>
      <p>
        {byHandTexts.what()} {byHandTexts.now()} {byHandTexts.then()}
      </p>
      <div class="field">
        <label for="tekst-van-wijziging">{texts.copy()}</label>
        <textarea id="tekst-van-wijziging" class="code-text" rows={patch.lines.length + 4} readOnly>
          {patch.text}
        </textarea>
      </div>
    </section>
  );
}
