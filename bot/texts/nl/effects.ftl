# Wat een casus deed: hoe het met de bewoner gaat, de effectencalculator en de prijslijst.

effects-back = ‹ Terug
effects-to-casus = ‹ Naar de casus
effects-to-effects = ‹ Naar de effecten

effects-overview =
    <b>Wat deed het?</b>
    Je mag alles overslaan. Wat je invult, helpt anderen om te leren.
effects-overview-wellbeing = Hoe het met de bewoner gaat: { $start } van { $of } bij de start, { $end } van { $of } aan het eind.
effects-overview-lines = Effectencalculator: { $intervention } bij “wat er gebeurde”, { $reference } bij “als dat niet was gebeurd”.
effects-ask-start = Bewoner: bij de start
effects-ask-end = Bewoner: aan het eind
effects-show-web = Bekijk het web
effects-to-intervention = Wat er gebeurde
effects-to-reference = Als dat niet was gebeurd
effects-show-outcome = Bekijk de uitkomst
effects-nothing-yet = Er is nog niets ingevuld over hoe het met de bewoner gaat.
effects-prices-file-only = Ik wacht op een Excel- of CSV-bestand met de prijzen. Iets anders doen? Typ dan eerst /annuleer.

# Hoe het met de bewoner gaat

effects-moment-start = bij de start
effects-moment-end = aan het eind
effects-step-start = Hoe was het bij de start? Vraag { $number } van { $of }.
effects-step-end = Hoe is het nu? Vraag { $number } van { $of }.
effects-ask-dimension =
    <b>{ $dimension }</b>
    { $about }
    Welk cijfer geeft de bewoner zelf? 0 is heel slecht, 10 is heel goed.
effects-unknown = Weet ik niet ›
effects-dimension-body = Lichaamsfuncties
effects-dimension-mind = Mentaal welbevinden
effects-dimension-meaning = Zingeving
effects-dimension-quality = Kwaliteit van leven
effects-dimension-taking-part = Meedoen
effects-dimension-daily = Dagelijks functioneren
effects-spoke-body = Lichaamsfuncties
effects-spoke-mind =
    Mentaal
    welbevinden
effects-spoke-meaning = Zingeving
effects-spoke-quality =
    Kwaliteit
    van leven
effects-spoke-taking-part = Meedoen
effects-spoke-daily =
    Dagelijks
    functioneren
effects-about-body = Je gezond en fit voelen, slapen, eten, bewegen, geen last van pijn.
effects-about-mind = Onthouden, je concentreren, vrolijk zijn, omgaan met verandering.
effects-about-meaning = Zin hebben in het leven, iets willen bereiken, vertrouwen hebben.
effects-about-quality = Genieten, je veilig voelen, goed wonen, rondkomen met je geld.
effects-about-taking-part = Contact met anderen, erbij horen, steun krijgen, dingen doen die ertoe doen.
effects-about-daily = Voor jezelf zorgen, je grenzen kennen, omgaan met tijd en geld, hulp durven vragen.
effects-filled-in-start = Dit was de start. Dank je wel. Dit staat er nu:
effects-filled-in-end = Dit was het eind. Dank je wel. Dit staat er nu:
effects-web = Zo ziet de bewoner het, van 0 tot 10:
effects-score-line = { $dimension }: { $start } → { $end }
effects-score-line-changed = { $dimension }: { $start } → { $end } ({ $change })
effects-score-unknown = niet ingevuld

# De effectencalculator

effects-lines-intervention =
    <b>Wat er gebeurde</b>
    Alle hulp die er echt was, en wat er gebeurde. Tik op een regel om die te veranderen.
effects-lines-reference =
    <b>Als dat niet was gebeurd</b>
    Wat er volgens jullie anders was gebeurd. Een schatting is goed. Tik op een regel om die te veranderen.
effects-add = + Activiteit of gebeurtenis
effects-choose-intervention = Welke activiteit of gebeurtenis was er?
effects-choose-reference = Welke activiteit of gebeurtenis was er anders geweest?
effects-other-activity = Een andere activiteit
effects-rate = { $price } per { $unit }
effects-ask-activity =
    <b>Welke activiteit?</b>
    Typ een korte naam van hooguit { $most } tekens, bijvoorbeeld <i>gesprek met de wijkcoach</i>. Stoppen kan met /annuleer.
