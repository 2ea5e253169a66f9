# Inviting, taking part, roles and your own data.

membership-role = { $role ->
    [contactpersoon] contact person
    [coordinator] coordinator
    [beheerder] administrator
   *[lid] member
}

# Beginning and help

membership-welcome =
    Hello { $name }. I am the wijkbot of { $wijk }. Who are you looking for?
    Write it as you would ask a colleague. For example:

    <i>who knows about debts and housing?</i>
    <i>number of the community police officer</i>
    <i>who knows a day centre for someone with a brain injury?</i>

    Never write details of a resident. With /help you see what else you can do.

membership-help =
    <b>Find a colleague</b>
    Just type your question. You do not need a command.
    Do not write names, addresses or numbers of residents.

membership-help-casus =
    <b>Casus</b>
    /casus – bring in a casus, and see how it is going
    /standing – see how many casus you brought in
    /arena – fill in together what a solution yields

membership-help-contact = /rhythm – give your organisation a break

membership-help-together =
    <b>Together</b>
    /actions – see what you took on, and tick it off
    /notes – find notes of the wijk again
    /agreements – see what we agreed on, and whether it works
    /working_groups – see which working groups there are and who is in them

membership-help-own =
    <b>The directory and you</b>
    /directory – see how many colleagues are in it and how to search
    /term – know what a word or abbreviation means
    /me – see and change your profile, take a break, ask for your data
    /cancel – stop filling something in
    /forget_me – have yourself erased

membership-help-coordinator =
    <b>As a coordinator</b>
    /note – share something with the wijk, and see who read it
    /poll – ask many people something, anonymously if you like
    /actions new – type actions, check them and ask somebody
    /obstacles – see what stands in the way of casus, the oldest first
    /patterns – see what keeps coming back, and who looks after it
    /rhythm – set how many casus you ask of an organisation
    /price_list – load the prices that the effect calculator uses
    /invite – invite a colleague, or print a sheet of invitations
    /members – see who takes part, change a role, take someone out of the directory
    /words – say where a word belongs that I do not know yet
    /blank_spots – see what nobody or only one colleague knows about
    Send me an Excel or CSV file to update the directory.

membership-help-beheerder =
    <b>As a beheerder</b>
    /status – see how the bot is doing

membership-cancelled = Fine, we stop here. You can simply type a question again.
membership-nothing-to-cancel = You were not filling anything in. You can simply type a question.

# Following an invitation

membership-consent =
    Hello { $name }. You are invited to the wijkbot of { $wijk }{ $role ->
        [lid] .
       *[other] , as { membership-role }.
    }

    <b>What does wijkbot do?</b>
    You ask a question, and wijkbot names colleagues in the neighbourhood who know about it. Colleagues find you too. You see and change what the directory says about you.

    <b>Good to know</b>
    • Telegram can read along. So never put details of residents in this chat.
    • Others see your phone number and e-mail address only if you switch that on.
    • You may refuse, even if your employer asks you. You can always stop, with /forget_me.

    This invitation is for { $name } of { $organisation }. Is that not you? Choose ‘Rather not’.
    It is valid until { $until }.

membership-join = I take part
membership-decline = Rather not
membership-join-after-all = Take part after all
membership-joined = You take part. Good to have you here.
membership-declined =
    That is fine. Nobody is told about this.

    Do you want to take part later? You can until { $until }, with the button below. After that you can ask for a new invitation.
    Your name and work are still in the directory. Do you want to leave that too? { $ask }
membership-declined-ask = Ask { $names }.
membership-declined-ask-anyone = Ask the person who invited you.

membership-link-unknown = I do not know this invitation. Did you get the whole link? If not, ask for a new one.
membership-link-used = This invitation was used before. Was that not you? Ask for a new one, and say what happened.
membership-link-expired = This invitation no longer works. It has expired, or there is a newer one. Ask for a new one.
membership-link-of-another = This invitation is for someone else. You already take part as { $name }. Give the link to the person it is for.
membership-in-already = You already take part. You can simply type a question.
membership-moved =
    You now take part with another Telegram account. I no longer answer you in this chat.
    Was this not you? Tell your coordinator at once.

# Asking for access

