/** Strong and irregular verbs: the infinitive, then the forms that no rule leads back to it. */
const TABLE = `
bakken bakte gebakken
bederven bedierf bedorven
beginnen begin begint begon begonnen
begrijpen begreep begrepen
bestaan bestaat bestond bestaan
bestelen bestal bestolen
bezoeken bezocht bezochten
bidden bad gebeden
bieden bood boden geboden
bijten beet gebeten
binden bond gebonden
blijken bleek gebleken
blijven bleef bleven gebleven
breken brak braken gebroken
brengen bracht brachten gebracht
buigen boog gebogen
denken dacht dachten gedacht
doen doe doet deed deden gedaan
dragen droeg droegen gedragen
drinken dronk gedronken
duiken dook gedoken
dwingen dwong gedwongen
eten eet at aten gegeten
fluiten floot gefloten
gaan ga gaat ging gingen gegaan
genezen genas
genieten genoot genoten
geven geeft gaf gaven gegeven
gieten goot gegoten
glijden gleed gegleden
graven groef gegraven
grijpen greep gegrepen
hangen hing gehangen
hebben heb hebt heeft had hadden gehad
helpen hielp hielpen geholpen
heten heet heette geheten
houden hou houdt hield hielden gehouden
kiezen kies kiest koos kozen gekozen
kijken keek keken gekeken
klimmen klom geklommen
komen kom komt kwam kwamen gekomen
kopen kocht kochten gekocht
krijgen kreeg kregen gekregen
kruipen kroop gekropen
lachen gelachen
laden geladen
laten laat liet lieten gelaten
lezen las lazen gelezen
liegen loog gelogen
liggen lag lagen gelegen
lijden leed geleden
lijken leek geleken
lopen liep liepen gelopen
meten mat gemeten
nemen nam namen genomen
overlijden overleed overleden
raden ried geraden
rijden reed reden gereden rijd rij rijdt
roepen riep geroepen
ruiken rook geroken
scheiden scheidde gescheiden
schelden schold gescholden
schenken schonk geschonken
scheppen schiep geschapen
schieten schoot geschoten
schijnen scheen geschenen
schrijven schreef schreven geschreven
schrikken schrok geschrokken
schuiven schoof geschoven
slaan sla slaat sloeg sloegen geslagen
slapen sliep geslapen
sluiten sloot sloten gesloten
smelten smolt gesmolten
snijden sneed gesneden
spreken sprak spraken gesproken
springen sprong gesprongen
staan sta staat stond stonden gestaan
steken stak gestoken
stelen stal stalen gestolen
sterven stierf gestorven
stijgen steeg gestegen
stinken stonk gestonken
strijden streed gestreden
treffen trof getroffen
treden trad traden getreden
trekken trok trokken getrokken
vallen viel vielen gevallen
vangen ving gevangen
varen voer gevaren
vechten vocht gevochten
verbieden verbood verboden
verdwijnen verdween verdwenen
vergeten vergat vergaten
vergelijken vergeleek vergeleken
verkopen verkocht verkochten
verlaten verliet
verliezen verloor verloren verlies verliest
vermijden vermeed vermeden
verschijnen verscheen verschenen
verstaan verstaat verstond
vertrekken vertrok vertrokken
vervangen verving
verzenden verzond verzonden
verzinnen verzon verzonnen
vinden vond vonden gevonden
vliegen vloog vlogen gevlogen
vouwen gevouwen
vragen vroeg vroegen gevraagd
vriezen vroor gevroren
wassen waste gewassen
wegen woog gewogen
werpen wierp geworpen
weten weet wist wisten geweten
wijzen wees wezen gewezen
winnen won wonnen gewonnen
worden word wordt werd werden geworden
zeggen zeg zegt zei zeiden gezegd
zenden zond gezonden
zien zie ziet zag zagen gezien
zijn ben bent is was waren geweest
zingen zong gezongen
zinken zonk gezonken
zitten zit zat zaten gezeten
zoeken zocht zochten gezocht
zuigen zoog gezogen
zwemmen zwom gezwommen
zwijgen zweeg gezwegen
`;

/** The infinitive of each irregular form: `kocht` → `kopen`. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [infinitive = '', ...forms] = line.split(' ');
      return forms.map((form) => [form, infinitive] as const);
    }),
);

/** What a verb is split from: `zeg … op` is a form of `opzeggen`. Longest first, so that `terug` is found before `te`. */
export const PARTICLES = `
  samen binnen terug tegen achter boven buiten verder
  schoon kwijt klaar plaats dicht thuis stop ziek leeg deel vrij over door voor mede vast open weer neer rond stil goed
  weg mee aan bij los toe uit af op in om na
`
  .split(/\s+/)
  .filter(Boolean);
