# Settings.

settings-title = Settings
settings-tab-appearance = Appearance and keyboard
settings-tab-details = You and printing
settings-tab-record = Record and locking

settings-appearance = Appearance
settings-theme = Theme
settings-theme-system = Follow the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-theme-contrast-detail = Stronger edges and text, light or dark as the system is
settings-zoom = Size
settings-formats = Dates and numbers
settings-formats-system = As the system writes them
settings-formats-hint = Today is { $example }.
settings-keyboard = Keyboard
settings-single-keys = Single-key shortcuts
settings-single-keys-detail = Switch them off if you dictate, or press keys by accident. Shortcuts with Ctrl or ⌘ stay.

settings-you = You
settings-you-hint = Stands on every printed plan, so that clients know whom to call.
settings-name = Your name
settings-credentials = Credentials
settings-credentials-hint = As you sign, for example RN, CCM
settings-agency = Agency
settings-email = Email
settings-direct-phone = Direct phone
settings-after-hours-phone = Phone after hours
settings-after-hours-phone-hint = For emergencies when you are not there
settings-missing = Printed plans cannot yet say whom to call, and how
settings-add-name = Add your name
settings-add-direct-phone = Add a direct phone
settings-add-after-hours-phone = Add a phone after hours
settings-zone = Time zone
settings-zone-hint = New check-ins are in this zone, and your day turns with it
settings-printing = Printing
settings-paper = Paper
settings-paper-letter = US Letter
settings-paper-a4 = A4
settings-print-size = Size of print
settings-print-clear = Clear print
settings-print-clear-detail = 14 point
settings-print-large = Large print
settings-print-large-detail = 18 point
settings-print-extra-large = Extra large print
settings-print-extra-large-detail = 22 point
settings-print-folder = Folder for printed plans
settings-print-folder-hint = If it is empty, your documents folder
settings-choose-folder = Choose…

settings-cancel = Cancel
settings-undo = Undo
settings-lines = Crisis lines
settings-lines-hint = Shown when an answer is flagged, and offered for the safety plan. Check a number before you rely on it: lines change.
settings-lines-country = Country
settings-lines-country-chosen = Crisis lines for: { $country }.
settings-lines-keys = Alt with the arrows moves a line. The first of a kind is shown first.
settings-lines-of = What to do with { $name }
settings-lines-edit = Edit the line
settings-lines-up = Move up
settings-lines-down = Move down
settings-lines-remove = Take out
settings-lines-removed = { $name } was taken out.
settings-lines-add = Add a line
settings-lines-save = Save the line
settings-lines-reset = As shipped again
settings-lines-were-reset = The lines are as shipped again.
settings-lines-read-in = Read in: { $source }
settings-lines-unconfirmed = To be confirmed
settings-lines-name = What it is called
settings-lines-number = How to reach it
settings-lines-number-hint = As one would say it: 988, or: text HOME to 741741
settings-lines-hours = When it answers
settings-lines-topic = What for
settings-lines-topic-suicide = Thoughts of suicide
settings-lines-topic-text = By text message
settings-lines-topic-emergency = Emergency
settings-lines-topic-violence = Violence by a partner
settings-lines-topic-abuse = Abuse or neglect
settings-lines-topic-other = Other
settings-lines-source = Where you read or checked it
settings-lines-source-hint = Empty: it is marked as to be confirmed wherever it is shown.
settings-lines-fault-name = Say what the line is called.
settings-lines-fault-number = Say how it is reached.

settings-locking = Locking and privacy
settings-idle = Lock when idle for
settings-minutes = min
settings-presentation = Show initials only, or names again
settings-presentation-title = Presentation mode
settings-presentation-detail = Shows initials instead of names, for a screen that others can see
settings-presentation-on = Only initials are shown now.
settings-presentation-off = Names are shown again.
settings-presentation-status = Initials only

settings-keys = Keys
settings-keys-hint = The passphrase opens the record every day; the recovery key opens it if you forget the passphrase.
settings-change-passphrase = Change passphrase
settings-old-passphrase = Present passphrase
settings-change = Change
settings-passphrase-changed = The passphrase was changed.
settings-new-recovery-key = New recovery key
settings-new-recovery-key-text = The old recovery key will open nothing any more. Confirm with your passphrase.
settings-make-key = Make a new key

settings-history = History
settings-history-check = Is it whole?
settings-history-changes = Everything that was done
settings-history-hint = Every change is linked to the one before it. Checking walks all of them.
settings-verify = Check the history
settings-history-whole = { $links ->
    [one] The history is whole: 1 change.
   *[other] The history is whole: { $links } changes.
}
settings-history-broken = The history does not fit at change { $link }.
settings-history-cut = The end of the history is missing.
settings-history-broken-action = Someone or something changed the file from outside. Do not delete anything: keep a copy of the whole folder, and compare it with an earlier copy.

settings-demo = Demo caseload
settings-demo-leave-hint = You are in the demo record. Your own record is another file, which nothing here can reach.
settings-demo-leave = Go to your own record
settings-demo-visit-hint = Invented clients in a record of their own, for trying things out. Your record locks while you are there.
settings-demo-visit = Go to the demo caseload

settings-about = About this record
settings-folder = Folder
settings-version = Version

settings-protection = What this protects against
settings-against = What your record is protected against
settings-against-theft = A lost or stolen computer, or a copy of the file in other hands. Without the passphrase or the recovery key nothing in it can be read.
settings-against-onlookers = Someone at a screen you walked away from. The record locks after the time you choose; presentation mode shows initials only.
settings-against-crash = A crash, a power cut or a full disk in the middle of a write. What was said to be saved is whole; nothing is half written. What you were typing is kept as a draft.
settings-against-damage = A damaged file, or one from a newer version of the program. It is recognised and said plainly, and nothing is written over it.
settings-against-files = A file from outside that was made to do harm. It is checked and measured before anything of it is taken in.
settings-against-mistakes = Mistakes. Signed notes and finished plans stay as they were; every change is in the history, linked so that a missing or altered one shows.
settings-against-network = Prying over the network. The program uses none.
settings-not-against = What it cannot protect against
settings-not-malware = Harmful software that runs under your name while the record is open. It can see what you see.
settings-not-system = An operating system that someone has tampered with.
settings-not-keys-lost = Losing both the passphrase and the recovery key. Then nobody can open the record, and neither can we.
settings-not-key-holder = Someone who holds the key of the open record could rewrite the newest part of the history, after its last mark outside the file.
settings-not-disk = Losing the disk itself. Close the program now and then and copy the whole folder to another place; the copy is as well encrypted as the record.
