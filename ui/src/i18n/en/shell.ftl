# The frame of the window.

shell-product = Throughline
shell-window-title = { $page } – Throughline
shell-main = Content
shell-sidebar = Sidebar
shell-search = Search
shell-skip = Skip links
shell-skip-main = Skip to content
shell-entry-count = { $label }: { $count }
shell-entry-many = { $most }+
shell-workspace = Workspace
shell-workspace-width = Width of the workspace
shell-close-pane = Close { $title }
shell-status = Status
shell-saving = Saving
shell-saved-at = Saved at { $time }
shell-all-saved = All saved
shell-not-saved = Not saved
shell-record-own = Your record
shell-record-demo = Demo record
shell-locks-in-minutes = Locks in { $minutes } min
shell-locks-in-seconds = Locks in { $seconds } s
shell-locks-soon = The record locks in less than a minute unless you press a key
shell-lock-now = Lock now. { $when }.
shell-demo = Demo
shell-demo-meaning = Every client here is invented. Nothing you do reaches your own record.
shell-demo-leave = Leave the demo
shell-opening = Opening Throughline
shell-start-again = Start again
shell-not-found = Not here
shell-not-found-meaning = There is no such screen
shell-not-found-action = Go to the start
shell-error-place = Line { $line }, column { $column }
shell-error-limit-size = At most { $megabytes } MB
shell-error-limit-characters = { $count ->
    [one] At least { $count } character
   *[other] At least { $count } characters
}
shell-error-limit-seconds = { $count ->
    [one] { $count } second to wait
   *[other] { $count } seconds to wait
}
