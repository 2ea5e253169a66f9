# The command line: help for each command, and what it says.
cli-help-wijkbot = wijkbot brings a question in the neighbourhood to the right colleague.
cli-help-wijkbot-config = The file with settings, if it is not in its usual place.
cli-help-wijkbot--version = Show the version.
cli-help-demo = Try wijkbot in the browser, without Telegram.
cli-help-demo-port = The port of the page. 0 takes a free one.
cli-help-demo-no-browser = Open no browser, only show the address.
cli-help-run = Start the bot.
cli-help-status = Tell how the bot is doing: what waits, what went wrong, the last copy.
cli-help-check = See whether all is right: settings, database, lexicon and token.
cli-help-check-health = Only ask whether the bot that runs now is healthy.
cli-help-import = Read the list of colleagues from a CSV or Excel file.
cli-help-import-file = The file with the list.
cli-help-import-dry-run = Show what would change and write nothing.
cli-help-export = Write the list of colleagues to a CSV or Excel file.
cli-help-export-file = The file to make.
cli-help-invite = Make an invitation for a colleague, or a sheet for everybody who has not joined.
cli-help-invite-name = The name as it stands in the list.
cli-help-invite-organisation = The organisation, if the name occurs more than once or is not in the list yet.
cli-help-invite-role = What this colleague may do.
cli-help-invite-qr = Make a QR code as a picture (PNG) too.
cli-help-invite-everyone = Invite everybody who has not joined. Name the sheet with --sheet.
cli-help-invite-sheet = The sheet of QR codes to print (HTML).
cli-help-ask = Ask the list a question.
cli-help-ask-question = The question, in plain words.
cli-help-ask-directory = A list of colleagues. Without one, wijkbot looks in the sample neighbourhood.
cli-help-ask-as-json = Write the answer as JSON.
cli-help-evaluate = Answer a file of questions and keep the answers.
cli-help-evaluate-questions = Lines with an "id" and a question "q" (JSON Lines).
cli-help-evaluate-directory = The list of colleagues.
cli-help-evaluate-output = The file for the answers.
cli-help-backup = Copy the database. The bot may go on.
cli-help-backup-file = The file to make.
cli-help-restore = Put a copy of the database back. Stop the bot first.
cli-help-restore-file = The copy.
cli-help-train = Make the model again, after a change in the lexicon.

cli-bug = Something went wrong in wijkbot itself. Report this, with what the log says and this: { $error } ({ $place }).
cli-file = This file cannot be used: { $file } ({ $reason }).
cli-port-taken = Another program uses this port already. Choose another port. ({ $reason })
cli-database = The database cannot be used now ({ $reason }). Is another wijkbot running?
cli-database-newer = The database belongs to a newer wijkbot (version { $found }). This one knows version { $known }. Upgrade wijkbot first.
cli-lexicon = The lexicon is not right:
    { $reason }
cli-data-file = A file of wijkbot is not right. { $reason }
cli-progress = { $what }: { $done } of { $total }
cli-row = Row { $row }: { $problem }
cli-cell = Row { $row }, { $column }: { $problem }

cli-ask-people = Ask:
cli-ask-team = Nobody knows all of this. Together they do:
cli-ask-nobody = I find nobody.
cli-ask-unsure = I am in doubt. Is it about { $choices }?
cli-ask-unclear = I do not understand this question.
cli-evaluate-progress = Questions
cli-evaluate-bad-line = { $file }, line { $line }: {"{"}"id": "…", "q": "…"{"}"} belongs here.
cli-evaluate-not-utf8 = Save { $file } as UTF-8.
cli-evaluate-done = { $questions } questions answered in { $file }. For { $nobody } questions nobody was found.
cli-evaluate-times = Time per question: half within { $p50 } ms, 95 % within { $p95 } ms, longest { $max } ms.
cli-train-done = The model is in { $file }. Making it took { $seconds } seconds.

