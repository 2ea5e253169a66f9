# The casus: form, card, steps and result.

casus-mine =
    <b>Your casus</b>
    Tap a casus to see how it is going.
casus-mine-none =
    There is no casus under way that you belong to.
    Do you have one? You can bring it in here, without data of the resident.
casus-new = + Bring in a casus
casus-untitled = no title yet
casus-go-on = Go on with: { $title }
casus-all = All casus under way
casus-all-open = { $count ->
    [one] 1 casus is under way.
   *[other] { $count } casus are under way.
}
casus-closed-button = Finished casus
casus-closed =
    <b>Finished casus</b>
    Tap a casus to read what came of it. You can search: <i>/casus debts</i> or <i>/casus march</i>.
casus-closed-found = { $count ->
    [one] I found 1 finished casus.
   *[other] I found { $count } finished casus.
} { $more ->
    [0] Tap it to read what came of it.
   *[other] You see the newest. Search with more words to find the others.
}
casus-closed-none = No casus that you are part of is finished yet.
casus-closed-none-found = I find no finished casus that fits. Try another word or a month. For example: /casus march.
casus-ended = finished on { DATETIME($day, dateStyle: "medium") }
casus-back = ‹ Back
casus-on = Go on ›
casus-skip = Skip
casus-leave-empty = Leave it empty
casus-clear = Take this answer away
casus-gone = This casus is not there, or not for you. With /casus you see yours.
casus-over = This casus is done or withdrawn. Nothing about it can change any more.
casus-brought-before = This casus was brought in already. With /casus you see it.
casus-not-brought-in = This casus was not brought in yet. With /casus you go on.
casus-accept-first = First say whether you take part. After that you can do this too.

# The form

casus-progress = Question { $number } of { $count }
casus-ask-title =
    <b>What is the casus about?</b>
    Give it a short title, without a name or address. For example: <i>Family may lose its home</i>.
    All you fill in is kept at once. Stop with /cancel, go on with /casus.
casus-ask-wish =
    <b>What does the resident want?</b>
    Write it as the resident says it, without saying who it is.
casus-ask-own =
    <b>What can the resident do?</b>
    Or what can family, friends or neighbours do?
casus-ask-needed = <b>What is needed for that?</b>
casus-ask-tried = <b>What was tried already?</b>
casus-ask-kind =
    <b>Does anything stand in the way?</b>
    Choose what fits best. Nothing in the way? Skip this question.
casus-ask-hindrance =
    <b>What stands in the way?</b>
    Write it in one sentence. It goes to the working group that deals with it.
casus-ask-solution =
    <b>What is your solution?</b>
    What will the resident and the professionals do together? It need not be the usual way.
casus-ask-domains =
    <b>Which domains is it about?</b>
    Choose 1 to { $most }. What fits your text is shown already.
casus-all-domains = Show all domains
casus-domains-most = You can choose { $most } at most. Tap another one away first.
casus-ask-people =
    <b>Who of another organisation could take part?</b>
    These colleagues know about it. Tap whom you want to ask. They choose themselves whether they take part. Type a name for somebody else.
casus-ask-people-none =
    <b>Who of another organisation could take part?</b>
    I find no colleague who fits like this. Type a name, or go on. You can invite somebody later too.
casus-person-not-proposed = I cannot ask this colleague now. Perhaps they were asked already.
casus-ask-involved =
    <b>Does the resident have a say?</b>
    Does the resident know of this casus, and think along about the solution?
casus-ask-why-not =
    <b>Why does the resident have no say?</b>
    It is not always possible. One sentence is enough, and you may skip this.
casus-ask-helped =
    <b>What helped?</b>
    Write it so that others learn from it.
casus-ask-hindered = <b>What held you back?</b>
casus-ask-effect =
    <b>What has changed?</b>
    For the resident, and for you.
casus-ask-involved-how-far = <b>Did the resident have a say?</b>
casus-ask-how =
    <b>How did the resident have a say?</b>
    One sentence is enough.
casus-choice-yes = Yes
casus-choice-partly = A little
casus-choice-no = No
casus-type-anew = Do you want it otherwise? Type it again.
casus-answer-empty = Write it in ordinary words. Stop with /cancel.
casus-answer-long = These are { $count } characters. There may be { $most }. Write it shorter.
casus-answer-needed = I do need this answer. Fill it in, then we go on.
casus-use-buttons = Choose one of the buttons here. Stop with /cancel.
casus-summary =
    <b>Have a last look</b>
    Only when you tap <i>Bring in</i>, others see the casus.
casus-answer =
    <b>{ $question }</b>
    { $answer }
casus-bring-in = Bring in
casus-drop = Throw away
casus-change = Change: { $what }
casus-draft-dropped = Thrown away. Nothing of it was kept.
casus-brought-in = Casus { $code } is brought in: { $title }. Thank you.
casus-brought-in-by = { $name } brought in a casus for your organisation: { $code }, { $title }.
casus-two-texts = <b>Two of you wrote this at once: { $what }</b>
casus-their-text = This is what { $name } wrote:
casus-other-text = This is what it says now:
casus-your-text = This is what you wrote:
casus-two-texts-how = Choose one of the two, or type one text of you both.
casus-changed-meanwhile = Somebody else just wrote something here. Look first at what it says now.
casus-keep-mine = Take mine
casus-keep-theirs = Leave the other one
casus-erased = The texts of this casus were erased, as their time was over. The numbers still count.
casus-solution-line =
    <b>Stood in the way</b>: { $obstacle }
    <b>Answer</b>: { $answer }

