# Notities: schrijven, kiezen voor wie, versturen, wie het las, en later terugvinden.

notes-back = ‹ Terug
notes-and-more = … en nog { $count }
notes-nameless-file = een document
notes-photos = { $count ->
    [one] 1 foto
   *[other] { $count } foto’s
}
notes-videos = { $count ->
    [one] 1 video
   *[other] { $count } video’s
}

# Zoals ontvangers het zien

notes-from = <b>Notitie van { $name }</b> · { $organisation }{ $corrected ->
    [yes] {" "}· <i>aangepast</i>
   *[no] {""}
}
notes-from-nobody = <b>Notitie</b>{ $corrected ->
    [yes] {" "}· <i>aangepast</i>
   *[no] {""}
}
notes-read = Gelezen
notes-read-thanks = Dank je wel. Ik heb genoteerd dat je dit las.
notes-read-before = Dat wist ik al. Dank je wel.
notes-read-in-preview = Zo ziet de knop eruit. Er is nog niets verstuurd.
notes-was-withdrawn = Dit bericht is ingetrokken.

# Schrijven

notes-ask-content =
    <b>Wat wil je delen?</b>
    Typ je notitie, of stuur een document, foto’s of een video. Doorsturen mag ook.
    Schrijf geen gegevens van bewoners. Kijk ook in je bestand: wat daarin staat, kan ik niet nakijken.
    Hierna kies je voor wie het is.
notes-ask-content-again =
    <b>Wat moet erin staan?</b>
    Typ of stuur het opnieuw. Tot die tijd blijft staan wat er was.
notes-ready =
    <b>Je notitie staat klaar</b>
    { $start }
notes-ready-item = { $kind ->
    [poll] <b>Je peiling staat klaar</b>
   *[other] <b>Dit staat klaar om te versturen</b>
}
notes-offered =
    Zal ik dit als notitie versturen?
    { $start }
notes-draft-first =
    Je bent al een notitie aan het maken. Verstuur die eerst, of gooi die weg. Wat je nu stuurde, heb ik niet bewaard.
    { $start }
notes-edited =
    Je paste je bericht aan. <b>Dit is nu je notitie:</b>
    { $start }
notes-not-edited = Je veranderde een eerder bericht. { $state ->
    [draft] In je notitie staat nu iets anders, dus die verandert niet mee. Je kunt de inhoud hier wijzigen.
    [scheduled] Je notitie staat al gepland en verandert niet mee. Haal die eerst terug, dan kun je wijzigen.
    [sent] Je notitie is al verstuurd en verandert niet mee. Je kunt de notitie hier aanpassen bij iedereen.
   *[withdrawn] De notitie die erbij hoorde, is ingetrokken. Er verandert niets.
}
notes-change-content = Wijzig de inhoud
notes-discard = Gooi weg
notes-discarded = Weggegooid. Er is niets verstuurd.
notes-choose-audience = Kies voor wie
notes-preview = Bekijk en verstuur
notes-empty = Hier staat niets in. Typ een notitie, of stuur een document, foto of video.
notes-too-long = Deze tekst is te lang: { $length } tekens. Er passen er { $most } in een bericht. Maak de tekst korter, of stuur hem als document.
notes-caption-too-long = De tekst bij het bestand is te lang: { $length } tekens. Er passen er { $most } bij. Maak de tekst korter.
notes-kind-of-message = Dit soort bericht kan ik niet doorgeven. Het kan wel met tekst, een document, foto’s of een video.
notes-no-sound = Een spraakbericht, geluid of rond filmpje geef ik niet door. Typ wat je wilt vertellen. Of stuur een gewone video of een document.
notes-no-album = Foto’s, video’s en documenten kan ik hier niet gebruiken. Typ je vraag in gewone woorden, zonder gegevens van de bewoner.
notes-sent-before = Deze notitie is al verstuurd.
notes-is-planned = Deze notitie staat gepland. Haal die eerst terug.
notes-other-draft = Je bent al een andere notitie aan het maken. Verstuur die eerst, of gooi die weg.
notes-changed-since = Er is iets veranderd. Bekijk het eerst opnieuw.

# Voor wie

notes-for-whom =
    <b>Voor wie is het?</b>
    Kies een of meer groepen. Wie in twee groepen zit, krijgt het één keer.
notes-chosen =
    Gekozen: { $parts }.
    { $people ->
        [0] Niemand kan het nu krijgen.
        [one] 1 collega krijgt het.
       *[other] { $people } collega’s krijgen het.
    }
