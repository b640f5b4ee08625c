# What each code of the core means to a person: what happened, what it means, what to do.
# Calm and plain; never blames; says first whether anything was lost.

errors-no-record = There is no record here yet.
errors-no-record-meaning = The program looked in its folder and found nothing to open.
errors-no-record-action = Start a new record, or explore the demo caseload.

errors-record-exists = A record is already here.
errors-record-exists-meaning = Nothing was overwritten; the record that is there is untouched.
errors-record-exists-action = Unlock it, or choose another folder.

errors-locked = The record is locked.
errors-locked-meaning = Everything you typed was kept before it locked.
errors-locked-action = Unlock it with your passphrase to go on.

errors-wrong-passphrase = That passphrase does not open this record.
errors-wrong-passphrase-meaning = The record itself is fine; the words did not match.
errors-wrong-passphrase-action = Check Caps Lock and try again, or use your recovery key.

errors-wrong-recovery-key = That recovery key does not open this record.
errors-wrong-recovery-key-meaning = It may be mistyped, or belong to another record.
errors-wrong-recovery-key-action = Check it group by group against your printed copy.

errors-weak-passphrase = That passphrase is too short.
errors-weak-passphrase-meaning = Whoever holds the computer could guess it.
errors-weak-passphrase-action = Use four or more unrelated words.

errors-slow-down = Too many attempts.
errors-slow-down-meaning = The program waits a little longer after each wrong one, to slow down a guesser.
errors-slow-down-action = Wait a moment, then try again.

errors-damaged-header = The record’s key file cannot be read.
errors-damaged-header-meaning = Your record may be whole, but the file that unlocks it is damaged, and so is its copy.
errors-damaged-header-action = Do not delete anything. Put the key file back from your newest copy of the folder.

errors-damaged-record = The record is damaged.
errors-damaged-record-meaning = Your passphrase is right, but part of the file cannot be read.
errors-damaged-record-action = Do not delete anything. Set the whole folder aside, and put your newest copy of it in its place.

errors-busy = The record is open in another window.
errors-busy-meaning = Only one program may write to it at a time, so that nothing is mixed up.
errors-busy-action = Close the other window, then try again.

errors-disk-full = The disk is full.
errors-disk-full-meaning = Nothing was lost, and nothing was half written. What you typed is still on the screen.
errors-disk-full-action = Free some space, then try again.

errors-read-only = This folder cannot be written to.
errors-read-only-meaning = The program may read here but not save.
errors-read-only-action = Choose another folder, or ask whoever manages this computer.

errors-newer-record = A newer version of Throughline wrote this record.
errors-newer-record-meaning = This version does not know everything that is in it, so it wrote nothing.
errors-newer-record-action = Install the newer version to open it.

errors-io = The computer could not read or write the file.
errors-io-meaning = Nothing was half written.
errors-io-action = Check that the disk is connected, then try again.

errors-not-found = This is not in the record.
errors-not-found-meaning = It may have been removed or merged in the meantime.
errors-not-found-action = Go back and look for it again.

errors-invalid = Something here is missing or not possible.
errors-invalid-meaning = Nothing was saved; what you typed is still here.
errors-invalid-action = Correct the marked field, then save again.

errors-immutable = This can no longer be changed.
errors-immutable-meaning = It was signed or finalised, and stays exactly as it was.
errors-immutable-action = Add an addendum, or start a new draft.

errors-changed-since = This was changed in the meantime.
errors-changed-since-meaning = Undoing it now would also undo later work.
errors-changed-since-action = Look at what is there now, and change it by hand.

errors-incomplete = The plan has gaps.
errors-incomplete-meaning = It can be finalised with gaps, but someone reading it will want to know why.
errors-incomplete-action = Fill in what is missing, or give a reason.

errors-plan-not-in-force = This plan is not in force.
errors-plan-not-in-force-meaning = It is over or on hold. Finalising would make it the active plan again. Nothing was changed.
errors-plan-not-in-force-action = Open it again and finalise, saying that it is to be active again.

errors-looks-like-duplicate = A client very like this one is already here.
errors-looks-like-duplicate-meaning = Two records for one person split their story in two.
errors-looks-like-duplicate-action = Look at the other record, or say that this is someone else.

errors-import-not-json = This file is not well-formed.
errors-import-not-json-meaning = It may have been cut off on its way here. Nothing was taken in.
errors-import-not-json-action = Ask the sender for the file again.

errors-import-not-fhir = This file holds no health record we can read.
errors-import-not-fhir-meaning = It is well-formed, but not FHIR. Nothing was taken in.
errors-import-not-fhir-action = Ask the sender for a FHIR R4 export.

errors-import-wrong-version = This file is of another FHIR version.
errors-import-wrong-version-meaning = Only version R4 can be taken in. Nothing was taken in.
errors-import-wrong-version-action = Ask the sender for an R4 export.

errors-import-too-large = This file is too large.
errors-import-too-large-meaning = Nothing was taken in.
errors-import-too-large-action = Ask for an export of fewer clients at a time.

errors-import-no-client = This file holds no client.
errors-import-no-client-meaning = There is nobody to attach its contents to. Nothing was taken in.
errors-import-no-client-action = Ask the sender for an export that includes the patient.

errors-import-unreadable = This file could not be read.
errors-import-unreadable-meaning = It may have been moved, or packed in a way we do not know. Nothing was taken in.
errors-import-unreadable-action = Check the file, then choose it again.

errors-import-stale = The file changed since you looked at it.
errors-import-stale-meaning = The report you saw may no longer be true. Nothing was taken in.
errors-import-stale-action = Read the file again.

errors-missing-glyphs = Some characters cannot be printed.
errors-missing-glyphs-meaning = The bundled fonts have no shape for them, and the page would show empty boxes.
errors-missing-glyphs-action = Replace the listed characters, then print again.

errors-print-target = The file could not be saved there.
errors-print-target-meaning = The plan is unharmed; only the printed copy was not written.
errors-print-target-action = Close the file if it is open elsewhere, or save under another name.

errors-instrument-faulty = This file cannot be used as an instrument.
errors-instrument-faulty-meaning = Something in it does not fit together. Nothing was added.
errors-instrument-faulty-action = Look at the list of faults, mend the file and choose it again.

errors-library-faulty = This file cannot be used as a plan library.
errors-library-faulty-meaning = Something in it does not fit together. Nothing was added.
errors-library-faulty-action = Look at the list of faults, mend the file and choose it again.

errors-unanswered = Some questions have no answer yet.
errors-unanswered-meaning = The answers so far are kept. A form with missing answers gets no total.
errors-unanswered-action = Answer them, or mark them as declined or not asked.

errors-flag-open = Something the client said must be dealt with first.
errors-flag-open-meaning = The answers are kept. The form can be completed once you have recorded what was done.
errors-flag-open-action = Record what was done and who was told.

errors-open-gaps = Something is still open in this enrolment.
errors-open-gaps-meaning = Nothing was closed or removed. Gaps that are open now would no longer be looked at.
errors-open-gaps-action = Close the enrolment: each of them is settled there with a reason.

errors-bad-request = The program did not understand itself.
errors-bad-request-meaning = This is a fault of ours. Nothing was changed, and your draft is safe.
errors-bad-request-action = Try again; if it happens once more, restart the program.

errors-no-such-command = This part of the program is missing.
errors-no-such-command-meaning = The window and the core are of different versions. Your record is safe.
errors-no-such-command-action = Install the program again.

errors-internal = Something went wrong in the program.
errors-internal-meaning = This is a fault of ours. Your draft is safe.
errors-internal-action = Try again; if it happens once more, restart the program.

