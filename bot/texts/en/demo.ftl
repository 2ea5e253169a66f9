# The trial in the browser: who takes part, and what to try.
demo-title = wijkbot in Merwestad
demo-intro = This is a trial with made-up people. Nothing goes to Telegram. Ask a question as Noor, on the left. Or choose Corrie, and share something with /note.
demo-asks = community coach, asks a question
demo-knows-debts-and-housing = knows about debts and housing
demo-knows-debts = knows about debts
demo-knows-housing = knows about rent arrears
demo-contact = contact person of De Poort
demo-coordinator = coordinator of the neighbourhood
demo-outsider = does not know the bot yet

demo-hint-1 = Who knows about debts and housing?
demo-hint-2 = My client sits behind closed curtains all day and no longer opens the door.
demo-hint-3 = I am looking for somebody for dementia and addiction.
demo-hint-4 = What is the number of the community police officer?
demo-hint-5 = Who has a good recipe for apple pie?
demo-hint-6 = /casus
demo-hint-7 = /standing
