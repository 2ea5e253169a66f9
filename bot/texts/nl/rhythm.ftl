# Het ritme van de wijk: hoeveel casussen organisaties inbrengen, herinneringen, en hoe het ervoor staat.

rhythm-back = ‹ Terug
rhythm-and-more = nog { $count }
rhythm-not-yours = Dat kan alleen een contactpersoon van deze organisatie of een coördinator.
rhythm-not-begun = Deze organisatie doet nog niet mee met casussen inbrengen.

# Herinneringen

rhythm-reminder =
    Het is { $day }. { $asked ->
        [1] Jullie brachten deze maand nog geen casus in.
       *[other] { $brought ->
            [0] Jullie brachten deze maand nog geen van de { $asked } casussen in.
           *[other] Jullie brachten deze maand { $brought } van de { $asked } casussen in.
        }
    } { $left ->
        [0] Vandaag is de laatste dag.
        [one] Nog 1 dag.
       *[other] Nog { $left } dagen.
    } Heb je er een?
rhythm-bring-in = Breng een casus in
rhythm-cannot = Deze maand lukt niet
rhythm-snooze = Herinner me over een week
rhythm-behind =
    Het is { $day }. { $count ->
        [one] Van 1 organisatie komt deze maand nog een casus: { $names }.
       *[other] Van { $count } organisaties komt deze maand nog een casus: { $names }.
    }
    Misschien kun je iemand op weg helpen.
rhythm-show-all = Hoe staan we ervoor?

# Deze maand lukt niet

rhythm-ask-reason =
    Goed dat je het zegt. Waarom lukt { $month } niet voor { $organisation }?
    Kies, of schrijf het in hooguit { $most } tekens. De coördinator kan het lezen.
    Stoppen kan met /annuleer.
rhythm-reason-busy = Te druk
rhythm-reason-away = Vakantie of ziekte
rhythm-reason-none = Geen geschikte casus
rhythm-reason-empty = Schrijf in een paar woorden waarom het niet lukt. Stoppen kan met /annuleer.
rhythm-reason-long = Dit zijn { $count } tekens. Het mogen er { $most } zijn. Schrijf het korter. Stoppen kan met /annuleer.
rhythm-excused =
    Genoteerd. { $organisation } hoort over { $month } niets meer van mij.
    Reden: { $reason }
rhythm-after-all = Het lukt toch
rhythm-can-again = Fijn. In { $month } herinner ik jullie weer als dat nodig is.
rhythm-snoozed = Goed. Op { $day } hoor je het weer, als er dan nog geen casus is.
rhythm-too-late-to-snooze = Over een week is de maand voorbij. Kies “Deze maand lukt niet” als het niet gaat.
rhythm-met-already = Jullie brachten deze maand al genoeg in. Je hoeft niets te doen.
rhythm-nothing-asked = Deze maand vraag ik jullie niets. Je hoeft niets te doen.
rhythm-month-over = Die maand is voorbij. Je hoeft niets meer te doen.

# Hoe het ervoor staat

rhythm-nobody-yet = Er doet nog geen organisatie mee met casussen inbrengen. Begin met /ritme.
rhythm-standing-met = gehaald
rhythm-standing-not_yet = nog niet
rhythm-standing-paused = pauze
rhythm-standing-excused = lukte niet
rhythm-standing-off = pauze of lukte niet
rhythm-this-month =
    <b>{ $month }</b>: { $met ->
        [0] nog geen organisatie haalde het.
        [one] 1 organisatie haalde het al.
       *[other] { $met } organisaties haalden het al.
    } Nog niet: { $notyet }. Pauze of lukt niet: { $off }.
    Samen { $brought ->
        [one] 1 casus
       *[other] { $brought } casussen
    }.
rhythm-on-the-right = Rechts staat: ingebracht / gevraagd in de hele periode.
rhythm-page = Je ziet { $first } tot en met { $last } van { $all }.
rhythm-own-stand =
    <b>{ $organisation }</b>, { $month }: { $standing ->
        [met] gehaald, met { $brought ->
            [0] een extra casus van een andere maand
            [one] 1 casus
           *[other] { $brought } casussen
        }.
        [paused] pauze.
        [excused] deze maand lukt niet. Dat mag.
        [not_asked] er wordt niets gevraagd.
       *[not_yet] { $brought ->
            [0] nog geen casus.
            [one] al 1 casus, nog niet genoeg.
           *[other] al { $brought } casussen, nog niet genoeg.
        }
    }
rhythm-how-far = { $first } tot en met { $last }: { $wanted ->
        [0] { $brought } ingebracht.
       *[other] { $brought } van de { $wanted } ingebracht.
    } { $left ->
        [0] Dat is genoeg.
       *[other] Nog { $left } te gaan.
    }
