# Contacts and notes: writing, signing, the call timer, the inbox of unsigned notes.

contacts-log = Write a contact note
contacts-new-note = New note
contacts-note = Note
contacts-cancel = Cancel
contacts-undo = Undo
contacts-which-client = Whom is the note about?
contacts-which-client-hint = Type a name, a number or a phone.

contacts-medium = How
contacts-medium-phone = Phone
contacts-medium-video = Video
contacts-medium-in-person = In person
contacts-medium-text = Text message
contacts-medium-email = Email
contacts-medium-letter = Letter
contacts-medium-portal = Portal

contacts-outcome = Outcome
contacts-outcome-reached = Reached
contacts-outcome-left-message = Left message
contacts-outcome-no-answer = No answer
contacts-outcome-wrong-number = Wrong number
contacts-outcome-refused = Refused
contacts-outcome-not-possible = Not possible

contacts-direction = Who got in touch
contacts-direction-outgoing = I did
contacts-direction-incoming = They did
contacts-incoming = They got in touch

contacts-kind = Kind of note
contacts-kind-contact = About a contact
contacts-kind-progress = About progress
contacts-with-whom = With whom
contacts-with-client = The client
contacts-with = with { $whom }
contacts-reason-refused = What they said
contacts-reason-not-possible = Why it was not possible
contacts-reason = Reason: { $reason }
contacts-on = Date
contacts-at = Time
contacts-minutes = Minutes
contacts-purpose = What it was for
contacts-answers = Answers the check-in
contacts-answers-none = None
contacts-answered-check-in = The check-in it has answered
contacts-check-in = { $purpose }, due { $date }

contacts-timer-start = Time the call
contacts-timer-stop = Stop
contacts-timer-stop-call = Stop the call timer
contacts-timer-running = Call: { $client }

contacts-text = Note
contacts-text-hint = Type / for a snippet.
contacts-snippets = Snippets
contacts-snippets-offered = { $count ->
    [one] { $count } snippet. Enter puts it in.
   *[other] { $count } snippets. Arrow keys choose, Enter puts one in.
}
contacts-snippet-teach-back = Teach-back done
contacts-snippet-teach-back-text = Teach-back done: the client said in their own words what to do and when to call.
contacts-snippet-medicines = Medicines reviewed
contacts-snippet-medicines-text = Went through the medicine list together. Taken as on the list, no new side effects.
contacts-snippet-warning-signs = Warning signs gone over
contacts-snippet-warning-signs-text = Went over the warning signs and whom to call for each, day and night.
contacts-snippet-safety = Safe at home asked
contacts-snippet-safety-text = Asked whether the client feels safe at home. They do.
contacts-snippet-interpreter = Interpreter used
contacts-snippet-interpreter-text = Spoken through a qualified interpreter.
contacts-snippet-appointment = Appointment confirmed
contacts-snippet-appointment-text = Next appointment and the way there confirmed.
contacts-snippet-message-left = Message left
contacts-snippet-message-left-text = Left name and number only; no health information in the message.
contacts-snippet-next-step = Next step agreed
contacts-snippet-next-step-text = Agreed on the next step:

contacts-load-last = Load last note
contacts-restored = This is what was being typed last time. It is not saved yet.
contacts-draft-kept = Draft kept
contacts-draft-failed = What is typed cannot be kept as a draft at the moment. Save the note before you close it.
contacts-unsigned-kept = Saved, not signed
contacts-save = Save unsigned
contacts-saved-unsigned = Note saved. It waits in the inbox for your signature.
contacts-sign-ask = Sign…
contacts-sign = Sign note
contacts-sign-title = Sign this note?
contacts-sign-meaning = A signed note never changes again. Corrections are added below it, with a reason.
contacts-sign-keys = The same keys sign it:
contacts-show-all = Show all of it
contacts-signed-toast = Note signed.
contacts-signed-by = Signed by { $author }, { $at }
contacts-unsigned = Not signed
contacts-remove = Remove this note
contacts-remove-title = Remove this unsigned note
contacts-remove-meaning = The contact it tells of stays in the record. The note is kept, marked as removed, with your reason.
contacts-remove-reason = Why is it removed?
contacts-remove-confirm = Remove note
contacts-removed = Note removed.
contacts-leave-title = Close without saving?
contacts-leave-meaning = What you typed is not in the record yet.
contacts-leave-timing = A call is still being timed for this note. Saving stops the timer and keeps its minutes.
contacts-leave-save = Save unsigned
contacts-leave-discard = Discard what was typed
contacts-leave-stay = Go on writing
contacts-add-addendum = Add an addendum
contacts-addendum-text = What it adds or corrects
contacts-addendum-reason = Reason
contacts-addendum-reason-hint = For example: a number was wrong, something came to light later.
contacts-addendum-save = Add to the note
contacts-addendum-added = Addendum added.
contacts-addendum-by = Addendum by { $author }, { $at }

contacts-fault-in-future = This is still to come. A contact has happened; what is to come is a check-in.
contacts-fault-no-time = Say when it was.
contacts-fault-no-reason = Say why.
contacts-fault-no-text = Write something before you sign.
contacts-fault-required = This is needed.
contacts-fault-too-long = This is too long.
contacts-fault-unclear = This cannot be kept as it is.

contacts-inbox = Inbox
contacts-inbox-count = { $count ->
    [one] { $count } unsigned note
   *[other] { $count } unsigned notes
}
contacts-inbox-none = Every note is signed
contacts-inbox-none-detail = Notes that are saved but not signed wait here.
contacts-inbox-row = { $client }, begun { $begun }. { $text }
contacts-inbox-keys = Enter opens a note, S signs it.
contacts-column-client = Client
contacts-column-begun = Begun
contacts-column-text = Note
contacts-column-sign = Sign
contacts-sign-short = Sign…
contacts-sign-of = Sign the note about { $client }
contacts-drafts-title = Not saved yet
contacts-drafts-waiting = { $count ->
    [one] { $count } note was being written
   *[other] { $count } notes were being written
}
contacts-draft-empty = Nothing written yet
contacts-draft-go-on = Go on writing
contacts-draft-discard = Discard
contacts-draft-discarded = Draft discarded.
