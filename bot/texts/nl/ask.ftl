# Vragen, antwoorden en kennismaken.

ask-found = Deze collega’s weten hier iets van ({ $topics }):
ask-found-plain = Deze collega’s passen bij je vraag:
ask-team = Ik vind niemand die alles weet. Samen komen ze er wel: { $team }.
ask-only-away = Wie hier iets van weet, is er nu even niet:
ask-nobody =
    Ik vind hier niemand voor. Ik noem liever niemand dan de verkeerde.
    Zal ik de coördinator vragen om mee te zoeken?
ask-which-topic = Ik weet niet zeker wat je zoekt. Wat past het best?
ask-unclear =
    Ik begrijp je vraag niet. Waar zoek je iemand voor?
    Schrijf het zoals je het aan een collega zou vragen.
ask-not-text = Ik kan alleen geschreven tekst lezen. Typ je vraag in gewone woorden, zonder gegevens van de bewoner.
ask-unknown-command = Deze opdracht ken ik niet. Met /hulp zie je wat ik kan. Een vraag kun je gewoon typen.

ask-why-topic = { $topic }: “{ $words }”
ask-why-words = Past bij je vraag: “{ $words }”
ask-hinted = Misschien speelt dit ook:
ask-helped-before = Collega’s waren hier eerder mee geholpen.
ask-works-today = Werkt vandaag.
ask-not-today = Werkt vandaag niet (wel: { $days }).
ask-away-until = Is er weer op { $day }.
ask-stand-in = Tot die dag valt { $name } in.
ask-day-1 = ma
ask-day-2 = di
ask-day-3 = wo
ask-day-4 = do
ask-day-5 = vr
ask-day-6 = za
ask-day-7 = zo

ask-button-contact = Contact: { $name }
ask-button-introduce = Stel mij voor
ask-button-more = Meer
ask-button-wrong = Klopt niet
ask-button-coordinator = Vraag de coördinator
ask-button-danger-more = Toch een collega zoeken

ask-danger-emergency = <b>Is er nu gevaar? Bel 112.</b>
ask-danger-suicide =
    <b>Is er nu levensgevaar? Bel 112.</b>
    Praten over zelfmoord kan dag en nacht: bel 113 of 0800-0113 (gratis), of chat op 113.nl.
ask-danger-abuse =
    <b>Is er nu gevaar? Bel 112.</b>
    Veilig Thuis denkt dag en nacht mee: 0800-2000 (gratis).
ask-danger-inline = Is er nu gevaar? Bel 112.
ask-danger-after = Doe dat eerst. Een collega zoeken kan daarna ook.

ask-contact-email = E-mail: { $email }
ask-contact-introduce = Deelt geen telefoonnummer via mij. Ik kan je wel voorstellen.
ask-contact-not-joined = Doet nog niet mee met wijkbot.
ask-contact-unreachable = Is nu niet bereikbaar via mij.
ask-contact-through = Ik kan je voorstellen via { $names }, contactpersoon van deze organisatie.
ask-contact-nobody = De organisatie heeft hier nog geen contactpersoon. De coördinator kan je verder helpen.

ask-request =
    <b>{ $asker }</b> ({ $organisation }) wil graag kennismaken. De vraag is:
    <blockquote>{ $question }</blockquote>
    Mag ik jullie aan elkaar voorstellen?
ask-request-through =
    <b>{ $asker }</b> ({ $organisation }) zoekt <b>{ $colleague }</b>, die ik niet zelf kan bereiken. De vraag is:
    <blockquote>{ $question }</blockquote>
    Kun jij hen met elkaar in contact brengen?
