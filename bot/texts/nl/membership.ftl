# Uitnodigen, meedoen, rollen en je eigen gegevens.

membership-role = { $role ->
    [contactpersoon] contactpersoon
    [coordinator] coördinator
    [beheerder] beheerder
   *[lid] lid
}

# Beginnen en hulp

membership-welcome =
    Hallo { $name }. Ik ben de wijkbot van { $wijk }. Waar zoek je iemand voor?
    Schrijf het zoals je het aan een collega zou vragen. Bijvoorbeeld:

    <i>wie weet iets van schulden én wonen?</i>
    <i>nummer van de wijkagent</i>
    <i>wie kent een dagbesteding voor iemand met NAH?</i>

    Schrijf nooit gegevens van een bewoner. Met /hulp zie je wat je nog meer kunt doen.

membership-help =
    <b>Een collega vinden</b>
    Typ gewoon je vraag. Een opdracht is niet nodig.
    Schrijf geen namen, adressen of nummers van bewoners.

membership-help-casus =
    <b>Casussen</b>
    /casus – een casus inbrengen, en zien hoe het ervoor staat
    /stand – zien hoeveel casussen jullie inbrachten
    /arena – samen invullen wat een oplossing oplevert

membership-help-contact = /ritme – je organisatie een pauze geven

membership-help-together =
    <b>Samen</b>
    /acties – zien wat je op je nam, en afvinken
    /verslag – notities van de wijk terugvinden
    /afspraken – zien wat we afspraken, en of het lukt
    /werkgroepen – zien welke werkgroepen er zijn en wie erin zitten

membership-help-own =
    <b>De gids en jij</b>
    /gids – zien hoeveel collega’s erin staan en hoe je zoekt
    /begrip – weten wat een woord of afkorting betekent
    /mij – je profiel zien en veranderen, pauze nemen, je gegevens opvragen
    /annuleer – stoppen met wat je aan het invullen was
    /vergeet_mij – jezelf laten wissen

membership-help-coordinator =
    <b>Als coördinator</b>
    /notitie – iets delen met de wijk, en zien wie het las
    /peiling – iets vragen aan velen, anoniem als je wilt
    /acties nieuw – acties typen, nakijken en aan iemand vragen
    /obstakels – zien wat casussen in de weg staat, het oudste eerst
    /patronen – zien wat steeds terugkomt, en wie daar trekker van is
    /ritme – instellen hoeveel casussen je van een organisatie vraagt
    /prijslijst – de prijzen inlezen waar de effectencalculator mee rekent
    /uitnodigen – een collega uitnodigen, of een blad met uitnodigingen printen
    /leden – zien wie meedoet, een rol veranderen, iemand uit de gids halen
    /woorden – zeggen waar een woord bij hoort dat ik nog niet ken
    /witte_vlekken – zien waar niemand of maar één collega iets van weet
    Stuur mij een Excel- of CSV-bestand om de gids bij te werken.

membership-help-beheerder =
    <b>Als beheerder</b>
    /status – zien hoe het met de bot gaat

membership-cancelled = Goed, we stoppen hiermee. Je kunt weer gewoon een vraag typen.
membership-nothing-to-cancel = Je was niets aan het invullen. Je kunt gewoon een vraag typen.

# Een uitnodiging volgen

membership-consent =
    Hallo { $name }. Je bent uitgenodigd voor de wijkbot van { $wijk }{ $role ->
        [lid] .
       *[other] , als { membership-role }.
    }

    <b>Wat doet wijkbot?</b>
    Je stelt een vraag. wijkbot noemt collega’s die er iets van weten. Collega’s vinden ook jou. Je ziet en verandert zelf wat er over je in de gids staat.

    <b>Goed om te weten</b>
    • Telegram kan meelezen. Zet dus nooit gegevens van bewoners in deze chat.
    • Je telefoonnummer en e-mailadres ziet een ander pas als jij dat aanzet.
    • Je mag weigeren, ook als je werkgever het vraagt. Stoppen kan altijd, met /vergeet_mij.

    Deze uitnodiging is voor { $name } van { $organisation }. Ben jij dat niet? Kies dan ‘Liever niet’.
    Ze is geldig tot { $until }.

