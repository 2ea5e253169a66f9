# What stands in the way of a casus, what keeps coming back, and what we learn from it.

casus-kind-rule = a rule
casus-kind-money = money
casus-kind-cooperation = cooperation
casus-kind-time = time
casus-kind-other = something else
casus-which-kind = What stands in the way? Choose what fits best.
casus-ask-obstacle =
    <b>What stands in the way ({ $kind })?</b>
    Write it in one sentence of at most { $most } characters. Leave out data of the resident. Stop with /cancel.
casus-reported = This is with { $group } now. You hear who takes it. There is an answer on { $day } at the latest, or it goes to the steungroep.
casus-reported-to-coordinator = There is no working group for this kind yet. The coordinator knows now. On { $day } at the latest it goes to the steungroep.
casus-request = A question for <b>{ $group }</b>, from { $organisation }. Who takes it?
casus-request-steungroep = A question for <b>{ $group }</b>. The working group could not solve it in time. Who takes it?
casus-obstacle-nearly = This needs an answer by { $day } at the latest. Will that work? { $level ->
        [steungroep] After that the coordinator steps in.
       *[group] After that it goes to the steungroep.
    }
casus-obstacle-nearly-nobody = Nobody has taken this yet. Who will, by { $day } at the latest? { $level ->
        [steungroep] After that the coordinator steps in.
       *[group] After that it goes to the steungroep.
    }
casus-no-group = There is no working group yet for: { $kind }. Make one with /working_groups, or take this yourself.
casus-group-empty = Nobody of { $group } takes part in wijkbot yet. Add somebody with /working_groups, or take this yourself.
casus-no-steungroep = The working group could not solve this in time, and there is no steungroep yet. Choose one with /working_groups, or take this yourself.
casus-obstacle-kind = Stands in the way: { $kind }
casus-obstacle-due = { $day } at the latest, sooner is always fine.
casus-obstacle-take = I take this
casus-obstacle-taken = { $name } takes this already.
casus-obstacle-not-yours = Who is in the working group can do this, or a coordinator.
casus-obstacle-take-first = First tap “I take this”. Then you can write the answer.
casus-obstacle-over = This does not stand in the way any more. You need not do anything.
casus-obstacle-by = { $name } takes this.
casus-obstacle-with = This is with { $group }. Nobody took it yet.
casus-obstacle-with-coordinator = This is with the coordinator: there is no group for it yet.
casus-obstacle-answer = Solved: { $answer }
casus-obstacle-solved-button = Solved, I write the answer
casus-obstacle-drop = This is out of the way already
casus-obstacle-gone = Good, this does not stand in the way any more: { $obstacle }
casus-obstacle-was-dropped = Casus { $code }: this does not stand in the way any more. You need not look further. It was about: { $obstacle }
casus-obstacle-show = Look
casus-obstacle-button = In the way: { $kind } · { $state }
casus-progress-open = not taken yet
casus-progress-taken = taken
casus-progress-solved = solved
casus-progress-dropped = out of the way already
casus-level-group = working group
casus-level-steungroep = steungroep
casus-was-taken =
    { $name } takes this. There is an answer on { $day } at the latest.
    <blockquote>{ $obstacle }</blockquote>
casus-ask-answer =
    <b>What is the answer?</b>
    Write it in { $most } characters at most. It goes to everyone of the casus. Stop with /cancel.
casus-was-solved =
    { $name } has an answer.
    <b>Stood in the way</b>: { $obstacle }
    <b>Answer</b>: { $answer }
casus-you-solved = Thank you. Your answer is with the people of casus { $code } now.
casus-went-to-steungroep = The working group could not solve it in time. The steungroep has it now, until { $day } at the latest: { $obstacle }
casus-too-late = The steungroep could not solve this in time either. Can you see what is needed?
casus-obstacles =
    <b>{ $count ->
        [one] 1 thing stands in the way
       *[other] { $count } things stand in the way
    }</b>
    The oldest comes first. Past the last day: { $late }. With the steungroep: { $steungroep }.
casus-obstacles-none = Nothing stands in the way of any casus now.
casus-obstacle-line = { $code } · { $kind } · { $days } d · { $where } · { $text }

