# Printing: preview, what to look at before, saving.

print-title = Print
print-preview = The pages as they will be printed
print-pages = Pages
print-page = Page { $page } of { $pages }
print-count = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
print-what = What
print-paper = Paper
print-paper-letter = US Letter
print-paper-a4 = A4
print-size = Letters
print-size-clear = Clear, 14 pt
print-size-large = Large, 18 pt
print-size-extra-large = Extra large, 22 pt
print-fridge = Page for the fridge
print-sensitive = Sensitive items
print-sensitive-off = What is marked sensitive stays off this copy.
# Of the plan; a need takes along its goals, steps and barriers.
print-plan-sensitive-off = { $count ->
    [0] Nothing in this plan is marked sensitive.
    [one] { $count } need or risk marked sensitive stays off this copy, with all that belongs to it.
   *[other] { $count } needs and risks marked sensitive stay off this copy, with all that belongs to them.
}
print-plan-sensitive-on = { $count ->
    [0] Nothing in this plan is marked sensitive.
    [one] { $count } need or risk marked sensitive is printed, with all that belongs to it. Think of who else may read this copy.
   *[other] { $count } needs and risks marked sensitive are printed, with all that belongs to them. Think of who else may read this copy.
}

print-glyphs = { $count ->
    [one] { $count } character cannot be printed
   *[other] { $count } characters cannot be printed
}
print-glyphs-do = No font has a shape for it. Replace it where it was written; nothing is printed as an empty box.
print-glyph = “{ $character }” in “{ $words }”
print-hints = { $count ->
    [one] { $count } hint before printing
   *[other] { $count } hints before printing
}
print-hint-on = { $what }: “{ $title }”
print-hint-no-phone = Your direct phone is missing.
print-hint-to-details = Fill in your details
print-hint-no-owner = Nobody is named for a step
print-hint-no-by-when = No day says by when
print-hint-many-goals = More than three goals: the first page shows three
print-hint-no-review = The plan does not say when it is looked at again

print-document-blank-form = Print a blank form
print-document-filled-form = Print the form
print-document-discharge-timeline = Print the discharge timeline
print-document-visit-brief = Print the visit brief
print-document-safety-plan = Print the safety plan
print-sensitive-answers = Sensitive answers
print-sensitive-answers-on = Sensitive answers are printed. Think of who else may read this copy.

print-cancel = Cancel
print-save = Save PDF
print-save-pdf = Save PDF…
print-save-title = Save the plan as PDF
print-file-name = File name
print-file-name-hint = Initials only: a file’s name is read over shoulders.
print-folder = Folder
print-choose = Choose…
print-pdf = PDF document
print-given-to = For whom
print-given-to-hint = Kept in the record of what was printed.
print-saved = { $file } saved, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}.
print-open = Open
