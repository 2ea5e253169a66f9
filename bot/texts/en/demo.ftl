# The trial in the browser: who takes part, and what to try.
demo-title = wijkbot in Merwestad
demo-intro = A trial with made-up people. Nothing goes to Telegram, and nothing is kept.
demo-asks = community coach, asks a question
demo-knows-debts-and-housing = knows about debts and housing
demo-knows-debts = knows about debts
demo-knows-housing = knows about rent arrears
demo-contact = contact person of De Poort
demo-coordinator = coordinator of the neighbourhood
demo-outsider = does not know the bot yet

# A question

demo-question = Find a colleague
demo-question-1 = Noor looks for somebody who knows two things. Tap “{ ask-button-introduce }” below the answer. Bilal then gets the request.
demo-question-1-says = Who knows about debts and housing?
demo-question-2 = Plain words will do. The bot finds out what it is about.
demo-question-2-says = My client sits behind closed curtains all day and no longer opens the door.
demo-question-3 = Does nobody know both? Then you get a small team.
demo-question-3-says = I am looking for somebody for dementia and addiction.
demo-question-4 = Sometimes you only want a number.
demo-question-4-says = What is the number of the community police officer?
demo-question-5 = Does nobody know? Then the bot says so.
demo-question-5-says = Who has a good recipe for apple pie?

# A note

demo-note = Share a note
demo-note-1 = Corrie is a coordinator. She wants to share the notes of the neighbourhood meeting.
demo-note-1-says = /note
demo-note-2 = These are the notes. The bot will recognise the action point.
demo-note-2-says =
    Notes of the neighbourhood meeting
    We call each other before we refer somebody.
    Actions
    - Joost: make a list of all walk-in hours
demo-note-3 = Tap “{ directory-audience-everyone }”, “{ notes-preview }” and “{ notes-send-planned-now }”. You first see how it arrives, and with whom.
demo-note-4 = Noor gets the note. Tap “{ notes-read }”. The others read by themselves, most of them at least.
demo-note-5 = Tap “{ notes-refresh }” as Corrie. You see who read it, and that Hanneke cannot be reached: she blocked the bot. Then send it again to who did not read it.

# A poll

demo-poll = Hold a poll
demo-poll-1 = Corrie wants to ask the whole neighbourhood something. Then tap “{ polls-new }”.
demo-poll-1-says = /poll
demo-poll-2 = This is her question. Then tap “{ polls-kind-choice }”.
demo-poll-2-says = How often do we meet?
demo-poll-3 = Everyone can choose from these. Then tap “{ polls-is-anonymous }” and “2 days”.
demo-poll-3-says =
    Every month
    Every quarter
    Twice a year
demo-poll-4 = Tap “{ polls-choose-audience }”, “{ directory-audience-everyone }”, “{ notes-preview }” and “{ notes-send-planned-now }”.
demo-poll-5 = Noor gets the poll too. Choose an answer. The others choose by themselves.
demo-poll-6 = The poll closes in two days. Who took part gets the result with a picture.

# A month with a casus

demo-casus = Live a month with a casus
demo-casus-1 = Corrie first loads a price list. With it the bot can reckon effects later on.
demo-casus-1-says = /price_list
demo-casus-2 = The prices in this list are made up.
demo-casus-3 = On the fifth the first reminder comes. Kees is the contact person of De Poort and gets one. Other organisations react by themselves.
demo-casus-4 = Kees has a casus. Then tap “{ casus-new }”.
demo-casus-4-says = /casus
demo-casus-5 = The title, without a name or an address.
demo-casus-5-says = Family may lose its home
demo-casus-6 = What does the resident want? Then skip three questions. At “Does anything stand in the way?” tap “{ casus-kind-rule }”.
demo-casus-6-says = Stay in the house and find some rest
demo-casus-7 = This is in the way. Then go on to the end, and tap “{ casus-bring-in }”.
demo-casus-7-says = Without registration the family gets no postal address
demo-casus-8 = Bilal is in the working group Anders Samenwerken. He gets the question. Leave it for now.
demo-casus-9 = On the fifteenth the second reminder comes. Corrie then sees who still looks for a casus.
demo-casus-10 = The working group was not in time. Now the steungroep gets the question. Corrie is in it. Tap “{ casus-obstacle-take }” and “{ casus-obstacle-solved-button }”.
demo-casus-11 = The answer goes back to the casus of Kees.
demo-casus-11-says = The municipality gives the family a temporary postal address
demo-casus-12 = Kees opens his casus. Tap “✓ Done” each time and tell in the end what you learned.
demo-casus-12-says = /casus
demo-casus-13 = Tap “{ casus-effects }” too. There you draw the web of the resident, and reckon what it cost.
demo-casus-14 = How does every organisation stand? One picture shows it.
demo-casus-14-says = /standing
demo-casus-15 = The month goes by. On the first working day Corrie looks back. The look back goes to everybody only when she says so.

# What the others bring in and answer

demo-casus-of-others-1-title = Mother and son can no longer live together
demo-casus-of-others-1-wish = A place of their own for both, and still see each other
demo-casus-of-others-2-title = Man no longer dares to open the door
demo-casus-of-others-2-wish = Dare to go outside again
demo-casus-of-others-3-title = Boy has not been to school for months
demo-casus-of-others-3-wish = Training that does fit
demo-casus-of-others-4-title = Woman cares for her ill husband alone
demo-casus-of-others-4-wish = One day a week for herself
demo-casus-of-others-5-title = Family cannot pay the energy bill
demo-casus-of-others-5-wish = A warm house without new debts
demo-word-1 = trust
demo-word-2 = together
demo-word-3 = rest
demo-word-4 = short lines
