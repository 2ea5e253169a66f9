# Words the bot does not know yet, what terms mean, and blank spots in the wijk.

words-back = ‹ Back

# Words I do not know yet

words-unknown =
    <b>Words I do not know yet</b>
    Colleagues used them in a question. I keep only the word. Not the question, and not whose it was.
    Tap a word and say where it belongs.
words-unknown-none =
    There are no words now that I do not know.
    I show a word only after { $people } colleagues used it.
words-unknown-button = { $word } · { $people ->
    [one] 1 colleague
   *[other] { $people } colleagues
}
words-own-button = Words that were linked ({ $count })
words-proposed-button = Proposed meanings ({ $count })
words-which-topic =
    Where does <b>{ $word }</b> belong?
    { $people ->
        [one] 1 colleague used this word.
       *[other] { $people } colleagues used this word.
    }
words-which-domain = Where does <b>{ $word }</b> belong?
words-other-topic = Another topic
words-no-topic = None of our topics
words-linked =
    «{ $word }» belongs to { $topic }.
    I use that from the next question on, also for what the directory says.
words-hidden = «{ $word }» is about none of our topics. I will not show it again.
words-undo = Undo
words-to-list = To the list
words-unlinked = «{ $word }» is no longer linked.
words-linked-before = This word was linked already, or nobody uses it any more. Start again with /woorden.
words-own =
    <b>Words that were linked</b>
    Tap a word to look at it or to unlink it.
words-nothing = none of our topics

# What a term means

words-ask-term = Which word or abbreviation do you want to know? For example: <i>Wlz</i>. You can stop with /annuleer.
words-term-empty = Type a word or an abbreviation, for example: Wlz. You can stop with /annuleer.
words-term-long = That is too long for a term. Type at most { $most } characters. You can simply type a question, without /begrip.
words-sense = • { $meaning }
    <i>Belongs to { $topics }.</i>
words-own-meaning = • { $meaning }
    <i>This is how { $organisation } puts it.</i>
words-of-the-wijk = the wijk
words-term-belongs = Belongs to { $topics }.
words-no-meaning-yet = I have no explanation yet.
words-term-unknown = I do not know “{ $term }”. Do you know what it means?
words-term-unknown-alike = I do not know “{ $term }”. Do you mean one of these? Or do you know what it means?
words-propose = Propose a meaning
words-ask-meaning =
    <b>What does “{ $term }” mean where you work?</b>
    Keep it short and plain, in at most { $most } characters. Your colleagues will see the name of your organisation with it.
    You can stop with /annuleer.
words-meaning-empty = Write in plain words what it means. You can stop with /annuleer.
words-meaning-long = These are { $count } characters. There may be { $most }. Make it shorter. You can stop with /annuleer.
words-meaning-question = This looks like a question. I am still waiting for a meaning. Do you want to ask something? Type /annuleer first.
words-proposed = Thank you. The coordinator will look at it. You will hear whether “{ $term }” is added.
words-proposal =
    { $who } proposes a meaning of <b>{ $term }</b>:
    <blockquote>{ $meaning }</blockquote>
    May everybody see this with /begrip?
words-approve = Yes, add it
words-refuse = No
words-nothing-proposed = No meaning is waiting for you any more.
words-decided-before = This was decided before. There is nothing left to do.
words-meaning-approved =
    Everybody sees this with /begrip now.
    <b>{ $term }</b>: { $meaning }
words-meaning-refused =
    Fine, this is not added. Whoever proposed it will hear so.
    <b>{ $term }</b>: { $meaning }
words-your-meaning-approved =
    Your explanation was added. Thank you.
    <b>{ $term }</b>: { $meaning }
words-your-meaning-refused =
    The coordinator does not add this explanation. Do you want to know why? Ask the coordinator.
    <b>{ $term }</b>: { $meaning }
words-drop = Take away: { $meaning }
words-meaning-dropped = This meaning is gone.

# Blank spots

words-blank =
    <b>Blank spots</b>
    Nobody in the directory knows about { $nobody } of the { $topics } topics. With { $one } it is only one colleague.
    I look at what people filled in themselves and at their role. Tap a domain to see more.
words-blank-domain = { $domain }: { $nobody } with nobody, { $one } with one
words-blank-none = There are no blank spots here. At least two people know about every topic.
words-blank-nobody = Nobody:
words-blank-one = Only one colleague:
words-blank-csv = Download as CSV
words-blank-file = blank-spots
words-blank-document = The topics that nobody or only one colleague knows about.
words-blank-column-domain = domain
words-blank-column-topic = topic
words-blank-column-people = people
words-blank-column-name = colleague