membership-asked = I asked the coordinator. You will hear from me whether it is possible.
membership-asked-open = The coordinator has your request already. You will hear from me whether it is possible.
membership-asked-refused = The coordinator could not give you access. Do you work in the neighbourhood? Ask a colleague who takes part for help.
membership-asked-nobody = There is no coordinator here yet. Try again later.
membership-refused =
    The coordinator cannot give you access, because it is not clear who you are.
    Do you work in the neighbourhood? Ask a colleague who takes part for help.

membership-account = { $name }
membership-account-with-name = { $name } (@{ $username })
membership-access-asked =
    <b>{ $who }</b> asks for access. The name comes from Telegram, where people choose it themselves.
    { $candidates ->
        [0] I see nobody in the directory with such a name who does not take part yet.
       *[other] Are you sure who this is? Choose the name.
    }
membership-somebody-else = Someone else
membership-refuse = Refuse
membership-ask-who =
    Who is { $who }? Type: name, organisation, job.
    For example: <i>Jan Jansen, Buurthuis De Brug, community worker</i>
    You can stop with /cancel.
membership-who-again = I do not understand that. Type it with commas: name, organisation, job. You can stop with /cancel.
membership-admitted = { $who } is asked to take part, as { $name } of { $organisation }.
membership-decided-approved = { $who } was let in by { $by } already.
membership-decided-refused = { $who } was refused by { $by }.
membership-somebody = another coordinator
membership-request-gone = This request is no longer there. Perhaps this person takes part already.
membership-joined-already = { $name } takes part already. Does { $name } have a new account? Make an invitation with /invite.

# Inviting

membership-ask-name-invite = Whom do you want to invite? Type the name, or a part of it. You can stop with /cancel.
membership-ask-name-show = Whom are you looking for? Type the name, or a part of it. You can stop with /cancel.
membership-invite-everyone = Everyone who does not take part yet
membership-nobody-found = I find nobody in the directory with such a name. Try another part of the name. You can stop with /cancel.
membership-found = Whom do you mean?{ $more ->
    [0] { "" }
    [one] { " " }There is 1 more. Type more of the name if you want that one.
   *[other] { " " }There are { $more } more. Type more of the name if you want one of them.
}
membership-other-name = Another name
membership-invite-as = You invite <b>{ $name }</b> of { $organisation }. As what?
membership-invite-again =
    <b>{ $name }</b> of { $organisation } takes part already.
    A new invitation is for a new Telegram account. The old account can then no longer take part. As what?
membership-invited-already = An invitation was made a moment ago. Start again with /invite if you want another.
membership-invited =
    Below is the invitation for <b>{ $name }</b>, as { membership-role }. Pass that message on, or let them scan the code.
    The invitation works once, until { $until }. Older invitations for { $name } no longer work.
membership-invitation =
    Hello { $name }. Will you take part in wijkbot? It quickly finds you the right colleague in the neighbourhood.
    This link is for you alone, until { $until }:
    { $link }

membership-sheet-offered = { $count ->
    [one] 1 colleague does not take part yet. I make a sheet with an invitation to print. A link you gave before will no longer work.
   *[other] { $count } colleagues do not take part yet. I make a sheet of invitations to print and cut. Links you gave before will no longer work.
}
membership-make-sheet = Make the sheet
membership-everyone-joined = Everyone in the directory takes part.
membership-sheet-follows = The sheet is below.
membership-sheet-made = { $count ->
    [one] 1 invitation. Open the file in a browser and print it.
   *[other] { $count } invitations. Open the file in a browser and print it.
} Give everyone their own slip. Do not keep the file: whoever has the code can take part.
membership-sheet-file = invitations
membership-sheet-title = Invitations to wijkbot
membership-sheet-intro = { $count ->
    [one] 1 invitation.
   *[other] { $count } invitations.
} Print this sheet, cut along the lines and give everyone their own slip. These lines are not printed.
membership-sheet-how = Scan the code with your phone. Telegram opens; tap Start and first read what wijkbot does. You are free to refuse. Works once, until { $until }.

# Members

membership-list =
    <b>{ $joined } of { $people } people in the directory take part.</b>
    ✓ takes part · ✗ takes part, but cannot be reached ({ $unreachable })
    Neighbourhood: { $wijk }. Page { $page } of { $pages }. Tap a name for more.
