# Agreements of the wijk, and whether we keep to them.

agreements-overview =
    <b>Our agreements</b>
    Tap a number for more.
agreements-none =
    <b>Our agreements</b>
    There are no agreements yet. A coordinator can add them.
agreements-line = <b>{ $number }.</b> { $text }
agreements-counts = { $day }: { $yes } yes, { $partly } partly, { $no } no
agreements-counts-none = { $day }: nobody answered
agreements-answer = Do we keep to this? ({ $count })
agreements-new = New agreement
agreements-back = ‹ Back
agreements-show-all = See the agreements

agreements-text = <b>{ $text }</b>
agreements-made = Added by { $name } on { $day }.
agreements-made-by-nobody = Added on { $day }.
agreements-reviewed = { $rhythm ->
    [quarter] Every quarter we look whether it works. The next time is on { $day }.
   *[year] Every year we look whether it works. The next time is on { $day }.
}
agreements-ended = This agreement has not held since { $day }.
agreements-rounds = Do we keep to this?
agreements-remarks = What colleagues said the last time:
agreements-more-remarks = And { $count } other remarks.

# Making and changing

agreements-ask-new =
    <b>What did you agree on?</b>
    Write it in one or two sentences, in at most { $most } characters. For example:
    <i>We call each other before we refer somebody.</i>
    You can stop with /cancel.
agreements-ask-rhythm =
    <b>{ $text }</b>
    How often shall I ask everybody whether we keep to this?
agreements-rhythm-quarter = Every quarter
agreements-rhythm-year = Every year
agreements-added = The agreement was added. Everybody sees it under /agreements.
agreements-edited = You changed your message. This is your agreement now:
agreements-not-edited = You changed an earlier message. { $state ->
    [active] The agreement holds already and does not change. You can change its text here.
   *[ended] The agreement that came of it holds no more. Nothing changes.
}
agreements-change-text = Change text
agreements-change-review = Another day
agreements-end = No longer holds
agreements-end-sure =
    Does this agreement no longer hold?
    <blockquote>{ $text }</blockquote>
    Then I will not ask about it any more. Everyone can see earlier answers until I erase them.
agreements-end-yes = Yes, it no longer holds
agreements-is-ended = This agreement no longer holds.
agreements-ask-text =
    Type the agreement again, in at most { $most } characters. It says now:
    <blockquote>{ $text }</blockquote>
agreements-text-empty = Write the agreement in plain words. You can stop with /cancel.
agreements-text-long = These are { $count } characters. There may be { $most }. Make it shorter. You can stop with /cancel.
agreements-ask-review =
    On which day shall I ask whether it works? Type a date, such as <i>12 May</i>.
    <blockquote>{ $text }</blockquote>
agreements-day-unclear = I do not understand that date, or it has passed. Type it like: 12 May. You can stop with /cancel.

# The round

agreements-question =
    <b>Do we keep to this?</b>
    <blockquote>{ $text }</blockquote>
    You can answer until { $day }. Everybody will see the numbers, not who said what.
agreements-yes = Yes
agreements-partly = Partly
agreements-no = No
agreements-noted =
    <blockquote>{ $text }</blockquote>
    Noted: { $answer }. Thank you.
agreements-add-remark = Add a remark
agreements-answer-again = Change my answer
agreements-next = Next agreement
agreements-ask-remark =
    <blockquote>{ $text }</blockquote>
    What do you want to add? Type it in at most { $most } characters. Everybody will read it, without your name. You can stop with /cancel.
agreements-remark-empty = Write your remark in plain words. You can stop with /cancel.
agreements-remark-kept = Your remark goes along with the result.
agreements-round-closed = This round is over. Under /agreements you see what came out.
agreements-all-answered = You have answered about every agreement. Thank you.
agreements-came-out = <b>Do we keep to our agreements?</b> This is what everybody said, with the time before below it:
agreements-more = And { $count } other agreements.
