# Werkgroepen: wie er samen oplost wat een casus in de weg staat.

directory-guide-groups =
    <b>Werkgroepen</b>
    { $names }
directory-groups-button = Werkgroepen

directory-groups =
    <b>Werkgroepen</b>
    Een werkgroep lost op wat een casus in de weg staat. Tik op een naam om te zien wie erin zit.
directory-groups-none = Er zijn nog geen werkgroepen.
directory-groups-advice =
    Een werkgroep lost op wat een casus in de weg staat. Jij kiest welke er zijn.
    Andere wijken hebben er vaak drie: Anders Samenwerken, Flexibel Financieren en een steungroep.
    De steungroep krijgt wat een werkgroep niet op tijd oplost.
directory-group-button = { $name } · { $people ->
    [one] 1 collega
   *[other] { $people } collega’s
}
directory-group-new = + Nieuwe werkgroep
directory-groups-full = Er kunnen { $most } werkgroepen zijn. Verwijder er eerst een.
directory-groups-none-yet = Er zijn nog geen werkgroepen. Maak er eerst een: stuur me /werkgroepen in onze eigen chat.
directory-group-gone = Deze werkgroep bestaat niet meer. Met /werkgroepen zie je welke er zijn.

directory-group-takes = Krijgt belemmeringen over: { $kinds }.
directory-group-is-steungroep = Is de steungroep: krijgt wat een werkgroep niet op tijd oplost.
directory-group-has-chat = Krijgt berichten in een Telegramgroep.
directory-group-empty = Er zit nog niemand in deze werkgroep.
directory-group-not-joined = doet nog niet mee
directory-group-back = ‹ Terug
directory-groups-back = ‹ Alle werkgroepen

directory-group-ask-name =
    <b>Hoe heet de werkgroep?</b>
    Typ een naam van hooguit { $most } tekens, bijvoorbeeld <i>Flexibel Financieren</i>. Stoppen kan met /annuleer.
directory-group-ask-other-name =
    <b>Hoe gaat { $name } heten?</b>
    Typ een naam van hooguit { $most } tekens. Stoppen kan met /annuleer.
directory-group-name-empty = Typ een naam met letters, bijvoorbeeld: Flexibel Financieren. Stoppen kan met /annuleer.
directory-group-name-long = Dit zijn { $count } tekens. Het mogen er { $most } zijn. Kies een kortere naam. Stoppen kan met /annuleer.
directory-group-name-taken = Er is al een werkgroep die { $name } heet. Kies een andere naam. Stoppen kan met /annuleer.
directory-group-rename = Andere naam

directory-group-tasks = Wat komt hier binnen?
directory-group-ask-tasks =
    <b>Wat komt er bij { $name } binnen?</b>
    Tik aan of uit. Het is meteen opgeslagen. Elke soort gaat naar één werkgroep.
directory-task-rule = regels
directory-task-money = geld
directory-task-cooperation = samenwerking
directory-task-time = tijd
directory-task-other = iets anders
directory-task-steungroep = is de steungroep
directory-task-elsewhere = { $task } (nu: { $name })

directory-group-add = Iemand erbij
directory-group-out = Iemand eruit
directory-group-ask-person =
    <b>Wie komt er bij { $name }?</b>
    Typ een naam of een deel ervan. Stoppen kan met /annuleer.
directory-group-nobody-found = Die naam vind ik niet in de gids. Typ een ander deel van de naam. Stoppen kan met /annuleer.
directory-group-all-in = Wie zo heet, zit al in deze werkgroep. Typ een andere naam. Stoppen kan met /annuleer.
directory-group-found = Wie bedoel je? Tik op de naam.
directory-group-found-more = Dit zijn de eerste acht. Tik op de naam, of typ er meer van.
directory-group-full = In een werkgroep kunnen { $most } collega’s zitten. Haal er eerst iemand uit.
directory-group-who-leaves = Wie gaat er uit { $name }? Tik op de naam.

directory-group-chat = Telegramgroep
directory-group-link =
    <b>Een Telegramgroep voor { $name }</b>
    Heeft de werkgroep een eigen groep in Telegram? Dan kunnen berichten daarheen.
    1. Voeg mij toe aan die groep.
    2. Stuur daar /werkgroep.
    3. Tik op de naam van de werkgroep.
    Iedereen in die groep ziet dan wat er binnenkomt, ook wie hier niet meedoet.
directory-group-linked-now = { $name } krijgt berichten in een Telegramgroep. Iedereen in die groep ziet ze.
directory-group-unlink = Maak de Telegramgroep los
directory-group-which = Welke werkgroep hoort bij deze groep? Iedereen hier ziet dan wat er voor die werkgroep binnenkomt.
directory-group-linked = Hier komt vanaf nu binnen wat voor <b>{ $name }</b> is. Schrijf ook hier geen gegevens van bewoners.

directory-group-remove = Verwijder
directory-group-remove-sure = Wil je <b>{ $name }</b> verwijderen? De collega’s blijven in de gids. Dit kan niet terug.
directory-group-remove-yes = Ja, verwijder
directory-group-remove-no = Nee
directory-group-removed = { $name } is verwijderd.