effects-activity-empty = Typ de activiteit in gewone woorden, bijvoorbeeld: gesprek met de wijkcoach. Stoppen kan met /annuleer.
effects-activity-long = Dit zijn { $count } tekens. Het mogen er { $most } zijn. Schrijf het korter. Stoppen kan met /annuleer.
effects-price-gone = Deze prijs staat niet meer in de lijst. Kies opnieuw een activiteit.
effects-ask-times =
    <b>{ $activity }</b>
    Hoe vaak? Typ een getal, bijvoorbeeld <i>6</i>. Of een ritme: <i>2 per week</i>. Stoppen kan met /annuleer.
effects-ask-units =
    <b>{ $activity }</b>
    Hoe vaak? Het gaat per { $unit }. Typ een getal, bijvoorbeeld <i>6</i>. Of een ritme: <i>2 per week</i>. Stoppen kan met /annuleer.
effects-ask-hours =
    <b>{ $activity }</b>
    Hoeveel uur duurde het elke keer? Typ een getal, bijvoorbeeld <i>1,5</i>. Stoppen kan met /annuleer.
effects-no-hours = Weet ik niet
effects-ask-when =
    <b>{ $activity }</b>
    In welke maanden? Maand 1 is { $month }, toen de casus begon. Typ een of meer maanden, bijvoorbeeld <i>3</i> of <i>2-6</i>. Stoppen kan met /annuleer.
effects-months = Maand { $months }
effects-no-when = Weet ik niet
effects-months-unclear = Die maanden begrijp ik niet. Typ een getal van 1 tot en met { $most }, bijvoorbeeld 3. Of van en tot en met: 2-6. Stoppen kan met /annuleer.
effects-number-unclear = Dat getal begrijp ik niet. Typ een getal, zonder punt voor de duizendtallen: 6 of 1,5. Stoppen kan met /annuleer.
effects-number-range = Typ een getal dat groter is dan 0 en hooguit { NUMBER($most) }. Stoppen kan met /annuleer.
effects-line-times = { $activity }: { $times } keer
effects-line-hours = { $activity }: { $times } keer { $hours } uur
effects-line-units = { $activity }: { $times } × { $unit }
effects-line-per-week = { $line } per week
effects-line-per-month = { $line } per maand
effects-line-month = { $line }, maand { $first }
effects-line-months = { $line }, maand { $first } tot en met { $last }
effects-line-costs = { $line }, { $amount }
effects-line-price = Prijs: { $price } per { $unit }. Betaler: { $payer }.
effects-line-no-price = Hiervan is geen prijs bekend. De regel telt mee in contacten en uren.
effects-change = Verander het aantal
effects-drop = Haal weg
effects-erased = (tekst is gewist)
effects-line-gone = Deze regel is er niet meer. Iemand anders haalde die weg.
effects-lines-full = Er kunnen { $most } regels staan. Haal er eerst een weg.
effects-no-lines = Er staat nog geen activiteit in. Vul eerst in wat er gebeurde.

effects-happened = wat er gebeurde
effects-otherwise = als dat niet was gebeurd
effects-outcome-title = Wie betaalt wat? Casus { $code }
effects-outcome-picture = Wat het elke betaler kostte, en anders had gekost.
effects-outcome-costs =
    Wat er gebeurde: { $intervention }
    Als dat niet was gebeurd: { $reference }
    <b>Verschil: { $difference }</b>
effects-outcome-payers = <b>Per betaler</b>
effects-outcome-payer = • { $payer }: { $intervention } in plaats van { $reference }, dus { $difference }
effects-course = <b>Hoe het opliep</b>
effects-course-title = Hoe liepen de kosten op? Casus { $code }
effects-course-month = maand
effects-course-picture = Wat het samen kostte, maand na maand.
effects-course-pays = Vanaf maand { $month } kost het minder dan het anders had gekost.
effects-course-line = • maand { $month }: { $intervention }, anders { $reference }
effects-course-outside = { $count ->
    [one] Van 1 regel is niet bekend wanneer. Die staat hier niet bij.
   *[other] Van { $count } regels is niet bekend wanneer. Die staan hier niet bij.
}
effects-less = { $amount } minder
effects-more = { $amount } meer
effects-same = geen verschil
effects-other-payers = { $count } andere betalers
effects-outcome-effort =
    Contacten: { $contacts }, anders { $contacts_otherwise }.
    Uren: { $hours }, anders { $hours_otherwise }.
