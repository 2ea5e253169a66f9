# What a casus did: how the resident is, the effect calculator and the price list.

effects-back = ‹ Back
effects-to-casus = ‹ To the casus
effects-to-effects = ‹ To the effects

effects-overview =
    <b>What did it do?</b>
    You may skip everything. What you fill in helps others learn.
effects-overview-wellbeing = How the resident is: { $start } of { $of } at the start, { $end } of { $of } at the end.
effects-overview-lines = Effect calculator: { $intervention } under “what happened”, { $reference } under “if that had not happened”.
effects-ask-start = Resident: at the start
effects-ask-end = Resident: at the end
effects-show-web = See the web
effects-to-intervention = What happened
effects-to-reference = If that had not happened
effects-show-outcome = See the outcome
effects-nothing-yet = Nothing was filled in yet about how the resident is.
effects-prices-file-only = I am waiting for an Excel or CSV file with the prices. Something else to do? Then type /cancel first.

# How the resident is

effects-moment-start = at the start
effects-moment-end = at the end
effects-step-start = How was it at the start? Question { $number } of { $of }.
effects-step-end = How is it now? Question { $number } of { $of }.
effects-ask-dimension =
    <b>{ $dimension }</b>
    { $about }
    Which score does the resident give? 0 is very bad, 10 is very good.
effects-unknown = I do not know ›
effects-dimension-body = Bodily functions
effects-dimension-mind = Mental well-being
effects-dimension-meaning = Meaningfulness
effects-dimension-quality = Quality of life
effects-dimension-taking-part = Participation
effects-dimension-daily = Daily functioning
effects-spoke-body = Bodily functions
effects-spoke-mind =
    Mental
    well-being
effects-spoke-meaning = Meaningfulness
effects-spoke-quality =
    Quality
    of life
effects-spoke-taking-part = Participation
effects-spoke-daily =
    Daily
    functioning
effects-about-body = Feeling healthy and fit, sleeping, eating, moving, not being bothered by pain.
effects-about-mind = Remembering, concentrating, being cheerful, dealing with change.
effects-about-meaning = Enjoying life, wanting to achieve something, having trust.
effects-about-quality = Enjoying things, feeling safe, living well, making ends meet.
effects-about-taking-part = Contact with others, belonging, getting support, doing things that matter.
effects-about-daily = Looking after yourself, knowing your limits, dealing with time and money, daring to ask for help.
effects-filled-in-start = That was the start. Thank you. This is what it says now:
effects-filled-in-end = That was the end. Thank you. This is what it says now:
effects-web = This is how the resident sees it, from 0 to 10:
effects-score-line = { $dimension }: { $start } → { $end }
effects-score-line-changed = { $dimension }: { $start } → { $end } ({ $change })
effects-score-unknown = not filled in

# The effect calculator

effects-lines-intervention =
    <b>What happened</b>
    All help that there really was, and what happened. Tap a line to change it.
effects-lines-reference =
    <b>If that had not happened</b>
    What you think would have happened otherwise. An estimate will do. Tap a line to change it.
effects-add = + Activity or event
effects-choose-intervention = Which activity or event was there?
effects-choose-reference = Which activity or event would there have been otherwise?
effects-other-activity = Another activity
effects-rate = { $price } per { $unit }
effects-ask-activity =
    <b>Which activity?</b>
    Type a short name of at most { $most } characters. For example: <i>talk with the neighbourhood coach</i>. You can stop with /cancel.
effects-activity-empty = Type the activity in plain words, for example: talk with the neighbourhood coach. You can stop with /cancel.
effects-activity-long = These are { $count } characters. There can be { $most }. Make it shorter. You can stop with /cancel.
effects-price-gone = This price is no longer in the list. Choose an activity again.
effects-ask-times =
    <b>{ $activity }</b>
    How often? Type a number, for example <i>6</i>. Or a rhythm: <i>2 a week</i>. You can stop with /cancel.
effects-ask-units =
    <b>{ $activity }</b>
    How often? It goes by { $unit }. Type a number, for example <i>6</i>. Or a rhythm: <i>2 a week</i>. You can stop with /cancel.
effects-ask-hours =
    <b>{ $activity }</b>
    How many hours did it take each time? Type a number, for example <i>1.5</i>. You can stop with /cancel.
effects-ask-when =
    <b>{ $activity }</b>
    In which months? Month 1 is { $month }, when the casus began. Type a month or several, for example <i>3</i> or <i>2-6</i>. You can stop with /cancel.
effects-months = Month { $months }
effects-no-when = I don’t know
effects-months-unclear = I don’t understand those months. Type a number from 1 to { $most }, for example 3. Or a first and a last one: 2-6. You can stop with /cancel.
effects-no-hours = I do not know
effects-number-unclear = I do not understand that number. Type a number, without a mark for thousands: 6 or 1.5. You can stop with /cancel.
effects-number-range = Type a number above 0 and at most { NUMBER($most) }. You can stop with /cancel.
effects-line-times = { $activity }: { $times } times
effects-line-hours = { $activity }: { $times } times { $hours } hours
effects-line-units = { $activity }: { $times } × { $unit }
effects-line-per-week = { $line } a week
effects-line-per-month = { $line } a month
effects-line-month = { $line }, month { $first }
effects-line-months = { $line }, month { $first } to { $last }
effects-line-costs = { $line }, { $amount }
effects-line-price = Price: { $price } per { $unit }. Payer: { $payer }.
effects-line-no-price = No price is known for this. The line counts in contacts and hours.
effects-change = Change the numbers
effects-drop = Take away
effects-erased = (text was erased)
effects-line-gone = This line is no longer there. Somebody else took it away.
effects-lines-full = There can be { $most } lines. Take one away first.
effects-no-lines = There is no activity yet. First fill in what happened.