membership-join = Ik doe mee
membership-decline = Liever niet
membership-join-after-all = Toch meedoen
membership-joined = Je doet mee. Fijn dat je er bent.
membership-declined =
    Dat is goed. Niemand krijgt hier bericht van.

    Wil je later toch meedoen? Dat kan tot { $until }, met de knop hieronder. Daarna kun je een nieuwe uitnodiging vragen.
    Je naam en werk staan nog wel in de gids van de wijk. Wil je daar ook uit? { $ask }
membership-declined-ask = Vraag het aan { $names }.
membership-declined-ask-anyone = Vraag het aan wie jou uitnodigde.

membership-link-unknown = Deze uitnodiging ken ik niet. Is de hele link meegekomen? Vraag anders om een nieuwe.
membership-link-used = Deze uitnodiging is al gebruikt. Deed jij dat niet zelf? Vraag dan om een nieuwe, en vertel wat er gebeurde.
membership-link-expired = Deze uitnodiging werkt niet meer. Ze is verlopen, of er is een nieuwere. Vraag om een nieuwe.
membership-link-of-another = Deze uitnodiging is voor iemand anders. Jij doet al mee als { $name }. Geef de link aan wie hem moet hebben.
membership-in-already = Je doet al mee. Je kunt gewoon een vraag typen.
membership-moved =
    Je doet nu mee met een ander Telegram-account. In deze chat antwoord ik je niet meer.
    Deed jij dit niet zelf? Vertel het dan meteen aan je coördinator.

# Toegang vragen

membership-asked = Ik heb het aan de coördinator gevraagd. Je hoort van mij of het kan.
membership-asked-open = Je vraag ligt al bij de coördinator. Je hoort van mij of het kan.
membership-asked-refused = De coördinator kon je geen toegang geven. Werk je wel in de wijk? Vraag een collega die meedoet om hulp.
membership-asked-nobody = Er doet nog geen coördinator mee. Probeer het later nog eens.
membership-refused =
    De coördinator kan je geen toegang geven, omdat niet duidelijk is wie je bent.
    Werk je wel in de wijk? Vraag een collega die meedoet om hulp.

membership-account = { $name }
membership-account-with-name = { $name } (@{ $username })
membership-access-asked =
    <b>{ $who }</b> vraagt toegang. De naam komt uit Telegram, die kan iedereen zelf kiezen.
    { $candidates ->
        [0] Ik zie niemand in de gids die zo heet en nog niet meedoet.
       *[other] Weet je zeker wie dit is? Kies dan de naam.
    }
membership-somebody-else = Iemand anders
membership-refuse = Weigeren
membership-ask-who =
    Wie is { $who }? Typ: naam, organisatie, functie.
    Bijvoorbeeld: <i>Jan Jansen, Buurthuis De Brug, opbouwwerker</i>
    Stoppen kan met /annuleer.
membership-who-again = Dat begrijp ik niet. Typ het met komma’s ertussen: naam, organisatie, functie. Stoppen kan met /annuleer.
membership-admitted = { $who } krijgt de vraag om mee te doen, als { $name } van { $organisation }.
membership-decided-approved = { $who } is al toegelaten door { $by }.
membership-decided-refused = { $who } is geweigerd door { $by }.
membership-somebody = een andere coördinator
membership-request-gone = Deze vraag is er niet meer. Misschien doet deze persoon al mee.
membership-joined-already = { $name } doet al mee. Heeft { $name } een nieuw account? Maak dan een uitnodiging met /uitnodigen.

# Uitnodigen