ask-button-accept = Ja, graag
ask-button-decline = Lukt niet
ask-button-pass = Geef door
ask-button-back = Terug
ask-introduced = Ik heb het gevraagd aan { $name }. Je hoort uiterlijk { $day } van mij, eerder mag altijd.
ask-introduced-through = { $name } kan ik niet zelf bereiken. Ik heb het gevraagd aan { $names }. Je hoort uiterlijk { $day } van mij.
ask-already-introduced = Bij deze vraag is { $name } al gevraagd.
ask-cannot-reach = Ik kan { $name } niet bereiken. Kies een andere collega.
ask-no-way = Ik kan { $name } niet bereiken, en { $organisation } heeft hier nog geen contactpersoon. De coördinator kan je verder helpen.
ask-too-old = Deze vraag is te oud, de tekst is gewist. Stel hem opnieuw, dan help ik je verder.
ask-answered-before = Hier is al op geantwoord. Je hoeft niets meer te doen.
ask-accepted = Goed nieuws: { $name } ({ $organisation }) denkt graag mee. Tik op de naam om te praten.
ask-accepted-through = Goed nieuws: { $contact } brengt je in contact met { $name }. Tik op de naam om te praten.
ask-you-accepted = Mooi. { $asker } ({ $organisation }) weet dat je mee wilt denken. Tik op de naam om te praten.
ask-asker-left = Wie dit vroeg, is niet meer bereikbaar. Je hoeft niets te doen.
ask-you-declined = Goed dat je het laat weten. Ik zoek verder voor je collega.
ask-declined = Het lukt { $name } nu niet.
ask-left = { $name } doet niet meer mee met wijkbot.
ask-silent = Van { $name } heb ik nog niets gehoord.
ask-next = De volgende die past is { $name } ({ $organisation }).
ask-no-next = Verder vind ik niemand. De coördinator kan meezoeken.
ask-pass-to = Wie past hier beter bij?
ask-pass-nobody = Ik zie niemand aan wie je dit kunt doorgeven. Je kunt wel ja of nee zeggen.
ask-passed-on = Je vraag ligt nu bij { $to } ({ $organisation }). { $name } gaf hem door.
ask-you-passed-on = Doorgegeven aan { $to }. Dank je wel.

ask-outcome = Een tijdje geleden kwam je in contact met { $name } ({ $organisation }). Is het gelukt?
ask-outcome-button-yes = Ja
ask-outcome-button-not-yet = Nog niet
ask-outcome-button-no = Nee
ask-outcome-yes = Fijn dat het gelukt is. Wie hetzelfde vraagt, ziet { $name } nu iets eerder.
ask-outcome-not-yet = Goed, dat heeft soms tijd nodig. Ik vraag het niet nog eens. Weet je later hoe het ging met { $name }? Tik dan hier.
ask-outcome-no = Jammer dat het niet lukte. Dank je wel dat je het laat weten. De coördinator kan meezoeken.

ask-for-coordinator =
    { $asker } ({ $organisation }) vond in de gids niemand die past. De vraag is:
    <blockquote>{ $question }</blockquote>
    Kun jij meezoeken?
ask-button-take = Ik zoek mee
ask-coordinator-asked = De coördinator heeft je vraag. Je hoort wie er meezoekt.
ask-no-coordinator = Er doet nog geen coördinator mee met wijkbot. Vraag het in het wijkoverleg.
ask-coordinator-took = { $coordinator } zoekt met je mee. Tik op de naam om te praten.
ask-you-took =
    Fijn, jij zoekt mee met { $asker }. De vraag was:
    <blockquote>{ $question }</blockquote>
ask-another-coordinator = Een andere coördinator
ask-taken-already =
    { $by } zoekt al mee. De vraag was:
    <blockquote>{ $question }</blockquote>

ask-who-is-wrong = Bij wie klopt het niet?
ask-thanks = Dank je. Daar houd ik rekening mee. De coördinator kan meezoeken.
ask-thanks-next = Dank je. Daar houd ik rekening mee. De volgende die past is { $name } ({ $organisation }).

ask-group-unclear = Ik begrijp de vraag niet. Schrijf hem zoals je hem aan een collega zou vragen.
ask-group-nobody = Ik vind hier niemand voor. Stuur mij de vraag privé, dan kan de coördinator meezoeken.
ask-group-contact = Telefoon en e-mail geef ik niet in een groep. Stuur mij de vraag privé om iemand te bereiken.
