# Files that I cannot read.
sheet-empty = { $file } is empty. Send the file with the list.
sheet-pdf = { $file } is a pdf. I cannot read that. Send the list as an Excel file (.xlsx) or CSV.
sheet-image = { $file } is a picture. Send the list as an Excel file (.xlsx) or CSV.
sheet-old-excel = { $file } is an old Excel or Word file. Open it and save it as an Excel workbook (.xlsx).
sheet-locked = This file has a password. Remove the password and send it again.
sheet-opendocument = This is a LibreOffice file (.ods). Save it as an Excel workbook (.xlsx).
sheet-zip = This is not an Excel file. Send the list itself, as an Excel file (.xlsx) or CSV.
sheet-damaged = This Excel file is damaged. Open it in Excel, save it again and send it once more.
sheet-not-text = { $file } is not a list that I can read. Send an Excel file (.xlsx) or CSV.
sheet-too-big = This file is too big. I read { $rows } rows and { $megabytes } MB at most. Remove empty rows and extra sheets, or split the list.
sheet-too-many-columns = This file has more than { $most } columns. Keep only the columns that are needed.
sheet-quotes = A quotation mark in row { $row } is in the wrong place. Save the list again from Excel, or remove the mark.
sheet-column-missing = The column { $column } is missing. Put that heading above the right column.

# Cells that hold something else than text.
sheet-merged = this is a merged cell. Split the cells and fill in every row.
sheet-formula = there is a formula without a result. Put the result in the cell as text.
sheet-date = Excel turned this into a date. Format the cell as text and type it again.
sheet-error-value = there is an Excel error here. Fill in the cell again.
sheet-empty-cell = this cell is empty. Fill it in.
sheet-long-cell = this text is too long. Keep it under 1000 characters.
sheet-loose-cell = “{ $value }” is in a column without a heading. Remove it or give the column a heading. In a CSV: put text with a ; or , between quotation marks.

# Where a mistake stands.
sheet-problem = Row { $row }, column { $column }: { $what }
sheet-problem-in-row = Row { $row }: { $what }

# Columns that are not read.
sheet-unknown-column = I do not know the column { $heading }. I skip it.
sheet-unknown-column-meant = I do not know the column { $heading }. Do you mean { $meant }? Then change the heading.
