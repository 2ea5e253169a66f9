# De effectenarena: wat een oplossing doet die steeds terugkomt.

arena-back = ‹ Terug
arena-to-all = ‹ Alle oplossingen
arena-to-sheet = ‹ Naar de vakken

arena =
    <b>Effectenarena</b>
    Voor een oplossing die steeds terugkomt. Samen vul je vier vakken in: wat jullie doen, wat het oplevert, wie erin investeert en wie er baat bij heeft.
arena-sheets = Tik op een oplossing, of begin een nieuwe.
arena-none = Er staat nog geen oplossing. Begin de eerste.
arena-new = + Nieuwe oplossing
arena-full = Er kunnen { $most } oplossingen staan. Haal er eerst een weg.
arena-gone = Deze oplossing is er niet meer. Met /arena zie je welke er zijn.
arena-ask-title =
    <b>Om welke oplossing gaat het?</b>
    Typ een korte naam van hooguit { $most } tekens, bijvoorbeeld <i>Samen eten met schuldhulp aan tafel</i>. Stoppen kan met /annuleer.
arena-title-empty = Typ een naam met letters, bijvoorbeeld: Samen eten met schuldhulp aan tafel. Stoppen kan met /annuleer.
arena-title-long = Dit zijn { $count } tekens. Het mogen er { $most } zijn. Kies een kortere naam. Stoppen kan met /annuleer.

arena-sheet = Iedereen die meedoet, kan hier iets bij zetten. Tik op een vak.
arena-box-button = { $box } ({ $count })
arena-box-activities = Activiteiten
arena-box-effects = Effecten
arena-box-investors = Investeerders
arena-box-beneficiaries = Wie heeft er baat bij?
arena-box-empty = Hier staat nog niets.
arena-about-activities = Wat doen jullie precies?
arena-about-effects = Wat verandert er daardoor?
arena-about-investors = Wie steekt er tijd, geld of ruimte in?
arena-about-beneficiaries = Wie merkt er iets van: bewoners, organisaties, de wijk?
arena-show = Bekijk het hele blad
arena-add = + Zet erbij
arena-take-out = Haal een regel weg
arena-which-line = Welke regel haal je weg? Tik erop.
arena-ask-lines =
    <b>{ $box }</b>
    Typ wat erbij hoort. Zet elk ding op een eigen regel van hooguit { $most } tekens. Stoppen kan met /annuleer.
arena-line-empty = Typ in gewone woorden wat erbij hoort. Stoppen kan met /annuleer.
arena-line-long = “{ $start }…” is { $count } tekens. Een regel mag er { $most } zijn. Maak hem korter. Stoppen kan met /annuleer.
arena-box-full = In een vak passen { $most } regels. { $room ->
    [0] Dit vak is vol. Haal er eerst een weg.
    [one] Er past er nog 1 bij.
   *[other] Er passen er nog { $room } bij.
}
arena-line-gone = Deze regel is al weg.
arena-not-yours = Dit kan alleen wie het schreef, of een coördinator.
arena-remove = Verwijder deze oplossing
arena-remove-sure = Wil je <b>{ $title }</b> verwijderen? { $count ->
    [0] Er staat nog niets in.
    [one] De ene regel die erin staat, gaat ook weg.
   *[other] De { $count } regels die erin staan, gaan ook weg.
} Dit kan niet terug.
arena-remove-yes = Ja, verwijder
arena-remove-no = Nee
