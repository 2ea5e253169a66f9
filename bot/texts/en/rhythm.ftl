# The rhythm of the wijk: how many casus organisations bring in, reminders, and how everybody stands.

rhythm-back = ‹ Back
rhythm-and-more = { $count } more
rhythm-not-yours = Only a contact person of this organisation or a coordinator can do that.
rhythm-not-begun = This organisation does not take part in bringing in casus yet.

# Reminders

rhythm-reminder =
    It is { $day }. { $asked ->
        [1] You have not brought in a casus this month yet.
       *[other] { $brought ->
            [0] You have brought in none of the { $asked } casus of this month yet.
           *[other] You have brought in { $brought } of { $asked } casus this month.
        }
    } { $left ->
        [0] Today is the last day.
        [one] 1 day left.
       *[other] { $left } days left.
    } Do you have one?
rhythm-bring-in = Bring in a casus
rhythm-cannot = Not this month
rhythm-snooze = Remind me in a week
rhythm-behind =
    It is { $day }. { $count ->
        [one] 1 organisation still has a casus to bring in this month: { $names }.
       *[other] { $count } organisations still have a casus to bring in this month: { $names }.
    }
    Perhaps you can help somebody on their way.
rhythm-show-all = How are we doing?

# Not this month

rhythm-ask-reason =
    Good that you say so. Why does { $month } not work out for { $organisation }?
    Choose, or write it in at most { $most } characters. The coordinator can read it.
    You can stop with /cancel.
rhythm-reason-busy = Too busy
rhythm-reason-away = Holiday or illness
rhythm-reason-none = No suitable casus
rhythm-reason-empty = Write in a few words why it does not work out. You can stop with /cancel.
rhythm-reason-long = This is { $count } characters. At most { $most } are allowed. Write it shorter. You can stop with /cancel.
rhythm-excused =
    Noted. { $organisation } will hear no more from me about { $month }.
    Reason: { $reason }
rhythm-after-all = It works out after all
rhythm-can-again = Great. In { $month } I will remind you again when needed.
rhythm-snoozed = Fine. You will hear from me again on { $day }, if there is no casus by then.
rhythm-too-late-to-snooze = In a week this month is over. Choose “Not this month” if it does not work out.
rhythm-met-already = You have brought in enough this month. There is nothing you need to do.
rhythm-nothing-asked = I ask nothing of you this month. There is nothing you need to do.
rhythm-month-over = That month is over. There is nothing you need to do any more.

# How everybody stands

rhythm-nobody-yet = No organisation takes part in bringing in casus yet. Begin with /rhythm.
rhythm-standing-met = reached
rhythm-standing-not_yet = not yet
rhythm-standing-paused = pause
rhythm-standing-excused = did not work out
rhythm-standing-off = pause or did not work out
rhythm-this-month =
    <b>{ $month }</b>: { $met ->
        [0] no organisation has
        [one] 1 organisation has
       *[other] { $met } organisations have
    } reached it. Not yet: { $notyet }. Pause or did not work out: { $off }.
    Together { $brought } casus.
rhythm-on-the-right = On the right: brought in / asked in the whole period.
rhythm-page = You see { $first } to { $last } of { $all }.
rhythm-own-stand =
    <b>{ $organisation }</b>, { $month }: { $standing ->
        [met] reached, with { $brought ->
            [0] an extra casus of another month
           *[other] { $brought } casus
        }.
        [paused] pause.
        [excused] not this month. That is fine.
        [not_asked] nothing is asked.
       *[not_yet] { $brought ->
            [0] no casus yet.
           *[other] { $brought } casus so far, not enough yet.
        }
    }
rhythm-how-far = { $first } to { $last }: { $wanted ->
        [0] { $brought } brought in.
       *[other] { $brought } of { $wanted } brought in.
    } { $left ->
        [0] That is enough.
       *[other] { $left } to go.
    }
rhythm-in-words = { $standing ->
    [met] Reached
    [paused] Pause
    [excused] Did not work out
   *[not_yet] Not yet
}: { $months }
rhythm-to-agreement = Pause and agreements
rhythm-as-text = As text
rhythm-as-csv = As CSV
rhythm-file = standing
rhythm-document = Each organisation on a line, each month in a column.
rhythm-column-organisation = organisation
rhythm-column-first = period from
rhythm-column-last = to
rhythm-column-brought = brought in
rhythm-column-wanted = asked
rhythm-column-to-go = to go
rhythm-looking-back =
    <b>This is how { $month } went</b>
    { $met ->
        [0] No organisation
        [one] 1 organisation
       *[other] { $met } organisations
    } reached it. At { $notyet } it did not come to it. Pause or did not work out: { $off }. Together { $brought } casus.
rhythm-did-not-work-out = It did not work out at { $names }.
rhythm-contact-left = { $name } has left. { $organisation } has no contact person now, and gets no reminder. Choose a new contact person with /members.
rhythm-no-contact = { $count ->
    [one] This organisation has no contact person whom I can reach: { $names }. It gets
   *[other] These { $count } organisations have no contact person whom I can reach: { $names }. They get
} no reminders. Choose a new contact person with /members.
rhythm-no-members = { $count ->
    [one] Nobody takes part yet of this organisation
   *[other] Nobody takes part yet of these { $count } organisations
}: { $names }. With /invite you ask somebody. With /rhythm you put an organisation on pause.

# What is asked

rhythm-begin-when =
    No organisation is asked for a casus yet.
    From when on? Everybody takes part then. After that you can change it for each organisation.
rhythm-begin = Begin in { $month }
rhythm-organisations = { $count ->
    [one] 1 organisation takes part.
   *[other] { $count } organisations take part.
} Tap a name to see what is asked, or to change it.
rhythm-in-short = { $organisation } · { $minimum } a month
rhythm-in-short-paused = { $organisation } · pause
rhythm-asked = { $minimum ->
    [0] Nothing is asked each month. A casus is always welcome.
   *[other] At least { $minimum } casus each month.
}
rhythm-period = Period: { $first } to { $last }. { $wanted } in all, { $brought } now.
rhythm-pauses = Pause: from { $first } to { $last }.
rhythm-pauses-from = Pause: from { $first }, until further notice.
rhythm-contacts = Contact person: { $names }.
rhythm-contacts-none = There is no contact person whom I can reach.
rhythm-to-minimum = A month
rhythm-to-period = Period
rhythm-to-total = Total
rhythm-to-pause = Pause
rhythm-to-resume = Take part again
rhythm-which-minimum = How many casus a month do you ask of { $organisation }? This holds from { $month } on.
rhythm-which-start =
    From which month on does the period of { $organisation } run?
    Months before it do not count any more then.
rhythm-which-length = The period of { $organisation } begins in { $start }. How long is it? After that a new one begins by itself.
rhythm-months = { $count } months
rhythm-which-total =
    How many casus do you ask of { $organisation } in a period of { $months ->
        [one] 1 month
       *[other] { $months } months
    }?
    Type a number, or let it follow from the number a month. You can stop with /cancel.
rhythm-total-follows = Follows from the number a month: { $count }
rhythm-total-wrong = Type a whole number from 0 to { $most }. You can stop with /cancel.
rhythm-pause-from = From which month on does { $organisation } pause?
rhythm-pause-until = { $organisation } pauses from { $first } on. To which month?
rhythm-until-further-notice = Until further notice
