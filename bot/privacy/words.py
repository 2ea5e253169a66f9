"""Word lists of the guard: what is not a name, what is a street. Folded: lower case, no accents."""

PARTICLES = frozenset(
    "van de der den het 't ter ten te la le el al ben bin bint von da di do dos du ibn abu".split()
) | {"t", "s", "d", "l"}
"""Small words inside a family name."""

SURE_PARTICLES = frozenset({"der", "den", "el"})
"""After these a family name follows, even in lower case."""

COMMON_SURNAMES = frozenset(
    """
    jansen janssen vries bakker visser smit smits meijer meyer mulder bos vos peters hendriks dekker dijkstra
    dijk brouwer jacobs vermeulen hermans schouten hoekstra kuipers postma willems verhoeven koster prins huisman
    peeters jonker veenstra kramer timmermans kuiper wolters veldman yilmaz kaya demir celik sahin ozturk aydin
    ozdemir arslan dogan amrani idrissi bennani haddou bouzid mohamed hassan ahmed ali singh nguyen pinas kowalski nowak
    """.split()
)
"""Family names that are recognised after 'mevrouw' when typed in lower case."""

PLAIN_WORDS = frozenset(
    """
    ik je jij u hij ze zij we wij jullie men iemand niemand wie wat waar wanneer waarom hoe welke welk dit dat deze die
    er het de een en of maar want dus ook nog nu al toen dan als om te tot van voor na met zonder bij in uit op af aan
    over onder boven tussen door naar sinds vanaf vanwege tijdens binnen buiten per rond circa ongeveer ruim bijna
    minimaal maximaal minstens hoogstens zeker zelfs pas net soms vaak altijd nooit al geen niet wel graag mijn jouw
    zijn haar ons onze hun heeft heb hebben had is zijn was waren wordt worden werd kan kunnen kon wil willen wilde moet
    moeten mag mogen zal zullen zou gaat gaan ging komt komen kwam woont zoekt zoek krijgt spreekt vraagt belt wacht
    staat zit ligt lijkt voelt vindt weet kent doet maakt geeft neemt leeft werkt slaapt drinkt gebruikt betaalt
    vandaag morgen gisteren overmorgen maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart
    april mei juni juli augustus september oktober november december
    hallo hoi beste dag goedemorgen goedemiddag dank bedankt groet groeten ja nee oke
    man mannen vrouw vrouwen jongen jongens meisje meisjes kind kinderen baby peuter kleuter puber tiener tieners jongere
    jongeren jeugd volwassene volwassenen oudere ouderen senior senioren moeder vader ouder ouders mama papa oma opa
    dochter zoon zoontje dochtertje broer zus broertje zusje nicht neef tante oom echtpaar stel partner ex buurman
    buurvrouw buren heer dame mevrouw meneer client clienten clente bewoner bewoners bewoonster patient patienten leerling
    leerlingen student studente weduwe weduwnaar alleenstaande dakloze verslaafde gezin familie persoon mens mensen
    vriend vriendin collega groep team werkgroep klas gast deelnemer deelnemers huurder huurders statushouder
    vluchteling asielzoeker mantelzorger werkloze gescheiden getrouwd
    casus vraag vragen zaak dossier project overleg inloop spreekuur cursus training bijeenkomst activiteit wijk
    buurt gemeente stad dorp straat huis school afdeling locatie bijlage artikel lid punt pagina versie stap fase
    ronde week maand jaar dagen uur leeftijd nummer kamer gebouw lijn bus maximum minimum vanaf totaal
    boer vakman zakenman ondernemer kok leraar lerares docent chauffeur kapper kapster monteur bouwvakker schilder
    kantoorman ambtenaar verpleegkundige agent militair veteraan schoonmaker schoonmaakster zzper winkelier uitvinder
    vrijwilliger hulpverlener begeleider huisarts wijkagent
    wmo wlz zvw jeugdwet participatiewet pgb ggz veilig thuis humanitas nederland nederlands nederlandse nederlander
    turks turkse marokkaans marokkaanse arabisch arabische syrisch syrische eritrees eritrese somalisch somalische
    pools poolse surinaams surinaamse antilliaans antilliaanse oekraiens oekraiense afghaans afghaanse iraaks iraakse
    iraans iraanse duits duitse engels engelse frans franse spaans spaanse italiaans italiaanse portugees portugese
    roemeens roemeense bulgaars bulgaarse russisch russische chinees chinese ghanees ghanese koerdisch koerdische
    europees europese hindoestaans hindoestaanse moluks molukse indisch indische tigrinya berbers papiaments
    i he she they we you it the a an and or but who what where when how which this that someone somebody anyone nobody
    woman man boy girl child children mother father parent parents son daughter brother sister client resident patient
    student family couple is has was will can wants needs lives looking about over under since from almost only years
    around nearly dutch english turkish moroccan arabic syrian polish ukrainian somali eritrean monday tuesday wednesday
    thursday friday saturday sunday january february march may june july august october
    """.split()
)
"""Words that are no name although they may start with a capital."""

PLAIN_ENDINGS = tuple(
    """
    vrouw moeder vader ouder meisje jongen jongere kind client bewoner bewoonster houder zorger werker werkster zoeker
    leider migrant zoon dochter gezin team groep overleg avond dag
    ing heid schap atie teit ende lijke ige isch ische aanse
    """.split()
)
"""A capitalised word that ends so at the start of a sentence is an ordinary word."""

STREETS = tuple("straat str laan gracht kade singel plantsoen dreef steeg straatje straatweg".split())
"""Endings of a street name, in capitals or not."""

CAPITAL_STREETS = tuple(
    """
    weg plein pad hof dijk park baan ring markt wal kamp oord burg werf haven erf hove veld akker wijk zoom hoek poort
    brink donk horst
    """.split()
)
"""Endings that make a street only when the word has a capital: 'Molenweg 3', but 'onderweg 3 keer'."""

NO_STREETS = frozenset(
    """
    onderweg snelweg uitweg omweg achterweg halverwege bijbaan baan stageplek arbeidsmarkt woningmarkt huizenmarkt
    rommelmarkt schoolplein kinderopvang jaarmarkt wijk buurt krachtwijk woonwijk herstelwijk proeftuinwijk
    vakantiepark speelveld voetbalveld sportveld invalshoek kantoorpand sportpark februari ring erf hof park pad
    """.split()
)

TWO_LETTER_WORDS = frozenset(
    "om in is en op of te af al er ie je we ze zo nu na ik ja km kg ml cm mm mg kb mb gb uu eu nl be at to or on".split()
)
"""'2026 om 12 uur' is no postcode."""
