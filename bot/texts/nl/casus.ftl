# De casus: formulier, kaart, stappen en resultaat.

casus-mine =
    <b>Jouw casussen</b>
    Tik op een casus om te zien hoe het ervoor staat.
casus-mine-none =
    Er loopt nu geen casus waar jij bij hoort.
    Heb je er een? Je kunt hem hier inbrengen, zonder gegevens van de bewoner.
casus-new = + Breng een casus in
casus-untitled = nog zonder titel
casus-go-on = Ga verder met: { $title }
casus-all = Alle lopende casussen
casus-all-open = Er { $count ->
    [one] loopt 1 casus.
   *[other] lopen { $count } casussen.
}
casus-closed-button = Afgeronde casussen
casus-closed =
    <b>Afgeronde casussen</b>
    Tik op een casus om te lezen wat eruit kwam. Zoeken kan zo: <i>/casus schulden</i> of <i>/casus maart</i>.
casus-closed-found = { $count ->
    [one] Ik vond 1 afgeronde casus.
   *[other] Ik vond { $count } afgeronde casussen.
} { $more ->
    [0] Tik erop om te lezen wat eruit kwam.
   *[other] Je ziet de nieuwste. Zoek met meer woorden om de andere te vinden.
}
casus-closed-none = Er is nog geen casus afgerond waar jij bij hoort.
casus-closed-none-found = Ik vind geen afgeronde casus die daarbij past. Probeer een ander woord of een maand. Bijvoorbeeld: /casus maart.
casus-ended = klaar op { DATETIME($day, dateStyle: "medium") }
casus-back = ‹ Terug
casus-on = Verder ›
casus-skip = Sla over
casus-leave-empty = Laat leeg
casus-clear = Haal dit antwoord weg
casus-gone = Deze casus is er niet, of niet voor jou. Met /casus zie je de jouwe.
casus-over = Deze casus is afgerond of ingetrokken. Je kunt er niets meer aan veranderen.
casus-brought-before = Deze casus is al ingebracht. Met /casus zie je hem.
casus-not-brought-in = Deze casus is nog niet ingebracht. Met /casus ga je verder.
casus-accept-first = Zeg eerst of je meedoet. Daarna kun je dit ook.

# Het formulier

casus-progress = Vraag { $number } van { $count }
casus-ask-title =
    <b>Waar gaat de casus over?</b>
    Geef een korte titel, zonder naam of adres. Bijvoorbeeld: <i>Gezin dreigt zijn huis kwijt te raken</i>.
    Alles wat je invult, bewaar ik meteen. Stoppen kan met /annuleer, verdergaan met /casus.
casus-ask-wish =
    <b>Wat wil de bewoner zelf?</b>
    Schrijf het zoals de bewoner het zegt, zonder gegevens over wie het is.
casus-ask-own =
    <b>Wat kan de bewoner zelf doen?</b>
    Of wat kunnen familie, vrienden of buren doen?
casus-ask-needed = <b>Wat is daarvoor nodig?</b>
casus-ask-tried = <b>Wat is er al geprobeerd?</b>
casus-ask-kind =
    <b>Staat er iets in de weg?</b>
    Kies wat het meest past. Niets in de weg? Sla deze vraag over.
casus-ask-hindrance =
    <b>Wat staat er in de weg?</b>
    Schrijf het in één zin. Dit gaat straks naar de werkgroep die erover gaat.
casus-ask-solution =
    <b>Wat is jullie oplossing?</b>
    Wat gaan jullie samen met de bewoner doen? Het mag anders dan anders zijn.
casus-ask-domains =
    <b>Over welke domeinen gaat het?</b>
    Kies er 1 tot { $most }. Wat bij je tekst past, staat hier al bij.
casus-all-domains = Laat alle domeinen zien
casus-domains-most = Je kunt er hooguit { $most } kiezen. Haal eerst een ander domein weg.
casus-ask-people =
    <b>Wie van een andere organisatie kan meedoen?</b>
    Deze collega’s weten hier iets van. Tik aan wie je wilt vragen. Zij kiezen zelf of ze meedoen. Typ een naam voor iemand anders.
casus-ask-people-none =
    <b>Wie van een andere organisatie kan meedoen?</b>
    Ik vind zo geen collega die past. Typ een naam, of ga verder. Later uitnodigen kan ook.
