# The rhythm of the wijk: how many casus organisations bring in, reminders, and how everybody stands.

rhythm-previous = ‹ Previous
rhythm-next = Next ›
rhythm-back = ‹ Back
rhythm-and-more = { $count } more
rhythm-not-yours = Only a contact person of this organisation or a coordinator can do that.
rhythm-not-begun = This organisation does not take part in bringing in casus yet.

# Reminders

rhythm-reminder =
    It is { $day }. { $asked ->
        [1] You have not brought in a casus this month yet.
       *[other] You have brought in { $brought } of { $asked } casus this month.
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
    You can stop with /annuleer.
rhythm-reason-busy = Too busy
rhythm-reason-away = Holiday or illness
rhythm-reason-none = No suitable casus
rhythm-reason-empty = Write in a few words why it does not work out. You can stop with /annuleer.
rhythm-reason-long = This is { $count } characters. At most { $most } are allowed. Write it shorter. You can stop with /annuleer.
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