effects-outcome-no-prices = Er zijn geen prijzen bekend. Daarom reken ik alleen in contacten en uren. Een coördinator kan een prijslijst inlezen met /prijslijst.
effects-outcome-unpriced = { $count ->
    [one] Van 1 regel is geen prijs bekend. Die telt niet mee in euro’s.
   *[other] Van { $count } regels is geen prijs bekend. Die tellen niet mee in euro’s.
}

# De prijslijst

effects-prices-none = <b>Er is nog geen prijslijst.</b> De effectencalculator rekent nu alleen in contacten en uren.
effects-prices-now = { $count ->
    [one] <b>Er staat 1 prijs in de lijst</b>, ingelezen op { $day }.
   *[other] <b>Er staan { $count } prijzen in de lijst</b>, ingelezen op { $day }.
}
effects-prices-how =
    Stuur me nu een Excel- of CSV-bestand. De kopjes zijn: { $columns }.
    Een nieuwe lijst komt in de plaats van de oude. Wat al berekend is, houdt zijn prijs.
    Staat er <i>uur</i> als eenheid? Dan vraag ik ook hoeveel uur het duurde. Stoppen kan met /annuleer.
effects-prices-file = prijslijst
effects-prices-download = Download de lijst
effects-prices-get-example = Een leeg voorbeeld
effects-prices-document = { $count ->
    [one] De prijslijst met 1 prijs.
   *[other] De prijslijst met { $count } prijzen.
}
effects-prices-example = Een lege prijslijst. Vul hem in en stuur hem terug na /prijslijst.
effects-prices-loaded = Gedaan. { $count ->
    [one] Er staat nu 1 prijs in de lijst,
   *[other] Er staan nu { $count } prijzen in de lijst,
} voor { $payers ->
    [one] 1 betaler.
   *[other] { $payers } betalers.
} { $before ->
    [0] {""}
   *[other] Eerst waren het er { $before }.
}
effects-prices-skipped = Deze kolommen las ik niet: { $columns }.
effects-prices-problems = { $count ->
    [one] <b>1 ding klopt niet. De oude lijst blijft staan.</b>
   *[other] <b>{ $count } dingen kloppen niet. De oude lijst blijft staan.</b>
}
effects-prices-more-problems = … en nog { $count }
effects-prices-mend = Verbeter dit in het bestand en stuur het opnieuw.
effects-prices-empty = Onder de kopjes staat niets. De oude lijst blijft staan.
effects-prices-no-headings = Ik zie geen kopjes van een prijslijst. Zet bovenaan: activiteit, eenheid, prijs, betaler. Is dit de gids? Typ dan eerst /annuleer en stuur hem opnieuw.
effects-price-unclear = “{ $value }” is geen prijs. Typ alleen een bedrag, zonder punt voor de duizendtallen: 87,50.
effects-price-long = deze tekst is te lang. Maak hem hooguit 60 tekens.
effects-price-twice = deze activiteit staat ook in rij { $first }. Geef elke activiteit een eigen naam.
effects-prices-many = vanaf hier past het niet meer. Er kunnen { $most } prijzen in de lijst staan.
effects-prices-clear = Haal de lijst weg
effects-prices-clear-sure = { $count ->
    [one] Wil je de lijst met 1 prijs weghalen?
   *[other] Wil je de lijst met { $count } prijzen weghalen?
} Wat al berekend is, blijft staan.
effects-prices-clear-yes = Ja, haal weg
effects-prices-cleared = De prijslijst is weg. De effectencalculator rekent nu alleen in contacten en uren.

# De effecten als bestand

effects-file-effects = effecten
effects-file-lines = activiteiten
effects-column-code = casus
effects-column-costs = kosten
effects-column-costs-otherwise = kosten anders
effects-column-saved = verschil
effects-column-contacts = contacten
effects-column-contacts-otherwise = contacten anders
effects-column-hours = uren
effects-column-hours-otherwise = uren anders
effects-column-scenario = scenario
effects-column-activity = activiteit
effects-column-times = aantal
effects-column-per = per
effects-column-first-month = vanaf maand
effects-column-last-month = tot en met maand
effects-column-times-in-all = aantal in totaal
effects-per-week = week
effects-per-month = maand
effects-column-hours-each = uur per keer
effects-column-unit = eenheid
effects-column-price = prijs
effects-column-payer = betaler
effects-column-costs-of-line = bedrag