# Names of questions, also as headings in a file

casus-column-code = casus
casus-column-title = title
casus-column-organisation = organisation
casus-column-state = state
casus-column-brought-in = brought in
casus-column-step = step
casus-column-due = at the latest
casus-column-ended = done
casus-column-reason = why withdrawn
casus-column-wish = what the resident wants
casus-column-own = what the resident can do
casus-column-needed = what is needed
casus-column-tried = what was tried
casus-column-kind = kind of obstacle
casus-column-hindrance = what stands in the way
casus-column-solution = solution
casus-column-domains = domains
casus-column-people = who takes part
casus-column-involved = resident has a say
casus-column-why-not = why not
casus-column-helped = what helped
casus-column-hindered = what hindered
casus-column-effect = what changed
casus-column-involved-how-far = resident had a say
casus-column-how = how the resident had a say
casus-column-obstacle = obstacle
casus-column-obstacle-state = how far
casus-column-level = is with
casus-column-reported = reported
casus-column-answer = answer
casus-file-casus = casus
casus-file-obstacles = obstacles
casus-state-open = under way
casus-state-done = done
casus-state-withdrawn = withdrawn

# The card and the steps

casus-step-gesprek = talk with the resident
casus-step-plan = make a plan together
casus-step-belemmering = clear the way
casus-step-uitvoering = carry out the plan
casus-step-geleerd = look back and learn
casus-card-owner = Brought in by { $name } ({ $organisation })
casus-card-domains = Domains: { $domains }
casus-card-part = Takes part: { $names }
casus-card-invited = Invited: { $names }
casus-card-skipped = Skipped: { $step } ({ $reason })
casus-card-helped = What helped
casus-card-hindered = What got in the way
casus-card-effect = What changed
casus-card-step = Step { $number } of { $count }: { $step }
casus-card-done = This casus is done.
casus-card-withdrawn = This casus was withdrawn: { $reason }
casus-due = { $day } at the latest, sooner is always fine.
casus-due-passed = The last day was { $day }. Does anything stand in the way? Report it, and a working group thinks along.
casus-step-done = ✓ Done: { $step }
casus-step-skip = Skip
casus-step-back = One step back
casus-effects = Effects
casus-report = Something stands in the way
casus-read = Read the casus
casus-read-or-change = Read or change
casus-invite = Invite somebody
casus-withdraw = Withdraw
casus-to-card = To the casus
casus-fill-result = Fill in what you learned
casus-step-passed = The casus is at another step by now. Look with /casus where it is.
casus-first-step = This is the first step. There is nothing before it.
casus-result-first = First fill in what you learned. Then the casus is done.
casus-ask-why-skip =
    <b>Why do you skip this: { $step }?</b>
    One sentence is enough. Stop with /cancel.
casus-now-at = The casus is now at: { $step }.
casus-nearly = The step <b>{ $step }</b>: { $day } at the latest, sooner is always fine. Is it working out?
casus-passed = The last day for <b>{ $step }</b> was { $day }. What stands in the way? Tap what fits, and it goes to the working group.
casus-result-missing = You are nearly done. Four short questions, and the whole wijk learns from it.
casus-still-busy = Nothing, we are still at it
casus-still-busy-fine = Good that you say so. Does something stand in the way later? Report it at the casus.
casus-finished = Casus { $code } is done: { $title }. Good that you told what you learned.
casus-ask-why-withdrawn =
    <b>Why do you withdraw this casus?</b>
    One sentence is enough. After that it does not count any more. Stop with /cancel.
casus-withdrawn = Casus { $code } is withdrawn: { $title }. It does not count any more.
casus-was-withdrawn = { $name } withdrew casus { $code }: { $title }. The reason: { $reason }
casus-not-yours-to-withdraw = Who brought in the casus, the contact person or a coordinator can withdraw it.

# Taking part

casus-invitation = { $name } ({ $organisation }) asks whether you take part in a casus.
casus-invitation-wish = The resident wants: { $wish }
casus-invitation-free = You are free to say no.
casus-accept = Yes, I take part
casus-decline = I cannot
casus-answered-before = You answered this already. You need not do anything.
casus-you-declined = Good that you say so. { $code } goes on without you.
casus-accepted = { $name } ({ $organisation }) takes part in casus { $code }: { $title }.
casus-declined = { $name } ({ $organisation }) cannot take part in casus { $code } now: { $title }.

# Files and keeping

casus-export-xlsx = Excel file
casus-export-csv = CSV files
casus-document = All casus and obstacles. Be careful with this file, and do not pass it on.
casus-offer-archive = { $count ->
    [one] The time of 1 casus is nearly over.
   *[other] The time of { $count } casus is nearly over.
} Around { $day } I erase the texts. The numbers stay. Do you want to keep them for the archive? Then get them now.
