# The directory, the list as a file, and one's own profile.

directory-person-left = This colleague is no longer in the directory.
directory-own-stand-in = You cannot stand in for yourself. Choose a colleague.
directory-remove-self = You can take yourself out with /forget_me.

# The directory

directory-guide =
    <b>The directory of the neighbourhood</b>
    { $people ->
        [one] 1 colleague
       *[other] { $people } colleagues
    } from { $organisations ->
        [one] 1 organisation.
       *[other] { $organisations } organisations.
    }

    Looking for somebody? Just type it in this chat: a name, an organisation or a question.
    For example: <i>who knows about debts and housing?</i>
    /me shows what it says about you.
directory-guide-coordinator =
    <b>Updating the list</b>
    Send me an Excel or CSV file. I first show what would change. Then you say yes or no.
    The order does not matter. The headings are: name, organisation, function, domains, neighbourhood, phone, email, working days. You may add: languages, type of organisation, lived experience.
directory-export-csv = Download as CSV
directory-export-xlsx = Download as Excel
directory-absent = Who has not joined yet?
directory-blank-spots = Blank spots
directory-export-file = directory
directory-exported = { $count ->
    [one] The directory with 1 colleague.
   *[other] The directory with { $count } colleagues.
} It also holds phone numbers and e-mail addresses that colleagues do not show. Do not share the file, and delete it when you are done.

# Reading a file

directory-no-file = I cannot use a file here. Type your question in plain words, without details of the resident.
directory-upload-gone = This file was dealt with already, or a newer file came. Send it again if you still want to import it.
directory-problems = { $count ->
    [one] 1 thing is not right. Nothing was saved.
   *[other] { $count } things are not right. Nothing was saved.
}
directory-problems-end = Mend this in the file and send it again.
directory-problems-file = problems
directory-all-lines = All lines are in this file.
directory-and-more = … and { $count } more
directory-unknown-columns = Columns that I skip
directory-plan-added = New: { $count }
directory-plan-changed = Changed: { $count }
directory-plan-change = { $name }, { $field }: { $old } → { $new }
directory-plan-hidden = No longer shown to others, as it changed: { $count }
directory-plan-kept = Their own choice, so it stays: { $count }
directory-plan-keep = { $name }, { $field }: stays { $own } (in the file: { $file })
directory-plan-vanished = Not in the file, will stay: { $count }
directory-plan-same = The same: { $count }
directory-plan-end = This is what changes with { $file }. Nothing has been saved yet. Shall I put it in?
directory-plan-nothing = { $file } changes nothing. Everything is there already.
directory-plan-file = what-changes
directory-empty = not filled in
directory-put-in = Put it in
directory-leave = Never mind
directory-imported =
    Done. The directory is up to date.
    New: { $added }. Changed: { $changed }. The same: { $same }.
directory-imported-invite = You can invite new colleagues with /invite.
directory-import-left = All right, nothing was changed.

directory-leavers = { $count ->
    [one] This colleague is in the directory, but not in the file. I take nobody out by myself. Did they leave? Then tap the name.
   *[other] These colleagues are in the directory, but not in the file. I take nobody out by myself. Did somebody leave? Then tap the name.
}
directory-leavers-more = { $count ->
    [one] You find 1 other with /members.
   *[other] You find the other { $count } with /members.
}
directory-leaver-sure = Do you want to take <b>{ $name }</b> of { $organisation } out of the directory? Everything that is kept about { $name } is then erased. This cannot be undone.
directory-leaver-yes = Yes, remove
directory-leaver-no = No
directory-leaver-stays = All right, nobody was removed.

# Fields and days

directory-field-name = Name
directory-field-organisation = Organisation
directory-field-organisation-kind = Type of organisation
directory-field-job-title = Job
directory-field-tags = Domains
directory-field-wijken = Neighbourhood
directory-field-phone = Phone
directory-field-email = E-mail
directory-field-working-days = Working days
directory-field-languages = Languages
directory-field-lived-experience = Lived experience
directory-day-1 = Mon
directory-day-2 = Tue
directory-day-3 = Wed
directory-day-4 = Thu
directory-day-5 = Fri
directory-day-6 = Sat
directory-day-7 = Sun
directory-every-wijk = every neighbourhood
directory-yes = yes

# One's own profile

