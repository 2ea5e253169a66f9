# Questions, answers and introductions.

ask-found = These colleagues know about this ({ $topics }):
ask-found-plain = These colleagues fit your question:
ask-team = I find nobody who knows all of it. Together they do: { $team }.
ask-only-away = Those who know about this are away just now:
ask-nobody =
    I find nobody for this. I would rather name nobody than the wrong person.
    Shall I ask the coordinator to look as well?
ask-which-topic = I am not sure what you are looking for. What fits best?
ask-unclear =
    I do not understand your question. What do you need somebody for?
    Write it as you would ask a colleague.
ask-not-text = I can only read written text. Type your question in plain words, without any details of the resident.
ask-unknown-command = I do not know this command. /hulp shows what I can do. You can simply type a question.

ask-why-topic = { $topic }: “{ $words }”
ask-why-words = Fits your question: “{ $words }”
ask-hinted = This may play a part too:
ask-helped-before = Colleagues were helped here before.
ask-works-today = Works today.
ask-not-today = Does not work today (does: { $days }).
ask-away-until = Is back on { $day }.
ask-stand-in = Until then { $name } stands in.
ask-day-1 = Mon
ask-day-2 = Tue
ask-day-3 = Wed
ask-day-4 = Thu
ask-day-5 = Fri
ask-day-6 = Sat
ask-day-7 = Sun

ask-button-contact = Contact: { $name }
ask-button-introduce = Introduce me
ask-button-more = More
ask-button-wrong = Not right
ask-button-coordinator = Ask the coordinator
ask-button-danger-more = Look for a colleague anyway

ask-danger-emergency = <b>Is there danger now? Call 112.</b>
ask-danger-suicide =
    <b>Is a life in danger now? Call 112.</b>
    You can talk about suicide day and night: call 113 or 0800-0113 (free), or chat at 113.nl.
ask-danger-abuse =
    <b>Is there danger now? Call 112.</b>
    Veilig Thuis helps day and night: 0800-2000 (free).
ask-danger-inline = Is there danger now? Call 112.
ask-danger-after = Do that first. You can look for a colleague afterwards.

ask-contact-email = E-mail: { $email }
ask-contact-introduce = Does not share a phone number through me. I can introduce you.
ask-contact-not-joined = Has not joined wijkbot yet.
ask-contact-unreachable = Cannot be reached through me just now.
ask-contact-through = I can introduce you through { $names }, contact person of this organisation.
ask-contact-nobody = The organisation has no contact person here. The coordinator can help you.

ask-request =
    <b>{ $asker }</b> ({ $organisation }) would like to meet you. The question is:
    <blockquote>{ $question }</blockquote>
    May I introduce you to each other?
ask-request-through =
    <b>{ $asker }</b> ({ $organisation }) is looking for <b>{ $colleague }</b>, whom I cannot reach myself. The question is:
    <blockquote>{ $question }</blockquote>
    Can you put them in touch?
ask-button-accept = Yes, gladly
ask-button-decline = I can’t
ask-button-pass = Pass on
ask-button-back = Back
ask-introduced = I have asked { $name }. You will hear from me by { $day } at the latest, sooner is always fine.
ask-introduced-through = I cannot reach { $name } myself. I have asked { $names }. You will hear from me by { $day } at the latest.
ask-already-introduced = { $name } was already asked for this question.
ask-cannot-reach = I cannot reach { $name }. Choose another colleague.
ask-no-way = I cannot reach { $name }, and { $organisation } has no contact person here yet. The coordinator can help you.
ask-too-old = This question is too old, its text was erased. Ask it again and I will help you.
ask-answered-before = This was answered already. You need not do anything.
ask-accepted = Good news: { $name } ({ $organisation }) is glad to help. Tap the name to talk.
ask-accepted-through = Good news: { $contact } will put you in touch with { $name }. Tap the name to talk.
ask-you-accepted = Good. { $asker } ({ $organisation }) knows that you are glad to help. Tap the name to talk.
ask-asker-left = Whoever asked this can no longer be reached. You need not do anything.
ask-you-declined = Thank you for telling me. I will look further for your colleague.
ask-declined = { $name } cannot help just now.
ask-left = { $name } no longer takes part in wijkbot.
ask-silent = I have not heard from { $name } yet.
ask-next = The next who fits is { $name } ({ $organisation }).
ask-no-next = I find nobody else. The coordinator can look as well.
ask-pass-to = Who fits this better?
ask-pass-nobody = I see nobody you could pass this on to. You can still say yes or no.
ask-passed-on = Your question is with { $to } ({ $organisation }) now. { $name } passed it on.
ask-you-passed-on = Passed on to { $to }. Thank you.

ask-outcome = A while ago you got in touch with { $name } ({ $organisation }). Did it work out?
ask-outcome-button-yes = Yes
ask-outcome-button-not-yet = Not yet
ask-outcome-button-no = No
ask-outcome-yes = Good that it worked out. Whoever asks the same will see { $name } a little sooner now.
ask-outcome-not-yet = Fine, this may take time. I will not ask again. If you know more later about { $name }, tap here.
ask-outcome-no = A pity that it did not work out. Thank you for saying so. The coordinator can look as well.

ask-for-coordinator =
    { $asker } ({ $organisation }) found nobody who fits in the directory. The question is:
    <blockquote>{ $question }</blockquote>
    Can you help look?
ask-button-take = I will help look
ask-coordinator-asked = The coordinator has your question. You will hear who is looking.
ask-no-coordinator = No coordinator has joined wijkbot yet. Ask it at the neighbourhood meeting.
ask-coordinator-took = { $coordinator } is looking with you. Tap the name to talk.
ask-you-took =
    Good, you are looking with { $asker }. The question was:
    <blockquote>{ $question }</blockquote>
ask-another-coordinator = Another coordinator
ask-taken-already =
    { $by } is looking already. The question was:
    <blockquote>{ $question }</blockquote>

ask-who-is-wrong = For whom is it not right?
ask-thanks = Thank you. I will keep that in mind. The coordinator can look as well.
ask-thanks-next = Thank you. I will keep that in mind. The next who fits is { $name } ({ $organisation }).

ask-group-unclear = I do not understand the question. Write it as you would ask a colleague.
ask-group-nobody = I find nobody for this. Send me the question in private, then the coordinator can look as well.
ask-group-contact = I give no phone numbers or e-mail addresses in a group. Send me the question in private to reach somebody.