membership-ask-name-invite = Wie wil je uitnodigen? Typ de naam, of een deel ervan. Stoppen kan met /annuleer.
membership-ask-name-show = Wie zoek je? Typ de naam, of een deel ervan. Stoppen kan met /annuleer.
membership-invite-everyone = Iedereen die nog niet meedoet
membership-nobody-found = Ik vind niemand in de gids die zo heet. Probeer een ander deel van de naam. Stoppen kan met /annuleer.
membership-found = Wie bedoel je?{ $more ->
    [0] { "" }
    [one] { " " }Er is nog 1 ander. Typ meer van de naam als je die zoekt.
   *[other] { " " }Er zijn nog { $more } anderen. Typ meer van de naam als je een van hen zoekt.
}
membership-other-name = Andere naam
membership-invite-as = Je nodigt <b>{ $name }</b> van { $organisation } uit. Als wat?
membership-invite-again =
    <b>{ $name }</b> van { $organisation } doet al mee.
    Een nieuwe uitnodiging is voor een nieuw Telegram-account. Het oude account kan dan niet meer meedoen. Als wat?
membership-invited-already = Er is net al een uitnodiging gemaakt. Begin opnieuw met /uitnodigen als je een andere wilt.
membership-invited =
    Hieronder staat de uitnodiging voor <b>{ $name }</b>, als { membership-role }. Stuur dat bericht door, of laat de code scannen.
    De uitnodiging werkt één keer, tot { $until }. Oudere uitnodigingen voor { $name } werken niet meer.
membership-invitation =
    Hallo { $name }. Doe je mee met wijkbot? Daarmee vind je snel de juiste collega in de wijk.
    Deze link is alleen voor jou, tot { $until }:
    { $link }

membership-sheet-offered = { $count ->
    [one] 1 collega doet nog niet mee. Ik maak een blad met een uitnodiging om te printen. Een link die je eerder gaf, werkt dan niet meer.
   *[other] { $count } collega’s doen nog niet mee. Ik maak een blad met uitnodigingen om te printen en te knippen. Links die je eerder gaf, werken dan niet meer.
}
membership-make-sheet = Maak het blad
membership-everyone-joined = Iedereen in de gids doet al mee.
membership-sheet-follows = Hieronder staat het blad.
membership-sheet-made = { $count ->
    [one] 1 uitnodiging. Open het bestand in een browser en print het.
   *[other] { $count } uitnodigingen. Open het bestand in een browser en print het.
} Geef iedereen het eigen strookje. Bewaar het bestand niet: wie de code heeft, kan meedoen.
membership-sheet-file = uitnodigingen
membership-sheet-title = Uitnodigingen voor wijkbot
membership-sheet-intro = { $count ->
    [one] 1 uitnodiging.
   *[other] { $count } uitnodigingen.
} Print dit blad, knip langs de lijnen en geef iedereen het eigen strookje. Deze regels komen niet op papier.
membership-sheet-how = Scan de code met je telefoon. Telegram opent; tik op Start en lees eerst wat wijkbot doet. Meedoen mag, het hoeft niet. Werkt één keer, tot { $until }.

# Leden

membership-list =
    <b>{ $joined } van { $people } mensen in de gids doen mee.</b>
    ✓ doet mee · ✗ doet mee, maar is niet bereikbaar ({ $unreachable })
    Wijk: { $wijk }. Bladzijde { $page } van { $pages }. Tik op een naam voor meer.
membership-list-of-absent =
    <b>Wie doet nog niet mee?</b>
    { $joined } van { $people } mensen in de gids doen mee.
    Wijk: { $wijk }. Bladzijde { $page } van { $pages }. Tik op een naam voor meer.
membership-list-absent = Wie doet nog niet mee?
membership-list-everyone = Iedereen
membership-every-wijk = alle wijken
membership-which-wijk = Welke wijk?
membership-choose-wijk = Kies een wijk
membership-search = Zoek een naam
membership-to-list = ‹ Naar de lijst
membership-back = ‹ Terug
membership-person =
    <b>{ $name }</b>
    { $organisation } · { $job }
    { $standing }
membership-no-job = functie onbekend
membership-standing-absent = Doet nog niet mee.
membership-standing = Doet mee als { membership-role }.
membership-standing-unreachable = Doet mee als { membership-role }, maar is niet bereikbaar. Misschien is de bot geblokkeerd, of is er een nieuw account.
membership-invite = Uitnodigen
membership-change-role = Andere rol
membership-remove = Verwijder uit de gids
membership-choose-role =
    Wat mag { $name }?
    • lid: vragen stellen en gevonden worden
    • contactpersoon: ook vragen doorgeven binnen de eigen organisatie
    • coördinator: ook mensen uitnodigen, toelaten en weghalen, en de gids bijwerken
    • beheerder: ook de bot zelf beheren