notes-without = { $people ->
    [one] 1 collega heb je eruit gehaald.
   *[other] { $people } collega’s heb je eruit gehaald.
}
notes-kind = { $kind ->
    [everyone] Iedereen
    [wijk] Wijk
    [organisation] Organisatie
    [job] Functie
    [role] Rol in de bot
    [domain] Domein of onderwerp
    [topic] Onderwerp
    [group] Werkgroep
   *[note] Wie een eerdere notitie kreeg
}
notes-choice = { $label } · { $people }
notes-whole-domain = Het hele domein · { $people }
notes-choose-from =
    <b>{ $kind }</b>
    Tik aan wat erbij hoort. Nog een keer tikken haalt het weg.
notes-leave-out = Haal mensen eruit
notes-leave-out-whom = { $people ->
    [0] Wie hoeft het niet te krijgen? Tik op een naam.
    [one] 1 collega krijgt het niet. Nog een keer tikken maakt dat ongedaan.
   *[other] { $people } collega’s krijgen het niet. Nog een keer tikken maakt dat ongedaan.
}
notes-choose-anew = Kies opnieuw
notes-choose-first = Kies eerst voor wie het is.
notes-organisation = • { $name }: { $people } ({ $jobs })
notes-more-organisations = { $count ->
    [one] … en nog 1 organisatie
   *[other] … en nog { $count } organisaties
}
notes-no-job = functie onbekend
notes-absent = { $people ->
    [one] Doet nog niet mee, dus krijgt het niet: { $names }.
   *[other] { $people } doen nog niet mee en krijgen het niet: { $names }.
}
notes-unreachable = { $people ->
    [one] Niet bereikbaar: { $names }.
   *[other] { $people } zijn niet bereikbaar: { $names }.
}
notes-muted = { $people ->
    [one] 1 collega wil dit soort berichten niet.
   *[other] { $people } collega’s willen dit soort berichten niet.
}
notes-all-names = { $people ->
    [one] <b>1 collega krijgt het</b>
   *[other] <b>{ $people } collega’s krijgen het</b>
}
notes-see-names = Zie de namen

# Versturen

notes-goes-to = { $people ->
    [0] <b>Niemand kan dit nu krijgen.</b> Kies een andere groep.
    [one] <b>Zo komt het aan. Het gaat naar 1 collega:</b>
   *[other] <b>Zo komt het aan. Het gaat naar { $people } collega’s van { $organisations ->
        [one] 1 organisatie
       *[other] { $organisations } organisaties
    }:</b>
}
notes-quiet-now = Voor wie het nu stille tijd is, komt het later aan. De eerste op { $moment }.
notes-send-now = { $people ->
    [one] Verstuur nu naar 1 collega
   *[other] Verstuur nu naar { $people } collega’s
}
notes-send-later = Verstuur later
notes-ask-moment =
    <b>Wanneer moet het weg?</b>
    Typ een dag en een tijd. Bijvoorbeeld: <i>morgen 9:00</i>, <i>maandag 14:30</i> of <i>12-12 10:30</i>.
notes-time-unclear = Die tijd begrijp ik niet. Typ een dag en een tijd, bijvoorbeeld: morgen 9:00 of 12-12 10:30. Stoppen kan met /annuleer.
notes-time-past = Dat is al geweest. Typ een tijd die nog komt. Stoppen kan met /annuleer.
notes-time-far = Dat duurt nog meer dan een jaar. Kies een eerder moment. Stoppen kan met /annuleer.
notes-planned =
    <b>Gepland voor { $moment }</b>
    { $start }
notes-quiet-then = Dan is het stille tijd. Het komt aan op { $moment }.
notes-unplanned = { $kind ->
    [poll] Je peiling
   *[other] Je bericht
} stond gepland voor { $moment }. Je veranderde iets, dus er gaat niets vanzelf weg. Kijk alles na, en verstuur of plan dan opnieuw.
notes-held =
    <b>Gepland, maar nog zonder moment</b>
    { $start }
notes-send-planned-now = Verstuur nu
notes-other-moment = Ander moment
notes-take-back = Haal terug en wijzig
notes-went =
    Het gaat nu naar { $people ->
        [one] 1 collega.
       *[other] { $people } collega’s.
    }
    { $start }
notes-nobody = Niemand kan dit nu krijgen. Kies een andere groep.
notes-nobody-at-moment =
    Je notitie van { $moment } is niet verstuurd: niemand kon die krijgen. Haal de notitie terug en kies opnieuw voor wie.
    { $start }
notes-refused-at-moment = Wat je klaarzette voor { $moment }, is niet verstuurd. { $why }
notes-no-coordinator-any-more =
    Je notitie van { $moment } is niet verstuurd, want je bent geen coördinator meer. Ik heb de notitie gewist.
    { $start }

# Hoe het gaat en ging

notes-title = <b>{ $kind ->
    [note] Notitie
    [poll] Peiling
   *[other] Bericht
} van { $moment }</b>
    { $start }
