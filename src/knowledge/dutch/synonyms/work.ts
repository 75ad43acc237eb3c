/** Work, school, sport: words that people use for one another. How a line is read: `createThesaurus`. */
export const work = `
salaris = loon = uitbetaling = gage = loonstrook
loonstrook = salarisstrook = loonbriefje
werkloos = ontslagen = baan kwijt = zonder werk = werkloosheid = ww
ontslag = ontslagen = ontslag nemen = baan opzeggen = weg bij werkgever
werk = baan = job = werken
vacature = baan = sollicitatie = solliciteren = vacatures = werken bij
stage = stageplaats = stagiair = stage lopen
vrijwilliger = vrijwilligerswerk = vrijwillig
werkgever = baas = bedrijf = chef
werknemer = personeel = medewerker = collega
verlof = vrij = vrije dag = vrij nemen = vakantiedag
onderneming = bedrijf = zaak = ondernemer = zzp = winkel beginnen = eigen zaak = starten
winkel = zaak = shop = filiaal
kvk = kamer van koophandel
kinderopvang = crèche = oppas = kinderdagverblijf = bso = gastouder = opvang
school = basisschool = onderwijs = schooltje
middelbare school = vo = voortgezet onderwijs = middelbare
leerplicht = spijbelen = vrij van school = verlof school = schoolverlof
leerling = scholier = student = kind
leraar = docent = juf = meester = leerkracht
studie = opleiding = cursus = studeren = leren
studiefinanciering = stufi = duo = studielening = studieschuld
diploma = certificaat = getuigschrift = papiertje
examen = toets = tentamen = proefwerk
rooster = lesrooster = tijden
bibliotheek = bieb = boeken lenen = biebpas
boek = boeken = lezen = leesboek
zwembad = zwemmen = zwemles = zwemdiploma
sport = sporten = sportclub = vereniging = club = sportschool
sporthal = gymzaal = zaal huren = zaal
lid = lidmaatschap = lid worden = abonnement
museum = tentoonstelling = kunst
meenemen = nodig = bij me = bij je
diploma = brevet
zwemmen = leren zwemmen = zwemles
voetbal, hockey, tennis, turnen, judo > sport
club = vereniging = sportvereniging = voetbalclub
creche = kinderdagverblijf = opvang = kinderopvang
speciaal onderwijs = speciale school
meenemen op reis = vakantie buiten = eerder op vakantie
vrij vragen = verlof = vrij van school
spijbelen = niet naar school = thuisblijven = verzuim
ziekmelden = ziek melden = ziek zijn
vrij = vakantie = verlof
verdiend = loon = salaris = inkomen
jaaropgaaf = jaaropgave = jaarloon
boek terugbrengen = boek inleveren = te laat boek
lerarentekort = invaller = vervanger
juf = meester = leraar
leren = cursus = les = training
kinderfeestje = verjaardag = feestje
schoolgeld = ouderbijdrage
schoolvakantie = vakantie = vakantiedagen
overblijven = tussenschoolse opvang = tso
bso = naschoolse opvang = buitenschoolse opvang
peuterspeelzaal = voorschool = peuteropvang
overuren = overwerk = extra uren
arbeidscontract = contract = dienstverband
proeftijd = inwerkperiode
opzegtermijn = ontslagtermijn
functioneringsgesprek = beoordeling = beoordelingsgesprek
thuiswerken = werken vanuit huis
werkplek = bureau = kantoorplek
bedrijfsauto = leaseauto = auto van de zaak
arbo = bedrijfsarts = re-integratie
vertrouwenspersoon = pesten op werk = intimidatie
bhv = ontruimen
toegangspas = badge = personeelspas
vergaderzaal = vergaderruimte = zaal
`;
