# Wat er mis kan zijn in config.toml of in de omgeving, en wat je dan doet.
config-wrong-heading = { $count ->
    [one] De instellingen kloppen nog niet. Er is 1 ding te verbeteren.
   *[other] De instellingen kloppen nog niet. Er zijn { $count } dingen te verbeteren.
}
config-key = { $name }: { $cure }
config-key-and-value = { $name } = { $value }: { $cure }

config-unknown = deze naam is niet bekend. Bedoel je { $nearest }?
config-number = schrijf een getal, zoals 28.5.
config-whole-number = schrijf een heel getal, zoals 14.
config-at-least = schrijf { NUMBER($ge, useGrouping: 0) } of meer.
config-more-than = schrijf meer dan { NUMBER($gt, useGrouping: 0) }.
config-at-most = schrijf { NUMBER($le, useGrouping: 0) } of minder.
config-one-of = kies uit { $expected }.
config-text = schrijf een tekst tussen aanhalingstekens.
config-section = dit is een kop. Zet de naam tussen rechte haken op een eigen regel.
config-address = schrijf een adres dat begint met http:// of https://.
config-time = schrijf een tijd als "21:00".
config-day = schrijf een dag als "2026-01-31", of "" voor geen.
config-stages = schrijf dagen van de maand als [5, 15, -3]; -1 is de laatste werkdag.
config-yes-or-no = kies true of false.
config-timezone = schrijf een tijdzone als "Europe/Amsterdam".
config-no-such-file = dit bestand is er niet, of het mag niet gelezen worden.
config-not-utf8 = bewaar dit bestand als UTF-8.
config-not-toml = regel { $line }, teken { $column } klopt niet. Kijk of alle tekst tussen aanhalingstekens staat.
config-step-name = schrijf hooguit 20 kleine letters of _, zoals "gesprek".
config-no-steps = noem minstens één stap.
config-step-twice = geef elke stap een eigen naam.
config-token = vul in wat je van @BotFather kreeg, of zet het in een bestand (token_file).
config-webhook-url = vul het adres in waarop Telegram de bot bereikt, of kies mode = "polling".
config-webhook-secret = verzin 1 tot 256 letters, cijfers, _ of -, of kies mode = "polling".
config-wrong = dit kan hier niet staan. Kijk in config.example.toml.
