import type { CodeReading } from './brin.js';
import type { SchoolField } from './draft.js';
import type { Question } from './question.js';
import type { FileReading, SchoolList } from './school-list.js';
import type { TicketNumber } from './ticket.js';

/** Words that work at every step and are never taken as an answer. */
export type Command = 'terug' | 'stop' | 'opnieuw' | 'waar was ik' | 'help' | 'medewerker';

/** Why a text is no answer to the open question; the dialog explains it. */
export type Refusal =
  | 'empty'
  | 'too_long'
  | 'not_a_name'
  | 'not_an_address'
  /** Two or more that differ. */
  | 'more_addresses'
  | 'not_a_code'
  | 'not_a_ticket'
  | 'a_question'
  /** How many schools there are, where the name of one was asked. */
  | 'a_number'
  | 'unclear';

/** What a message says to the open question. */
export type Answer =
  /** One of the question's choices, by its `value`. */
  | { readonly kind: 'choice'; readonly value: string }
  /** A name, place, address or text, cleaned: trimmed, one line, no control characters. */
  | { readonly kind: 'text'; readonly text: string }
  /** A school's code, or another code to explain. Never `none`. */
  | { readonly kind: 'code'; readonly code: Exclude<CodeReading, { kind: 'none' }> }
  /** A vestigingsnummer; `single` when one digit was written and must be confirmed. */
  | { readonly kind: 'vestiging'; readonly vestiging: string; readonly single: boolean }
  | { readonly kind: 'refused'; readonly why: Refusal };

/** What a tap on a card carries; the rest of what a client sends is ignored. */
export interface CardTap {
  /** The draft that a review card shows; a card of another draft is old. Absent on the card of an answer. */
  readonly draft?: string;
  /** Digest of what a review card showed; differs once anything was changed after it. */
  readonly digest?: string;
}

/** What a message is beside its words. */
export type Mood =
  | 'angry'
  | 'greeting'
  | 'asking'
  | 'thanks'
  /** They leave, for good or until later. */
  | 'goodbye'
  /** They are not ready to answer yet: "momentje", "even inloggen", "hij laadt nog". */
  | 'waiting'
  /** They do not follow what is asked: "ik snap het niet", "wat bedoel je". */
  | 'puzzled'
  | 'english';

/** Facts that came along with a message, whatever was asked. Cleaned as an answer would be. */
export interface Facts {
  readonly administrator?: string;
  readonly school?: string;
  readonly place?: string;
  readonly code?: Extract<CodeReading, { kind: 'code' | 'proposal' }>;
  readonly replyAddress?: string;
  /** The bestuur has the overeenkomst for OSR. */
  readonly overeenkomst?: 'ja';
  /** The user can log in to OSR. */
  readonly toegang?: 'ja';
  /** The mandaat is for more schools than one. */
  readonly moreSchools?: 'ja';
  /** The mandaat stands in OSR already; which one it is, is still to be checked. */
  readonly given?: true;
  /** Steps of adding the mandaat that are done, counted from 0. */
  readonly steps?: readonly number[];
  /** The mandaat was copied to the other schools already. */
  readonly copied?: true;
  /** Which school they are about, counted from 0, when the message says so: "school 3 is 12AB01" is 2. */
  readonly schoolIndex?: number;
  /** They are of a next school: "en ook nog 12AB01" says so, and a code with no word beside it may be. */
  readonly next?: 'said' | 'perhaps';
}

/** What a user wants beside answering, said in words at any step. Schools are counted from 0. */
export type Wish =
  /** "ik wil iets wijzigen", "verander school 2", "de plaats van school 3 klopt niet", "pas mijn mailadres aan". */
  | {
      readonly kind: 'change';
      readonly fact?:
        'overeenkomst' | 'toegang' | 'moreSchools' | 'administrator' | 'replyAddress' | 'school';
      readonly school?: number;
      readonly field?: SchoolField;
    }
  /** "haal school 3 weg", "laat 3 en 5 weg", "rij 2 kan eruit", "12AB00 hoeft niet": by number, or by BRIN or code. */
  | {
      readonly kind: 'remove';
      readonly schools: readonly number[];
      readonly codes?: readonly string[];
      /** "haal Daalhuizen weg". */
      readonly name?: string;
    }
  /** "nog een school", "ik wil een school toevoegen". */
  | { readonly kind: 'add' }
  /** "ik moet voor 9 scholen een mandaat regelen", "start": what the journey is for. `moreSchools`: not for one. */
  | { readonly kind: 'begin'; readonly moreSchools?: true }
  /** "alle scholen van mijn bestuur". */
  | { readonly kind: 'bestuur' }
  /**
   * "wat is de status van DD-2026-00012", "hoe staat het met mijn ticket". `ofMandaat`: "is mijn mandaat al verwerkt?",
   * which is about a ticket only when one was sent.
   */
  | { readonly kind: 'status'; readonly ticket?: TicketNumber; readonly ofMandaat?: true }
  /** "antwoord op ticket DD-2026-00012", "ik wil reageren op mijn ticket". */
  | { readonly kind: 'answer'; readonly ticket?: TicketNumber };

/** One message, understood once, before any dialog sees it. */
export interface Understanding {
  /** The message as it may be stored and repeated: without BSN, cleaned. */
  readonly text: string;
  /** A BSN was found and masked: the user is asked not to share it. */
  readonly masked: boolean;
  readonly command?: Command;
  readonly answer?: Answer;
  /**
   * It says nothing to the open question, and answers the one that stays open under it; without an `answer` it is a
   * bare yes, which may have been meant for either.
   */
  readonly toUnder?: true;
  /** Facts beside the answer, or a correction; empty or absent when there are none. */
  readonly facts?: Facts;
  readonly mood?: Mood;
  /** The message is, or holds, a question of the user's own. */
  readonly isQuestion?: boolean;
  /** Something the user wants beside answering; a strict answer to the open question goes before it. */
  readonly wish?: Wish;
  /** Two schools or more that were typed or pasted at once. */
  readonly list?: SchoolList;
  /** What the file that came along says. */
  readonly file?: FileReading;
  /** Set when the message is a tap on a card. */
  readonly tap?: CardTap;
}

/** Reads a message in the light of the open question. Pure: same input, same answer. */
export type Understand = (text: string, open: Question | undefined) => Understanding;
