# De proef in de browser: wie er meedoen, en wat je kunt proberen.
demo-title = wijkbot in Merwestad
demo-intro = Een proef met verzonnen mensen. Er gaat niets naar Telegram, en niets blijft bewaard.
demo-asks = wijkcoach, stelt een vraag
demo-knows-debts-and-housing = weet van schulden en wonen
demo-knows-debts = weet van schulden
demo-knows-housing = weet van huurachterstand
demo-contact = contactpersoon van De Poort
demo-coordinator = coördinator van de wijk
demo-outsider = kent de bot nog niet

# Een vraag

demo-question = Zoek een collega
demo-question-1 = Noor zoekt iemand die twee dingen weet. Tik bij het antwoord op “{ ask-button-introduce }”. Bilal krijgt dan de vraag.
demo-question-1-says = Wie weet iets van schulden én wonen?
demo-question-2 = Het mag ook in gewone woorden. De bot zoekt zelf uit waar het over gaat.
demo-question-2-says = Mijn cliënt zit hele dagen achter de gordijnen en doet niet meer open.
demo-question-3 = Weet niemand allebei? Dan krijg je een klein team.
demo-question-3-says = Ik zoek iemand voor dementie en verslaving.
demo-question-4 = Soms wil je alleen een nummer.
demo-question-4-says = Wat is het nummer van de wijkagent?
demo-question-5 = Weet niemand het? Dan zegt de bot dat eerlijk.
demo-question-5-says = Wie weet een goed recept voor appeltaart?

# Een notitie

demo-note = Deel een notitie
demo-note-1 = Corrie is coördinator. Zij wil het verslag van het wijkoverleg delen.
demo-note-1-says = /notitie
demo-note-2 = Dit is het verslag. De bot herkent straks het actiepunt.
demo-note-2-says =
    Verslag van het wijkoverleg
    We bellen elkaar voordat we doorverwijzen.
    Acties
    - Joost: een lijst maken van alle spreekuren
demo-note-3 = Tik op “{ directory-audience-everyone }”, “{ notes-preview }” en “{ notes-send-planned-now }”. Je ziet eerst hoe het aankomt, en bij wie.
demo-note-4 = Bij Noor komt de notitie binnen. Tik op “{ notes-read }”. De anderen lezen vanzelf, de meesten tenminste.
demo-note-5 = Tik bij Corrie op “{ notes-refresh }”. Je ziet wie het las, en dat Hanneke niet bereikbaar is: zij blokkeerde de bot. Stuur het daarna opnieuw naar wie nog niet las.

# Een peiling

demo-poll = Houd een peiling
demo-poll-1 = Corrie wil iets vragen aan de hele wijk. Tik daarna op “{ polls-new }”.
demo-poll-1-says = /peiling
demo-poll-2 = Dit is haar vraag. Tik daarna op “{ polls-kind-choice }”.
demo-poll-2-says = Hoe vaak komen we bij elkaar?
demo-poll-3 = Hieruit kan iedereen kiezen. Tik daarna op “{ polls-is-anonymous }” en “2 dagen”.
demo-poll-3-says =
    Elke maand
    Elk kwartaal
    Twee keer per jaar
demo-poll-4 = Tik op “{ polls-choose-audience }”, “{ directory-audience-everyone }”, “{ notes-preview }” en “{ notes-send-planned-now }”.
demo-poll-5 = Noor krijgt de peiling ook. Kies een antwoord. De anderen kiezen vanzelf.
demo-poll-6 = De peiling sluit over twee dagen. Wie meedeed, krijgt de uitslag met een plaatje.

# Een maand met een casus

demo-casus = Beleef een maand met een casus
demo-casus-1 = Corrie laadt eerst een prijslijst. Daarmee kan de bot straks effecten uitrekenen.
demo-casus-1-says = /prijslijst
demo-casus-2 = In deze lijst staan verzonnen prijzen.
demo-casus-3 = Op de vijfde komt de eerste herinnering. Kees is contactpersoon van De Poort en krijgt er een. Andere organisaties reageren vanzelf.
demo-casus-4 = Kees heeft een casus. Tik daarna op “{ casus-new }”.
demo-casus-4-says = /casus
demo-casus-5 = De titel, zonder naam of adres.
demo-casus-5-says = Gezin dreigt zijn huis kwijt te raken
demo-casus-6 = Wat wil de bewoner zelf? Sla daarna drie vragen over. Tik bij “Staat er iets in de weg?” op “{ casus-kind-rule }”.
demo-casus-6-says = In het huis blijven wonen en rust krijgen
demo-casus-7 = Dit staat in de weg. Ga daarna verder tot het eind, en tik op “{ casus-bring-in }”.
demo-casus-7-says = Zonder inschrijving krijgt het gezin geen briefadres
demo-casus-8 = Bilal zit in de werkgroep Anders Samenwerken. Hij krijgt de vraag. Laat die nu liggen.
demo-casus-9 = Op de vijftiende komt de tweede herinnering. Corrie ziet dan wie nog een casus zoekt.
demo-casus-10 = De werkgroep kwam er niet op tijd uit. Nu krijgt de steungroep de vraag. Daar zit Corrie in. Tik op “{ casus-obstacle-take }” en “{ casus-obstacle-solved-button }”.
demo-casus-11 = Het antwoord gaat terug naar de casus van Kees.
demo-casus-11-says = De gemeente geeft het gezin een tijdelijk briefadres
demo-casus-12 = Kees opent zijn casus. Tik steeds op “✓ Klaar” en vertel aan het eind wat jullie leerden.
demo-casus-12-says = /casus
demo-casus-13 = Tik ook op “{ casus-effects }”. Daar teken je het web van de bewoner, en reken je uit wat het kostte.
demo-casus-14 = Hoe staan alle organisaties ervoor? Dat zie je in één plaatje.
demo-casus-14-says = /stand
demo-casus-15 = De maand gaat voorbij. Op de eerste werkdag kijkt Corrie terug. De terugblik gaat pas naar iedereen als zij dat zegt.

# Wat de anderen zelf inbrengen en antwoorden

demo-casus-of-others-1-title = Moeder en zoon kunnen niet meer samen wonen
demo-casus-of-others-1-wish = Allebei een eigen plek, en toch elkaar zien
demo-casus-of-others-2-title = Man durft de deur niet meer open te doen
demo-casus-of-others-2-wish = Weer naar buiten durven
demo-casus-of-others-3-title = Jongen gaat al maanden niet naar school
demo-casus-of-others-3-wish = Een opleiding die wel past
demo-casus-of-others-4-title = Vrouw zorgt alleen voor haar zieke man
demo-casus-of-others-4-wish = Een dag in de week voor zichzelf
demo-casus-of-others-5-title = Gezin kan de energierekening niet betalen
demo-casus-of-others-5-wish = Een warm huis zonder nieuwe schulden
demo-word-1 = vertrouwen
demo-word-2 = samen
demo-word-3 = rust
demo-word-4 = korte lijnen
