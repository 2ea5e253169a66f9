# Het ritme van de wijk: hoeveel casussen organisaties inbrengen, herinneringen, en hoe het ervoor staat.

rhythm-previous = ‹ Vorige
rhythm-next = Volgende ›
rhythm-back = ‹ Terug
rhythm-and-more = nog { $count }
rhythm-not-yours = Dat kan alleen een contactpersoon van deze organisatie of een coördinator.
rhythm-not-begun = Deze organisatie doet nog niet mee met casussen inbrengen.

# Herinneringen

rhythm-reminder =
    Het is { $day }. { $asked ->
        [1] Jullie brachten deze maand nog geen casus in.
       *[other] Jullie brachten deze maand { $brought } van de { $asked } casussen in.
    } { $left ->
        [0] Vandaag is de laatste dag.
        [one] Nog 1 dag.
       *[other] Nog { $left } dagen.
    } Heb je er een?
rhythm-bring-in = Breng een casus in
rhythm-cannot = Deze maand lukt niet
rhythm-snooze = Herinner me over een week
rhythm-behind =
    Het is { $day }. { $count ->
        [one] Van 1 organisatie komt deze maand nog een casus: { $names }.
       *[other] Van { $count } organisaties komt deze maand nog een casus: { $names }.
    }
    Misschien kun je iemand op weg helpen.
rhythm-show-all = Hoe staan we ervoor?

# Deze maand lukt niet

rhythm-ask-reason =
    Goed dat je het zegt. Waarom lukt { $month } niet voor { $organisation }?
    Kies, of schrijf het in hooguit { $most } tekens. De coördinator kan het lezen.
    Stoppen kan met /annuleer.
rhythm-reason-busy = Te druk
rhythm-reason-away = Vakantie of ziekte
rhythm-reason-none = Geen geschikte casus
rhythm-reason-empty = Schrijf in een paar woorden waarom het niet lukt. Stoppen kan met /annuleer.
rhythm-reason-long = Dit zijn { $count } tekens. Het mogen er { $most } zijn. Schrijf het korter. Stoppen kan met /annuleer.
rhythm-excused =
    Genoteerd. { $organisation } hoort over { $month } niets meer van mij.
    Reden: { $reason }
rhythm-after-all = Het lukt toch
rhythm-can-again = Fijn. In { $month } herinner ik jullie weer als dat nodig is.
rhythm-snoozed = Goed. Op { $day } hoor je het weer, als er dan nog geen casus is.
rhythm-too-late-to-snooze = Over een week is de maand voorbij. Kies “Deze maand lukt niet” als het niet gaat.
rhythm-met-already = Jullie brachten deze maand al genoeg in. Je hoeft niets te doen.
rhythm-nothing-asked = Deze maand vraag ik jullie niets. Je hoeft niets te doen.
rhythm-month-over = Die maand is voorbij. Je hoeft niets meer te doen.
