import { readMoreSchools } from '../../src/understanding/more-schools.js';
import { phrases } from './phrases-table.js';

test.each(phrases`
  nog 8 | nog een paar | ja, er zijn er nog 8 | ja nog 8 andere | ja nog een paar | ja er komen er nog meer | ik heb er nog 8
  er zijn er nog 8 | nee, er zijn er nog twee | nee nog niet alle | nog niet allemaal | ja ik heb nog drie scholen
  nog een school | er komt er nog een | we hebben nog meer scholen | ja graag, nog een paar | nog acht te gaan
  ik wil er nog een doorgeven | ja, nog 2 vestigingen | nee, dit zijn ze niet allemaal
`)('%j says that there are more', (text) => {
  expect(readMoreSchools(text)).toBe('nog');
});

test.each(phrases`
  klaar | dit is alles | dat was het | nee, meer niet | geen andere | ga verder | verder gaan | ja, dat klopt | compleet
  nee geen scholen meer | dat waren ze
`)('%j says that there are none', (text) => {
  expect(readMoreSchools(text)).toBe('genoeg');
});

test.each(phrases`
  ja | nee | ik heb nog een vraag | nog even wachten | nog 5 minuten | De Regenboog in Almere | ik weet het nog niet
  nog een keer | wacht nog even
`)('%j says neither', (text) => {
  expect(readMoreSchools(text)).toBeUndefined();
});
