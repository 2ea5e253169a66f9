# Notes: writing, choosing for whom, sending, who read it, and finding it again.

notes-back = ‹ Back
notes-and-more = … and { $count } more
notes-nameless-file = a document
notes-photos = { $count ->
    [one] 1 photo
   *[other] { $count } photos
}
notes-videos = { $count ->
    [one] 1 video
   *[other] { $count } videos
}

# As receivers see it

notes-from = <b>Note from { $name }</b> · { $organisation }{ $corrected ->
    [yes] {" "}· <i>corrected</i>
   *[no] {""}
}
notes-from-nobody = <b>Note</b>{ $corrected ->
    [yes] {" "}· <i>corrected</i>
   *[no] {""}
}
notes-read = Read
notes-read-thanks = Thank you. I noted that you read this.
notes-read-before = I knew that already. Thank you.
notes-read-in-preview = This is what the button looks like. Nothing was sent yet.
notes-was-withdrawn = This message was withdrawn.

# Writing

notes-ask-content =
    <b>What do you want to share?</b>
    Type your note, or send a document, photos or a video. Forwarding is fine too.
    Leave out data of residents. Check your file as well: I cannot look at what is in it.
    After this you choose for whom it is.
notes-ask-content-again =
    <b>What should it say?</b>
    Type or send it again. Until then it stays as it was.
notes-ready =
    <b>Your note is ready</b>
    { $start }
notes-ready-item = { $kind ->
    [poll] <b>Your poll is ready</b>
   *[other] <b>This is ready to be sent</b>
}
notes-offered =
    Shall I send this as a note?
    { $start }
notes-draft-first =
    You are already writing a note. Send it first, or throw it away. I did not keep what you sent just now.
    { $start }
notes-edited =
    You edited your message. <b>This is your note now:</b>
    { $start }
notes-not-edited = You edited an earlier message. { $state ->
    [draft] Your note holds something else by now, so it does not change. You can change its contents here.
    [scheduled] Your note is planned already, so it does not change. Take it back first, then you can change it.
    [sent] Your note was sent already, so it does not change. You can correct it for everyone here.
   *[withdrawn] The note that belonged to it was withdrawn. Nothing changes.
}
notes-change-content = Change the content
notes-discard = Throw away
notes-discarded = Thrown away. Nothing was sent.
notes-choose-audience = Choose for whom
notes-preview = Look and send
notes-empty = There is nothing in it. Type a note, or send a document, photo or video.
notes-too-long = This text is too long: { $length } characters. A message has room for { $most }. Make it shorter, or send it as a document.
notes-caption-too-long = The text with the file is too long: { $length } characters. There is room for { $most }. Make it shorter.
notes-kind-of-message = I cannot pass on this kind of message. Text, a document, photos or a video are fine.
notes-no-sound = I do not pass on a voice message, sound or round video. Type what you want to say. Or send an ordinary video or a document.
notes-no-album = I cannot use photos, videos and documents here. Type your question in plain words, without data of the resident.
notes-sent-before = This note was sent already.
notes-is-planned = This note is planned. Take it back first.
notes-other-draft = You are already writing another note. Send it first, or throw it away.
notes-changed-since = Something changed. Look at it again first.

# For whom

notes-for-whom =
    <b>For whom is it?</b>
    Choose one or more groups. Whoever is in two groups gets it once.
notes-chosen =
    Chosen: { $parts }.
    { $people ->
        [0] Nobody can get it now.
        [one] 1 colleague gets it.
       *[other] { $people } colleagues get it.
    }
notes-without = { $people ->
    [one] You left out 1 colleague.
   *[other] You left out { $people } colleagues.
}
notes-kind = { $kind ->
    [everyone] Everyone
    [wijk] Neighbourhood
    [organisation] Organisation
    [job] Job
    [role] Role in the bot
    [domain] Domain or topic
    [topic] Topic
    [group] Working group
   *[note] Who got an earlier note
}
notes-choice = { $label } · { $people }
notes-whole-domain = The whole domain · { $people }
notes-choose-from =
    <b>{ $kind }</b>
    Tap what belongs to it. Tapping again takes it away.
notes-leave-out = Leave people out
notes-leave-out-whom = { $people ->
    [0] Who does not need it? Tap a name.
    [one] 1 colleague does not get it. Tapping again undoes that.
   *[other] { $people } colleagues do not get it. Tapping again undoes that.
}
notes-choose-anew = Choose again
notes-choose-first = First choose for whom it is.
notes-organisation = • { $name }: { $people } ({ $jobs })
notes-more-organisations = { $count ->
    [one] … and 1 more organisation
   *[other] … and { $count } more organisations
}
notes-no-job = job unknown
notes-absent = { $people ->
    [one] Has not joined yet, so does not get it: { $names }.
   *[other] { $people } have not joined yet and do not get it: { $names }.
}
notes-unreachable = { $people ->
    [one] Cannot be reached: { $names }.
   *[other] { $people } cannot be reached: { $names }.
}
notes-muted = { $people ->
    [one] 1 colleague does not want this kind of message.
   *[other] { $people } colleagues do not want this kind of message.
}
notes-all-names = { $people ->
    [one] <b>1 colleague gets it</b>
   *[other] <b>{ $people } colleagues get it</b>
}
notes-see-names = See the names

# Sending

notes-goes-to = { $people ->
    [0] <b>Nobody can get this now.</b> Choose another group.
    [one] <b>This is how it arrives. It goes to 1 colleague:</b>
   *[other] <b>This is how it arrives. It goes to { $people } colleagues of { $organisations ->
        [one] 1 organisation
       *[other] { $organisations } organisations
    }:</b>
}
notes-quiet-now = For whom it is quiet time now, it arrives later. The first on { $moment }.
notes-send-now = { $people ->
    [one] Send now to 1 colleague
   *[other] Send now to { $people } colleagues
}
notes-send-later = Send later
notes-ask-moment =
    <b>When should it go?</b>
    Type a day and a time. For example: <i>tomorrow 9:00</i>, <i>monday 14:30</i> or <i>12-12 10:30</i>.
