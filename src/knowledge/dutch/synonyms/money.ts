/** Money: paying, buying, banks, taxes, benefits: words that people use for one another. How a line is read: `createThesaurus`. */
export const money = `
betalen = afrekenen = voldoen = overmaken = betaling
kosten = prijs = tarief = bedrag = duur = geld = vergoeding = kwijt
kosten = betalen = hoeveel kost
gratis = kosteloos = voor niks = geen kosten
goedkoop = voordelig = korting = goedkoper
korting = actie = aanbieding = kortingscode
terugbetalen = geld terug = teruggave = restitutie = terugkrijgen = terugstorten
vergoeding = vergoed = terugbetaald = dekking = gedekt
rekening = factuur = nota = bon = acceptgiro
termijnen = gespreid = in delen = betalingsregeling = afbetalen
betalingsregeling = niet betalen = kan niet betalen = uitstel
incasso = automatisch afschrijven = automatische incasso = afschrijving = machtiging
aanmaning = herinnering = betalingsherinnering = incassobureau = deurwaarder
boete = bekeuring = bon = prent = sanctie = straf
flitspaal = geflitst = te hard gereden = snelheidsboete > boete
schuld = schulden = rood staan = schuldhulp = schuldhulpverlening = in het rood = geldproblemen
geldzorgen = geldproblemen = rondkomen = armoede = weinig geld = laag inkomen = minima
inkomen = salaris = loon = verdienen
uitkering = bijstand = bijstandsuitkering = steun
erfenis = erven = nalatenschap = erfgenaam
belasting = belastingen = heffing = fiscus = belastingdienst
aangifte = belastingaangifte = aangifte doen
woz = waarde van mijn huis = woningwaarde = huiswaarde = taxatie
onroerendezaakbelasting = ozb = huizenbelasting
kwijtschelding = kwijtgescholden = niet hoeven betalen = vrijstelling
wegenbelasting = motorrijtuigenbelasting = mrb
hondenbelasting = belasting hond
toeslag = toeslagen = huurtoeslag = zorgtoeslag = kindgebonden budget = kinderopvangtoeslag
subsidie = bijdrage = tegemoetkoming = financiële steun = potje
bijzondere bijstand = individuele bijzondere bijstand = extra geld
voedselbank = eten gratis = voedselpakket
stadspas = minimapas = kortingspas
hypotheek = lening huis = huis kopen
lening = lenen = krediet = geld lenen
verzekering = verzekeren = polis = verzekerd = verzekeraar
aansprakelijk = aansprakelijkheid = wa
pensioen = aow = stoppen met werken = met pensioen
abonnement = lidmaatschap = contract = abo
krant = tijdschrift = blad = magazine
contract = overeenkomst = verbintenis
kassabon = bon = bonnetje = aankoopbewijs
garantie = kapot = defect = fabrieksfout
bestellen = bestelling = kopen = aanschaffen = order
bestelling = order = pakje = pakketje = pakket
pakket = pakje = pakketje = bezorging = zending
bezorgen = leveren = levering = bezorging = thuisbezorgd = bezorger = verzenden = verzending
levertijd = wanneer geleverd = hoe lang duurt levering = wanneer komt
niet ontvangen = niet gekregen = nooit aangekomen = niet aangekomen = niet binnen
retour = terugsturen = terugzenden = retourneren = ruilen = omruilen = terugbrengen
ruilen = omruilen = andere maat
cadeau = cadeaubon = cadeaukaart = tegoedbon
voorraad = uitverkocht = op = beschikbaar = leverbaar
maat = maten = grootte = te klein = te groot
spaarpunten = punten = sparen = zegels
klantenkaart = klantenpas = bonuskaart
betaalpas = bankpas = pinpas = pasje = pas = bankkaart
pinpas = blokkeren = pas blokkeren = pas kwijt
pincode = code = pin
pinnen = geld opnemen = geldautomaat = contant = cash
bank = bankrekening = rekeningnummer = iban = bankieren
sparen = spaarrekening = rente
overboeken = overmaken = geld sturen = overschrijven
deurwaarder = aanmaning = schuldeiser > schuld
loon = salaris = minimumloon > inkomen
aanslag = belastingaanslag = belastingbrief
reparatie = reparatieverzoek = gebrek = mankement
contributie = lidmaatschapsgeld = clubgeld = sporten
weinig geld = krap bij kas = minima = laag inkomen
proefberekening = berekenen = uitrekenen = rekenhulp
toeslag = tegemoetkoming = bijdrage
student = scholier = studeren
bekeuring = bon = boete
beboet = boete gekregen = bekeurd
portemonnee = portefeuille = tas gestolen
ingeslikt = opgeslokt = ingenomen
pasje = pas = kaart
geweigerd = afgewezen = weigeren = niet geaccepteerd
limiet = maximum = grens = maximaal
opnemen = pinnen = geld halen
geld opzij = sparen = opzij zetten
opzij = apart
erfenis = geërfd
huislening = hypotheek = woninglening
aflossen = terugbetalen = afbetalen = kleiner maken = inlossen
boetevrij = zonder boete
achteraf = later betalen = klarna = na ontvangst
creditcard, paypal, ideal, pinpas, contant > betaalmethode
betaalmethode = betaalwijze = betaalmogelijkheid = hoe betalen
giftcard = cadeaubon = cadeaukaart = waardebon = bon = tegoed
saldo = tegoed = hoeveel staat er op
actiecode = kortingscode = couponcode = voucher = code
aanbieding = korting = actie = afgeprijsd = uitverkoop
broek, trui, schoen, schoenen, jurk, shirt > artikel
artikel = product = spullen = ding = kledingstuk
past niet = te klein = te groot = verkeerde maat = ruilen
bevalt niet = tegenvallen = niet tevreden = terugsturen
gestort = overgemaakt = op mijn rekening = teruggestort
track and trace = volgen = volgcode = bezorgstatus
bezorger = koerier = postbode = pakketbezorger
reparatie = repareren = gerepareerd = onderhoud
dagen over = verlofsaldo = vakantiesaldo = hoeveel vrije dagen
jaarrekening = eindafrekening = jaarafrekening = jaarnota
rekeningnummer = iban = bankrekening
abo = abonnement
uitk = uitkering
leges = kosten = tarief
toeristenbelasting = overnachting = logies
eindafrekening = jaarnota = nabetalen = bijbetalen
overstapbonus = welkomstkorting
openstaand = niet betaald = onbetaald
dubbel betaald = twee keer betaald = dubbel afgeschreven
factuuradres = rekeningadres
btw = belasting toegevoegde waarde
kapot aangekomen = beschadigd ontvangen = beschadigd pakket
verkeerde geleverd = verkeerd artikel = iets anders gekregen
ophaalpunt = afhaalpunt = servicepunt = pakketpunt
bezorgkosten = verzendkosten = gratis verzending
bezorgdag = bezorgtijd = bezorgmoment = wanneer bezorgd
niet thuis = afwezig = buren afgegeven
bestelling wijzigen = bestelling aanpassen
spaarprogramma = spaarpunten = airmiles
rood staan = roodstand = kredietlimiet
lening = krediet = geld lenen
creditcard = mastercard = visa
pinautomaat = geldautomaat = flappentap
vreemde valuta = dollars = buitenlands geld
spoedoverboeking = snel overmaken
automatische overboeking = periodieke overboeking
incasso = storneren = terugboeken = terugboeking
storneren = terugboeken = geld terughalen
verzekering = polis = verzekerd
huisdierverzekering > verzekering
inboedel = spullen in huis = inboedelverzekering
opstal = opstalverzekering
schadevrije jaren = no claim
uitvaartverzekering > verzekering
annuleringsverzekering > reisverzekering
loonheffing = loonbelasting
vakantiegeld = vakantietoeslag
dertiende maand = eindejaarsuitkering = bonus
`;
