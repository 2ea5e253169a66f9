# Action points: who does what, and when.

actions-line =
    <b>{ $number }.</b> { $text }
    { $who } · { $when }
actions-details =
    <b>{ $text }</b>
    Who: { $who }
    When: { $when }
actions-nobody = nobody yet
actions-asked = asked: { $name }
actions-owner-and-asked = { $owner } (asked to take over: { $asked })
actions-no-day = no date
actions-due = { $day }
actions-was-due = was meant for { $day }
actions-is-done = Done since { $day }.
actions-is-dropped = This action is no longer needed.

# Proposing and checking

actions-none-found = I recognise no actions in this note.
actions-ask-new =
    <b>Which actions did you agree on?</b>
    Type each action on its own line. Add a name and a date if you know them. For example:
    <i>Joost: call the municipality by 12 May
    book a room @Fatma, Friday</i>
    You check them before anybody gets them. You can stop with /cancel.
actions-to-check =
    { $count ->
        [one] <b>1 action to check</b>
       *[other] <b>{ $count } actions to check</b>
    }
    Nobody has been told yet. Tap a number to change something.
actions-no-drafts = There are no actions left to check. See all actions with /actions, or add one.
actions-add = Add
actions-publish = Publish ({ $count })
actions-published-before = These actions were published before. See them with /actions.
actions-published =
    { $count ->
        [one] <b>The action is on the list.</b>
       *[other] <b>The { $count } actions are on the list.</b>
    }
actions-published-asked = I am asking { $names } now. You will hear if somebody cannot do it.
actions-published-absent = Not taking part yet, so please tell them yourself: { $names }.
actions-published-nobody = { $count ->
    [one] For 1 action there is nobody yet. You find it under /actions.
   *[other] For { $count } actions there is nobody yet. You find them under /actions.
}
actions-show-open = See the actions
actions-many = There can be { $most } actions waiting at a time. Publish them first, or type fewer. You can stop with /cancel.

actions-edited = You changed your message. This is how the actions stand now:
actions-not-edited = You changed an earlier message. { $state ->
    [draft] Something else was changed in these actions, so they do not change. You can change them here.
   *[published] What you typed then is published and does not change. Open the action to change its text.
}
actions-look-over = Look the actions over
actions-change-text = Text
actions-change-who = Who
actions-change-when = When
actions-remove = Take away
actions-removed = This action is gone.
actions-to-drafts = ‹ To the list
actions-to-draft = ‹ Back
actions-to-point = ‹ Back
actions-ask-text =
    What should this action be called? Type it in at most { $most } characters. It says now:
    <blockquote>{ $text }</blockquote>
actions-text-empty = Type in plain words what has to be done. You can stop with /cancel.
actions-text-long = These are { $count } characters. There may be { $most }. Make it shorter. You can stop with /cancel.
actions-ask-who =
    Who is going to do this? Type a name, or a part of it.
    <blockquote>{ $text }</blockquote>
actions-nobody-button = Nobody yet
actions-nobody-found = I find nobody in the directory with that name. Try another part of the name. You can stop with /cancel.
actions-which-person = Whom do you mean?
actions-ask-when =
    When does this have to be done? Type a date, such as <i>12 May</i> or <i>Tuesday next week</i>. Or choose:
    <blockquote>{ $text }</blockquote>
actions-in-week = In 1 week
actions-in-two-weeks = 2 weeks
actions-in-four-weeks = 4 weeks
actions-no-day-button = No date
actions-day-unclear = I do not understand that date, or it has passed. Type it like: 12 May. You can stop with /cancel.

# Asking, handing over and ticking off

actions-request = { $by } asks you to take on this action:
actions-request-passed = { $by } asks whether you can take over this action:
actions-will-you = Will you do this?
actions-accept = Yes, I will
actions-decline = I cannot
actions-pass = Hand over
actions-done = Done
actions-undo-done = Not done after all
actions-undo-dropped = Needed after all
actions-drop = No longer needed
actions-open = See the action
actions-ask-other = Choose somebody else
actions-answered-before = This was answered before. There is nothing left to do.
actions-not-open = This action is done, or no longer needed.
actions-you-accepted = Good, this action is yours now.
actions-will-remind = I will remind you on the working day before and on the day itself.
actions-you-declined = Thank you for letting me know. There is nothing more you have to do.
actions-you-did-it = Well done, this action is finished.
actions-declined = { $name } cannot do this action now:
actions-left = { $name } no longer takes part. This action has nobody yet:
actions-stays-with-you = { $name } cannot take over this action now. It is still yours:
actions-taken-over = { $name } takes over this action from you:
actions-taken-off = { $name } is asking somebody else for this action. There is nothing left for you to do:
actions-changed = { $name } changed this action. This is what it says now:
actions-lapsed = { $name } lets you know that this action is no longer needed:
actions-ask-whom =
    Who can take this over? Type a name, or a part of it. I will ask them.
    <blockquote>{ $text }</blockquote>
actions-nobody-joined-found = I find nobody with that name who takes part. Try another part of the name. You can stop with /cancel.
actions-you-passed = I have asked { $name }.

# Reminding

actions-remind-before = This action is for { $day }. Done already? Then tap Done.
actions-remind-on = Today is the day for this action. Does it not work out? Feel free to hand it over.

# Lists

actions-shelf-mine = <b>Your actions ({ $count })</b>
actions-shelf-mine_done = <b>What you have done ({ $count })</b>
actions-shelf-late = <b>Actions whose date has passed ({ $count })</b>
actions-shelf-open = <b>All open actions ({ $count })</b>
actions-shelf-done = <b>All finished actions ({ $count })</b>
actions-shelf-empty = There is nothing here now.
actions-to-mine = My actions
actions-to-mine_done = Done by me
actions-to-late = Date has passed
actions-to-open = All open
actions-to-done = All finished
actions-to-list = ‹ To the list
actions-new = New actions