# Patterns

casus-patterns =
    <b>What keeps coming back</b>
    Tap a pattern to see where it comes from.
casus-patterns-none = Nothing keeps coming back yet.
casus-pattern-line = { $what } · { $times }× · { $standing }
casus-pattern-asked = waits for you
casus-pattern-chance = chance
casus-pattern-structural = structural
casus-pattern-solved = solved
casus-pattern-same = <b>This keeps coming back</b>: { $kind }, in { $times } casus.
casus-pattern-common = What they have in common: { $what }.
casus-pattern-question = Is this structural? Then somebody looks after it until it is solved.
casus-pattern-is-chance = This is chance, a coordinator said.
casus-pattern-is-solved = This is solved.
casus-pattern-owner = This is structural. { $name } looks after it.
casus-pattern-no-owner = This is structural. Nobody looks after it yet.
casus-pattern-status = How far it is: { $status }
casus-pattern-yes = Yes, structural
casus-pattern-no = No, chance
casus-pattern-own = I look after it
casus-pattern-give = Ask somebody else
casus-pattern-was-asked = Asked: { $name }. There is no answer yet.
casus-pattern-ask-whom =
    <b>Who could look after it?</b>
    Type a name. Whoever you ask may say no. Stop with /cancel.
casus-pattern-which = Who do you mean? Tap a name, or type another one.
casus-pattern-nobody = I find nobody by that name who takes part. Type another name. Stop with /cancel.
casus-pattern-request = { $name } asks whether you want to look after: { $what }.
casus-pattern-request-free = You look for a solution together with others. You write here how far it is. You are free to say no.
casus-pattern-accept = Yes, I will
casus-pattern-accepted = { $name } now looks after: { $what }.
casus-pattern-declined = { $name } cannot look after: { $what }. Will you ask somebody else?
casus-pattern-you-declined = Thanks for letting us know. The coordinator looks for somebody else.
casus-pattern-taken-over = { $name } now looks after: { $what }. Thank you for what you did.
casus-pattern-left = { $name } has left, and nobody looks after this now: { $what }. Will you ask somebody else?
casus-pattern-not-asked = You are not asked this (any more). There is nothing you need to do.
casus-pattern-set-status = Write how far it is
casus-pattern-solve = Solved
casus-pattern-ask-status = How far is it? Write it in one sentence. Stop with /cancel.
casus-pattern-not-structural = This pattern is not structural (any more). With /patterns you see how it stands.
casus-pattern-was-solved = Good news. What kept coming back is solved for everyone: { $kind }, { $what }.

# What we learned

casus-digest =
    <b>What we learned in { $month }</b>
casus-digest-brought-in = { $count ->
    [0] No casus was added.
    [one] 1 casus was added.
   *[other] { $count } casus were added.
}
casus-digest-done = { $count ->
    [0] No casus was finished.
    [one] 1 casus was finished.
   *[other] { $count } casus were finished.
}
casus-digest-involved = In { $count } of { $of } the resident had a say.
casus-digest-heading-helped = <b>What helped</b>
casus-digest-heading-hindered = <b>What stood in the way</b>
casus-digest-heading-effect = <b>What changed</b>
casus-digest-heading-again = <b>What came back</b>
casus-digest-group = a working group solved it: { $count }×
casus-digest-steungroep = the steungroep solved it: { $count }×
casus-digest-kind = { $kind }: { $count }×
casus-digest-pattern = { $what }: { $count }×
casus-digest-quote = “{ $text }”
casus-digest-proposal = This is the look back at last month. It only goes to everyone when you say so.
casus-digest-send = Send to everyone
casus-digest-drop = Do not send
casus-digest-sentences = Choose sentences ({ $picked } of { $count })
casus-digest-which = Which sentences may go along? Choose only those in which nobody can be recognised.
casus-digest-sent = This goes to everyone who takes part now:
casus-digest-dropped = The look back at { $month } does not go out.
casus-digest-decided = This was decided already. You need not do anything.
casus-digest-most = { $most } sentences can go along at most. Tap another one away first.
