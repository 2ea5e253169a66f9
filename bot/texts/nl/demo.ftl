# De proef in de browser: wie er meedoen, en wat je kunt proberen.
demo-title = wijkbot in Merwestad
demo-intro = Dit is een proef met verzonnen mensen. Er gaat niets naar Telegram. Stel links een vraag als Noor. Of kies Corrie, en deel iets met /notitie.
demo-asks = wijkcoach, stelt een vraag
demo-knows-debts-and-housing = weet van schulden en wonen
demo-knows-debts = weet van schulden
demo-knows-housing = weet van huurachterstand
demo-contact = contactpersoon van De Poort
demo-coordinator = coördinator van de wijk
demo-outsider = kent de bot nog niet

demo-hint-1 = Wie weet iets van schulden én wonen?
demo-hint-2 = Mijn cliënt zit hele dagen achter de gordijnen en doet niet meer open.
demo-hint-3 = Ik zoek iemand voor dementie en verslaving.
demo-hint-4 = Wat is het nummer van de wijkagent?
demo-hint-5 = Wie weet een goed recept voor appeltaart?
demo-hint-6 = /casus
demo-hint-7 = /stand
