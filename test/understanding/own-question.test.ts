import type { Question } from '../../src/domain/question.js';
import { understand } from '../../src/understanding/understand.js';
import { phrases } from './phrases-table.js';

const offer: Question = {
  id: 'helpdesk',
  accepts: 'question',
  choices: [
    { value: 'ja', label: 'Ja, stuur mijn vraag' },
    { value: 'nee', label: 'Nee, ga verder' },
  ],
};
const asked: Question = { id: 'helpdesk.vraag', accepts: 'question', choices: [] };

test.each(phrases`
  het inloggen lukt niet en ik krijg alleen een foutmelding | inloggen lukt niet | waarom werkt het niet?
  de knop kopieer is grijs, alvast bedankt | kan iemand mij bellen over de einddatum
`)('%j is a question to the helpdesk, also where it was only offered', (text) => {
  expect(understand(text, offer).answer).toEqual({ kind: 'text', text });
  expect(understand(text, asked).answer).toEqual({ kind: 'text', text });
});

test.each(phrases`
  stuur maar door | doorsturen | ja stuur mijn vraag maar door | stuur het naar de helpdesk | ja | ok graag | weet ik niet
  wat een waardeloos systeem | bedankt | hallo | momentje | 😀
`)('%j is no question to the helpdesk', (text) => {
  expect(understand(text, asked).answer).toMatchObject({ kind: 'refused' });
});

test.each([
  ['ja', 'ja'],
  ['ja graag', 'ja'],
  ['stuur maar door', 'ja'],
  ['laat maar', 'nee'],
  ['1', 'ja'],
])('at the offer %j is %s', (text, value) => {
  expect(understand(text, offer).answer).toEqual({ kind: 'choice', value });
});

test('where a question is offered a wish is still one', () => {
  expect(understand('ik wil een school toevoegen', offer).wish).toEqual({ kind: 'add' });
});

test.each([
  ['anna@kleppr,nl', 'not_an_address'],
  ['anna @ klepper,nl', 'not_an_address'],
  ['a@x.nl en b@x.nl', 'more_addresses'],
])('whatever is asked, %j was meant for a mail address: %s', (text, why) => {
  for (const accepts of ['choice', 'name', 'school', 'place', 'code', 'mail'] as const)
    expect(understand(text, { id: 'x', accepts, choices: [] }).answer).toEqual({ kind: 'refused', why });
});
