import { placeName } from '../../src/schools/place-name.js';

test.each([
  ["'S-GRAVENHAGE", "'s-Gravenhage"],
  ["'S GRAVENMOER", "'s Gravenmoer"],
  ["'T GOY", "'t Goy"],
  ['BERGEN OP ZOOM', 'Bergen op Zoom'],
  ['2E EXLOERMOND', '2e Exloërmond'],
  ['ALTEVEER GEM NOORDENVELD', 'Alteveer (gemeente Noordenveld)'],
  ['SPAARNDAM GEM. HAARLEM', 'Spaarndam (gemeente Haarlem)'],
  ['BEEK GEM BERG EN DAL', 'Beek (gemeente Berg en Dal)'],
  ['BERGEN NH', 'Bergen (NH)'],
  ['HENGELO GLD', 'Hengelo (Gld)'],
  ['NIEUWERKERK AD IJSSEL', 'Nieuwerkerk aan den IJssel'],
  ['CAPELLE AAN DEN IJSSEL', 'Capelle aan den IJssel'],
  ['IJSSELSTEIN', 'IJsselstein'],
  ['BLESKENSGRAAF CA', 'Bleskensgraaf ca'],
  ['ST.-ANNAPAROCHIE', 'St.-Annaparochie'],
  ['HEI- EN BOEICOP', 'Hei- en Boeicop'],
  ['SINT ODILIENBERG', 'Sint Odiliënberg'],
  ['OUDEGA SUDWEST-FRYSLAN', 'Oudega Súdwest-Fryslân'],
  ['WEHE-DEN HOORN', 'Wehe-den Hoorn'],
  ["STAD AAN 'T HARINGVLIET", "Stad aan 't Haringvliet"],
  ['AMSTERDAM', 'Amsterdam'],
  ['Hengelo (Gld)', 'Hengelo (Gld)'],
  ["'s-Heerenberg", "'s-Heerenberg"],
])('%s is written %s', (capitals, written) => {
  expect(placeName(capitals)).toBe(written);
});
