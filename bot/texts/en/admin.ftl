# For who looks after the bot: how it is doing. Also for `wijkbot status`.

admin-not-allowed = Only a beheerder can do that.

admin-status = How the bot is doing
admin-status-nothing-waits = Nothing waits.
admin-status-updates = { $count ->
    [one] 1 message from somebody waits for an answer.
   *[other] { $count } messages from people wait for an answer.
}
admin-status-lane-answer = answers
admin-status-lane-alarm = notices
admin-status-lane-reminder = reminders
admin-status-lane-broadcast = messages to many
admin-status-waiting = Waiting now, { $kind }: { $now }. { $later ->
    [0] {""}
   *[other] For later: { $later }.
}
admin-status-since = The oldest of them waits { $age }.
admin-status-unknown = { $count ->
    [one] I do not know whether 1 message arrived.
   *[other] I do not know whether { $count } messages arrived.
}
admin-status-failed = { $count ->
    [one] Telegram refused 1 message.
   *[other] Telegram refused { $count } messages.
}
admin-status-unreachable = { $count ->
    [one] 1 colleague cannot be reached: they blocked the bot or left Telegram.
   *[other] { $count } colleagues cannot be reached: they blocked the bot or left Telegram.
}
admin-status-paused = { $count ->
    [one] 1 mailing stands still.
   *[other] { $count } mailings stand still.
}
admin-status-set-aside = { $count ->
    [one] The bot could not handle 1 message. The log says why.
   *[other] The bot could not handle { $count } messages. The log says why.
}
admin-status-rate = Sent in the last five minutes: { $rate } a minute.
admin-status-backup = The last copy is of { $at }, { $age } ago.
admin-status-no-backup = No copy was made yet. Make one with: wijkbot backup.
admin-status-tick = The last round was { $age } ago.
admin-status-no-tick = The bot did not do a round yet.
admin-status-runs = The bot runs.
admin-status-does-not-run = The bot does not run.

admin-age-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
}
admin-age-minutes = { $count } minutes
admin-age-hours = { $count } hours
admin-age-days = { $count } days

admin-copy-failed = Tonight’s copy of the database failed. Check whether the disk is full, and whether wijkbot may write in the folder. I try again tomorrow night.
admin-copy-no-folder = Tonight’s copy of the database failed: its folder is not there. The settings name it, under [backup]. I try again tomorrow night.
