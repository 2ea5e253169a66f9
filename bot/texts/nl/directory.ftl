# De gids, de lijst als bestand, en het eigen profiel.

directory-person-left = Deze collega staat niet meer in de gids.
directory-own-stand-in = Je kunt niet voor jezelf invallen. Kies een collega.
directory-remove-self = Jezelf weghalen kan met /vergeet_mij.

# De gids

directory-guide =
    <b>De gids van de wijk</b>
    { $people ->
        [one] 1 collega
       *[other] { $people } collega’s
    } van { $organisations ->
        [one] 1 organisatie.
       *[other] { $organisations } organisaties.
    }

    Zoek je iemand? Typ het gewoon in deze chat: een naam, een organisatie of een vraag.
    Bijvoorbeeld: <i>wie weet iets van schulden en wonen?</i>
    Wat er over jou in staat, zie je met /mij.
directory-guide-coordinator =
    <b>De lijst bijwerken</b>
    Stuur me een Excel- of CSV-bestand. Ik laat eerst zien wat er verandert. Daarna zeg jij ja of nee.
    De volgorde maakt niet uit. De kopjes zijn: naam, organisatie, functie, domeinen, wijk, telefoon, email, werkdagen. Het mag ook met: talen, soort organisatie, ervaringsdeskundige.
directory-export-csv = Download als CSV
directory-export-xlsx = Download als Excel
directory-absent = Wie doet nog niet mee?
directory-blank-spots = Witte vlekken
directory-export-file = gids
directory-exported = { $count ->
    [one] De gids met 1 collega.
   *[other] De gids met { $count } collega’s.
} Hier staan ook telefoonnummers en e-mailadressen in die collega’s niet laten zien. Deel het bestand niet, en wis het als je klaar bent.

# Een bestand inlezen

directory-no-file = Een bestand kan ik hier niet gebruiken. Typ je vraag in gewone woorden, zonder gegevens van de bewoner.
directory-upload-gone = Dit bestand is al verwerkt, of er kwam een nieuwer bestand. Stuur het opnieuw als je het nog wilt inlezen.
directory-problems = { $count ->
    [one] 1 ding klopt niet. Er is niets opgeslagen.
   *[other] { $count } dingen kloppen niet. Er is niets opgeslagen.
}
directory-problems-end = Verbeter dit in het bestand en stuur het opnieuw.
directory-problems-file = fouten
directory-all-lines = Alle regels staan in dit bestand.
directory-and-more = … en nog { $count }
directory-unknown-columns = Kolommen die ik oversla
directory-plan-added = Nieuw: { $count }
directory-plan-changed = Veranderd: { $count }
directory-plan-change = { $name }, { $field }: { $old } → { $new }
directory-plan-hidden = Niet meer te zien voor anderen, want veranderd: { $count }
directory-plan-kept = Zelf gekozen, dus blijft zo: { $count }
directory-plan-keep = { $name }, { $field }: blijft { $own } (in het bestand: { $file })
directory-plan-vanished = Niet in het bestand, blijft staan: { $count }
directory-plan-same = Gelijk: { $count }
directory-plan-end = Dit verandert er met { $file }. Er is nog niets opgeslagen. Zal ik het erin zetten?
directory-plan-nothing = { $file } verandert niets. Alles staat er al zo in.
directory-plan-file = wat-verandert-er
directory-empty = niet ingevuld
directory-put-in = Zet erin
directory-leave = Laat maar
directory-imported =
    Gedaan. De gids is bijgewerkt.
    Nieuw: { $added }. Veranderd: { $changed }. Gelijk: { $same }.
directory-imported-invite = Nieuwe collega’s uitnodigen kan met /uitnodigen.
directory-import-left = Goed, er is niets veranderd.

directory-leavers = { $count ->
    [one] Deze collega staat in de gids, maar niet in het bestand. Ik haal niemand vanzelf weg. Is die vertrokken? Tik dan op de naam.
   *[other] Deze collega’s staan in de gids, maar niet in het bestand. Ik haal niemand vanzelf weg. Is er iemand vertrokken? Tik dan op de naam.
}
directory-leavers-more = { $count ->
    [one] Nog 1 ander vind je met /leden.
   *[other] De andere { $count } vind je met /leden.
}
directory-leaver-sure = Wil je <b>{ $name }</b> van { $organisation } uit de gids halen? Alles wat over { $name } is bewaard, wordt dan gewist. Dit kan niet terug.
directory-leaver-yes = Ja, verwijder
directory-leaver-no = Nee
directory-leaver-stays = Goed, er is niemand verwijderd.

# Velden en dagen

directory-field-name = Naam
directory-field-organisation = Organisatie
directory-field-organisation-kind = Soort organisatie
directory-field-job-title = Functie
directory-field-tags = Domeinen
directory-field-wijken = Wijk
directory-field-phone = Telefoon
directory-field-email = E-mail
directory-field-working-days = Werkdagen
directory-field-languages = Talen
directory-field-lived-experience = Ervaringsdeskundige
directory-day-1 = ma
directory-day-2 = di
directory-day-3 = wo
directory-day-4 = do
directory-day-5 = vr
directory-day-6 = za
directory-day-7 = zo
directory-every-wijk = elke wijk
directory-yes = ja

# Eigen profiel

