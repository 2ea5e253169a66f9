# Acties: wie doet wat, en wanneer.

actions-line =
    <b>{ $number }.</b> { $text }
    { $who } · { $when }
actions-details =
    <b>{ $text }</b>
    Wie: { $who }
    Wanneer: { $when }
actions-nobody = nog niemand
actions-asked = gevraagd: { $name }
actions-owner-and-asked = { $owner } (gevraagd om het over te nemen: { $asked })
actions-no-day = geen datum
actions-due = { $day }
actions-was-due = stond voor { $day }
actions-is-done = Klaar sinds { $day }.
actions-is-dropped = Deze actie hoeft niet meer.

# Voorstellen en nakijken

actions-none-found = Ik herken in dit verslag geen acties.
actions-ask-new =
    <b>Welke acties hebben jullie afgesproken?</b>
    Typ elke actie op een eigen regel. Zet er een naam en een datum bij als je die weet. Bijvoorbeeld:
    <i>Joost: bel de gemeente vóór 12 mei
    zaal regelen @Fatma, vrijdag</i>
    Je kijkt ze na voordat iemand ze krijgt. Stoppen kan met /annuleer.
actions-to-check =
    { $count ->
        [one] <b>1 actie om na te kijken</b>
       *[other] <b>{ $count } acties om na te kijken</b>
    }
    Nog niemand krijgt hier bericht van. Tik op een nummer om iets aan te passen.
actions-no-drafts = Er staan geen acties meer klaar om na te kijken. Bekijk alle acties met /acties, of voeg er een toe.
actions-add = Voeg toe
actions-publish = Publiceer ({ $count })
actions-published-before = Deze acties zijn al gepubliceerd. Bekijk ze met /acties.
actions-published =
    { $count ->
        [one] <b>De actie staat erop.</b>
       *[other] <b>De { $count } acties staan erop.</b>
    }
actions-published-asked = Ik vraag het nu aan { $names }. Je hoort het als iemand niet kan.
actions-published-absent = Doet nog niet mee, dus vertel het zelf even: { $names }.
actions-published-nobody = { $count ->
    [one] Voor 1 actie is er nog niemand. Je vindt die bij /acties.
   *[other] Voor { $count } acties is er nog niemand. Je vindt ze bij /acties.
}
actions-show-open = Bekijk de acties
actions-many = Er kunnen { $most } acties tegelijk klaarstaan. Publiceer ze eerst, of typ er minder. Stoppen kan met /annuleer.

actions-edited = Je paste je bericht aan. Zo staan de acties er nu:
actions-not-edited = Je veranderde een eerder bericht. { $state ->
    [draft] Aan deze acties is al iets anders veranderd, dus ze veranderen niet mee. Je kunt ze hier aanpassen.
   *[published] Wat je toen typte, is al gepubliceerd en verandert niet mee. Open de actie om de tekst te wijzigen.
}
actions-look-over = Kijk de acties na
actions-change-text = Tekst
actions-change-who = Wie
actions-change-when = Wanneer
actions-remove = Haal weg
actions-removed = Deze actie is weg.
actions-to-drafts = ‹ Naar de lijst
actions-to-draft = ‹ Terug
actions-to-point = ‹ Terug
actions-ask-text =
    Hoe moet deze actie heten? Typ het in hooguit { $most } tekens. Nu staat er:
    <blockquote>{ $text }</blockquote>
actions-text-empty = Typ in gewone woorden wat er moet gebeuren. Stoppen kan met /annuleer.
actions-text-long = Dit zijn { $count } tekens. Het mogen er { $most } zijn. Schrijf het korter. Stoppen kan met /annuleer.
actions-ask-who =
    Wie gaat dit doen? Typ een naam, of een deel ervan.
    <blockquote>{ $text }</blockquote>
actions-nobody-button = Nog niemand
actions-nobody-found = Ik vind niemand in de gids die zo heet. Probeer een ander deel van de naam. Stoppen kan met /annuleer.
actions-which-person = Wie bedoel je?
actions-ask-when =
    Wanneer moet dit klaar zijn? Typ een datum, zoals <i>12 mei</i> of <i>volgende week dinsdag</i>. Of kies:
    <blockquote>{ $text }</blockquote>
actions-in-week = Over 1 week
actions-in-two-weeks = 2 weken
actions-in-four-weeks = 4 weken
actions-no-day-button = Geen datum
actions-day-unclear = Die datum begrijp ik niet, of hij is al geweest. Typ hem zoals: 12 mei. Stoppen kan met /annuleer.

# Vragen, doorgeven en afvinken

actions-request = { $by } vraagt je om deze actie op je te nemen:
actions-request-passed = { $by } vraagt of jij deze actie kunt overnemen:
actions-will-you = Doe jij dit?
actions-accept = Ja, dat doe ik
actions-decline = Lukt niet
actions-pass = Geef door
actions-done = Klaar
actions-undo-done = Toch nog niet klaar
actions-undo-dropped = Toch wel nodig
actions-drop = Hoeft niet meer
actions-open = Bekijk de actie
actions-ask-other = Kies iemand anders
actions-answered-before = Iemand heeft hier al op geantwoord. Je hoeft niets meer te doen.
actions-not-open = Deze actie is al klaar, of hoeft niet meer.
actions-you-accepted = Fijn, deze actie staat nu op jouw naam.
actions-will-remind = Ik herinner je op de werkdag ervoor en op de dag zelf.
actions-you-declined = Goed dat je het laat weten. Je hoeft verder niets te doen.
actions-you-did-it = Mooi, deze actie is klaar.
actions-declined = { $name } kan deze actie nu niet doen:
actions-left = { $name } doet niet meer mee. Deze actie heeft nog niemand:
actions-stays-with-you = { $name } kan deze actie nu niet overnemen. Hij staat nog op jouw naam:
actions-taken-over = { $name } neemt deze actie van je over:
actions-taken-off = { $name } vraagt iemand anders voor deze actie. Jij hoeft niets meer te doen:
actions-changed = { $name } heeft deze actie veranderd. Zo staat hij er nu:
actions-lapsed = { $name } laat weten dat deze actie niet meer hoeft:
actions-ask-whom =
    Wie kan dit overnemen? Typ een naam, of een deel ervan. Ik vraag het dan.
    <blockquote>{ $text }</blockquote>
actions-nobody-joined-found = Ik vind niemand die zo heet en meedoet. Probeer een ander deel van de naam. Stoppen kan met /annuleer.
actions-you-passed = Ik heb het aan { $name } gevraagd.

# Herinneren

actions-remind-before = Deze actie is voor { $day }. Al klaar? Tik dan op Klaar.
actions-remind-on = Vandaag is de dag voor deze actie. Lukt het niet? Geef hem gerust door.

# Lijsten

actions-shelf-mine = <b>Jouw acties ({ $count })</b>
actions-shelf-mine_done = <b>Wat jij hebt gedaan ({ $count })</b>
actions-shelf-late = <b>Acties waarvan de datum voorbij is ({ $count })</b>
actions-shelf-open = <b>Alle acties die openstaan ({ $count })</b>
actions-shelf-done = <b>Alle acties die klaar zijn ({ $count })</b>
actions-shelf-empty = Hier staat nu niets.
actions-to-mine = Mijn acties
actions-to-mine_done = Door mij gedaan
actions-to-late = Datum voorbij
actions-to-open = Alles open
actions-to-done = Alles klaar
actions-to-list = ‹ Naar de lijst
actions-new = Nieuwe acties
