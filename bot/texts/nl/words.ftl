# Woorden die de bot nog niet kent, wat begrippen betekenen, en witte vlekken in de wijk.

words-back = ‹ Terug

# Woorden die ik nog niet ken

words-unknown =
    <b>Woorden die ik nog niet ken</b>
    Collega’s gebruikten ze in een vraag. Ik bewaar alleen het woord. De vraag niet, en ook niet van wie die was.
    Tik op een woord en zeg waar het bij hoort.
words-unknown-none =
    Er zijn nu geen woorden die ik niet ken.
    Ik laat een woord pas zien als { $people } collega’s het gebruikten.
words-unknown-button = { $word } · { $people ->
    [one] 1 collega
   *[other] { $people } collega’s
}
words-own-button = Woorden die al gekoppeld zijn ({ $count })
words-proposed-button = Voorgestelde betekenissen ({ $count })
words-which-topic =
    Waar hoort <b>{ $word }</b> bij?
    { $people ->
        [one] 1 collega gebruikte dit woord.
       *[other] { $people } collega’s gebruikten dit woord.
    }
words-which-domain = Waar hoort <b>{ $word }</b> bij?
words-other-topic = Een ander onderwerp
words-no-topic = Geen van onze onderwerpen
words-linked =
    «{ $word }» hoort bij { $topic }.
    Vanaf de volgende vraag gebruik ik dat, ook voor wat er in de gids staat.
words-hidden = «{ $word }» hoort niet bij onze onderwerpen. Ik laat het niet meer zien.
words-undo = Maak ongedaan
words-to-list = Naar de lijst
words-unlinked = «{ $word }» is niet meer gekoppeld.
words-linked-before = Dit woord is al gekoppeld, of niemand gebruikt het meer. Begin opnieuw met /woorden.
words-own =
    <b>Woorden die al gekoppeld zijn</b>
    Tik op een woord om het te bekijken of los te maken.
words-nothing = geen van onze onderwerpen

# Wat een begrip betekent

words-ask-term = Welk woord of welke afkorting wil je weten? Bijvoorbeeld: <i>Wlz</i>. Stoppen kan met /annuleer.
words-term-empty = Typ een woord of een afkorting, bijvoorbeeld: Wlz. Stoppen kan met /annuleer.
words-term-long = Dat is te lang voor een begrip. Typ hooguit { $most } tekens. Een vraag kun je gewoon typen, zonder /begrip.
words-sense = • { $meaning }
    <i>Hoort bij { $topics }.</i>
words-own-meaning = • { $meaning }
    <i>Zo zegt { $organisation } het.</i>
words-of-the-wijk = de wijk
words-term-belongs = Hoort bij { $topics }.
words-no-meaning-yet = Een uitleg heb ik nog niet.
words-term-unknown = “{ $term }” ken ik niet. Weet jij wat het betekent?
words-term-unknown-alike = “{ $term }” ken ik niet. Bedoel je een van deze? Of weet jij wat het betekent?
words-propose = Stel een betekenis voor
words-ask-meaning =
    <b>Wat betekent “{ $term }” bij jullie?</b>
    Schrijf het kort en gewoon, in hooguit { $most } tekens. Je collega’s zien straks de naam van je organisatie erbij.
    Stoppen kan met /annuleer.
words-meaning-empty = Schrijf in gewone woorden wat het betekent. Stoppen kan met /annuleer.
words-meaning-long = Dit zijn { $count } tekens. Het mogen er { $most } zijn. Schrijf het korter. Stoppen kan met /annuleer.
words-meaning-question = Dit lijkt op een vraag. Ik wacht nog op een betekenis. Wil je iets vragen? Typ dan eerst /annuleer.
words-proposed = Dank je wel. De coördinator kijkt ernaar. Je hoort of “{ $term }” erbij komt.
words-proposal =
    { $who } stelt een betekenis voor van <b>{ $term }</b>:
    <blockquote>{ $meaning }</blockquote>
    Mag iedereen dit zien bij /begrip?
words-approve = Ja, zet erbij
words-refuse = Nee
words-nothing-proposed = Er wacht geen betekenis meer op jou.
words-decided-before = Hier is al over beslist. Je hoeft niets meer te doen.
words-meaning-approved =
    Iedereen ziet dit nu bij /begrip.
    <b>{ $term }</b>: { $meaning }
words-meaning-refused =
    Goed, dit komt er niet bij. Wie het voorstelde, hoort dat.
    <b>{ $term }</b>: { $meaning }
words-your-meaning-approved =
    Je uitleg staat er nu bij. Dank je wel.
    <b>{ $term }</b>: { $meaning }
words-your-meaning-refused =
    De coördinator zet deze uitleg er niet bij. Wil je weten waarom? Vraag het de coördinator.
    <b>{ $term }</b>: { $meaning }
words-drop = Haal weg: { $meaning }
words-meaning-dropped = Deze betekenis is weg.

# Witte vlekken

words-blank =
    <b>Witte vlekken</b>
    Van { $nobody } van de { $topics } onderwerpen weet niemand in de gids iets. Bij { $one } is het maar één collega.
    Ik kijk naar wat mensen zelf invulden en naar hun functie. Tik op een domein om meer te zien.
words-blank-domain = { $domain }: { $nobody } met niemand, { $one } met één
words-blank-none = Er zijn hier geen witte vlekken. Van elk onderwerp weten er minstens twee iets.
words-blank-nobody = Niemand:
words-blank-one = Maar één collega:
words-blank-csv = Download als CSV
words-blank-file = witte-vlekken
words-blank-document = De onderwerpen waar niemand of maar één collega iets van weet.
words-blank-column-domain = domein
words-blank-column-topic = onderwerp
words-blank-column-people = aantal
words-blank-column-name = collega