directory-seen-by-everyone = <i>Iedereen die meedoet kan dit zien. Het kan ook in een groep komen te staan, als iemand daar een vraag stelt.</i>
directory-shown-to-members = <i>Iedereen die meedoet kan dit zien, nooit in een groep.</i>
directory-shown-to-nobody = <i>Alleen jij en de coördinator zien dit.</i>
directory-paused = <b>Je bent er even niet.</b> Je bent er weer op { $day }. Tot die dag noem ik je alleen als niemand anders het weet.
directory-paused-stand-in = { $name } valt voor je in.
directory-own-fields = Dit koos je zelf: { $fields }. Een nieuwe lijst van de coördinator verandert dat niet.
directory-role = Je doet mee als { $role ->
    [contactpersoon] contactpersoon van je organisatie
    [coordinator] coördinator
    [beheerder] beheerder
   *[lid] lid
}.
directory-wrong = Klopt er iets anders niet? Vraag de coördinator om het te veranderen.
directory-change-tags = Domeinen
directory-change-days = Werkdagen
directory-show-phone = Laat mijn telefoon zien
directory-hide-phone = Verberg mijn telefoon
directory-show-email = Laat mijn e-mail zien
directory-hide-email = Verberg mijn e-mail
directory-pause = Ik ben er even niet
directory-resume = Ik ben er weer
directory-change-pause = Verander mijn pauze
directory-other-language = English
directory-wishes = Wat ik krijg, en wanneer
directory-my-data = Al mijn gegevens
directory-forget-me = Vergeet mij
directory-to-profile = ‹ Naar mijn profiel

directory-ask-tags =
    <b>Waar weet jij veel van?</b>
    Nu staat er: <code>{ $now }</code>

    Typ alles wat er moet staan, met komma’s ertussen. Bijvoorbeeld: <i>schulden, energiearmoede, jongeren</i>
    Het mogen er { $most } zijn, elk hooguit { $longest } tekens. Stoppen kan met /annuleer.
directory-tags-changed = Je domeinen zijn opgeslagen.
directory-tags-changed-from = Je domeinen zijn opgeslagen. Eerst stond er: { $before }
directory-tags-empty = Typ minstens één domein, bijvoorbeeld: schulden, wonen. Stoppen kan met /annuleer.
directory-tags-many = Dit zijn { $count } domeinen. Het mogen er { $most } zijn. Kies de belangrijkste. Stoppen kan met /annuleer.
directory-tags-long = “{ $start }…” is te lang. Elk domein mag { $most } tekens zijn. Zet er komma’s tussen. Stoppen kan met /annuleer.
directory-tags-question = Dit lijkt op een vraag. Ik wacht nog op je domeinen, met komma’s ertussen. Wil je iets vragen? Typ dan eerst /annuleer.

directory-ask-days =
    <b>Op welke dagen werk je?</b>
    Tik een dag aan of uit. Het is meteen opgeslagen. Op andere dagen staat bij je naam dat je die dag niet werkt.
directory-ask-days-unknown =
    <b>Op welke dagen werk je?</b>
    Tik je dagen aan. Het is meteen opgeslagen. Nu zijn je dagen niet bekend, dus ik ga uit van elke dag.

directory-explain-showing =
    <b>{ $field ->
        [phone] Je telefoonnummer laten zien?
       *[email] Je e-mailadres laten zien?
    }</b>
    { $value }

    Iedereen die meedoet ziet het dan als je bij een vraag past. In groepen laat ik het nooit zien.
    Dit is jouw keuze. Je mag weigeren, ook als je werkgever het vraagt. Collega’s kunnen je dan nog steeds bereiken: ik vraag jou eerst of je wilt kennismaken. Je kunt het later altijd weer verbergen.
directory-show-yes = Ja, laat zien
directory-show-no = Nee
directory-shown = { $field ->
    [phone] Wie meedoet kan je telefoonnummer nu zien.
   *[email] Wie meedoet kan je e-mailadres nu zien.
}
directory-hidden = { $field ->
    [phone] Je telefoonnummer is nu verborgen.
   *[email] Je e-mailadres is nu verborgen.
}

directory-ask-pause =
    <b>Wanneer ben je er weer?</b>
    Tot die dag noem ik je alleen als niemand anders het weet.
directory-after-1-week = Over 1 week: { $day }
directory-after-2-weeks = Over 2 weken: { $day }
directory-after-1-month = Over 1 maand: { $day }
directory-other-day = Een andere dag
directory-ask-back-day = Typ de dag dat je er weer bent, bijvoorbeeld <i>{ $example }</i>. Stoppen kan met /annuleer.
directory-date-unclear = Die dag begrijp ik niet. Typ de dag, de maand en het jaar, bijvoorbeeld { $example }. Stoppen kan met /annuleer.
directory-date-past = Die dag is vandaag of al geweest. Kies een latere dag. Stoppen kan met /annuleer.
directory-date-far = Die dag is meer dan twee jaar weg. Kies een eerdere dag. Stoppen kan met /annuleer.
directory-not-paused = Je pauze is voorbij. Begin opnieuw met /mij.
directory-ask-stand-in =
    Opgeslagen: je bent er weer op { $day }.
    <b>Wie valt er voor je in?</b> Kies een collega. Het hoeft niet.
directory-no-stand-in = Niemand
directory-not-a-stand-in = Deze collega kan niet invallen. Kies een ander.
directory-you-stand-in = { $name } is er niet tot { $day } en koos jou als invaller. Kan dat niet? Bespreek het dan samen.
directory-back = Fijn dat je er weer bent.

# Voor wie iets is

directory-audience-everyone = Iedereen
directory-audience-role = { $role ->
    [contactpersoon] Contactpersonen
    [coordinator] Coördinatoren
    [beheerder] Beheerders
   *[lid] Leden
}