effects-happened = what happened
effects-otherwise = if that had not happened
effects-outcome-title = Who pays what? Casus { $code }
effects-outcome-picture = What it cost each payer, and would have cost otherwise.
effects-outcome-costs =
    What happened: { $intervention }
    If that had not happened: { $reference }
    <b>Difference: { $difference }</b>
effects-outcome-payers = <b>Per payer</b>
effects-outcome-payer = • { $payer }: { $intervention } instead of { $reference }, so { $difference }
effects-course = <b>How it added up</b>
effects-course-title = How did the costs add up? Casus { $code }
effects-course-month = month
effects-course-picture = What it cost together, month after month.
effects-course-pays = From month { $month } on it costs less than it would have cost otherwise.
effects-course-line = • month { $month }: { $intervention }, otherwise { $reference }
effects-course-outside = { $count ->
    [one] Of 1 line it is not known when. It is not in here.
   *[other] Of { $count } lines it is not known when. They are not in here.
}
effects-less = { $amount } less
effects-more = { $amount } more
effects-same = no difference
effects-other-payers = { $count } other payers
effects-outcome-effort =
    Contacts: { $contacts }, otherwise { $contacts_otherwise }.
    Hours: { $hours }, otherwise { $hours_otherwise }.
effects-outcome-no-prices = No prices are known. So I only count contacts and hours. A coordinator can load a price list with /price_list.
effects-outcome-unpriced = { $count ->
    [one] 1 line has no known price. It does not count in euros.
   *[other] { $count } lines have no known price. They do not count in euros.
}

# The price list

effects-prices-none = <b>There is no price list yet.</b> The effect calculator only counts contacts and hours now.
effects-prices-now = { $count ->
    [one] <b>There is 1 price in the list</b>, loaded on { $day }.
   *[other] <b>There are { $count } prices in the list</b>, loaded on { $day }.
}
effects-prices-how =
    Now send me an Excel or CSV file. The headings are: { $columns }.
    A new list takes the place of the old one. What was calculated keeps its price.
    Is the unit <i>uur</i> (hour)? Then I also ask how many hours it took. You can stop with /cancel.
effects-prices-file = price-list
effects-prices-download = Download the list
effects-prices-get-example = An empty example
effects-prices-document = { $count ->
    [one] The price list with 1 price.
   *[other] The price list with { $count } prices.
}
effects-prices-example = An empty price list. Fill it in and send it back after /price_list.
effects-prices-loaded = Done. { $count ->
    [one] There is 1 price in the list now,
   *[other] There are { $count } prices in the list now,
} for { $payers ->
    [one] 1 payer.
   *[other] { $payers } payers.
} { $before ->
    [0] {""}
   *[other] Before there were { $before }.
}
effects-prices-skipped = I did not read these columns: { $columns }.
effects-prices-problems = { $count ->
    [one] <b>1 thing is not right. The old list stays.</b>
   *[other] <b>{ $count } things are not right. The old list stays.</b>
}
effects-prices-more-problems = … and { $count } more
effects-prices-mend = Mend this in the file and send it again.
effects-prices-empty = There is nothing below the headings. The old list stays.
effects-prices-no-headings = I see no headings of a price list. Put at the top: activiteit, eenheid, prijs, betaler. Is this the directory? Then type /cancel first and send it again.
effects-price-unclear = “{ $value }” is no price. Type only an amount, without a mark for thousands: 87.50.
effects-price-long = this text is too long. Make it 60 characters at most.
effects-price-twice = this activity is also in row { $first }. Give each activity its own name.
effects-prices-many = from here on it is too much. There can be { $most } prices in the list.
effects-prices-clear = Take the list away
effects-prices-clear-sure = { $count ->
    [one] Do you want to take away the list with 1 price?
   *[other] Do you want to take away the list with { $count } prices?
} What was calculated stays.
effects-prices-clear-yes = Yes, take it away
effects-prices-cleared = The price list is gone. The effect calculator only counts contacts and hours now.

# The effects as a file

effects-file-effects = effects
effects-file-lines = activities
effects-column-code = casus
effects-column-costs = costs
effects-column-costs-otherwise = costs otherwise
effects-column-saved = difference
effects-column-contacts = contacts
effects-column-contacts-otherwise = contacts otherwise
effects-column-hours = hours
effects-column-hours-otherwise = hours otherwise
effects-column-scenario = scenario
effects-column-activity = activity
effects-column-times = number
effects-column-per = per
effects-column-first-month = from month
effects-column-last-month = to month
effects-column-times-in-all = times in all
effects-per-week = week
effects-per-month = month
effects-column-hours-each = hours each time
effects-column-unit = unit
effects-column-price = price
effects-column-payer = payer
effects-column-costs-of-line = amount