casus-person-not-proposed = Deze collega kan ik nu niet vragen. Misschien is die al gevraagd.
casus-ask-involved =
    <b>Praat de bewoner mee?</b>
    Weet de bewoner van deze casus, en denkt die mee over de oplossing?
casus-ask-why-not =
    <b>Waardoor praat de bewoner niet mee?</b>
    Het hoeft niet altijd te kunnen. Eén zin is genoeg, en overslaan mag.
casus-ask-helped =
    <b>Wat hielp?</b>
    Schrijf het zo dat anderen ervan leren.
casus-ask-hindered = <b>Wat hield jullie tegen?</b>
casus-ask-effect =
    <b>Wat is er veranderd?</b>
    Voor de bewoner, en voor jullie.
casus-ask-involved-how-far = <b>Praatte de bewoner mee?</b>
casus-ask-how =
    <b>Hoe praatte de bewoner mee?</b>
    Eén zin is genoeg.
casus-choice-yes = Ja
casus-choice-partly = Een beetje
casus-choice-no = Nee
casus-type-anew = Wil je het anders? Typ het opnieuw.
casus-answer-empty = Schrijf het in gewone woorden. Stoppen kan met /annuleer.
casus-answer-long = Dit zijn { $count } tekens. Het mogen er { $most } zijn. Schrijf het korter.
casus-answer-needed = Dit antwoord heb ik wel nodig. Vul het in, dan gaan we verder.
casus-use-buttons = Kies hier een van de knoppen. Stoppen kan met /annuleer.
casus-summary =
    <b>Kijk het nog even na</b>
    Pas als je op <i>Breng in</i> tikt, zien anderen de casus.
casus-answer =
    <b>{ $question }</b>
    { $answer }
casus-bring-in = Breng in
casus-drop = Gooi weg
casus-change = Wijzig: { $what }
casus-draft-dropped = Weggegooid. Er is niets van bewaard.
casus-brought-in = Casus { $code } is ingebracht: { $title }. Dank je wel.
casus-brought-in-by = { $name } bracht voor jullie organisatie een casus in: { $code }, { $title }.
casus-two-texts = <b>Jullie schreven tegelijk aan: { $what }</b>
casus-their-text = Dit schreef { $name }:
casus-other-text = Dit staat er nu:
casus-your-text = Dit schreef jij:
casus-two-texts-how = Kies een van de twee, of typ één tekst van jullie samen.
casus-changed-meanwhile = Iemand anders schreef hier net iets. Kijk eerst wat er nu staat.
casus-keep-mine = Neem die van mij
casus-keep-theirs = Laat de andere staan
casus-erased = De teksten van deze casus zijn gewist, omdat hun tijd om was. De aantallen tellen nog mee.
casus-solution-line =
    <b>Stond in de weg</b>: { $obstacle }
    <b>Antwoord</b>: { $answer }

# Namen van vragen, ook als kop in een bestand

casus-column-code = casus
casus-column-title = titel
casus-column-organisation = organisatie
casus-column-state = stand
casus-column-brought-in = ingebracht
casus-column-step = stap
casus-column-due = uiterlijk
casus-column-ended = afgerond
casus-column-reason = reden van intrekken
casus-column-wish = wat de bewoner wil
casus-column-own = wat de bewoner zelf kan
casus-column-needed = wat er nodig is
casus-column-tried = wat al geprobeerd is
casus-column-kind = soort belemmering
casus-column-hindrance = wat in de weg staat
casus-column-solution = oplossing
casus-column-domains = domeinen
casus-column-people = wie meedoet
casus-column-involved = praat de bewoner mee
casus-column-why-not = waardoor niet
casus-column-helped = wat hielp
casus-column-hindered = wat tegenhield
casus-column-effect = wat veranderde
casus-column-involved-how-far = praatte de bewoner mee
casus-column-how = hoe de bewoner meepraatte
casus-column-obstacle = belemmering
casus-column-obstacle-state = hoe ver
casus-column-level = ligt bij
casus-column-reported = gemeld
casus-column-answer = antwoord
casus-file-casus = casussen
casus-file-obstacles = belemmeringen
casus-state-open = loopt
casus-state-done = afgerond
casus-state-withdrawn = ingetrokken

# De kaart en de stappen

