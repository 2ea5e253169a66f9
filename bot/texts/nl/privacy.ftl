privacy-refused = Wacht even. Dit lijkt op { $what }. Ik heb niets bewaard. Schrijf het opnieuw zonder gegevens van de bewoner.
privacy-refused-album = Wacht even. Dit lijkt op { $what }. Van het album heb ik niets bewaard. Stuur het opnieuw zonder deze woorden.
privacy-refused-colleague = Gaat het om een collega die nog niet in de lijst staat? Vraag je coördinator om die toe te voegen.
privacy-refused-contact = Dit is het contact van iemand anders. Ik heb niets bewaard. Je kunt alleen je eigen contact met mij delen.
privacy-forwarded = Een doorgestuurd bericht kan ik niet gebruiken. Schrijf zelf je vraag, zonder gegevens van de bewoner.

# What it looks like: “Dit lijkt op …”.
privacy-kind-bsn = een BSN
privacy-kind-date-of-birth = een geboortedatum
privacy-kind-iban = een rekeningnummer
privacy-kind-file-number = een dossiernummer
privacy-kind-postcode = een adres
privacy-kind-street = een straat met huisnummer
privacy-kind-phone = een telefoonnummer
privacy-kind-email = een e-mailadres
privacy-kind-titled-name = de naam van een bewoner
privacy-kind-name-and-age = een naam met een leeftijd
privacy-kind-contact = het contact van iemand anders

# Een coördinator kan zeggen dat het om een collega gaat.

privacy-refused-vouch = Hoort dit bij een collega of een organisatie? Tik dan hieronder, en stuur het daarna opnieuw.
privacy-vouch = Dit is van een collega of organisatie
privacy-vouched = Goed. Stuur je bericht nu opnieuw. Een uur lang laat ik dit door, alleen bij jou. Ik heb het zelf niet bewaard.