cli-check-config = The settings are right.
cli-check-database = The database { $file } is in order (version { $version }).
cli-check-database-new = There is no database { $file } yet. wijkbot makes it at its first start.
cli-check-database-damaged = The database { $file } is damaged. Put a copy back with: wijkbot restore
cli-check-database-no-folder = The folder { $folder } is not there yet. wijkbot makes it at its first start. Is the name right?
cli-check-database-read-only = wijkbot cannot write in { $file }. Look at the permissions of the file and of its folder.
cli-check-copies = Every night a copy of the database goes to { $folder }. The last { $keep } are kept.
cli-check-copies-no-folder = The folder { $folder } for the copies is not there. Make it, or change folder under [backup].
cli-check-copies-read-only = wijkbot cannot write in the folder { $folder } for the copies. Look at the permissions of the folder.
cli-check-lexicon = The lexicon is in order ({ $topics } topics) and the model fits it.
cli-check-token = Telegram knows the bot: @{ $bot }.
cli-check-token-unknown = Telegram cannot be reached now, so we do not know whether the token is right.
cli-check-healthy = The bot runs and is healthy.
cli-check-not-healthy = The bot does not answer.
cli-token-refused = Telegram does not know this token. Ask @BotFather for the right one.
cli-second-poller = Another program takes messages with the same token. Stop it first.
cli-already-running = A wijkbot with the database { $file } runs already. Stop it first.
cli-no-database = There is no database { $file } yet. Start the bot, or read a list first with: wijkbot import
cli-backup-done = The copy is in { $file }.
cli-restore-done = The database { $file } was put back. The one before it is in { $old }.

cli-import-column-unknown = I do not know column "{ $column }". I leave it out.
cli-import-column-meant = I do not know column "{ $column }". I leave it out. Did you mean "{ $meant }"?
cli-import-problems = { $count ->
    [one] Nothing was saved. Mend this row and try again.
   *[other] Nothing was saved. Mend these { $count } things and try again.
}
cli-import-progress = Comparing the list with what is there…
cli-import-counts = New: { $added }. Changed: { $changed }. Left as they were: { $left }.
cli-import-added = + { $name } ({ $organisation })
cli-import-changed = ~ { $name }, { $field }: { $old } → { $new }
cli-import-hidden = ~ { $name }, { $field }: no longer shown to others, as it changed
cli-import-kept = = { $name }, { $field }: stays { $own }, as they wrote it. The file says { $file }.
cli-import-vanished = ? { $name } ({ $organisation }) is no longer in the file. Did this colleague leave? Then remove them in the chat.
cli-import-dry-run = This was a trial. Nothing was saved.
cli-import-done = The list was saved.
cli-export-form = Choose a name that ends in .csv or .xlsx, not { $file }.
cli-export-done = { $people } colleagues are in { $file }.

cli-field-name = name
cli-field-organisation = organisation
cli-field-organisation-kind = kind of organisation
cli-field-job-title = job title
cli-field-tags = domains
cli-field-wijken = neighbourhood
cli-field-phone = phone
cli-field-email = e-mail
cli-field-working-days = working days
cli-field-languages = languages
cli-field-lived-experience = lived experience

cli-invite-one-or-all = Give a name, or --all with --sheet.
cli-invite-unknown = { $name } is not in the list. See how the name is written there, or give the organisation with --organisation.
cli-invite-which = { $name } is in the list more than once: { $organisations }. Choose one with --organisation.
cli-invite-done = Invitation for { $name } ({ $organisation }), valid through { $until }. This link works once. Give it to { $name } only.
cli-invite-progress = Making the invitations…
cli-invite-sheet-done = { $count ->
    [one] The invitation for 1 colleague is in { $file }.
   *[other] The invitations for { $count } colleagues are in { $file }.
}
cli-no-telegram = Telegram cannot be reached now. Try again later.

cli-demo-open = wijkbot runs at { $url }. Open that page in your browser. Stop with Ctrl-C.
