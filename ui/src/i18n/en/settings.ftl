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
settings-history-hint = Every change is linked to the one before it. Checking walks all of them.
settings-verify = Check the history
settings-history-whole = { $links ->
    [one] The history is whole: 1 change.
   *[other] The history is whole: { $links } changes.
}
settings-history-broken = The history does not fit at change { $link }.
settings-history-cut = The end of the history is missing.
settings-history-broken-action = Someone or something changed the file from outside. Do not delete anything; keep a copy of the folder and restore the newest verified backup.

settings-about = About this record
settings-folder = Folder
settings-version = Version
