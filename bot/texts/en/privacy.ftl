privacy-refused = Hold on. This looks like { $what }. I have kept nothing. Write it again without details of the resident.
privacy-refused-album = Hold on. This looks like { $what }. I have kept nothing of the album. Send it again without these words.
privacy-refused-colleague = Is it about a colleague who is not in the list yet? Ask your coordinator to add them.
privacy-refused-contact = This is somebody else's contact. I have kept nothing. You can only share your own contact with me.
privacy-forwarded = I cannot use a forwarded message. Write your question yourself, without details of the resident.

# What it looks like: “This looks like …”.
privacy-kind-bsn = a BSN
privacy-kind-date-of-birth = a date of birth
privacy-kind-iban = an account number
privacy-kind-file-number = a file number
privacy-kind-postcode = an address
privacy-kind-street = a street with a house number
privacy-kind-phone = a phone number
privacy-kind-email = an e-mail address
privacy-kind-titled-name = the name of a resident
privacy-kind-name-and-age = a name with an age
privacy-kind-contact = somebody else's contact

# A coordinator can say that it is about a colleague.

privacy-refused-vouch = Does this belong to a colleague or an organisation? Then tap below, and send it again after that.
privacy-vouch = This is a colleague’s or organisation’s
privacy-vouched = Fine. Now send your message again. For an hour I let this pass, for you only. I did not keep it myself.
