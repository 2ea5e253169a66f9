# De opdrachtregel: uitleg bij elke opdracht, en wat die zegt.
cli-help-wijkbot = wijkbot brengt een vraag in de wijk bij de juiste collega.
cli-help-wijkbot-config = Het bestand met instellingen, als dat niet op de gewone plek staat.
cli-help-wijkbot--version = Laat de versie zien.
cli-help-demo = Probeer wijkbot uit in de browser, zonder Telegram.
cli-help-demo-port = De poort van de pagina. 0 kiest een vrije poort.
cli-help-demo-no-browser = Open geen browser, laat alleen het adres zien.
cli-help-run = Start de bot.
cli-help-status = Laat zien hoe het met de bot gaat: wat wacht, wat misging, de laatste kopie.
cli-help-check = Kijk of alles klopt: instellingen, database, woordenlijst en token.
cli-help-check-health = Vraag alleen of de bot die nu draait gezond is.
cli-help-import = Lees de lijst met collega's in uit een CSV- of Excel-bestand.
cli-help-import-file = Het bestand met de lijst.
cli-help-import-dry-run = Laat zien wat er verandert en schrijf niets.
cli-help-export = Schrijf de lijst met collega's naar een CSV- of Excel-bestand.
cli-help-export-file = Het bestand dat gemaakt wordt.
cli-help-invite = Maak een uitnodiging voor een collega, of een blad voor iedereen die nog niet meedoet.
cli-help-invite-name = De naam zoals die in de lijst staat.
cli-help-invite-organisation = De organisatie, als de naam vaker voorkomt of nog niet in de lijst staat.
cli-help-invite-role = Wat deze collega mag.
cli-help-invite-qr = Maak ook een QR-code als plaatje (PNG).
cli-help-invite-everyone = Nodig iedereen uit die nog niet meedoet. Geef met --sheet het blad op.
cli-help-invite-sheet = Het blad met QR-codes om te printen (HTML).
cli-help-ask = Stel een vraag aan de lijst.
cli-help-ask-question = De vraag, in gewone woorden.
cli-help-ask-directory = Een lijst met collega's. Zonder lijst zoekt wijkbot in de voorbeeldwijk.
cli-help-ask-as-json = Schrijf het antwoord als JSON.
cli-help-evaluate = Beantwoord een bestand met vragen en bewaar de antwoorden.
cli-help-evaluate-questions = Regels met een "id" en een vraag "q" (JSON Lines).
cli-help-evaluate-directory = De lijst met collega's.
cli-help-evaluate-output = Het bestand voor de antwoorden.
cli-help-backup = Maak een kopie van de database. De bot mag gewoon doorgaan.
cli-help-backup-file = Het bestand dat gemaakt wordt.
cli-help-restore = Zet een kopie van de database terug. Stop eerst de bot.
cli-help-restore-file = De kopie.
cli-help-train = Maak het model opnieuw, na een verandering in de woordenlijst.

cli-bug = Er ging iets mis in wijkbot zelf. Meld dit, met wat er in het log staat en dit erbij: { $error } ({ $place }).
cli-file = Dit bestand kan niet gebruikt worden: { $file } ({ $reason }).
cli-port-taken = Een ander programma gebruikt deze poort al. Kies een andere poort. ({ $reason })
cli-database = De database kan nu niet gebruikt worden ({ $reason }). Draait er nog een wijkbot?
cli-database-newer = De database is van een nieuwere wijkbot (versie { $found }). Deze kent versie { $known }. Werk wijkbot eerst bij.
cli-lexicon = De woordenlijst klopt niet:
    { $reason }
cli-data-file = Een bestand van wijkbot klopt niet. { $reason }
cli-progress = { $what }: { $done } van { $total }
cli-row = Rij { $row }: { $problem }
cli-cell = Rij { $row }, { $column }: { $problem }

cli-ask-people = Vraag het aan:
cli-ask-team = Niemand weet dit allemaal. Samen komen ze er wel:
cli-ask-nobody = Ik vind niemand.
cli-ask-unsure = Ik twijfel. Gaat het over { $choices }?
cli-ask-unclear = Ik begrijp deze vraag niet.
cli-evaluate-progress = Vragen
cli-evaluate-bad-line = { $file }, regel { $line }: hier hoort {"{"}"id": "…", "q": "…"{"}"} te staan.
cli-evaluate-not-utf8 = Bewaar { $file } als UTF-8.
cli-evaluate-done = { $questions } vragen beantwoord in { $file }. Bij { $nobody } vragen is niemand gevonden.
cli-evaluate-times = Tijd per vraag: helft binnen { $p50 } ms, 95 % binnen { $p95 } ms, langste { $max } ms.
cli-train-done = Het model staat in { $file }. Het maken duurde { $seconds } seconden.

