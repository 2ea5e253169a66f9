# Files that cannot be imported.
directory-import-empty = { $file } is leeg. Stuur het bestand met de namen.
directory-import-pdf = { $file } is een pdf. Die kan ik niet lezen. Stuur de lijst als Excel-bestand (.xlsx) of CSV.
directory-import-image = { $file } is een plaatje. Stuur de lijst als Excel-bestand (.xlsx) of CSV.
directory-import-old-excel = { $file } is een oud Excel- of Word-bestand. Open het en sla het op als Excel-werkmap (.xlsx).
directory-import-locked = Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en stuur het opnieuw.
directory-import-opendocument = Dit is een bestand van LibreOffice (.ods). Sla het op als Excel-werkmap (.xlsx).
directory-import-zip = Dit is geen Excel-bestand. Stuur de lijst zelf, als Excel-bestand (.xlsx) of CSV.
directory-import-damaged = Dit Excel-bestand is beschadigd. Open het in Excel, sla het opnieuw op en stuur het nog eens.
directory-import-not-text = { $file } is geen lijst die ik kan lezen. Stuur een Excel-bestand (.xlsx) of CSV.
directory-import-too-big = Dit bestand is te groot. Ik lees hooguit { $people } mensen en { $megabytes } MB. Haal lege rijen en extra bladen weg, of deel de lijst op.
directory-import-too-many-columns = Dit bestand heeft meer dan { $most } kolommen. Laat alleen de kolommen staan die nodig zijn.
directory-import-quotes = In rij { $row } staat een aanhalingsteken verkeerd. Sla de lijst opnieuw op vanuit Excel, of haal het teken weg.
directory-import-no-headings = Ik zie geen kopjes boven de kolommen. Zet bovenaan: naam, organisatie, functie, domeinen, wijk, telefoon, email, werkdagen.
directory-import-column-missing = De kolom { $column } ontbreekt. Zet dat kopje boven de juiste kolom.
directory-import-no-people = Onder de kopjes staat niemand.

# Where a mistake stands.
directory-import-problem = Rij { $row }, kolom { $column }: { $what }
directory-import-problem-in-row = Rij { $row }: { $what }

# Mistakes in a row.
directory-import-empty-cell = deze cel is leeg. Vul hem in.
directory-import-no-name = “{ $value }” is geen naam. Vul een naam in.
directory-import-phone = “{ $value }” is geen telefoonnummer. Zet er één nummer neer, zonder tekst, of laat de cel leeg.
directory-import-email = “{ $value }” is geen e-mailadres. Verbeter het of laat de cel leeg.
directory-import-working-days = “{ $value }” begrijp ik niet. Schrijf de dagen zo: ma, di, do.
directory-import-yes-or-no = “{ $value }” begrijp ik niet. Schrijf ja of nee.
directory-import-long-cell = deze tekst is te lang. Maak hem korter dan 1000 tekens.
directory-import-loose-cell = “{ $value }” staat in een kolom zonder kopje. Haal het weg of geef de kolom een kopje. In een CSV: zet tekst met een ; of , tussen aanhalingstekens.
directory-import-merged = dit is een samengevoegde cel. Splits de cellen en vul elke rij in.
directory-import-formula = hier staat een formule zonder uitkomst. Zet de uitkomst als tekst in de cel.
directory-import-date = hier maakte Excel een datum van. Maak de cel op als tekst en typ het opnieuw.
directory-import-error-value = hier staat een foutmelding van Excel. Vul de cel opnieuw in.
directory-import-same-email = dit e-mailadres staat ook in rij { $first }. Geef elke collega een eigen adres, of laat het leeg.
directory-import-same-person = deze collega staat ook in rij { $first }. Haal één rij weg. Zijn het twee mensen? Geef dan allebei een e-mailadres.
directory-import-two-kinds = { $organisation } heeft in rij { $first } een andere soort. Kies er één.

# Columns that are not read.
directory-import-unknown-column = De kolom { $heading } ken ik niet. Die sla ik over.
directory-import-unknown-column-meant = De kolom { $heading } ken ik niet. Bedoel je { $meant }? Verander dan het kopje.
