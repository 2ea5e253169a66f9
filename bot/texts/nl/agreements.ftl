# Afspraken van de wijk, en of we ons eraan houden.

agreements-overview =
    <b>Onze afspraken</b>
    Tik op een nummer voor meer.
agreements-none =
    <b>Onze afspraken</b>
    Er staan nog geen afspraken. Een coördinator kan ze toevoegen.
agreements-line = <b>{ $number }.</b> { $text }
agreements-counts = { $day }: { $yes } ja, { $partly } deels, { $no } nee
agreements-counts-none = { $day }: niemand antwoordde
agreements-answer = Houden we ons hieraan? ({ $count })
agreements-new = Nieuwe afspraak
agreements-back = ‹ Terug
agreements-show-all = Bekijk de afspraken

agreements-text = <b>{ $text }</b>
agreements-made = Toegevoegd door { $name } op { $day }.
agreements-made-by-nobody = Toegevoegd op { $day }.
agreements-reviewed = { $rhythm ->
    [quarter] Elk kwartaal kijken we of het lukt. De volgende keer is op { $day }.
   *[year] Elk jaar kijken we of het lukt. De volgende keer is op { $day }.
}
agreements-ended = Deze afspraak geldt niet meer sinds { $day }.
agreements-rounds = Houden we ons hieraan?
agreements-remarks = Dit zeiden collega’s er de laatste keer bij:
agreements-more-remarks = En nog { $count } andere opmerkingen.

# Maken en wijzigen

agreements-ask-new =
    <b>Wat hebben jullie afgesproken?</b>
    Schrijf het in één of twee zinnen, in hooguit { $most } tekens. Bijvoorbeeld:
    <i>We bellen elkaar voordat we iemand doorverwijzen.</i>
    Stoppen kan met /annuleer.
agreements-ask-rhythm =
    <b>{ $text }</b>
    Hoe vaak zal ik iedereen vragen of we ons hieraan houden?
agreements-rhythm-quarter = Elk kwartaal
agreements-rhythm-year = Elk jaar
agreements-added = De afspraak staat erbij. Iedereen ziet hem bij /afspraken.
agreements-edited = Je paste je bericht aan. Dit is nu je afspraak:
agreements-not-edited = Je veranderde een eerder bericht. { $state ->
    [active] De afspraak geldt al en verandert niet mee. Je kunt de tekst hier wijzigen.
   *[ended] De afspraak die erbij hoorde, geldt niet meer. Er verandert niets.
}
agreements-change-text = Wijzig tekst
agreements-change-review = Andere dag
agreements-end = Geldt niet meer
agreements-end-sure =
    Geldt deze afspraak niet meer?
    <blockquote>{ $text }</blockquote>
    Dan vraag ik er niet meer naar. Eerdere antwoorden blijven te zien tot ik ze wis.
agreements-end-yes = Ja, geldt niet meer
agreements-is-ended = Deze afspraak geldt niet meer.
agreements-ask-text =
    Typ de afspraak opnieuw, in hooguit { $most } tekens. Nu staat er:
    <blockquote>{ $text }</blockquote>
agreements-text-empty = Schrijf de afspraak in gewone woorden. Stoppen kan met /annuleer.
agreements-text-long = Dit zijn { $count } tekens. Het mogen er { $most } zijn. Schrijf het korter. Stoppen kan met /annuleer.
agreements-ask-review =
    Op welke dag zal ik vragen of het lukt? Typ een datum, zoals <i>12 mei</i>.
    <blockquote>{ $text }</blockquote>
agreements-day-unclear = Die datum begrijp ik niet, of hij is al geweest. Typ hem zoals: 12 mei. Stoppen kan met /annuleer.

# De ronde

agreements-question =
    <b>Houden we ons hieraan?</b>
    <blockquote>{ $text }</blockquote>
    Antwoorden kan tot { $day }. Iedereen ziet straks de aantallen, niet wie wat zei.
agreements-yes = Ja
agreements-partly = Deels
agreements-no = Nee
agreements-noted =
    <blockquote>{ $text }</blockquote>
    Genoteerd: { $answer }. Dank je wel.
agreements-add-remark = Opmerking erbij
agreements-answer-again = Toch anders
agreements-next = Volgende afspraak
agreements-ask-remark =
    <blockquote>{ $text }</blockquote>
    Wat wil je erbij zeggen? Typ het in hooguit { $most } tekens. Iedereen leest het straks, zonder je naam erbij. Stoppen kan met /annuleer.
agreements-remark-empty = Schrijf je opmerking in gewone woorden. Stoppen kan met /annuleer.
agreements-remark-kept = Je opmerking gaat mee met de uitslag.
agreements-round-closed = Deze ronde is voorbij. Met /afspraken zie je wat eruit kwam.
agreements-all-answered = Je hebt over alle afspraken geantwoord. Dank je wel.
agreements-came-out = <b>Houden we ons aan onze afspraken?</b> Dit zei iedereen, met de vorige keer eronder:
agreements-more = En nog { $count } andere afspraken.
