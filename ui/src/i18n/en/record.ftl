# The record as a whole: first run, lock screen.

record-welcome = Welcome to Throughline
record-welcome-text = Everything about your clients stays in one encrypted file on this computer. Nothing leaves it unless you send it out.
record-start = Start your record
record-start-text = Choose a passphrase, keep a recovery key, and take in your first client.
record-explore = Explore a demo caseload
record-explore-text = A dozen invented clients in a record of their own. You can start yours whenever you like.

record-new-title = Start your record
record-new-text = The passphrase is the key to everything. Nobody can look it up for you.
record-passphrase = Passphrase
record-passphrase-hint = Four or more unrelated words are strong and easy to remember.
record-new-passphrase = New passphrase
record-passphrase-again = New passphrase once more
record-passphrase-short = Use at least { $least } characters.
record-passphrase-differs = The two are not the same.
record-folder = It will be kept in { $folder }
record-create = Create the record
record-back = Back

record-recovery-title = Keep this recovery key
record-recovery-text = It opens your record if you forget the passphrase. It is shown only now. Print it or write it down, and keep it away from this computer.
record-print-key = Print…
record-key-kept = I have printed it or written it down.
record-open = Open the record

record-unlock-title = Unlock your record
record-unlock = Unlock
record-recovery-key = Recovery key
record-recovery-key-hint = Spaces, hyphens and small letters do not matter.
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