notes-time-unclear = I do not understand that time. Type a day and a time, for example: tomorrow 9:00 or 12-12 10:30. Stop with /cancel.
notes-time-past = That has been already. Type a time to come. Stop with /cancel.
notes-time-far = That is more than a year away. Choose an earlier moment. Stop with /cancel.
notes-planned =
    <b>Planned for { $moment }</b>
    { $start }
notes-quiet-then = That is in quiet time. It arrives on { $moment }.
notes-unplanned = { $kind ->
    [poll] Your poll
   *[other] Your message
} was planned for { $moment }. You changed something, so nothing goes by itself. Look it over, and send or plan it again.
notes-held =
    <b>Planned, but without a moment</b>
    { $start }
notes-send-planned-now = Send now
notes-other-moment = Another moment
notes-take-back = Take back and change
notes-went =
    It now goes to { $people ->
        [one] 1 colleague.
       *[other] { $people } colleagues.
    }
    { $start }
notes-nobody = Nobody can get this now. Choose another group.
notes-nobody-at-moment =
    Your note of { $moment } was not sent: nobody could get it. Take it back and choose again for whom it is.
    { $start }
notes-refused-at-moment = What you planned for { $moment } was not sent. { $why }
notes-no-coordinator-any-more =
    Your note of { $moment } was not sent, because you are no longer a coordinator. I erased it.
    { $start }

# How it goes and went

notes-title = <b>{ $kind ->
    [note] Note
    [poll] Poll
   *[other] Message
} of { $moment }</b>
    { $start }
notes-title-withdrawn = <b>Withdrawn: { $kind ->
    [note] note
    [poll] poll
   *[other] message
} of { $moment }</b>
    { $start }
notes-progress = Sent: { $done } of { $total }.
notes-rate = About { $rate } a second. About { $minutes ->
    [one] 1 minute to go.
   *[other] { $minutes } minutes to go.
}
notes-paused = Sending is paused. Go on when you like.
notes-paused-by-itself = I stopped sending, because Telegram kept refusing this message. Check its content. Then go on, or stop.
notes-pause = Pause
notes-resume = Go on
notes-stop = Stop
notes-refresh = Refresh
notes-up-to-date = This is how it stands now.
notes-out-already = Everything was sent already.
notes-arrived = Arrived: { $delivered } of { $total }.
notes-arrived-at =
    Arrived: { $delivered } of { $total }.
    Read: { $read }.
notes-receipts = { $receipt ->
    [unreachable] Cannot be reached
    [unknown] Unknown whether it arrived
   *[cancelled] Not sent any more
} ({ $people }): { $names }.
notes-why-unreachable = { $why ->
    [blocked] Reason: the bot was blocked.
    [deactivated] Reason: there is no Telegram account any more.
   *[no-chat] Reason: there is no chat with the bot.
}
notes-failed = Failed: { $name }. Telegram says: { $reason }
notes-not-read-by = Not read yet ({ $people }): { $names }.
notes-somebody-who-left = somebody who left
notes-erased = The time to keep this is over. I erased the text and the names.
notes-again = Send again: { $name }
notes-again-all = Send again to all { $people }
notes-not-again = This cannot go once more. It arrived already, or it is too long ago.
notes-remind = { $people ->
    [one] Send again to who did not read it (1)
   *[other] Send again to who did not read it ({ $people })
}
notes-reminded = { $people ->
    [one] I send it again to 1 colleague.
   *[other] I send it again to { $people } colleagues.
}
notes-reminded-before = I just did that. Refresh to see how it stands.
notes-all-read = Everyone who got it has read it.
notes-actions = { $count ->
    [one] 1 action point in this note
   *[other] { $count } action points in this note
}

# Correcting and withdrawing

notes-correct = Correct
notes-ask-correction =
    <b>What should it say?</b>
    Type the whole text again. You see it first. Then I change it for everyone.
notes-correct-sure = This is what it becomes. Shall I change it for everyone who got it?
notes-correct-yes = Change it for everyone
notes-corrected = I change it for everyone.
notes-leave-as-it-is = Leave it as it is
notes-withdraw = Withdraw
notes-withdraw-sure =
    { $kind ->
        [poll] Do you want to withdraw this poll? If it is still open, nobody can answer any more. I erase the answers there are. No result goes out. I take the poll away from everyone. Where that cannot be done any more, it says that you withdrew it.
        [poll-result] Do you want to withdraw this poll? The result that came already stays. I take the poll away from everyone. Where that cannot be done any more, it says that you withdrew it.
       *[note] Do you want to withdraw this note? I take it away from everyone. Where that cannot be done any more, it says that you withdrew it.
    }
    { $start }
notes-withdraw-yes = Yes, withdraw
notes-withdrawn = Withdrawn.

# Finding it again

notes-none = There are no notes for you yet.
notes-none-found = I find no note that fits. Try another word or a month. For example: /notes march.
notes-found =
    <b>Notes</b>
    Tap a note to read it. You can search like this: <i>/notes debts</i> or <i>/notes march</i>.
notes-found-more =
    <b>The latest notes</b>
    Tap a note to read it. Looking for an older one? Like this: <i>/notes debts</i> or <i>/notes march</i>.
notes-dated = { DATETIME($day, dateStyle: "medium") } · { $start }
notes-gone = This note is not there any more.
notes-who-got-it = Who got it?