membership-role-changed = { $name } is nu { membership-role }.
membership-role-is-now = Je bent vanaf nu { membership-role }. Met /hulp zie je wat je kunt doen.
membership-contact-moved = { $name } werkt nu bij { $organisation }, en is daarom lid en geen contactpersoon meer. Is { $name } ook daar contactpersoon? Kies die rol dan met /leden.
membership-not-joined = Deze persoon doet nog niet mee. Kies de rol bij het uitnodigen.
membership-last-beheerder = { $name } is de enige beheerder. Maak eerst iemand anders beheerder.
membership-remove-sure = Wil je <b>{ $name }</b> van { $organisation } uit de gids halen? Alles wat over { $name } is bewaard, wordt dan gewist. Dit kan niet terug.
membership-remove-yes = Ja, verwijder
membership-removed = { $name } staat niet meer in de gids.
membership-you-were-removed = De coördinator heeft je uit de gids gehaald. Alles wat over je was bewaard, is gewist. Klopt dit niet? Vraag het aan je coördinator.

# Eigen gegevens

membership-export = Dit bewaar ik over je: je profiel, je vragen, je kennismakingen en wat je verder koos of antwoordde. Van anderen staat alleen de naam erin. Mijn berichten aan jou staan er niet in: die zie je in deze chat.
membership-export-file = mijn-gegevens
membership-forget-sure =
    <b>Wil je dat ik je vergeet?</b>
    Je profiel, je toegang, de tekst van je vragen en je kennismakingen worden meteen gewist. Dit kan niet terug.
    Alleen aantallen blijven bewaard, zonder jouw naam.
membership-forget-last-beheerder = Let op: je bent de enige beheerder. Na jou kan alleen iemand met toegang tot de server een nieuwe beheerder uitnodigen.
membership-forget-yes = Ja, vergeet mij
membership-forget-no = Nee
membership-forget-not = Goed, er is niets veranderd.
membership-forgotten =
    Je bent gewist: je profiel, je toegang, de tekst van je vragen en je kennismakingen. Kopieën van mijn berichten aan jou verdwijnen binnen een paar dagen van de server.
    In reservekopieën van de database sta je nog even, tot de oude worden weggegooid.
    De berichten in deze chat staan nog bij Telegram. Wis de chat zelf als je dat ook kwijt wilt.
    Sta je op een lijst van je organisatie? Vraag dan of ze je ook daar weghalen.

# Wat iemand niet wil krijgen, en wanneer niet

membership-wishes =
    <b>Wat stuur ik je, en wanneer?</b>
    Tik op een soort bericht om het aan of uit te zetten. Wat iemand jou persoonlijk vraagt, komt altijd.

    Stille tijd van de wijk: { $wijk_from } tot { $wijk_until }.
    { $own ->
        [yes] Jouw eigen stille tijd: { $own_from } tot { $own_until }.
       *[no] Een eigen stille tijd heb je niet.
    }
    In stille tijd krijg je alleen antwoord op wat je zelf vraagt. De rest wacht.
membership-wish = { $on ->
    [yes] ✓
   *[no] ✗
} { $subject ->
    [note] Notities
    [poll] Peilingen
    [action] Actiepunten
    [reminder] Herinneringen
   *[learning] Wat we leerden
}
membership-own-quiet = Kies mijn stille tijd
membership-no-own-quiet = Geen eigen stille tijd
membership-to-profile = ‹ Naar mijn profiel
membership-to-wishes = ‹ Terug
membership-ask-quiet =
    <b>Wanneer wil je niets krijgen?</b>
    Typ van wanneer tot wanneer. Bijvoorbeeld: <i>18:00-9:00</i>.
membership-quiet-unclear = Dat begrijp ik niet. Typ twee tijden, bijvoorbeeld: 18:00-9:00. Stoppen kan met /annuleer.
membership-quiet-all-day = Dan zou het de hele dag stil zijn. Typ twee verschillende tijden, of zet berichten uit. Stoppen kan met /annuleer.
