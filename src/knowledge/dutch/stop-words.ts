const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Stop words that can be left out anywhere: a question is the same question without them. Not `zeg`: `zeg … op` says something. */
export const FILLERS = words(`
  eigenlijk precies nou gewoon even effe effen ff eventjes eens toch alweer trouwens
  hallo hoi hey hai hi goedemorgen goedemiddag goedenavond
  svp aub alsjeblieft alstublieft pls please graag bedankt dank dankje dankjewel dankuwel thanks thx
  o oh ah he joh hoor uhm eh ehm hmm
`);

/** Words that say nothing about a subject, as people type them: function words, greetings, filler, chat shorthand. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...FILLERS,
  ...words(`
    de het een t n 'n 't der den des
    ik je jij u we wij ze zij hij men mij me jou ons hen hun haar hem zich ie
    mijn mn m'n jouw uw onze zijn z'n zn d'r mezelf jezelf uzelf onszelf zichzelf iemand niemand iets alles
    dit dat deze die er hier daar
    en of maar want dus omdat doordat zodat als dan toen terwijl hoewel tenzij indien dat
    in op aan bij met van voor naar door over om tot uit te tegen onder zonder tussen sinds vanaf via per tijdens binnen rond na nadat voordat sinds sindsdien
    erbij eraan erop erin ermee ervan eruit ervoor erover daarbij daarvan daarvoor daarna daarmee
    is ben bent waren geweest wordt word worden werd werden geworden zijn
    heb hebt heeft hebben had hadden gehad
    kan kun kunt kunnen kon konden kunje kanje
    mag mogen mocht mochten moet moeten moest moesten
    wil wilt willen wilde wilden wou zal zult zullen zou zouden
    ook al nog wel altijd soms vaak weer nu zo zoiets
    heel erg zeer veel weinig meer minder meest best wel te zeker misschien
    dag groet groeten mvg vriendelijke
    ja nee oke ok okee
    vraagje moetje moetik
    mij mijzelf elkaar zelf eigen anders
    jullie allemaal allebei beide ieder iedere elk elke
    net straks zometeen meteen direct vandaag gisteren gister morgen
    dingen ding zaken manier
    the a an of to is i my how what where do can
  `),
]);

/** Verbs that say nothing alone, but much with what was pulled off them: `vraag … aan`, `zeg … op`. */
export const SMALL_VERBS = words(`
  vraag vragen vraagt weet weten wist snap begrijp begrijpen
  dacht denk denken vind zeggen zegt zeg zei bedoel
  ga gaat gaan ging gingen gegaan
  doe doet doen deed deden gedaan
  laat laten liet
`);

/** Words that tell what kind of answer is asked for. They only tell apart questions that are otherwise alike. */
export const QUESTION_WORDS = words(`
  niet geen niks niets nooit
  wat wie waar wanneer hoe waarom welke welk hoeveel hoelang hoezo waarvoor waarmee waarin waarop waarvan
`);

/** Words that say a little: they break a tie, and do not carry an answer alone. */
export const WEAK_WORDS = words(`
  krijgen krijg krijgt kreeg gekregen komen komt kom kwam gekomen
  nodig hoeven hoeft hoef hoefde
  hulp help helpen helpt geholpen
  probleem problemen
  mogelijk mogelijkheid
  zien zie ziet gezien zag
  staan staat sta stond zit zitten zat ligt liggen lag
  maken maak maakt gemaakt
  gebruiken gebruik gebruikt
  werken werkt werk werkte gewerkt
  lukken lukt gelukt lukte
  gebeuren gebeurt gebeurd gebeurde
  geven geef geeft gegeven gaf
  nemen neem neemt genomen
  zetten zet gezet
  halen haal haalt gehaald
  houden houd houdt hou gehouden
  blijven blijft blijf gebleven bleef
  eerste laatste volgende vorige nieuw nieuwe oud oude goed goede groot grote klein kleine lang lange kort snel
  jaar maand week dag dagen weken maanden uur keer tijd
  mensen mens persoon
  nummer plek plaats
  iedereen
  twee drie vier
  hele steeds
  verder zelfde dezelfde hetzelfde ander andere terecht apart los alleen samen gelijk
  buiten boven beneden achter ver dichtbij vroeg eerder later
  echt juist bepaalde speciale normaal normale gewone helaas ongeveer bijna helemaal gauw vlug liever beter best genoeg half
  meeste enkele paar soort soorten type geval gevallen kant deel stuk stukje punt reden voorbeeld
  kijken kijk kijkt gekeken horen hoor hoort gehoord voelen voel voelt proberen probeer probeert geprobeerd
  beginnen begin begint begonnen lopen loop loopt liep brengen breng brengt gebracht pakken pak pakt gepakt
  leggen leg legt gelegd hangen hang hangt draaien draait trekken trek trekt praten praat vertellen vertel verteld
  noemen noem noemt genoemd heten heet betekenen betekent bedoelen bedoelt bedoeld geloven hopen hoop verwachten
  kennen ken kent lijken lijkt bestaan bestaat durven snappen begrepen terechtkomen
  mooi leuk raar vreemd lastig moeilijk makkelijk simpel erge
  man vrouw meneer mevrouw
`);
