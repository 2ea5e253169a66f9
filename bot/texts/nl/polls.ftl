# Peilingen: een vraag aan velen, en de uitslag voor wie meedeed.

# Maken

polls-overview =
    <b>Peilingen</b>
    Tik op een peiling om te zien hoe het staat.
polls-none =
    <b>Peilingen</b>
    Er zijn nog geen peilingen. Wil je iets weten van je collega’s?
polls-new = Nieuwe peiling
polls-label-draft = Concept · { $question }
polls-label-open = Loopt · { $question }
polls-label-closed = Gesloten · { $question }
polls-label-shared = Uitslag · { $question }
polls-label-withdrawn = Ingetrokken · { $question }
polls-ask-question =
    <b>Wat wil je weten?</b>
    Typ je vraag, in hooguit { $most } tekens. Stoppen kan met /annuleer.
polls-step-question =
    Typ de vraag opnieuw. Nu staat er:
    <blockquote>{ $question }</blockquote>
    Stoppen kan met /annuleer.
polls-step-kind =
    <b>{ $question }</b>
    Wat voor antwoord wil je?
polls-step-options =
    <b>{ $question }</b>
    Waaruit kan iedereen kiezen? Typ elk antwoord op een eigen regel, 2 tot 8 in totaal. Stoppen kan met /annuleer.
polls-step-anonymous =
    <b>{ $question }</b>
    Mag jij straks zien wie wat antwoordde?
    Bij een anonieme peiling weet niemand dat, ook ik niet. De uitslag komt er dan pas bij minstens vijf antwoorden.
polls-step-closes =
    <b>{ $question }</b>
    Op welke dag sluit de peiling, om 17.00 uur? Typ een datum, zoals <i>12 mei</i> of <i>vrijdag</i>. Of kies:
polls-kind-choice = Eén keuze
polls-kind-several = Meer keuzes
polls-kind-scale = Een cijfer van 1 tot 5
polls-kind-words = Eigen woorden
polls-is-anonymous = Nee, anoniem
polls-is-by-name = Ja, met naam
polls-in-days = { $days } dagen
polls-question-empty = Typ je vraag in gewone woorden. Stoppen kan met /annuleer.
polls-question-long = Dit zijn { $count } tekens. Het mogen er { $most } zijn. Schrijf het korter. Stoppen kan met /annuleer.
polls-options-count = Ik tel { $count } verschillende antwoorden. Het mogen er { $fewest } tot { $most } zijn, elk op een eigen regel. Stoppen kan met /annuleer.
polls-option-long = “{ $start }…” is te lang. Een antwoord mag { $most } tekens hebben. Stoppen kan met /annuleer.
polls-day-unclear = Die datum begrijp ik niet, of hij is al geweest. Typ hem zoals: 12 mei. Stoppen kan met /annuleer.
polls-closes-past = De peiling moet in de toekomst sluiten, om 17.00 uur. Kies een latere dag.
polls-card = <b>Zo zien je collega’s het:</b>
polls-edited =
    Je paste je bericht aan, en je peiling verandert mee: <b>{ $question }</b>
    Bekijk de peiling voordat je die verstuurt.
polls-not-edited = Je veranderde een eerder bericht. { $state ->
    [draft] In je peiling staat nu iets anders, dus die verandert niet mee. Je kunt de peiling hier wijzigen.
    [open] Je peiling is al verstuurd en verandert niet mee. Je kunt deze sluiten en met /peiling een nieuwe maken.
   *[other] Je peiling is al gesloten en verandert niet mee. Met /peiling maak je een nieuwe.
}
polls-look = Bekijk de peiling
polls-change-question = Vraag
polls-change-kind = Soort
polls-change-options = Antwoorden
polls-change-anonymous = Anoniem
polls-change-closes = Sluit op
polls-choose-audience = Kies wie het krijgt
polls-drop = Gooi weg
polls-dropped = Deze peiling is weg.
polls-unfinished = Deze peiling is nog niet af. Begin opnieuw met /peiling en kies je concept.
polls-sent-before = Deze peiling is al verstuurd. Bekijk hem met /peiling.
polls-not-sent = Zo zien je collega’s de peiling. Hij is nog niet verstuurd.
polls-going-on =
    <b>{ $question }</b>
    { $answered } van { $asked } mensen antwoordden. Wát ze antwoordden zie je na het sluiten.
