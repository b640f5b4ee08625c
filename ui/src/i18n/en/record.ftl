# The record as a whole: first run, lock screen.

record-welcome = Welcome to Throughline
record-welcome-text = Everything about your clients stays in one encrypted file on this computer. Nothing leaves it unless you send it out.
record-start = Start your record
record-start-text = Choose a passphrase, keep a recovery key, and take in your first client.
record-take-in = Take in a file
record-take-in-text = Begin with clients from another system, out of a FHIR file. You see what it holds first.
record-explore = Explore a demo caseload
record-explore-text = A dozen invented clients in a record of their own. You can start yours whenever you like.

record-new-title = Start your record
record-new-text-start = The passphrase is the key to everything. Nobody can look it up for you.
record-new-text-take-in = The file is taken into an encrypted record, so the record comes first. The passphrase is the key to everything; nobody can look it up for you.
record-passphrase = Passphrase
record-passphrase-hint = Four or more unrelated words are strong and easy to remember.
record-new-passphrase = New passphrase
record-passphrase-again = New passphrase once more
record-passphrase-short = Use at least { $least } characters.
record-passphrase-differs = The two are not the same.
record-folder = It will be kept in { $folder }
record-kept-in = The record is kept in { $folder }
record-create = Create the record
record-back = Back

record-recovery-title = Keep this recovery key
record-recovery-text = It opens your record if you forget the passphrase. It is shown only now. Print it or write it down, and keep it away from this computer.
record-print-key = Print…
record-print-title = Recovery key for Throughline
record-print-text = This key opens your record if you forget the passphrase. Whoever holds it and the computer can read everything about your clients: keep it locked away, and not beside the computer. To use it, choose “Use the recovery key” on the lock screen. If you make a new recovery key, this one opens nothing any more.
record-key-kept = I have printed it or written it down.
record-open-start = Open the record
record-open-take-in = Open the record and choose the file

record-unlock-title = Unlock your record
record-unlock = Unlock
record-recovery-key = Recovery key
record-recovery-key-hint = Spaces, hyphens and small letters do not matter.
record-renew = Set a new passphrase
record-renew-text = The old passphrase is forgotten and opens nothing any more. The recovery key stays as it is.
record-unlock-renewed = Set it and unlock
record-passphrase-set = From now on the new passphrase opens the record.
record-use-recovery-key = Use the recovery key
record-use-passphrase = Use the passphrase
record-wait = You can try again in { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}.
record-show = Show
record-hide = Hide
record-to-demo = Explore the demo caseload
record-to-own = Go to your own record
record-demo-locked = The demo is locked
record-demo-locked-text = Its clients are invented, so it needs no passphrase.
record-demo-go-on = Go on with the demo
