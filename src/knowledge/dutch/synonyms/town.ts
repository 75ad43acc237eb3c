/** The town hall: papers, family, waste, streets, permits, safety: words that people use for one another. How a line is read: `createThesaurus`. */
export const town = `
melding = melden = aangifte = klacht
klacht = klagen = ontevreden = niet tevreden = beklag = mopperen
bezwaar = niet mee eens = oneens = beroep = protest
beroep = hoger beroep = rechter = procederen
geboorte = baby = kindje = kind gekregen = pasgeboren = geboren
kind = kinderen = zoon = dochter = kids = kleintje
zoon, dochter, jongen, meisje > kind
baby = peuter = kleuter = zuigeling > kind
tiener = puber = jongere = jeugd
jeugd = jongeren = jeugdhulp = jeugdzorg
ouders = ouder = vader = moeder = papa = mama = verzorger
vader, moeder > ouder
opa = oma = grootouders
ouderen = oudere = senior = bejaard = bejaarde = oude mensen = 65 plus
gezin = familie = huishouden
partner = man = vrouw = vriend = vriendin = echtgenoot = echtgenote
trouwen = huwelijk = bruiloft = trouwerij = huwen = ja-woord = geregistreerd partnerschap
samenwonen = samenlevingscontract = gaan wonen met
scheiden = scheiding = echtscheiding = uit elkaar = gescheiden
alimentatie = kinderalimentatie = partneralimentatie
erkennen = erkenning = vaderschap
gezag = voogdij = ouderlijk gezag = voogd
achternaam = naam = voornaam = familienaam = naamswijziging
overlijden = dood = overleden = gestorven = sterfgeval = doodgaan
begraven = begrafenis = uitvaart = crematie = cremeren = begraafplaats = graf
testament = nalaten = laatste wil = erfenis
verhuizen = verhuizing = adreswijziging = nieuw adres = ander huis = nieuwe woning = adres wijzigen
emigreren = naar het buitenland = vertrekken = buitenland verhuizen
immigreren = naar nederland komen = vestigen = inschrijven uit het buitenland
nationaliteit = nederlander worden = naturalisatie = inburgeren = naturaliseren
inburgering = inburgeren = nederlands leren = taalcursus = taalles
verblijfsvergunning = vluchteling = asiel = statushouder = verblijf
adres = woonplaats = woonadres = straat
briefadres = postadres = zonder vast adres = dakloos
postbus = postadres
dakloos = zwerver = op straat = geen dak = daklozenopvang = geen huis
paspoort = reisdocument = pas = identiteitsbewijs
identiteitskaart = id-kaart = id = legitimatie = identiteitsbewijs = identificatie
paspoort, identiteitskaart > identiteitsbewijs
pasfoto = foto
uittreksel = afschrift = akte = bewijs
geboorteakte, trouwakte, overlijdensakte > akte
bsn = burgerservicenummer = sofinummer
digid = inlogcode overheid
verklaring omtrent gedrag = vog = bewijs van goed gedrag
handtekening = tekenen = ondertekenen = getekend = krabbel
handtekening legaliseren = waarmerken = legalisatie
volmacht = machtigen = machtiging = namens iemand = machtigen iemand anders
toestemming = akkoord = goedkeuring = permissie
afspraak = langskomen = balie = inplannen = plannen
balie = loket = gemeentehuis = stadhuis = stadskantoor
gemeente = stad = dorp = gemeentehuis = overheid
openingstijden = open = geopend = hoe laat open = dicht = gesloten = openingsuren
sluiting = gesloten = dicht = sluit
telefoonnummer = bellen = telefoon = opbellen = nummer
contact = bereiken = bereikbaar = bellen = mailen = spreken = iemand spreken
mail = e-mail = email = mailadres = mailtje = e-mailadres
brief = post = schrijven = poststuk
bezoekadres = waar zitten = waar zit = locatie
locatie = plek = plaats = adres
verkiezingen = stemmen = stembureau = kiezen = stem
stempas = stemkaart = stembiljet
hangjongeren = rondhangen = groep jongeren
vuurwerk = knallen = rotjes
inbraak = ingebroken = inbreker = diefstal = gestolen
diefstal = gestolen = gejat = gepikt = stelen = bestolen
kwijt = verloren = verliezen = zoek = vermist = kwijtgeraakt = weg
gevonden voorwerpen = gevonden = gevonden spullen
oplichting = fraude = phishing = nepmail = opgelicht = oplichter = scam
politie = agent = wijkagent = handhaving = boa
handhaving = boa = controleur
veilig = veiligheid = onveilig = bang
huiselijk geweld = mishandeling = geslagen = veilig thuis
camera = cameratoezicht = deurbelcamera
drugs = wiet = dealer = hennep
afval = vuilnis = rommel = troep = vuil = vuilnisbak = prullen
grofvuil = grof afval = grof huisvuil = oude meubels = oud bankstel = bankstel wegbrengen
restafval = grijze bak = huisvuil = vuilniszak > afval
gft = groente fruit tuin = groene bak = groenafval = tuinafval = groencontainer > afval
tuinafval = takken = snoeiafval = bladeren = blad > gft
papier = karton = oud papier = dozen = papierbak > afval
plastic = pmd = pmd-zak = blik = plastic zak = verpakking > afval
glas = glasbak = flessen = potjes > afval
textiel = oude kleren = kleding = kledingcontainer = schoenen
klein chemisch afval = verf = batterijen = chemisch = kca > afval
witgoed = koelkast = wasmachine = oude apparaten = elektrische apparaten
milieustraat = afvalpunt = stort = vuilstort = gemeentewerf = stortplaats = afvalbrengstation
container = kliko = bak = rolcontainer = afvalbak = vuilnisbak
ondergrondse container = afvalpas = milieupas = containerpas
afvalkalender = wanneer afval = ophaaldag = ophaaldagen = ophalen = opgehaald = legen = geleegd
zwerfafval = rommel op straat = zwerfvuil = troep op straat
dumpen = dumping = bijplaatsing = naast de container = illegaal gestort
asbest = golfplaten
luiers = luier = incontinentiemateriaal
scheiden = sorteren = afval scheiden
riool = riolering = afvoer = put = verstopping
verstopt = verstopping = loopt niet door = zit dicht
kolk = put = straatkolk = goot
wateroverlast = onder water = plas = regenwater = overstroming
straat = weg = stoep = trottoir = rijbaan
stoeptegel = losse tegel = stoep = trottoir = bestrating = tegels
gat in de weg = kuil = wegdek = asfalt = hobbel
straatverlichting = lantaarnpaal = straatlamp = lantaarn = lamp op straat
verkeerslicht = stoplicht
verkeersbord = bord = verkeersborden
drempel = verkeersdrempel = te hard rijden
wegwerkzaamheden = afgesloten weg = opgebroken = omleiding = werk aan de weg
gladheid = strooien = sneeuw = glad = ijzel = pekel
groen = plantsoen = struik = park = gemeentegroen
boom = bomen = kappen = kapvergunning = omzagen = boom omhakken
snoeien = knippen = te hoog = overhangende takken = heg
gras = maaien = gazon = grasveld
onkruid = distels
speeltuin = speelplaats = speeltoestel = glijbaan = schommel
eikenprocessierups = jeukrups = rups
hondenpoep = hondenuitlaat = uitlaten = losloopgebied = drol
dierenambulance = gewond dier = dood dier
vergunning = toestemming = ontheffing = mag je zomaar = mag ik zomaar
bouwen = verbouwen = bouwvergunning = omgevingsvergunning = aanbouw = uitbouw = bijbouwen
bestemmingsplan = omgevingsplan = wat mag bouwen
monument = monumentaal = beschermd
sloop = slopen = afbreken
kadaster = erfgrens = grens perceel = perceel
evenement = feest = festival = buurtfeest = straatfeest = braderie
buurtfeest = straatfeest = bbq = barbecue = straat afzetten
markt = weekmarkt = kraam = standplaats = rommelmarkt
terras = café = kroeg = horeca = restaurant
alcohol = drank = drankvergunning = schenken = bier
gemeenteraad = raad = politiek = inspreken = raadsvergadering = raadslid
burgemeester = wethouder
initiatief = idee = plan = voorstel = buurtinitiatief
privacy = persoonsgegevens = gegevens = avg
inzage = inzien = inkijken = bekijken = zien = lezen
oma = opa = grootmoeder = grootvader = oudje > ouderen
broer, zus, zusje, broertje > familie
vriend, vrienden, kennis > bezoek
onbeleefd = onvriendelijk = bot = lomp = grof = onbeschoft > klacht
behandeld = geholpen = bejegend > klacht
slecht geholpen = niet goed geholpen = niet goed behandeld = klacht
beslissing = besluit = uitspraak = beschikking
brief = besluit = aanslag
deksel = klep = dop
wiel = wieltje = wieltjes
container = bak = kliko
melkpak = drinkpak = pak = drankkarton = drinkkarton
piepschuim = schuim > plastic
blikje = blik = conservenblik
fles = wijnfles = potje = pot > glas
frituurvet, olie, vet > chemisch
meubel = grofvuil
puin = stenen = bouwafval = sloopafval
snoeien = kappen = omhakken = omzagen = weghalen > boom
eik, den, berk, beuk, kastanje, conifeer > boom
omzagen = omhakken = omkappen = kappen = zagen = vellen
adreswijziging = verhuisbericht = verhuisd
inschrijven = opgeven = aangeven = aanmelden
langskomen = zelf komen = in persoon = persoonlijk
doodgegaan = overleden = gestorven = uitvaart
uitvaartondernemer = begrafenisondernemer = uitvaart
bruid, bruidegom, trouwlocatie, trouwambtenaar > trouwen
getuige = getuigen
nederlands paspoort = nederlandse nationaliteit = nationaliteit
drol = poep = uitwerpselen = hondenpoep
uitlaten = uitlaatplek = losloopgebied
barbecue = bbq = straatfeest = feestje
afzetten = afsluiten = dichtzetten
festival = festivalletje = evenement = optreden
gestruikeld = gevallen = struikelen = vallen = gestruikel
kuil = gat = verzakking = hobbel
zout = strooien = pekel
spekglad = spiegelglad = glad = gladheid
sneeuwruimen = sneeuw ruimen = sneeuwvrij
lantaarn = lantaarnpaal = lantarenpaal = straatlantaarn
knipperen = flikkeren = knippert = flikkert
sleutelbos, sleutels, portemonnee, telefoon, tas, paraplu > voorwerp
laten liggen = vergeten = verloren = kwijt
gevonden = aangetroffen = gevonden voorwerpen
stem uitbrengen = stemmen
broer stemmen = volmacht stemmen
namens = voor mij = iemand anders voor mij = gemachtigde
afspraak maken = inplannen = langskomen = reserveren
afspraak verzetten = andere tijd = afspraak afzeggen = afspraak
graf = grafrecht = grafrechten = rustplek = begraafplaats
naamgebruik = naam partner = achternaam partner
geheimhouding = afschermen = gegevens geheim
keuring = medische keuring = gezondheidsverklaring = gekeurd
vuilnisman = vuilniswagen = vuilnisauto = ophaaldienst > afval
kerstboom = dennenboom
kerstboom = snoeiafval > afval
vergadering = bijeenkomst = overleg = raadsvergadering
collecte = inzamelen = geld ophalen
inzamelen = inzameling = ophalen
ophaaldag = ophalen = wanneer komen jullie
kampvuur = vuurtje stoken = vuurkorf = open vuur
carnaval = optocht = koningsdag = kermis > evenement
kermis = draaimolen
muziekvergunning = geluidsontheffing
reclamebord = uithangbord = spandoek = poster > reclame
steiger = hoogwerker = container op straat = bouwcontainer
erfpacht = grondhuur
snippergroen = stukje grond = gemeentegrond = grond kopen
grond = perceel = kavel = bouwgrond
starterslening = eerste huis = huis kopen
rechtsbijstand = advocaat = jurist
advocaat = rechtshulp = juridisch loket
rechter = rechtbank = rechtszaak
echtscheiding = scheiden = convenant
omgangsregeling = bezoekregeling = co-ouderschap
pleegkind = pleegouder = pleegzorg
adoptie = adopteren
tolk = vertaler = vertalen
legitimeren = identificeren = legitimatie
vingerafdruk = vingerafdrukken
noodpaspoort = spoedpaspoort = paspoort met spoed
vermissing = kwijt = aangifte vermissing
reisverbod = toestemming reizen = reizen met kind
`;
