/** What people do with forms and things, and small words of every subject: words that people use for one another. How a line is read: `createThesaurus`. */
export const acting = `
aanvragen = regelen = krijgen = indienen = opvragen
aanvragen = verkrijgen = komen aan
aanmelden = inschrijven = opgeven = registreren = aansluiten
afmelden = uitschrijven = opzeggen = stoppen = beëindigen
opzeggen = annuleren = cancelen = ontbinden = stopzetten = beëindigen = afzeggen
annuleren = afzeggen = afblazen = niet doorgaan
intrekken = terugtrekken = ongedaan maken = herroepen
verlengen = vernieuwen = verversen = doorlopen
verlopen = aflopen = vervallen = ongeldig
geldig = geldigheid = geldigheidsduur = van kracht
wijzigen = aanpassen = veranderen = bijwerken = bewerken = verbeteren = corrigeren = updaten
herstellen = repareren = maken = fixen = oplossen = verhelpen
verzetten = verschuiven = verplaatsen = omzetten = andere datum
verwijderen = wissen = weghalen = deleten = eraf halen = eruit halen = weggooien
toevoegen = bijvoegen = erbij zetten = bijzetten
kopiëren = overnemen = dupliceren = doorzetten
kopie = afschrift = uittreksel = duplicaat
doorgeven = melden = laten weten = meedelen = aangeven
urgentie = spoed = voorrang = voorrangsverklaring
fysiotherapeut = fysio = fysiotherapie
kapot = stuk = defect = gebroken = doet het niet = werkt niet = storing = gesloopt
storing = werkt niet = doet het niet = plat = eruit = ligt eruit = valt uit = uitval = down
lukt niet = gaat niet = wil niet = mislukt
foutmelding = error = fout = melding = foutcode
gegevens = data = informatie = info
informatie = info = uitleg = weten
document = formulier = bestand = papier = stuk = dossier
formulier = invullen = papieren
uploaden = bijlage = meesturen = versturen = opsturen
versturen = sturen = opsturen = verzenden = zenden = mailen
ontvangen = krijgen = binnenkrijgen = binnenkomen
ophalen = afhalen = oppikken = halen
nodig = vereist = verplicht = moeten = hoeven
voorwaarden = eisen = regels = criteria = aan voldoen
verplicht = moet = verplichting = hoeft
verboden = mag niet = niet toegestaan = verbod
recht op = in aanmerking = kom ik = heb ik recht
duren = lang = tijd = hoe lang = termijn = wachten = duur = wachttijd
wachten = wachttijd = wachtrij = lang wachten
wanneer = datum = moment = tijdstip
datum = tijdstip
begin = start = beginnen = starten
einde = eind = afloop = stoppen
status = stand van zaken = hoe ver = hoe staat het = voortgang = wachten op
verschil = onderscheid = anders
controleren = checken = nakijken = nagaan = kijken of
zoeken = vinden = opzoeken = waar is
kiezen = keuze = selecteren = aanklikken
klikken = drukken = aanklikken
openen = opendoen = opengaan
tonen = zien = zichtbaar = weergeven
opslaan = bewaren = vastleggen
probleem = problemen = gedoe = moeilijkheden
uitleg = uitleggen = betekenis = betekent = inhouden = houdt in
lijst = overzicht = rijtje = lijstje
ontbreken = missen = niet in de lijst = staat er niet tussen = weg
meerdere = meer = verschillende = allemaal = meer dan één
alle = allemaal = iedereen
tegelijk = in één keer = ineens = samen = tegelijkertijd
oud = oude = vroeger = eerder
nieuw = nieuwe = vers
afgebroken = gebroken = kapot = stuk
afgebroken = kapot
meer = omhoog = hoger = verhogen
zaterdag, zondag > weekend
maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag > dag
januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december > maand
ophouden = hou op = stop met = afmelden
deleten = verwijderen = wissen = opheffen
opheffen = sluiten = beeindigen = verwijderen
houden = langer houden = lenen = verlengen
kwijtraken = kwijt = verliezen
opzegvergoeding = boete opzeggen
zelfstandig = alleen = zelf
tijd = tijdstip = uur
adresgegevens = contactgegevens = gegevens
nr = nummer = num
tel = telefoon = telefoonnummer
info = informatie
max = maximaal = maximum
min = minimaal = minimum
ivm = vanwege
evt = eventueel
gem = gemeente
agenda = planning = kalender
bijeenkomst = informatieavond = inloopavond
sluitingstijd = hoe laat dicht = sluiten
naheffing = bijbetalen
nummer behouden = nummerbehoud = nummer meenemen
abonneren = abonnement nemen
proefperiode = gratis proberen = proefabonnement
verkeerd bedrag = klopt niet = niet kloppen = fout
klopt niet = onjuist = verkeerd = foutief
verkeerd = fout = foute = onjuist
bedrijfsadres = vestigingsadres
klantenservice = helpdesk = service = servicedesk
geboortekaartje = kaartje
beëdigd = officieel
stewardess = personeel
copy = kopie = kopiëren
delete = deleten = verwijderen = wissen
save = saven = opslaan = bewaren
edit = editen = bewerken = wijzigen
change = changen = wijzigen = veranderen
add = adden = toevoegen
remove = verwijderen = weghalen
send = senden = versturen = sturen
file = bestand = dossier
issue = probleem = storing
admin = beheerder = administratie
user = gebruiker
settings = instellingen
deadline = uiterste datum = einddatum = termijn
call = bellen = telefoon
price = prijs = kosten
free = gratis
checken = check = controleren = nakijken
switchen = switch = wisselen = overstappen
linken = link = koppelen = verbinden
koppelen = koppeling = verbinden = verbinding = aansluiten
resetten = reset = opnieuw instellen = herstellen
cancelen = cancel = annuleren
upgraden = upgrade = verhogen
supporten = support = ondersteuning = hulp
matchen = match = overeenkomen
sharen = share = delen
delen = verdelen = uitdelen
scannen = scan = inscannen
printen = print = afdrukken
appen = app = whatsapp = bericht
regelen = fixen = in orde maken
goedkeuren = akkoord = toestaan
weigeren = afwijzen = niet toestaan = niet willen
vergeten = niet meer weten = weet niet meer
opvragen = aanvragen = vragen om
inleveren = aanleveren = indienen
aanleveren = insturen = doorgeven = leveren
verplaatsen = verhuizen = overzetten
overzetten = overbrengen = omzetten = migreren
binnenkrijgen = ontvangen = binnenhalen
binnenhalen = ophalen = downloaden
beheren = beheer = bijhouden = verzorgen
eigenaar = beheerder = bezitter
tonen = laten zien = weergeven = vertonen
verdwenen = weg = verdwijnen = kwijt
onzichtbaar = niet te zien = niet zichtbaar = zie ik niet
leeg = blanco = niets ingevuld = niks te zien
compleet = volledig = alles
half = gedeeltelijk = deels
snel = vlug = spoedig = hoe gauw
bevestiging = bevestigen = bewijs
bericht = melding = mededeling
reactie = antwoord = bericht
`;
