/** Health, care and insurance for it: words that people use for one another. How a line is read: `createThesaurus`. */
export const health = `
ziek = ziekmelden = verzuim = ziekmelding = griep
beter = hersteld = betermelden
zwanger = zwangerschap = in verwachting = zwangerschapsverlof
zwangerschapsverlof = bevallingsverlof = ouderschapsverlof > verlof
bevallen = bevalling = geboren = geboorte
donor = orgaandonor = donorregister = organen
zorg = hulp = ondersteuning = verzorging
wmo = hulp thuis = ondersteuning thuis
huishoudelijke hulp = hulp in de huishouding = schoonmaakster = poetshulp = schoonmaakhulp = thuishulp
thuiszorg = wijkverpleging = verpleging thuis = verzorging thuis
mantelzorg = mantelzorger = zorgen voor = zorg voor moeder
traplift = hulpmiddel = scootmobiel = rolstoel = rollator
rolstoel = rollator = scootmobiel = krukken > hulpmiddel
woningaanpassing = drempels weg = aanpassing huis = douchestoel
pgb = persoonsgebonden budget = zorg inkopen
dagbesteding = dagopvang
verpleeghuis = bejaardenhuis = verzorgingshuis = verzorgingstehuis
eenzaam = eenzaamheid = alleen = maatje
dement = dementie = alzheimer = vergeetachtig
gehandicapt = handicap = beperking = invalide = gehandicapte
dokter = huisarts = arts = doktor
spoed = noodgeval = dringend = haast = nood = snel
spoedpost = huisartsenpost = eerste hulp
ziekenhuis = kliniek = opname = polikliniek
apotheek = medicijnen = pillen = medicijn = geneesmiddel
recept = herhaalrecept = medicijnen bestellen
tandarts = kies = tand = kiespijn = gebit
bril = opticien = ogen = lenzen
psycholoog = psychisch = therapie = ggz = in de put
vaccinatie = prik = inenting = vaccin = inenten = spuit = spuitje
consultatiebureau = baby wegen = jeugdarts
bloed = bloedprikken = bloedonderzoek = lab
verwijzing = verwijsbrief = doorverwijzen
zorgverzekering = zorgverzekeraar = ziektekosten = ziektekostenverzekering
eigen risico = eigen bijdrage
schade = beschadigd = kapot = schade melden = claim
schade claimen = schadeclaim = schadevergoeding = aansprakelijk
ehbo = eerste hulp = reanimatie = aed
hulp = helpen = ondersteuning = bijstaan
premie = zorgpremie = maandpremie > zorgverzekering
verzekeraar = verzekering = zorgverzekeraar
ziektekosten = zorgkosten = zorg
huisarts = dokter = arts = spreekuur = assistente
spreekuur = consult = afspraak dokter
beroerd = niet lekker = ziek = misselijk = ellendig = grieperig
koorts = verhoging = temperatuur > ziek
gebroken = breuk = gebroken arm = gebroken been
ongeluk = ongeval = aanrijding = botsing = gebotst
midden in de nacht = s nachts = s avonds = avond = nacht = weekend
nacht = avond = weekend = zondag = feestdag
medicatie = medicijn = medicijnen = pillen = tabletten = geneesmiddel
pil = pillen = tablet = medicijn
bijna op = op is = opgeraakt
tand = kies = gebit = tanden > tandarts
zeer = pijn = pijnlijk = pijn doen
been, arm, enkel, pols, voet > gebroken
prikken = prik = naald = spuit
influenza = griep = griepje
astma, suikerziekte, diabetes, copd, hartpatient > chronisch
ontbijten = eten = nuchter = ontbijt
nuchter = niet eten = zonder eten
invalide = gehandicapt = mindervalide = slecht ter been = slecht lopen
invalidekaart = gehandicaptenkaart = gehandicaptenparkeerkaart
griep = verkouden = ziek
vergeetachtig = dementie
eigen bijdrage = cak = zelf betalen
abortus = zwangerschap afbreken
echo = echoscopie
verloskundige = vroedvrouw
kraamzorg = kraamhulp = kraamverzorgster
borstvoeding = flesvoeding
kinderarts > arts
schoolarts = jeugdarts
huisarts wisselen = andere huisarts = nieuwe huisarts
inschrijven huisarts = patient worden
wachtkamer = wachttijd
uitslag = resultaat = uitslagen
bloeddruk = hoge bloeddruk
allergie = allergisch = hooikoorts
eczeem = uitslag = huiduitslag = jeuk
tekenbeet = teek = teken
hoofdpijn = migraine
rugpijn = last van rug = rugklachten
slaapproblemen = slecht slapen = slapeloos
depressie = somber = depressief
verslaving = verslaafd = afkicken
stoppen met roken = roken
dieet = dietist = afvallen
hoortoestel = gehoorapparaat = gehoor
gehoor = oren = doof
steunzolen = podotherapeut = voeten
griepprik = griepvaccin = griepvaccinatie
reisvaccinatie = reisprik = tropen
ziekenauto = ambulance
patientendossier = medisch dossier
`;
