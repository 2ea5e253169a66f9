# Working groups: who together solve what stands in the way of a casus.

directory-guide-groups =
    <b>Working groups</b>
    { $names }
directory-groups-button = Working groups

directory-groups =
    <b>Working groups</b>
    A working group solves what stands in the way of a casus. Tap a name to see who is in it.
directory-groups-none = There are no working groups yet.
directory-groups-advice =
    A working group solves what stands in the way of a casus. You choose which there are.
    Other neighbourhoods often have three: Anders Samenwerken, Flexibel Financieren and a steungroep.
    The steungroep gets what a working group does not solve in time.
directory-group-button = { $name } · { $people ->
    [one] 1 colleague
   *[other] { $people } colleagues
}
directory-group-new = + New working group
directory-groups-full = There can be { $most } working groups. Remove one first.
directory-groups-none-yet = There are no working groups yet. Make one first: send me /working_groups in our own chat.
directory-group-gone = This working group no longer exists. /working_groups shows which there are.

directory-group-takes = Gets obstacles about: { $kinds }.
directory-group-is-steungroep = Is the steungroep: gets what a working group does not solve in time.
directory-group-has-chat = Gets messages in a Telegram group.
directory-group-empty = Nobody is in this working group yet.
directory-group-not-joined = has not joined
directory-group-back = ‹ Back
directory-groups-back = ‹ All working groups

directory-group-ask-name =
    <b>What is the working group called?</b>
    Type a name of at most { $most } characters, for example <i>Flexibel Financieren</i>. You can stop with /cancel.
directory-group-ask-other-name =
    <b>What will { $name } be called?</b>
    Type a name of at most { $most } characters. You can stop with /cancel.
directory-group-name-empty = Type a name with letters, for example: Flexibel Financieren. You can stop with /cancel.
directory-group-name-long = These are { $count } characters. There can be { $most }. Choose a shorter name. You can stop with /cancel.
directory-group-name-taken = There is a working group called { $name } already. Choose another name. You can stop with /cancel.
directory-group-rename = Other name

directory-group-tasks = What comes in here?
directory-group-ask-tasks =
    <b>What comes in at { $name }?</b>
    Tap on or off. It is saved at once. Each kind goes to one working group.
directory-task-rule = rules
directory-task-money = money
directory-task-cooperation = cooperation
directory-task-time = time
directory-task-other = something else
directory-task-steungroep = is the steungroep
directory-task-elsewhere = { $task } (now: { $name })

directory-group-add = Somebody in
directory-group-out = Somebody out
directory-group-ask-person =
    <b>Who joins { $name }?</b>
    Type a name or a part of it. You can stop with /cancel.
directory-group-nobody-found = I do not find that name in the directory. Type another part of the name. You can stop with /cancel.
directory-group-all-in = Whoever has that name is in this working group already. Type another name. You can stop with /cancel.
directory-group-found = Whom do you mean? Tap the name.
directory-group-found-more = These are the first eight. Tap the name, or type more of it.
directory-group-full = A working group can have { $most } colleagues. Take somebody out first.
directory-group-who-leaves = Who leaves { $name }? Tap the name.

directory-group-chat = Telegram group
directory-group-link =
    <b>A Telegram group for { $name }</b>
    Does the working group have its own group in Telegram? Then messages can go there.
    1. Add me to that group.
    2. Send /working_group there.
    3. Tap the name of the working group.
    Everybody in that group then sees what comes in, also who does not take part here.
directory-group-linked-now = { $name } gets messages in a Telegram group. Everybody in that group sees them.
directory-group-unlink = Let go of the Telegram group
directory-group-which = Which working group belongs to this group? Everybody here then sees what comes in for it.
directory-group-linked = From now on what is for <b>{ $name }</b> comes in here. Do not write details of residents here either.

directory-group-remove = Remove
directory-group-remove-sure = Do you want to remove <b>{ $name }</b>? The colleagues stay in the directory. This cannot be undone.
directory-group-remove-yes = Yes, remove
directory-group-remove-no = No
directory-group-removed = { $name } was removed.
