# Voor de beheerder: hoe het met de bot gaat. Ook voor `wijkbot status`.

admin-not-allowed = Dat kan alleen een beheerder.

admin-status = Zo gaat het met de bot
admin-status-nothing-waits = Er wacht niets.
admin-status-updates = { $count ->
    [one] 1 bericht van iemand wacht op antwoord.
   *[other] { $count } berichten van mensen wachten op antwoord.
}
admin-status-lane-answer = antwoorden
admin-status-lane-alarm = meldingen
admin-status-lane-reminder = herinneringen
admin-status-lane-broadcast = berichten aan velen
admin-status-waiting = Wachten nu, { $kind }: { $now }. { $later ->
    [0] {""}
   *[other] Voor later: { $later }.
}
admin-status-since = Het oudste daarvan wacht { $age }.
admin-status-unknown = { $count ->
    [one] Van 1 bericht weet ik niet of het aankwam.
   *[other] Van { $count } berichten weet ik niet of ze aankwamen.
}
admin-status-failed = { $count ->
    [one] Telegram weigerde 1 bericht.
   *[other] Telegram weigerde { $count } berichten.
}
admin-status-unreachable = { $count ->
    [one] 1 collega is niet te bereiken: die blokkeerde de bot of is weg bij Telegram.
   *[other] { $count } collega’s zijn niet te bereiken: ze blokkeerden de bot of zijn weg bij Telegram.
}
admin-status-paused = { $count ->
    [one] 1 verzending staat stil.
   *[other] { $count } verzendingen staan stil.
}
admin-status-set-aside = { $count ->
    [one] 1 bericht kon de bot niet verwerken. In het log staat waarom.
   *[other] { $count } berichten kon de bot niet verwerken. In het log staat waarom.
}
admin-status-rate = In de laatste vijf minuten verstuurd: { $rate } per minuut.
admin-status-backup = De laatste kopie is van { $at }, { $age } geleden.
admin-status-no-backup = Er is nog geen kopie gemaakt. Doe dat met: wijkbot backup.
admin-status-tick = De laatste ronde was { $age } geleden.
admin-status-no-tick = De bot heeft nog geen ronde gemaakt.
admin-status-runs = De bot draait.
admin-status-does-not-run = De bot draait niet.

admin-age-seconds = { $count ->
    [one] 1 seconde
   *[other] { $count } seconden
}
admin-age-minutes = { $count } minuten
admin-age-hours = { $count } uur
admin-age-days = { $count } dagen

admin-copy-failed = De nachtelijke kopie van de database is niet gelukt. Kijk of de schijf vol is, en of wijkbot in de map mag schrijven. Komende nacht probeer ik het opnieuw.
admin-copy-no-folder = De nachtelijke kopie van de database is niet gelukt: de map ervoor is er niet. Die staat in de instellingen, onder [backup]. Komende nacht probeer ik het opnieuw.
