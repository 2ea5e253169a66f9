# What every button and command needs, and the menu of commands.

chat-stranger = I do not know you yet: this bot is for colleagues in the neighbourhood who got an invitation.
chat-ask-access = Ask for access
chat-not-allowed = Only a coordinator or an administrator can do that.
chat-edited = You changed an earlier message. I do not take that over. Type your answer again, or go back with the buttons.
chat-edited-gone = You changed an earlier message. What you made with it is gone. Nothing changes.
chat-button-old = This button no longer works. Start again with /hulp.
chat-cannot-keep = I cannot keep anything just now, because of trouble on the server. Your message is not lost. You get an answer as soon as it works again. There is no need to send it again.
chat-cut = Telegram cuts a long text into parts. I only read the first one and do not use the rest. Is something missing? Then change your first message. Was this a new message? Then send it once more.
chat-words-only = I can only use written text here. Type your answer. You can stop with /cancel.
chat-file-not-fetched = I cannot fetch the file from Telegram now. Nothing was changed. Try again in a few minutes.
chat-nameless-file = this file
chat-bug = This went wrong because of a mistake in the bot. The administrator knows. Mention this number when you ask about it: { $id }.
chat-bug-report = Something went wrong. Number { $id }: { $error } in { $where }. The log has more.

chat-previous = ‹ Previous
chat-next = Next ›

chat-command-start = Begin
chat-command-hulp = What can I do here?
chat-command-mij = My profile and data
chat-command-gids = The directory
chat-command-annuleer = Stop what I was doing
chat-command-leden = Who takes part?
chat-command-peiling = Ask many people something
chat-command-acties = Who does what, and when?
chat-command-casus = Bring in and follow casus
chat-command-obstakels = What stands in the way?
chat-command-notitie = Share a note
chat-command-verslag = Find notes again
chat-command-status = How is the bot doing?
