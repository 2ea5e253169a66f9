# Files that cannot be imported.
directory-import-empty = { $file } is empty. Send the file with the names.
directory-import-pdf = { $file } is a pdf. I cannot read that. Send the list as an Excel file (.xlsx) or CSV.
directory-import-image = { $file } is a picture. Send the list as an Excel file (.xlsx) or CSV.
directory-import-old-excel = { $file } is an old Excel or Word file. Open it and save it as an Excel workbook (.xlsx).
directory-import-locked = This file has a password. Remove the password and send it again.
directory-import-opendocument = This is a LibreOffice file (.ods). Save it as an Excel workbook (.xlsx).
directory-import-zip = This is not an Excel file. Send the list itself, as an Excel file (.xlsx) or CSV.
directory-import-damaged = This Excel file is damaged. Open it in Excel, save it again and send it once more.
directory-import-not-text = { $file } is not a list that I can read. Send an Excel file (.xlsx) or CSV.
directory-import-too-big = This file is too big. I read { $people } people and { $megabytes } MB at most. Remove empty rows and extra sheets, or split the list.
directory-import-too-many-columns = This file has more than { $most } columns. Keep only the columns that are needed.
directory-import-quotes = A quotation mark in row { $row } is in the wrong place. Save the list again from Excel, or remove the mark.
directory-import-no-headings = I see no headings above the columns. Put at the top: name, organisation, role, domains, neighbourhood, phone, email, working days.
directory-import-column-missing = The column { $column } is missing. Put that heading above the right column.
directory-import-no-people = There is nobody below the headings.

# Where a mistake stands.
directory-import-problem = Row { $row }, column { $column }: { $what }
directory-import-problem-in-row = Row { $row }: { $what }

# Mistakes in a row.
directory-import-empty-cell = this cell is empty. Fill it in.
directory-import-no-name = “{ $value }” is not a name. Fill in a name.
directory-import-phone = “{ $value }” is not a phone number. Put one number there, without words, or leave the cell empty.
directory-import-email = “{ $value }” is not an e-mail address. Correct it or leave the cell empty.
directory-import-working-days = I do not understand “{ $value }”. Write the days like this: Mon, Tue, Thu.
directory-import-yes-or-no = I do not understand “{ $value }”. Write yes or no.
directory-import-long-cell = this text is too long. Keep it under 1000 characters.
directory-import-loose-cell = “{ $value }” is in a column without a heading. Remove it or give the column a heading. In a CSV: put text with a ; or , between quotation marks.
directory-import-merged = this is a merged cell. Split the cells and fill in every row.
directory-import-formula = there is a formula without a result. Put the result in the cell as text.
directory-import-date = Excel turned this into a date. Format the cell as text and type it again.
directory-import-error-value = there is an Excel error here. Fill in the cell again.
directory-import-same-email = this e-mail address is also in row { $first }. Give every colleague their own address, or leave it empty.
directory-import-same-person = this colleague is also in row { $first }. Remove one of the rows. Are they two people? Then give both an e-mail address.
directory-import-two-kinds = { $organisation } is of another kind in row { $first }. Choose one.

# Columns that are not read.
directory-import-unknown-column = I do not know the column { $heading }. I skip it.
directory-import-unknown-column-meant = I do not know the column { $heading }. Do you mean { $meant }? Then change the heading.