notes-title-withdrawn = <b>Ingetrokken: { $kind ->
    [note] notitie
    [poll] peiling
   *[other] bericht
} van { $moment }</b>
    { $start }
notes-progress = Verstuurd: { $done } van { $total }.
notes-rate = Ongeveer { $rate } per seconde. Nog ongeveer { $minutes ->
    [one] 1 minuut.
   *[other] { $minutes } minuten.
}
notes-paused = Het versturen staat stil. Ga verder wanneer jij wilt.
notes-paused-by-itself = Ik stopte met versturen, omdat Telegram dit bericht steeds weigerde. Kijk de inhoud na. Ga daarna verder, of stop.
notes-pause = Pauzeer
notes-resume = Ga verder
notes-stop = Stop
notes-refresh = Ververs
notes-up-to-date = Zo staat het er nu voor.
notes-out-already = Alles is al verstuurd.
notes-arrived = Aangekomen: { $delivered } van { $total }.
notes-arrived-at =
    Aangekomen: { $delivered } van { $total }.
    Gelezen: { $read }.
notes-receipts = { $receipt ->
    [unreachable] Niet bereikbaar
    [unknown] Onbekend of het aankwam
   *[cancelled] Niet meer verstuurd
} ({ $people }): { $names }.
notes-why-unreachable = { $why ->
    [blocked] Reden: de bot is geblokkeerd.
    [deactivated] Reden: er is geen Telegram-account meer.
   *[no-chat] Reden: er is geen chat met de bot.
}
notes-failed = Niet gelukt: { $name }. Telegram zegt: { $reason }
notes-not-read-by = Nog niet gelezen ({ $people }): { $names }.
notes-somebody-who-left = iemand die vertrok
notes-erased = De bewaartijd is voorbij. Ik heb de tekst en de namen gewist.
notes-again = Stuur opnieuw: { $name }
notes-again-all = Stuur opnieuw naar alle { $people }
notes-not-again = Dit kan niet nog een keer. Het kwam al aan, of het is te lang geleden.
notes-remind = { $people ->
    [one] Stuur opnieuw naar wie nog niet las (1)
   *[other] Stuur opnieuw naar wie nog niet las ({ $people })
}
notes-reminded = { $people ->
    [one] Ik stuur het opnieuw naar 1 collega.
   *[other] Ik stuur het opnieuw naar { $people } collega’s.
}
notes-reminded-before = Dat heb ik net gedaan. Ververs om te zien hoe het staat.
notes-all-read = Iedereen die het kreeg, heeft het gelezen.
notes-actions = { $count ->
    [one] 1 actiepunt uit deze notitie
   *[other] { $count } actiepunten uit deze notitie
}

# Aanpassen en intrekken

notes-correct = Pas aan
notes-ask-correction =
    <b>Wat moet er staan?</b>
    Typ de hele tekst opnieuw. Je ziet het eerst. Daarna pas ik het aan bij iedereen.
notes-correct-sure = Zo wordt het. Zal ik het aanpassen bij iedereen die het kreeg?
notes-correct-yes = Pas aan bij iedereen
notes-corrected = Ik pas het bij iedereen aan.
notes-leave-as-it-is = Laat zoals het is
notes-withdraw = Trek in
notes-withdraw-sure =
    { $kind ->
        [poll] Wil je deze peiling intrekken? Loopt de peiling nog, dan kan niemand meer antwoorden. Ik wis de antwoorden die er al zijn. Er komt geen uitslag. Ik haal de peiling weg bij iedereen. Kan dat niet meer, dan staat er dat je de peiling introk.
        [poll-result] Wil je deze peiling intrekken? De uitslag die al kwam, blijft staan. Ik haal de peiling weg bij iedereen. Kan dat niet meer, dan staat er dat je de peiling introk.
       *[note] Wil je deze notitie intrekken? Ik haal die weg bij iedereen. Kan dat niet meer, dan staat er dat je de notitie introk.
    }
    { $start }
notes-withdraw-yes = Ja, trek in
notes-withdrawn = Ingetrokken.

# Terugvinden

notes-none = Er zijn nog geen notities voor jou.
notes-none-found = Ik vind geen notitie die daarbij past. Probeer een ander woord of een maand. Bijvoorbeeld: /verslag maart.
notes-found =
    <b>Notities</b>
    Tik op een notitie om die te lezen. Zoeken kan zo: <i>/verslag schulden</i> of <i>/verslag maart</i>.
notes-found-more =
    <b>De laatste notities</b>
    Tik op een notitie om die te lezen. Zoek je een oudere? Dat kan zo: <i>/verslag schulden</i> of <i>/verslag maart</i>.
notes-dated = { DATETIME($day, dateStyle: "medium") } · { $start }
notes-gone = Deze notitie is er niet meer.
notes-who-got-it = Wie kreeg het?
