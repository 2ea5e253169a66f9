# Wat een casus in de weg staat, wat steeds terugkomt, en wat we ervan leren.

casus-kind-rule = een regel
casus-kind-money = geld
casus-kind-cooperation = samenwerking
casus-kind-time = tijd
casus-kind-other = iets anders
casus-which-kind = Wat staat er in de weg? Kies wat het meest past.
casus-ask-obstacle =
    <b>Wat staat er in de weg ({ $kind })?</b>
    Schrijf het in één zin, in hooguit { $most } tekens en zonder gegevens van de bewoner. Stoppen kan met /annuleer.
casus-reported = Dit ligt nu bij { $group }. Je hoort wie het oppakt. Uiterlijk { $day } is er een antwoord, of het gaat door naar de steungroep.
casus-reported-to-coordinator = Voor dit soort is er nog geen werkgroep. De coördinator weet het nu. Uiterlijk { $day } gaat het door naar de steungroep.
casus-request = Een vraag voor <b>{ $group }</b>, van { $organisation }. Wie pakt dit op?
casus-request-steungroep = Een vraag voor <b>{ $group }</b>. De werkgroep kwam er niet op tijd uit. Wie pakt dit op?
casus-obstacle-nearly = Uiterlijk { $day } is hier een antwoord nodig. Lukt het zo? { $level ->
        [steungroep] Daarna kijkt de coördinator mee.
       *[group] Daarna gaat dit naar de steungroep.
    }
casus-obstacle-nearly-nobody = Nog niemand pakte dit op. Wie doet het, uiterlijk { $day }? { $level ->
        [steungroep] Daarna kijkt de coördinator mee.
       *[group] Daarna gaat dit naar de steungroep.
    }
casus-no-group = Er is nog geen werkgroep voor: { $kind }. Maak er een met /werkgroepen, of pak dit zelf op.
casus-group-empty = In { $group } doet nog niemand mee met wijkbot. Voeg iemand toe met /werkgroepen, of pak dit zelf op.
casus-no-steungroep = De werkgroep kwam hier niet op tijd uit, en er is nog geen steungroep. Kies er een met /werkgroepen, of pak dit zelf op.
casus-obstacle-kind = Staat in de weg: { $kind }
casus-obstacle-due = Uiterlijk { $day }, eerder mag altijd.
casus-obstacle-take = Ik pak dit op
casus-obstacle-taken = { $name } pakt dit al op.
casus-obstacle-not-yours = Dit kan wie in de werkgroep zit, of een coördinator.
casus-obstacle-take-first = Tik eerst op “Ik pak dit op”. Dan kun je het antwoord schrijven.
casus-obstacle-over = Dit staat niet meer in de weg. Je hoeft niets meer te doen.
casus-obstacle-by = { $name } pakt dit op.
casus-obstacle-with = Dit ligt bij { $group }. Nog niemand pakte het op.
casus-obstacle-with-coordinator = Dit ligt bij de coördinator: er is nog geen groep die hierover gaat.
casus-obstacle-answer = Opgelost: { $answer }
casus-obstacle-solved-button = Opgelost, ik schrijf het antwoord
casus-obstacle-drop = Dit is al uit de weg
casus-obstacle-gone = Fijn, dit staat niet meer in de weg: { $obstacle }
casus-obstacle-was-dropped = Casus { $code }: dit staat niet meer in de weg. Je hoeft niet verder te zoeken. Het ging om: { $obstacle }
casus-obstacle-show = Bekijk
casus-obstacle-button = In de weg: { $kind } · { $state }
casus-progress-open = nog niet opgepakt
casus-progress-taken = wordt opgepakt
casus-progress-solved = opgelost
casus-progress-dropped = al uit de weg
casus-level-group = werkgroep
casus-level-steungroep = steungroep
casus-was-taken =
    { $name } pakt dit op. Uiterlijk { $day } is er een antwoord.
    <blockquote>{ $obstacle }</blockquote>
casus-ask-answer =
    <b>Wat is het antwoord?</b>
    Schrijf het in hooguit { $most } tekens. Het gaat naar iedereen van de casus. Stoppen kan met /annuleer.
casus-was-solved =
    { $name } heeft een antwoord.
    <b>Stond in de weg</b>: { $obstacle }
    <b>Antwoord</b>: { $answer }
casus-you-solved = Dank je wel. Je antwoord is nu bij de mensen van casus { $code }.
casus-went-to-steungroep = De werkgroep kwam er niet op tijd uit. Dit ligt nu bij de steungroep. Uiterlijk { $day } is er een antwoord. Het gaat om: { $obstacle }
casus-too-late = Ook de steungroep kwam hier niet op tijd uit. Kun jij kijken wat er nodig is?
casus-obstacles =
    <b>{ $count ->
        [one] Er staat 1 ding in de weg
       *[other] Er staan { $count } dingen in de weg
    }</b>
    Het oudste staat bovenaan. Over de laatste dag: { $late }. Bij de steungroep: { $steungroep }.
casus-obstacles-none = Er staat nu bij geen enkele casus iets in de weg.
casus-obstacle-line = { $code } · { $kind } · { $days } d · { $where } · { $text }