casus-step-gesprek = gesprek met de bewoner
casus-step-plan = samen een plan maken
casus-step-belemmering = belemmering weghalen
casus-step-uitvoering = het plan uitvoeren
casus-step-geleerd = terugkijken en leren
casus-card-owner = Ingebracht door { $name } ({ $organisation })
casus-card-domains = Domeinen: { $domains }
casus-card-part = Doet mee: { $names }
casus-card-invited = Uitgenodigd: { $names }
casus-card-skipped = Overgeslagen: { $step } ({ $reason })
casus-card-helped = Wat hielp
casus-card-hindered = Wat tegenhield
casus-card-effect = Wat veranderde
casus-card-step = Stap { $number } van { $count }: { $step }
casus-card-done = Deze casus is afgerond.
casus-card-withdrawn = Deze casus is ingetrokken: { $reason }
casus-due = Uiterlijk { $day }, eerder mag altijd.
casus-due-passed = De laatste dag was { $day }. Staat er iets in de weg? Meld het, dan denkt een werkgroep mee.
casus-step-done = ✓ Klaar: { $step }
casus-step-skip = Sla over
casus-step-back = Een stap terug
casus-effects = Effecten
casus-report = Er staat iets in de weg
casus-read = Lees de casus
casus-read-or-change = Lees of wijzig
casus-invite = Nodig iemand uit
casus-withdraw = Trek in
casus-to-card = Naar de casus
casus-fill-result = Vul in wat jullie leerden
casus-step-passed = De casus is intussen bij een andere stap. Kijk met /casus waar hij nu is.
casus-first-step = Dit is de eerste stap. Verder terug kan niet.
casus-result-first = Vul eerst in wat jullie leerden. Dan is de casus klaar.
casus-ask-why-skip =
    <b>Waarom sla je dit over: { $step }?</b>
    Eén zin is genoeg. Stoppen kan met /annuleer.
casus-now-at = De casus is nu bij: { $step }.
casus-nearly = De stap <b>{ $step }</b>: uiterlijk { $day }, eerder mag altijd. Lukt het zo?
casus-passed = De laatste dag voor <b>{ $step }</b> was { $day }. Wat staat er in de weg? Tik op wat past, dan gaat het naar de werkgroep.
casus-result-missing = Jullie zijn bijna klaar. Nog vier korte vragen, dan leert de hele wijk mee.
casus-still-busy = Niets, we zijn nog bezig
casus-still-busy-fine = Goed dat je het zegt. Staat er later toch iets in de weg? Meld het bij de casus.
casus-finished = Casus { $code } is afgerond: { $title }. Mooi dat jullie vertelden wat jullie leerden.
casus-ask-why-withdrawn =
    <b>Waarom trek je deze casus in?</b>
    Eén zin is genoeg. Daarna telt de casus niet meer mee. Stoppen kan met /annuleer.
casus-withdrawn = Casus { $code } is ingetrokken: { $title }. Hij telt niet meer mee.
casus-was-withdrawn = { $name } trok casus { $code } in: { $title }. De reden: { $reason }
casus-not-yours-to-withdraw = Intrekken kan wie de casus inbracht, de contactpersoon of een coördinator.

# Meedoen

casus-invitation = { $name } ({ $organisation }) vraagt of je meedoet met een casus.
casus-invitation-wish = De bewoner wil: { $wish }
casus-invitation-free = Je bent vrij om nee te zeggen.
casus-accept = Ja, ik doe mee
casus-decline = Lukt niet
casus-answered-before = Hier heb je al op geantwoord. Je hoeft niets meer te doen.
casus-you-declined = Goed dat je het laat weten. { $code } gaat zonder jou verder.
casus-accepted = { $name } ({ $organisation }) doet mee met casus { $code }: { $title }.
casus-declined = Het lukt { $name } ({ $organisation }) nu niet om mee te doen met casus { $code }: { $title }.

# Bestanden en bewaren

casus-export-xlsx = Excel-bestand
casus-export-csv = CSV-bestanden
casus-document = Alle casussen en belemmeringen. Wees er zuinig op, en stuur dit bestand niet door.
casus-offer-archive = { $count ->
    [one] Van 1 casus is de tijd bijna om.
   *[other] Van { $count } casussen is de tijd bijna om.
} Rond { $day } wis ik de teksten. De aantallen blijven. Wil je ze bewaren voor het archief? Haal ze dan nu op.
