/** Travel: cars, parking, trains, holidays: words that people use for one another. How a line is read: `createThesaurus`. */
export const travel = `
buitenland = andere landen = europa
rijbewijs = rijpapieren = roze pasje
parkeren = parkeerplaats = parkeerplek = auto neerzetten = auto kwijt
parkeervergunning = parkeren voor de deur = bewonersvergunning = vergunning parkeren
bezoekerspas = bezoekersvergunning = bezoek parkeren = visite = bezoek = bezoekersparkeren
parkeerboete = naheffing = naheffingsaanslag = parkeerbon = bon parkeren > boete
gehandicaptenparkeerkaart = invalidenparkeerkaart = gehandicapt parkeren = invalideparkeerplaats = gehandicaptenparkeerplaats
laadpaal = oplaadpunt = elektrische auto = opladen = laden = stekkerauto
auto = wagen = voertuig = personenauto = bolide
autowrak = fietswrak = weesfiets = wrak
kenteken = nummerbord = kentekenplaat = kentekenbewijs
apk = autokeuring = keuring auto
caravan = camper = aanhanger = boot op straat
fiets = rijwiel = fietsen = e-bike
fietsenstalling = fiets stallen = fietsenrek = stalling
lekke band = band lek = band plakken
scooter = brommer = bromfiets = snorfiets
bus = trein = tram = metro > openbaar vervoer
openbaar vervoer = ov = bus = trein
ov-chipkaart = ov-kaart = chipkaart = reisproduct
kaartje = ticket = vervoersbewijs = treinkaartje
vertraging = te laat = later = laat
uitchecken = inchecken = vergeten uitchecken = niet uitgecheckt
taxi = vervoer = regiotaxi = deeltaxi = rolstoeltaxi
leerlingenvervoer = schoolbus = vervoer naar school = schoolvervoer
vliegtuig = vlucht = vliegen = vliegveld = luchthaven
koffer = bagage = handbagage
vakantie = reis = op reis = weg = trip
reis = reizen = boeking = geboekt
visum = inreis = reisvergunning
boeken = reserveren = reservering = vastleggen = bespreken = bestellen
hotel = overnachten = overnachting = kamer
schoonouders = ouders = schoonmoeder = schoonvader > bezoek
logeren = overnachten = slapen = gast = gasten = logé
visite = gast = gasten = bezoek
aanrijding = schade auto = autoschade = blikschade = gebotst = aangereden
doorrijden = doorgereden = doorgereden na aanrijding
syrie, oekraine, turkije, marokko, polen > buitenland
stekkerauto = tesla = elektrische auto = hybride
opladen = laden = laadpaal = oplaadpunt
ruitenwisser = voorruit > bon
scanauto = handhaver = parkeerwachter > parkeerboete
busje = taxibusje = taxi = vervoer
vlucht = vliegtuig = vliegreis
geannuleerd = ging niet = niet doorgegaan = uitgevallen
schiphol = luchthaven = vliegveld
compensatie = schadevergoeding = vergoeding
rugzak = tas = koffertje = trolley > handbagage
shampoo, tandpasta, deodorant, drank, water > vloeistof
logement = hotel = verblijf
afzeggen = niet kunnen komen = toch niet komen = annuleren
skien = skieen = wintersport = snowboarden
spanje, frankrijk, italie, turkije, griekenland > buitenland
poortje = in en uitchecken = incheckpaal = paaltje
afgeschreven = afschrijven = van mijn rekening = afgehaald
ns = trein = spoor
stilstaan = stil staan = vertraging
fietsdiefstal = gestolen fiets = fiets gejat
benzine = kilometers = reiskosten = brandstof
kilometer = km = kilometers
declareren = terugvragen = vergoeding = declaratie
rijden = rijles = autorijden = rijschool
rijexamen = theorie = cbr = rijles
parkeerschijf = blauwe zone = blauwe schijf
verhuisbus = verhuiswagen = verhuislift
rijbewijs = rijden
omwisselen = omruilen = inwisselen = buitenlands rijbewijs
fietsvakantie = fietsroute
strippenkaart = buskaartje
reisplanner = route = hoe kom ik er
ov-fiets = huurfiets
parkeergarage = garage parkeren
uitrijkaart = dagkaart
stoel kiezen = stoelreservering = plek in vliegtuig
paspoortcontrole = douane
huurauto = auto huren
camping = kamperen = tent
reisadvies = veilig reizen
`;
