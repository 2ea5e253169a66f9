# What can be wrong in config.toml or in the environment, and what to do about it.
config-wrong-heading = { $count ->
    [one] The settings are not right yet. There is 1 thing to mend.
   *[other] The settings are not right yet. There are { $count } things to mend.
}
config-key = { $name }: { $cure }
config-key-and-value = { $name } = { $value }: { $cure }

config-unknown = this name is not known. Did you mean { $nearest }?
config-number = write a number, such as 28.5.
config-whole-number = write a whole number, such as 14.
config-at-least = write { NUMBER($ge, useGrouping: 0) } or more.
config-more-than = write more than { NUMBER($gt, useGrouping: 0) }.
config-at-most = write { NUMBER($le, useGrouping: 0) } or less.
config-one-of = choose one of { $expected }.
config-text = write a text between quotation marks.
config-section = this is a heading. Put the name between square brackets on a line of its own.
config-address = write an address that starts with http:// or https://.
config-time = write a time like "21:00".
config-day = write a day like "2026-01-31", or "" for none.
config-stages = write days of the month like [5, 15, -3]; -1 is the last working day.
config-yes-or-no = choose true or false.
config-timezone = write a time zone like "Europe/Amsterdam".
config-no-such-file = this file is not there, or it may not be read.
config-not-utf8 = save this file as UTF-8.
config-not-toml = line { $line }, character { $column } is wrong. See whether all text stands between quotation marks.
config-step-name = write at most 20 small letters or _, such as "gesprek".
config-no-steps = name at least one step.
config-step-twice = give each step a name of its own.
config-token = fill in what @BotFather gave you, or put it in a file (token_file).
config-webhook-url = fill in the address at which Telegram reaches the bot, or choose mode = "polling".
config-webhook-secret = make up 1 to 256 letters, digits, _ or -, or choose mode = "polling".
config-wrong = this cannot stand here. Look in config.example.toml.