directory-seen-by-everyone = <i>Everyone who takes part can see this. It can also appear in a group, when somebody asks a question there.</i>
directory-shown-to-members = <i>Everyone who takes part can see this, never in a group.</i>
directory-shown-to-nobody = <i>Only you and the coordinator see this.</i>
directory-paused = <b>You are away for a while.</b> You are back on { $day }. Until then I only mention you when nobody else knows.
directory-paused-stand-in = { $name } stands in for you.
directory-own-fields = You chose this yourself: { $fields }. A new list of the coordinator does not change it.
directory-role = You take part as { $role ->
    [contactpersoon] contact person of your organisation
    [coordinator] coordinator
    [beheerder] administrator
   *[lid] member
}.
directory-wrong = Is something else not right? Ask the coordinator to change it.
directory-change-tags = Domains
directory-change-days = Working days
directory-show-phone = Show my phone number
directory-hide-phone = Hide my phone number
directory-show-email = Show my e-mail address
directory-hide-email = Hide my e-mail address
directory-pause = I am away for a while
directory-resume = I am back
directory-change-pause = Change my time away
directory-other-language = Nederlands
directory-wishes = What I get, and when
directory-my-data = All my data
directory-forget-me = Forget me
directory-to-profile = ‹ To my profile

directory-ask-tags =
    <b>What do you know a lot about?</b>
    Now it says: <code>{ $now }</code>

    Type everything that should be there, with commas in between. For example: <i>debts, energy poverty, young people</i>
    There may be { $most }, of at most { $longest } characters each. You can stop with /cancel.
directory-tags-changed = Your domains are saved.
directory-tags-changed-from = Your domains are saved. Before it said: { $before }
directory-tags-empty = Type at least one domain, for example: debts, housing. You can stop with /cancel.
directory-tags-many = These are { $count } domains. There may be { $most }. Choose the most important ones. You can stop with /cancel.
directory-tags-long = “{ $start }…” is too long. Each domain may be { $most } characters. Put commas in between. You can stop with /cancel.
directory-tags-question = This looks like a question. I am still waiting for your domains, with commas in between. Do you want to ask something? Then type /cancel first.

directory-ask-days =
    <b>On which days do you work?</b>
    Tap a day on or off. It is saved at once. On other days your name says that you do not work that day.
directory-ask-days-unknown =
    <b>On which days do you work?</b>
    Tap your days. It is saved at once. Now your days are not known, so I assume every day.

directory-explain-showing =
    <b>{ $field ->
        [phone] Show your phone number?
       *[email] Show your e-mail address?
    }</b>
    { $value }

    Everyone who takes part then sees it when you fit a question. In groups I never show it.
    This is your choice. You may refuse, even when your employer asks for it. Colleagues can still reach you: I ask you first whether you want to be introduced. You can always hide it again later.
directory-show-yes = Yes, show it
directory-show-no = No
directory-shown = { $field ->
    [phone] Who takes part can see your phone number now.
   *[email] Who takes part can see your e-mail address now.
}
directory-hidden = { $field ->
    [phone] Your phone number is hidden now.
   *[email] Your e-mail address is hidden now.
}

directory-ask-pause =
    <b>When are you back?</b>
    Until that day I only mention you when nobody else knows.
directory-after-1-week = In 1 week: { $day }
directory-after-2-weeks = In 2 weeks: { $day }
directory-after-1-month = In 1 month: { $day }
directory-other-day = Another day
directory-ask-back-day = Type the day that you are back, for example <i>{ $example }</i>. You can stop with /cancel.
directory-date-unclear = I do not understand that day. Type the day, the month and the year, for example { $example }. You can stop with /cancel.
directory-date-past = That day is today or in the past. Choose a later day. You can stop with /cancel.
directory-date-far = That day is more than two years away. Choose an earlier day. You can stop with /cancel.
directory-not-paused = Your time away is over. Begin again with /me.
directory-ask-stand-in =
    Saved: you are back on { $day }.
    <b>Who stands in for you?</b> Choose a colleague. You do not have to.
directory-no-stand-in = Nobody
directory-not-a-stand-in = This colleague cannot stand in. Choose somebody else.
directory-you-stand-in = { $name } is away until { $day } and chose you to stand in. Is that not possible? Then talk about it together.
directory-back = Good to have you back.

# Who something is for

directory-audience-everyone = Everyone
directory-audience-role = { $role ->
    [contactpersoon] Contact persons
    [coordinator] Coordinators
    [beheerder] Administrators
   *[lid] Members
}
