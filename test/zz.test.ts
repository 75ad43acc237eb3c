import { readWaiting } from '../src/understanding/waiting.js';
import { readMood } from '../src/understanding/mood.js';
import { readYesNo } from '../src/understanding/yes-no.js';
import { readDone } from '../src/understanding/done.js';
import { readCommand } from '../src/understanding/command.js';
test('x', () => {
  const out = [];
  for (const t of `momentje|even wachten|moment, ik vraag het even na|moment, even inloggen|moment even inloggen|wacht even|wacht|hij laadt nog|hij is nog aan het laden|ik ben nog bezig|even kijken|even geduld aub|ogenblikje|ik moet even de telefoon opnemen|ik zoek het even op|ik kijk even in osr|ja momentje|ja, wacht even|nee wacht even|Momentje|een momentje graag|sec|ff kijken|geef me even|ik ga het even proberen|doe ik|oke doe ik|wacht ik pak de lijst erbij|ik ben zo terug|het duurt even|ik moet even overleggen met de directeur|ik pak mijn lijst er even bij|even mijn collega vragen|ik stop even|ik ga morgen verder|even pauze|ik stop er nu even mee, morgen verder|ik moet weg|ik moet nu weg, kan ik later verder?|kan ik later verder gaan|ik kom later terug|morgen verder|ik maak het morgen af|ik doe het later wel|de bel gaat, ik moet naar de klas|stop even|ik wil even stoppen|ik heb nu geen tijd|ik ga later verder|dan kom ik morgen terug|pauze|ik moet zo lesgeven|STOP|ik stop|ik stop ermee|wacht, die hebben we wel|wacht, niet versturen|gelukt, momentje|mandaat stoppen|wat moet ik even doen|ik zoek het mandaat|ik vraag me af hoe dat moet|dat moet ik even navragen|wacht de school klopt niet|wacht op de overeenkomst|moment van ingang|ik open het menu|ik kan het niet vinden|ik log in|het lukt later|kan ik het mandaat later stoppen|wanneer kan ik verder|ik ga verder|ja ga verder|later|ik kom er later op terug|ik ga het morgen navragen|even bellen|ik moet even bellen|ik wil even iets wijzigen`.split('|'))
    out.push([t, readWaiting(t), readMood(t), readYesNo(t), readDone(t), readCommand(t)].map(x=>x??'-').join(' | '));
  console.log(out.join('\n'));
});