membership-list-of-absent =
    <b>Who does not take part yet?</b>
    { $joined } of { $people } people in the directory take part.
    Neighbourhood: { $wijk }. Page { $page } of { $pages }. Tap a name for more.
membership-list-absent = Who does not take part yet?
membership-list-everyone = Everyone
membership-every-wijk = every neighbourhood
membership-which-wijk = Which neighbourhood?
membership-choose-wijk = Choose a neighbourhood
membership-search = Find a name
membership-to-list = ‹ To the list
membership-back = ‹ Back
membership-person =
    <b>{ $name }</b>
    { $organisation } · { $job }
    { $standing }
membership-no-job = job unknown
membership-standing-absent = Does not take part yet.
membership-standing = Takes part as { membership-role }.
membership-standing-unreachable = Takes part as { membership-role }, but cannot be reached. Perhaps the bot was blocked, or there is a new account.
membership-invite = Invite
membership-change-role = Another role
membership-remove = Remove from the directory
membership-choose-role =
    What may { $name } do?
    • member: ask questions and be found
    • contact person: also pass on questions within their organisation
    • coordinator: also invite, let in and remove people, and update the directory
    • administrator: also look after the bot itself
membership-role-changed = { $name } is { membership-role } now.
membership-role-is-now = From now on you are { membership-role }. With /help you see what you can do.
membership-contact-moved = { $name } works at { $organisation } now. So they are a member, and no longer a contact person. Is { $name } the contact person there too? Choose that role with /members.
membership-not-joined = This person does not take part yet. Choose the role when you invite them.
membership-last-beheerder = { $name } is the only administrator. Make someone else administrator first.
membership-remove-sure = Do you want to take <b>{ $name }</b> of { $organisation } out of the directory? Everything kept about { $name } will be erased. This cannot be undone.
membership-remove-yes = Yes, remove
membership-removed = { $name } is no longer in the directory.
membership-you-were-removed = The coordinator took you out of the directory. Everything kept about you was erased. Is this wrong? Ask your coordinator.

# Your own data

membership-export = This is what I keep about you: your profile, your questions, your introductions and what else you chose or answered. Of others it holds only the name. My messages to you are not in it: you see those in this chat.
membership-export-file = my-data
membership-forget-sure =
    <b>Do you want me to forget you?</b>
    I erase your profile, your access, your questions and your introductions at once. This cannot be undone.
    Only numbers are kept, without your name.
membership-forget-last-beheerder = Note: you are the only administrator. After you, only someone with access to the server can invite a new one.
membership-forget-yes = Yes, forget me
membership-forget-no = No
membership-forget-not = Fine, nothing has changed.
membership-forgotten =
    You are erased: your profile, your access, the text of your questions and your introductions. Copies of my messages to you disappear from the server within a few days.
    In backups of the database you stay a little longer, until the old ones are thrown away.
    The messages in this chat are still with Telegram. Erase the chat yourself if you want to be rid of those too.
    Are you on a list of your organisation? Ask them to take you off that as well.

# What somebody does not want to get, and when not

membership-wishes =
    <b>What do I send you, and when?</b>
    Tap a kind of message to turn it on or off. What somebody asks of you personally always comes.

    Quiet time of the wijk: { $wijk_from } to { $wijk_until }.
    { $own ->
        [yes] Your own quiet time: { $own_from } to { $own_until }.
       *[no] You have no quiet time of your own.
    }
    In quiet time you only get answers to what you ask yourself. The rest waits.
membership-wish = { $on ->
    [yes] ✓
   *[no] ✗
} { $subject ->
    [note] Notes
    [poll] Polls
    [action] Action points
    [reminder] Reminders
   *[learning] What we learned
}
membership-own-quiet = Choose my quiet time
membership-no-own-quiet = No quiet time of my own
membership-to-profile = ‹ To my profile
membership-to-wishes = ‹ Back
membership-ask-quiet =
    <b>When do you want to get nothing?</b>
    Type from when until when. For example: <i>18:00-9:00</i>.
membership-quiet-unclear = I do not understand that. Type two times, for example: 18:00-9:00. Stop with /cancel.
membership-quiet-all-day = Then it would be quiet all day. Type two different times, or turn messages off. Stop with /cancel.
