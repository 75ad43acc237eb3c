/** Home: housing, neighbours, energy, devices, accounts: words that people use for one another. How a line is read: `createThesaurus`. */
export const home = `
huis = woning = woonruimte = appartement = flat = pand = thuis
huurhuis = huurwoning = sociale huur > woning
koopwoning = koophuis > woning
appartement = flat = etage = studio > woning
kamer = studentenkamer = kamertje
huren = huur = verhuren = verhuurder = huurbaas
huurbaas = verhuurder = woningcorporatie = woningbouw = corporatie
huurverhoging = huur omhoog = hogere huur
woning zoeken = huis zoeken = wachtlijst woning = woning vinden = urgentie
buren = buurman = buurvrouw = buur = burenruzie
overlast = hinder = last = lastig gevallen = herrie = geluidsoverlast
geluidsoverlast = herrie = lawaai = kabaal = geluid = harde muziek = burengerucht
stank = stinkt = geur = lucht = ruikt
ruzie = conflict = bemiddeling = mediation = buurtbemiddeling
licht = lamp = verlichting = donker
ongedierte = ratten = muizen = rat = muis = kakkerlak = wespen = wespennest = plaagdieren
hond, kat, konijn, cavia > huisdier
huisdier = dier = beest
puppy = hond
poes = kat = kater = kitten
dierenarts = veearts = ziek dier
asiel = dierenasiel = opvang dier
chip = chippen = gechipt
dakkapel = dakraam = dakopbouw
schuur = schuurtje = tuinhuis = berging = overkapping = prieel
schutting = hek = erfafscheiding = omheining = muurtje
zonnepanelen = zonnepaneel = zonne-energie = panelen op dak
isoleren = isolatie = dubbel glas = verduurzamen = energie besparen
muziek = muziekles = instrument
wachtwoord = password = ww = inlogcode = toegangscode
wachtwoord vergeten = wachtwoord kwijt = wachtwoord resetten = nieuw wachtwoord = kan niet inloggen
inloggen = aanmelden = login = inlog = erin komen
account = profiel = gebruikersnaam = mijn omgeving
account aanmaken = registreren = nieuw account
app = applicatie = programma = mobiele app
installeren = downloaden = instellen = erop zetten
updaten = bijwerken = nieuwe versie = update
telefoon = mobiel = smartphone = gsm = mobieltje = toestel
computer = pc = laptop = tablet
printer = printen = afdrukken = uitprinten
scherm = beeldscherm = monitor = display
internet = wifi = netwerk = verbinding = modem = router = online
televisie = tv = beeld = zender = kanaal
simkaart = sim = nummerbehoud = provider
energie = stroom = elektriciteit = gas = elektra
stroom = elektriciteit = licht = spanning
stroomstoring = stroom uitgevallen = geen stroom = zonder stroom
meterstand = meter = verbruik = slimme meter = standen
termijnbedrag = maandbedrag = voorschot
water = drinkwater = kraan = kraanwater = leiding
kraan = lekt = druppelt = lek
lekkage = lek = lekt = waterschade = druppelt
verwarming = cv = ketel = radiator = kachel = koud
cv-ketel = ketel = verwarmingsketel = warm water
schimmel = vocht = vochtig = vochtplekken
sleutel = slot = deur = buitengesloten
deur = slot = klemt
deurbel = bel = intercom
lift = trappenhuis
dak = dakgoot = dakpan = dakgoten
tuin = planten = tuinieren
wasmachine = was = wassen = kleren wassen
vlek = vlekken = vlek verwijderen
koelkast = vriezer = vriest
oven = magnetron = fornuis = kookplaat
koken = eten = gerecht = maaltijd = klaarmaken
eten = voedsel = maaltijd = voeding
bewaren = houdbaar = houdbaarheid = bederven = goed blijven
schoonmaken = poetsen = reinigen = schoon = wassen
verf = schilderen = verven
meubels = bank = kast = tafel = stoel = bankstel
matras = bed = slapen
kringloop = tweedehands = oude spullen = spullen weggeven
brand = brandweer = vuur = rook
rookmelder = brandalarm = alarm
vuurtje = stoken = vuurkorf = houtkachel
batterij = accu = batterijen
koelkast, vriezer, wasmachine, stofzuiger, televisie > apparaat
stofzuiger, strijkijzer, waterkoker, koffiezetapparaat, droger, vaatwasser > apparaat
apparaat = toestel = machine
matras, bankstel, kast, bed, tafel, stoel > meubel
stoppen = zekering = stoppenkast = meterkast
aarde = grond
hek = schutting = muur = haag = heg = afrastering
voortuin = achtertuin > tuin
aanbouw, dakkapel, uitbouw, serre, garage, carport > verbouwen
dakkapel = aanbouw = verbouwing > vergunning
douche = badkamer = bad = wc = toilet = sanitair
wc = toilet = plee = doortrekken
keuken = keukenkraan = aanrecht
lekken = lekt = druipen = druppelen = lekkage
klemmen = klemt = vastzitten = gaat niet open
fixen = fikst = maken = repareren
loodgieter = monteur = klusjesman = vakman = aannemer
vocht = klam = nat = vochtig = kletsnat = doorweekt
plek = vlek = plekken = vlekken
zwarte plekken = schimmelplekken = schimmel
ventileren = luchten = ramen open
koud = kou = verwarming = kil
warm = heet = heetwater
donker = licht uit = geen licht = stroom = duister
draadloos = wifi
code = wachtwoord = sleutel
netwerk = wifi = draadloos netwerk
mobieltje = mobiel = toestel = telefoontje
stekker = stopcontact = snoer
aflezen = lezen = opnemen = stand
verbruik = gebruik = verbruikt
minder = omlaag = lager = verlagen = naar beneden
te veel = te hoog = teveel
te hoog = te duur = te veel
overstappen = wisselen = veranderen = switchen = andere leverancier = andere verzekeraar
leverancier = aanbieder = provider = maatschappij
licht en gas = energie = gas en licht
kamer, studio, flat, appartement > woning
wachtlijst = wachttijd = inschrijfduur
wachtlijst huis = huis zoeken = woningzoekende
sleutel inleveren = sleutels inleveren = huur opzeggen = eindinspectie
inleveren = brengen = afgeven = terugbrengen
oplevering = inspectie = opleveren = schouw
puppy = hondje = hond
beest = dier = beestje = insect = insecten
wesp = wespen = bij = bijen = hoornaar
muis = muizen = rat = ratten
bestrijden = bestrijding = verdelgen = weghalen = bestrijder
muziek = geluid = herrie = feest
keihard = hard = luid = lawaai
reclame = spam = folder = nieuwsbrief = aanbiedingen
spam = ongewenste mail = reclamemail
nieuwsbrief = mailing = mailtjes
profiel = account
beveiligen = veilig = veiliger = beveiliging
sms = smsje = appje = berichtje = bericht
link = linkje = url
raar = vreemd = verdacht = niet te vertrouwen = nep
verdacht = vals = nep = phishing
opgelicht = bedrogen = oplichting = afgezet
te laat aangekomen = vertraging = vertraagd
afdrukken = printen = uitdraaien
printapparaat = printer
trommel = wastrommel > wasmachine
nat = kletsnat = water
vriesvak = vriezer = vrieskast
ijs = rijp = ijslaag
ontdooien = ijs weghalen
bloemen = planten = bloembak
terugleveren = teruggeleverd = salderen = saldering
leggen = plaatsen = installeren = monteren
werkster = poetsvrouw = schoonmaakster = hulp in huis
oppassen = oppas = babysitter
kamerverhuur = kamers verhuren = onderhuur = onderverhuren
airbnb = vakantieverhuur = toeristische verhuur
huurcommissie = huurprijs = te hoge huur
servicekosten = stookkosten = bijkomende kosten
woningruil = huis ruilen = ruilen van woning
medehuurder = inwonen = inwoner = laten inwonen
borg = waarborgsom = borgsom
huurachterstand = huur niet betalen = achterstand
ontruiming = uitzetting = uit huis gezet
lekkage dak = daklekkage
rookmelder = rookalarm = co-melder
ramen = raam = ruit = kozijn
ruit = glas = gebroken ruit
dubbel glas = isolatieglas
vloer = vloerverwarming = parket
verhuurder = huisbaas
huismeester = conciërge = beheerder
portiek = trappenhuis = galerij = hal
brievenbus = postvak
buitenlamp = verlichting
energielabel = energieprestatie
warmtepomp = airco = airconditioning
waterontharder = kalk = hard water
waterdruk = druk = water komt langzaam
waterleiding = bevroren leiding = leiding
gaslucht = gaslek = ruikt naar gas
datalimiet = internetbundel = bundel = mb
voicemail = antwoordapparaat
roaming = bellen in het buitenland = internet in het buitenland
toestelverzekering = scherm gebarsten = scherm kapot
beeld = zwart scherm = geen beeld
afstandsbediening = zapper
zenderlijst = zenders = kanalen = zenderpakket
traag = langzaam = sloom = hapert
traag internet = langzaam internet = slechte verbinding
virus = malware = gehackt = hacker
gehackt = ingebroken op account = account gestolen
backup = reservekopie
cookies = cookie
browser = chrome = safari = firefox
pop-up = melding
onderdeel = reserveonderdeel = los onderdeel
handleiding = gebruiksaanwijzing = instructie = manual
montage = in elkaar zetten = monteren
batterij leeg = leeg = opladen
`;
