# Polls: a question to many, and the result for who took part.

# Making one

polls-overview =
    <b>Polls</b>
    Tap a poll to see how it stands.
polls-none =
    <b>Polls</b>
    There are no polls yet. Is there something you want to know from your colleagues?
polls-new = New poll
polls-label-draft = Draft · { $question }
polls-label-open = Open · { $question }
polls-label-closed = Closed · { $question }
polls-label-shared = Result · { $question }
polls-label-withdrawn = Withdrawn · { $question }
polls-ask-question =
    <b>What do you want to know?</b>
    Type your question, in at most { $most } characters. You can stop with /cancel.
polls-step-question =
    Type the question again. It says now:
    <blockquote>{ $question }</blockquote>
    You can stop with /cancel.
polls-step-kind =
    <b>{ $question }</b>
    What kind of answer do you want?
polls-step-options =
    <b>{ $question }</b>
    What can everybody choose from? Type each answer on its own line, 2 to 8 in all. You can stop with /cancel.
polls-step-anonymous =
    <b>{ $question }</b>
    May you see who answered what?
    Of an anonymous poll nobody knows that, and neither do I. Its result is shown only with at least five answers.
polls-step-closes =
    <b>{ $question }</b>
    On which day does the poll close, at 17:00? Type a date, such as <i>12 May</i> or <i>Friday</i>. Or choose:
polls-kind-choice = One choice
polls-kind-several = Several choices
polls-kind-scale = A figure from 1 to 5
polls-kind-words = Own words
polls-is-anonymous = No, anonymous
polls-is-by-name = Yes, by name
polls-in-days = { $days } days
polls-question-empty = Type your question in plain words. You can stop with /cancel.
polls-question-long = These are { $count } characters. There may be { $most }. Make it shorter. You can stop with /cancel.
polls-options-count = I count { $count } different answers. There may be { $fewest } to { $most }, each on its own line. You can stop with /cancel.
polls-option-long = “{ $start }…” is too long. An answer may have { $most } characters. You can stop with /cancel.
polls-day-unclear = I do not understand that date, or it has passed. Type it like: 12 May. You can stop with /cancel.
polls-closes-past = The poll has to close in the future, at 17:00. Choose a later day.
polls-card = <b>This is how your colleagues see it:</b>
polls-edited =
    You changed your message, and your poll changes with it: <b>{ $question }</b>
    Look at the poll before you send it.
polls-not-edited = You changed an earlier message. { $state ->
    [draft] Your poll says something else by now, so it does not change. You can change the poll here.
    [open] Your poll went out already and does not change. You can close it and make a new one with /poll.
   *[other] Your poll is closed and does not change. Make a new one with /poll.
}
polls-look = Show the poll
polls-change-question = Question
polls-change-kind = Kind
polls-change-options = Answers
polls-change-anonymous = Anonymous
polls-change-closes = Closes on
polls-choose-audience = Choose who gets it
polls-drop = Throw away
polls-dropped = This poll is gone.
polls-unfinished = This poll is not finished. Start again with /poll and choose your draft.
polls-sent-before = This poll was sent before. See it with /poll.
polls-not-sent = This is how your colleagues see the poll. It has not been sent yet.
polls-going-on =
    <b>{ $question }</b>
    { $answered } of { $asked } people answered. You will see what they answered after it closes.
polls-close = Close now
polls-closed-now = Closed. The result comes in a few minutes.
polls-back = ‹ Back

# Answering

polls-question =
    <b>{ $question }</b>
    A question of { $sender }.
polls-the-coordinator = the coordinator
polls-how-choice = Choose one answer.
polls-how-several = Choose what fits. There may be several.
polls-how-scale = Choose a figure: 1 is low, 5 is high.
polls-how-words = Answer in one to three words.
polls-anonymous = This is anonymous. I keep that you answered, not what. So you cannot change your answer afterwards.
polls-by-name = { $sender } sees who answers what. The others see the result only. You can change your answer until it closes.
polls-closes = Closes on { $moment }.
polls-your-answer = <b>Your answer:</b> { $answer }
polls-noted = Noted
polls-answer = Answer
polls-send = Send my answer ({ $count })
polls-ask-words =
    <b>{ $question }</b>
    Type one to { $most } words, with commas in between. You can stop with /cancel.
polls-ask-words-anonymous =
    <b>{ $question }</b>
    Type one to { $most } words, with commas in between. Your answer is final at once. You can stop with /cancel.
polls-words-empty = Type one to { $most } plain words. You can stop with /cancel.
polls-words-many = I count { $count } answers. There may be { $most }. You can stop with /cancel.
polls-word-long = “{ $start }…” is too long. An answer may have { $most } characters. You can stop with /cancel.
polls-thanks-anonymous =
    <b>{ $question }</b>
    Thank you, your answer counts. You will get the result after it closes.
polls-thanks-typed = Thank you, your answer counts. What you typed still stands in this chat. Delete that message if you like.
polls-your-words = Noted: { $answer }. Do you want to change it? Then tap Answer again.
polls-answered-before = Your answer counts already. Because it is anonymous, you cannot change it.
polls-closed = This poll is closed.
polls-withdrawn = This poll was withdrawn. It cannot be answered any more, and there will be no result.
polls-withdrawn-shown =
    <b>{ $question }</b>
    This poll was withdrawn and is closed. The answers were erased. There will be no result.

# Result

polls-result =
    <b>Result: { $question }</b>
    { $people ->
        [one] 1 answer.
       *[other] { $people } answers.
    }
polls-result-mean = The mean is { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }.
polls-mean = Mean { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
polls-result-line = • { $label }: { $count }
polls-result-more = And { $count } others.
polls-too-few =
    <b>{ $question }</b>
    This poll is closed. There were fewer than { $fewest } answers. Because it is anonymous, I show nothing.
polls-no-answers =
    <b>{ $question }</b>
    This poll is closed. Nobody answered.
polls-table = The answers to “{ $question }” as a file. Delete it when you no longer need it.
polls-file = poll
polls-column-name = name
polls-column-organisation = organisation
polls-column-answer = answer
polls-column-count = count