rhythm-in-words = { $standing ->
    [met] Gehaald
    [paused] Pauze
    [excused] Lukte niet
   *[not_yet] Nog niet
}: { $months }
rhythm-to-agreement = Pauze en afspraken
rhythm-as-text = Als tekst
rhythm-as-csv = Als CSV
rhythm-file = stand
rhythm-document = Elke organisatie op een regel, elke maand in een kolom.
rhythm-column-organisation = organisatie
rhythm-column-first = periode van
rhythm-column-last = tot en met
rhythm-column-brought = ingebracht
rhythm-column-wanted = gevraagd
rhythm-column-to-go = nog te gaan
rhythm-looking-back =
    <b>Zo ging { $month }</b>
    { $met ->
        [0] Geen organisatie haalde
        [one] 1 organisatie haalde
       *[other] { $met } organisaties haalden
    } het. Bij { $notyet } kwam het er niet van. Pauze of lukte niet: { $off }. Samen { $brought ->
        [one] 1 casus
       *[other] { $brought } casussen
    }.
rhythm-did-not-work-out = Het lukte niet bij { $names }.
rhythm-contact-left = { $name } is weg. { $organisation } heeft nu geen contactpersoon, en krijgt geen herinnering. Met /leden maak je iemand contactpersoon.
rhythm-no-contact = { $count ->
    [one] Deze organisatie heeft geen contactpersoon die ik kan bereiken: { $names }. Die krijgt
   *[other] Deze { $count } organisaties hebben geen contactpersoon die ik kan bereiken: { $names }. Die krijgen
} geen herinnering. Met /leden maak je iemand contactpersoon.
rhythm-no-members = { $count ->
    [one] Van deze organisatie doet nog niemand mee
   *[other] Van deze { $count } organisaties doet nog niemand mee
}: { $names }. Met /uitnodigen vraag je iemand. Met /ritme zet je een organisatie op pauze.

# Wat er gevraagd wordt

rhythm-begin-when =
    Er wordt nog van geen enkele organisatie een casus gevraagd.
    Vanaf wanneer wel? Iedereen doet dan mee. Je past het daarna per organisatie aan.
rhythm-begin = Begin in { $month }
rhythm-organisations = { $count ->
    [one] Er doet 1 organisatie mee.
   *[other] Er doen { $count } organisaties mee.
} Tik op een naam om te zien wat er gevraagd wordt. Daar kun je het ook veranderen.
rhythm-in-short = { $organisation } · { $minimum } per maand
rhythm-in-short-paused = { $organisation } · pauze
rhythm-asked = { $minimum ->
    [0] Er wordt elke maand niets gevraagd. Een casus is altijd welkom.
    [one] Elke maand minstens 1 casus.
   *[other] Elke maand minstens { $minimum } casussen.
}
rhythm-period = Periode: { $first } tot en met { $last }. In totaal { $wanted }, nu { $brought }.
rhythm-pauses = Pauze: vanaf { $first } tot en met { $last }.
rhythm-pauses-from = Pauze: vanaf { $first }, tot nader bericht.
rhythm-contacts = Contactpersoon: { $names }.
rhythm-contacts-none = Er is geen contactpersoon die ik kan bereiken.
rhythm-to-minimum = Per maand
rhythm-to-period = Periode
rhythm-to-total = Totaal
rhythm-to-pause = Pauze
rhythm-to-resume = Doe weer mee
rhythm-which-minimum = Hoeveel casussen per maand vraag je van { $organisation }? Dit geldt vanaf { $month }.
rhythm-which-start =
    Vanaf welke maand loopt de periode van { $organisation }?
    Maanden ervoor tellen dan niet meer mee.
rhythm-which-length = De periode van { $organisation } begint in { $start }. Hoelang duurt hij? Daarna begint vanzelf een nieuwe.
rhythm-months = { $count } maanden
rhythm-which-total =
    Hoeveel casussen vraag je van { $organisation } in een periode van { $months ->
        [one] 1 maand
       *[other] { $months } maanden
    }?
    Typ een getal, of laat het volgen uit het aantal per maand. Stoppen kan met /annuleer.
rhythm-total-follows = Volgt uit het aantal per maand: { $count }
rhythm-total-wrong = Typ een heel getal van 0 tot en met { $most }. Stoppen kan met /annuleer.
rhythm-pause-from = Vanaf welke maand heeft { $organisation } pauze?
rhythm-pause-until = { $organisation } heeft pauze vanaf { $first }. Tot en met welke maand?
rhythm-until-further-notice = Tot nader bericht
