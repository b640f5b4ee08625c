# Commands of the window, their groups, the palette and the shortcut sheet.

commands-palette = Search clients and commands
commands-shortcuts = Keyboard shortcuts
commands-next-region = Next part of the window
commands-previous-region = Previous part of the window
commands-sidebar = Fold or unfold the sidebar
commands-workspace = Go to the workspace and back
commands-close-pane = Close what is open in the workspace
commands-zoom-in = Larger
commands-zoom-out = Smaller
commands-zoom-reset = Usual size
commands-theme-system = Theme: follow the system
commands-theme-light = Theme: light
commands-theme-dark = Theme: dark
commands-theme-contrast = Theme: high contrast
commands-lock = Lock the record now

commands-group-go = Go to
commands-group-client = Client
commands-group-plan = Care plan
commands-group-assessment = Assessments
commands-group-contact = Contacts and check-ins
commands-group-gap = Gaps
commands-group-record = Record
commands-group-window = Window

commands-palette-placeholder = Type a name, a phone number or what you want to do
commands-palette-nothing = Nothing found for “{ $words }”
commands-palette-searching = Searching
commands-palette-results = { $count ->
    [one] { $count } result
   *[other] { $count } results
}

commands-sheet-single-keys = Single-key shortcuts are switched off in Settings.
commands-sheet-then = then
commands-sheet-here = On this screen
commands-sheet-everywhere = Everywhere
commands-sheet-elsewhere = On other screens

commands-place-note = Note
commands-place-plan = Care plan
commands-place-assessment = Assessment
commands-place-today = Today
commands-place-gaps = Gaps
commands-place-caseload = Caseload
commands-place-calendar = Calendar
commands-place-client = Client’s chart
commands-place-import = Import
commands-place-settings = Settings
