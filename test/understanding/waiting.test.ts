import { understand } from '../../src/understanding/understand.js';
import { readWaiting } from '../../src/understanding/waiting.js';
import { phrases } from './phrases-table.js';

test.each(phrases`
  momentje | Momentje! | een moment | een momentje graag | moment aub | ogenblikje | even wachten | wacht | wacht even
  sec | even geduld | geef me even | moment, ik vraag het even na | moment even inloggen | wacht ik pak de lijst erbij
  ja momentje | ja, wacht even | nee wacht even | oke doe ik | ik kijk even | ff kijken | ik zoek het even op
  ik kijk even in osr | ik vraag het na | ik moet even overleggen met de directeur | even mijn collega vragen
  ik moet even de telefoon opnemen | de telefoon gaat | hij laadt nog | hij is nog aan het laden | het duurt even
  ik ben nog bezig | ik ben zo terug | ik ga het even proberen | ik pak mijn lijst er even bij | ik log in
`)('%j asks for time', (text) => {
  expect(readWaiting(text)).toBe('wait');
});

test.each(phrases`
  ik stop even | stop even | ik wil even stoppen | ik stop er nu even mee, morgen verder | ik stop er voor vandaag mee
  ik ga morgen verder | morgen verder | ik ga later verder | ik maak het morgen af | ik doe het later wel
  kan ik later verder? | kan ik morgen verder gaan | ik kom later terug | dan kom ik morgen terug | even pauze | pauze
  ik moet weg | ik moet nu weg, kan ik later verder? | ik moet zo lesgeven | de bel gaat, ik moet naar de klas
  ik heb nu geen tijd | genoeg voor vandaag
`)('%j says that they come back later', (text) => {
  expect(readWaiting(text)).toBe('pause');
});

test.each(phrases`
  stop | ik stop | ik stop ermee | ja | nee | ok | bedankt | ik ga verder | ik zoek het mandaat | ik open het menu
  wacht, die hebben we wel | wacht, niet versturen | wacht de school klopt niet | wacht op de overeenkomst
  ik vraag me af hoe dat moet | wat moet ik even doen | ik kan het niet vinden | het lukt later | mandaat stoppen
  kan ik het mandaat later stoppen | ik wil even iets wijzigen | we zijn ermee bezig | De Wachter | obs De Pauze | 😀
`)('%j is neither', (text) => {
  expect(readWaiting(text)).toBeUndefined();
});

test('who asks for time or leaves for now answers nothing, and stops nothing', () => {
  for (const accepts of ['name', 'school', 'place'] as const)
    for (const text of ['Momentje', 'Even pauze', 'Ik stop even'])
      expect(understand(text, { id: 'x', accepts, choices: [] })).toMatchObject({
        answer: { kind: 'refused' },
        mood: text === 'Momentje' ? 'waiting' : 'goodbye',
      });
  expect(understand('ik stop even', undefined).command).toBeUndefined();
  expect(understand('ik stop', undefined).command).toBe('stop');
});
