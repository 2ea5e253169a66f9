# Bestanden die ik niet kan lezen.
sheet-empty = { $file } is leeg. Stuur het bestand met de lijst.
sheet-pdf = { $file } is een pdf. Die kan ik niet lezen. Stuur de lijst als Excel-bestand (.xlsx) of CSV.
sheet-image = { $file } is een plaatje. Stuur de lijst als Excel-bestand (.xlsx) of CSV.
sheet-old-excel = { $file } is een oud Excel- of Word-bestand. Open het en sla het op als Excel-werkmap (.xlsx).
sheet-locked = Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf en stuur het opnieuw.
sheet-opendocument = Dit is een bestand van LibreOffice (.ods). Sla het op als Excel-werkmap (.xlsx).
sheet-zip = Dit is geen Excel-bestand. Stuur de lijst zelf, als Excel-bestand (.xlsx) of CSV.
sheet-damaged = Dit Excel-bestand is beschadigd. Open het in Excel, sla het opnieuw op en stuur het nog eens.
sheet-not-text = { $file } is geen lijst die ik kan lezen. Stuur een Excel-bestand (.xlsx) of CSV.
sheet-too-big = Dit bestand is te groot. Ik lees hooguit { $rows } rijen en { $megabytes } MB. Haal lege rijen en extra bladen weg, of deel de lijst op.
sheet-too-many-columns = Dit bestand heeft meer dan { $most } kolommen. Laat alleen de kolommen staan die nodig zijn.
sheet-quotes = In rij { $row } staat een aanhalingsteken verkeerd. Sla de lijst opnieuw op vanuit Excel, of haal het teken weg.
sheet-column-missing = De kolom { $column } ontbreekt. Zet dat kopje boven de juiste kolom.

# Cellen waar iets anders in staat dan tekst.
sheet-merged = dit is een samengevoegde cel. Splits de cellen en vul elke rij in.
sheet-formula = hier staat een formule zonder uitkomst. Zet de uitkomst als tekst in de cel.
sheet-date = hier maakte Excel een datum van. Maak de cel op als tekst en typ het opnieuw.
sheet-error-value = hier staat een foutmelding van Excel. Vul de cel opnieuw in.
sheet-empty-cell = deze cel is leeg. Vul hem in.
sheet-long-cell = deze tekst is te lang. Maak hem korter dan 1000 tekens.
sheet-loose-cell = “{ $value }” staat in een kolom zonder kopje. Haal het weg of geef de kolom een kopje. In een CSV: zet tekst met een ; of , tussen aanhalingstekens.

# Waar een fout staat.
sheet-problem = Rij { $row }, kolom { $column }: { $what }
sheet-problem-in-row = Rij { $row }: { $what }

# Kolommen die ik niet lees.
sheet-unknown-column = De kolom { $heading } ken ik niet. Die sla ik over.
sheet-unknown-column-meant = De kolom { $heading } ken ik niet. Bedoel je { $meant }? Verander dan het kopje.
