//! Text as search sees it: without case, accents or punctuation.