# Patronen

casus-patterns =
    <b>Wat steeds terugkomt</b>
    Tik op een patroon om te zien waar het vandaan komt.
casus-patterns-none = Er is nog niets dat steeds terugkomt.
casus-pattern-line = { $what } · { $times }× · { $standing }
casus-pattern-asked = wacht op jou
casus-pattern-chance = toeval
casus-pattern-structural = structureel
casus-pattern-solved = opgelost
casus-pattern-same = <b>Dit komt steeds terug</b>: { $kind }, in { $times } casussen.
casus-pattern-common = Wat ze gemeen hebben: { $what }.
casus-pattern-question = Is dit structureel? Dan krijgt het een trekker, tot het is opgelost.
casus-pattern-is-chance = Dit is toeval, zei een coördinator.
casus-pattern-is-solved = Dit is opgelost.
casus-pattern-owner = Dit is structureel. Trekker: { $name }.
casus-pattern-no-owner = Dit is structureel. Het heeft nog geen trekker.
casus-pattern-status = Hoe ver het is: { $status }
casus-pattern-yes = Ja, structureel
casus-pattern-no = Nee, toeval
casus-pattern-own = Ik ben de trekker
casus-pattern-give = Vraag iemand anders
casus-pattern-was-asked = Gevraagd: { $name }. Er is nog geen antwoord.
casus-pattern-ask-whom =
    <b>Wie kan de trekker zijn?</b>
    Typ een naam. Wie je vraagt, mag nee zeggen. Stoppen kan met /annuleer.
casus-pattern-which = Wie bedoel je? Tik op een naam, of typ een andere.
casus-pattern-nobody = Ik vind niemand met die naam die meedoet. Typ een andere naam. Stoppen kan met /annuleer.
casus-pattern-request = { $name } vraagt of jij trekker wilt zijn van: { $what }.
casus-pattern-request-free = Een trekker zoekt met anderen naar een oplossing, en schrijft hier hoe ver het is. Je bent vrij om nee te zeggen.
casus-pattern-accept = Ja, dat doe ik
casus-pattern-accepted = { $name } is nu de trekker van: { $what }.
casus-pattern-declined = Het lukt { $name } niet om trekker te zijn van: { $what }. Vraag je iemand anders?
casus-pattern-you-declined = Goed dat je het laat weten. De coördinator zoekt iemand anders.
casus-pattern-taken-over = { $name } is nu de trekker van: { $what }. Dank je wel voor wat je deed.
casus-pattern-left = { $name } is weg, en er is nu geen trekker voor: { $what }. Vraag je iemand anders?
casus-pattern-not-asked = Deze vraag is niet (meer) voor jou. Je hoeft niets te doen.
casus-pattern-set-status = Schrijf hoe ver het is
casus-pattern-solve = Opgelost
casus-pattern-ask-status = Hoe ver is het? Schrijf het in één zin. Stoppen kan met /annuleer.
casus-pattern-not-structural = Dit patroon is niet (meer) structureel. Met /patronen zie je hoe het staat.
casus-pattern-was-solved = Goed nieuws. Wat steeds terugkwam, is voor iedereen opgelost: { $kind }, { $what }.

# Wat we leerden

casus-digest =
    <b>Wat we leerden in { $month }</b>
casus-digest-brought-in = { $count ->
    [0] Er kwam geen casus bij.
    [one] Er kwam 1 casus bij.
   *[other] Er kwamen { $count } casussen bij.
}
casus-digest-done = { $count ->
    [0] Er werd geen casus afgerond.
    [one] Er werd 1 casus afgerond.
   *[other] Er werden { $count } casussen afgerond.
}
casus-digest-involved = Bij { $count } van de { $of } praatte de bewoner mee.
casus-digest-heading-helped = <b>Wat hielp</b>
casus-digest-heading-hindered = <b>Wat in de weg stond</b>
casus-digest-heading-effect = <b>Wat veranderde</b>
casus-digest-heading-again = <b>Wat terugkwam</b>
casus-digest-group = een werkgroep loste het op: { $count }×
casus-digest-steungroep = de steungroep loste het op: { $count }×
casus-digest-kind = { $kind }: { $count }×
casus-digest-pattern = { $what }: { $count }×
casus-digest-quote = “{ $text }”
casus-digest-proposal = Dit is de terugblik op de vorige maand. Hij gaat pas naar iedereen als jij dat zegt.
casus-digest-send = Stuur naar iedereen
casus-digest-drop = Stuur niet
casus-digest-sentences = Kies zinnen ({ $picked } van { $count })
casus-digest-which = Welke zinnen mogen mee? Kies alleen zinnen waarin niemand te herkennen is.
casus-digest-sent = Dit gaat nu naar iedereen die meedoet:
casus-digest-dropped = De terugblik op { $month } gaat niet uit.
casus-digest-decided = Hierover is al beslist. Je hoeft niets meer te doen.
casus-digest-most = Er kunnen hooguit { $most } zinnen mee. Haal eerst een andere weg.