cli-check-config = De instellingen kloppen.
cli-check-database = De database { $file } is in orde (versie { $version }).
cli-check-database-new = Er is nog geen database { $file }. Bij de eerste start maakt wijkbot die.
cli-check-database-damaged = De database { $file } is beschadigd. Zet een kopie terug met: wijkbot restore
cli-check-database-no-folder = De map { $folder } is er nog niet. Bij de eerste start maakt wijkbot die. Klopt de naam?
cli-check-database-read-only = In { $file } kan wijkbot niet schrijven. Kijk naar de rechten van het bestand en van de map.
cli-check-copies = Elke nacht komt er een kopie van de database in { $folder }. De laatste { $keep } blijven bewaard.
cli-check-copies-no-folder = De map { $folder } voor de kopieën is er niet. Maak die, of verander folder onder [backup].
cli-check-copies-read-only = In de map { $folder } voor de kopieën kan wijkbot niet schrijven. Kijk naar de rechten van de map.
cli-check-lexicon = De woordenlijst is in orde ({ $topics } onderwerpen) en het model past erbij.
cli-check-token = Telegram kent de bot: @{ $bot }.
cli-check-token-unknown = Telegram is nu niet te bereiken. Of het token klopt, weten we dus niet.
cli-check-healthy = De bot draait en is gezond.
cli-check-not-healthy = De bot geeft geen antwoord.
cli-token-refused = Telegram kent dit token niet. Vraag @BotFather om het goede token.
cli-second-poller = Er haalt nog een programma berichten op met hetzelfde token. Stop dat eerst.
cli-already-running = Er draait al een wijkbot met de database { $file }. Stop die eerst.
cli-no-database = Er is nog geen database { $file }. Start de bot, of lees eerst een lijst in met: wijkbot import
cli-backup-done = De kopie staat in { $file }.
cli-restore-done = De database { $file } is teruggezet. De vorige staat in { $old }.

cli-import-column-unknown = Kolom "{ $column }" ken ik niet. Die sla ik over.
cli-import-column-meant = Kolom "{ $column }" ken ik niet. Die sla ik over. Bedoel je "{ $meant }"?
cli-import-problems = { $count ->
    [one] Er is niets opgeslagen. Verbeter deze rij en probeer het opnieuw.
   *[other] Er is niets opgeslagen. Verbeter deze { $count } dingen en probeer het opnieuw.
}
cli-import-progress = De lijst wordt vergeleken met wat er al staat…
cli-import-counts = Nieuw: { $added }. Veranderd: { $changed }. Gelijk gebleven: { $left }.
cli-import-added = + { $name } ({ $organisation })
cli-import-changed = ~ { $name }, { $field }: { $old } → { $new }
cli-import-hidden = ~ { $name }, { $field }: niet meer te zien voor anderen, want veranderd
cli-import-kept = = { $name }, { $field }: blijft { $own }, zoals zelf ingevuld. In het bestand staat { $file }.
cli-import-vanished = ? { $name } ({ $organisation }) staat niet meer in het bestand. Is dat een vertrek? Verwijder die collega dan in de chat.
cli-import-dry-run = Dit was een proef. Er is niets opgeslagen.
cli-import-done = De lijst is opgeslagen.
cli-export-form = Kies een naam die eindigt op .csv of .xlsx, niet { $file }.
cli-export-done = { $people } collega's staan in { $file }.

cli-field-name = naam
cli-field-organisation = organisatie
cli-field-organisation-kind = soort organisatie
cli-field-job-title = functie
cli-field-tags = domeinen
cli-field-wijken = wijk
cli-field-phone = telefoon
cli-field-email = e-mail
cli-field-working-days = werkdagen
cli-field-languages = talen
cli-field-lived-experience = ervaringsdeskundige

cli-invite-one-or-all = Geef een naam, of --all met --sheet.
cli-invite-unknown = { $name } staat niet in de lijst. Kijk hoe de naam daar staat, of geef de organisatie op met --organisation.
cli-invite-which = { $name } staat vaker in de lijst: { $organisations }. Kies er een met --organisation.
cli-invite-done = Uitnodiging voor { $name } ({ $organisation }), geldig tot en met { $until }. Deze link werkt één keer. Geef die alleen aan { $name }.
cli-invite-progress = De uitnodigingen worden gemaakt…
cli-invite-sheet-done = { $count ->
    [one] De uitnodiging voor 1 collega staat in { $file }.
   *[other] De uitnodigingen voor { $count } collega's staan in { $file }.
}
cli-no-telegram = Telegram is nu niet te bereiken. Probeer het straks opnieuw.

cli-demo-open = wijkbot draait op { $url }. Open die pagina in je browser. Stop met Ctrl-C.
