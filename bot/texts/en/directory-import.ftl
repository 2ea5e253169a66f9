# A list of people that cannot be imported.
directory-import-no-headings = I see no headings above the columns. Put at the top: name, organisation, role, domains, neighbourhood, phone, email, working days.
directory-import-no-people = There is nobody below the headings.

# Mistakes in a row.
directory-import-no-name = “{ $value }” is not a name. Fill in a name.
directory-import-phone = “{ $value }” is not a phone number. Put one number there, without words, or leave the cell empty.
directory-import-email = “{ $value }” is not an e-mail address. Correct it or leave the cell empty.
directory-import-working-days = I do not understand “{ $value }”. Write the days like this: Mon, Tue, Thu.
directory-import-yes-or-no = I do not understand “{ $value }”. Write yes or no.
directory-import-same-email = this e-mail address is also in row { $first }. Give every colleague their own address, or leave it empty.
directory-import-same-person = this colleague is also in row { $first }. Remove one of the rows. Are they two people? Then give both an e-mail address.
directory-import-two-kinds = { $organisation } is of another kind in row { $first }. Choose one.
