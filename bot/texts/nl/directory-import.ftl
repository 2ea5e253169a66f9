# A list of people that cannot be imported.
directory-import-no-headings = Ik zie geen kopjes boven de kolommen. Zet bovenaan: naam, organisatie, functie, domeinen, wijk, telefoon, email, werkdagen.
directory-import-no-people = Onder de kopjes staat niemand.

# Mistakes in a row.
directory-import-no-name = “{ $value }” is geen naam. Vul een naam in.
directory-import-phone = “{ $value }” is geen telefoonnummer. Zet er één nummer neer, zonder tekst, of laat de cel leeg.
directory-import-email = “{ $value }” is geen e-mailadres. Verbeter het of laat de cel leeg.
directory-import-working-days = “{ $value }” begrijp ik niet. Schrijf de dagen zo: ma, di, do.
directory-import-yes-or-no = “{ $value }” begrijp ik niet. Schrijf ja of nee.
directory-import-same-email = dit e-mailadres staat ook in rij { $first }. Geef elke collega een eigen adres, of laat het leeg.
directory-import-same-person = deze collega staat ook in rij { $first }. Haal één rij weg. Zijn het twee mensen? Geef dan allebei een e-mailadres.
directory-import-two-kinds = { $organisation } heeft in rij { $first } een andere soort. Kies er één.
