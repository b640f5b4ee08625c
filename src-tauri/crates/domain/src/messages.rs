//! Catalogues of words that screen and print share.
