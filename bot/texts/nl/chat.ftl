# Wat elke knop en opdracht nodig heeft, en het menu met opdrachten.

chat-stranger = Ik ken je nog niet: deze bot is er voor collega’s in de wijk die een uitnodiging kregen.
chat-ask-access = Vraag toegang
chat-not-allowed = Dat kan alleen een coördinator of een beheerder.
chat-edited = Je veranderde een eerder bericht. Dat neem ik niet over. Typ je antwoord opnieuw, of ga terug met de knoppen.
chat-edited-gone = Je veranderde een eerder bericht. Wat je daarmee maakte, is er niet meer. Er verandert niets.
chat-button-old = Deze knop werkt niet meer. Begin opnieuw met /hulp.
chat-cannot-keep = Ik kan nu even niets bewaren, door een storing op de server. Je bericht is niet kwijt. Zodra het weer kan, krijg je antwoord. Stuur het niet nog een keer.
chat-cut = Een lange tekst knipt Telegram in delen. Ik las alleen het eerste deel. De rest gebruik ik niet. Mist er iets? Pas dan je eerste bericht aan. Was dit een nieuw bericht? Stuur het dan nog een keer.
chat-words-only = Hier kan ik alleen geschreven tekst gebruiken. Typ je antwoord. Stoppen kan met /annuleer.
chat-file-not-fetched = Ik kan het bestand nu niet ophalen bij Telegram. Er is niets veranderd. Probeer het over een paar minuten nog eens.
chat-nameless-file = dit bestand
chat-bug = Dit ging mis door een fout in de bot. De beheerder weet het nu. Noem dit nummer als je ernaar vraagt: { $id }.
chat-bug-report = Er ging iets mis. Nummer { $id }: { $error } in { $where }. In het log staat meer.

chat-previous = ‹ Vorige
chat-next = Volgende ›

chat-command-start = Begin
chat-command-hulp = Wat kan ik hier?
chat-command-mij = Mijn profiel en gegevens
chat-command-gids = De gids van de wijk
chat-command-annuleer = Stop waar ik mee bezig was
chat-command-leden = Wie doet er mee?
chat-command-peiling = Vraag iets aan velen
chat-command-acties = Wie doet wat, en wanneer?
chat-command-casus = Casus inbrengen en volgen
chat-command-obstakels = Wat staat er in de weg?
chat-command-notitie = Deel een notitie
chat-command-verslag = Notities terugvinden
chat-command-status = Hoe gaat het met de bot?