polls-close = Sluit nu
polls-closed-now = Gesloten. De uitslag komt over een paar minuten.
polls-back = ‹ Terug

# Antwoorden

polls-question =
    <b>{ $question }</b>
    Vraag van { $sender }.
polls-the-coordinator = de coördinator
polls-how-choice = Kies één antwoord.
polls-how-several = Kies wat past. Het mogen er meer zijn.
polls-how-scale = Kies een cijfer: 1 is laag, 5 is hoog.
polls-how-words = Antwoord in één tot drie woorden.
polls-anonymous = Dit is anoniem. Ik bewaar dát je antwoordde, niet wát. Daarom kun je je antwoord niet meer veranderen.
polls-by-name = { $sender } ziet wie wat antwoordt. De anderen zien alleen de uitslag. Tot het sluiten kun je je antwoord veranderen.
polls-closes = Sluit op { $moment }.
polls-your-answer = <b>Jouw antwoord:</b> { $answer }
polls-noted = Genoteerd
polls-answer = Antwoord
polls-send = Verstuur mijn antwoord ({ $count })
polls-ask-words =
    <b>{ $question }</b>
    Typ één tot { $most } woorden, met komma’s ertussen. Stoppen kan met /annuleer.
polls-ask-words-anonymous =
    <b>{ $question }</b>
    Typ één tot { $most } woorden, met komma’s ertussen. Je antwoord is meteen definitief. Stoppen kan met /annuleer.
polls-words-empty = Typ één tot { $most } gewone woorden. Stoppen kan met /annuleer.
polls-words-many = Ik tel { $count } antwoorden. Het mogen er { $most } zijn. Stoppen kan met /annuleer.
polls-word-long = “{ $start }…” is te lang. Een antwoord mag { $most } tekens hebben. Stoppen kan met /annuleer.
polls-thanks-anonymous =
    <b>{ $question }</b>
    Dank je wel, je antwoord telt mee. Na het sluiten krijg je de uitslag.
polls-thanks-typed = Dank je wel, je antwoord telt mee. Wat je typte, staat nog wel in deze chat. Wis dat bericht als je dat wilt.
polls-your-words = Genoteerd: { $answer }. Wil je het veranderen? Tik dan opnieuw op Antwoord.
polls-answered-before = Je antwoord telt al mee. Omdat het anoniem is, kun je het niet meer veranderen.
polls-closed = Deze peiling is gesloten.
polls-withdrawn = Deze peiling is ingetrokken. Antwoorden kan niet meer, en er komt geen uitslag.
polls-withdrawn-shown =
    <b>{ $question }</b>
    Deze peiling is ingetrokken en gesloten. De antwoorden zijn gewist. Er komt geen uitslag.

# Uitslag

polls-result =
    <b>Uitslag: { $question }</b>
    { $people ->
        [one] 1 antwoord.
       *[other] { $people } antwoorden.
    }
polls-result-mean = Gemiddeld { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }.
polls-mean = Gemiddeld { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
polls-result-line = • { $label }: { $count }
polls-result-more = En nog { $count } andere.
polls-too-few =
    <b>{ $question }</b>
    Deze peiling is gesloten. Er kwamen minder dan { $fewest } antwoorden. Omdat de peiling anoniem is, laat ik niets zien.
polls-no-answers =
    <b>{ $question }</b>
    Deze peiling is gesloten. Niemand heeft geantwoord.
polls-table = De antwoorden op “{ $question }” als bestand. Wis het als je het niet meer nodig hebt.
polls-file = peiling
polls-column-name = naam
polls-column-organisation = organisatie
polls-column-answer = antwoord
polls-column-count = aantal
