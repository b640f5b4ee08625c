//! Reading laid-out pages.

use std::collections::BTreeSet;

use throughline_pdf::{CarePlanPrint, Item, Layout, MARGIN, Options, Page, Words, lay_out};

pub(crate) fn laid_out(plan: &CarePlanPrint, options: Options) -> Layout {
    lay_out(plan, &options, &Words::english())
}

/// Every text on a page, running headers and footers too.
pub(crate) fn page_text(page: &Page) -> String {
    let mut text = String::new();
    for item in page.frames.iter().flat_map(|frame| &frame.items) {
        if let Item::Text(_, run) = item {
            text.push_str(&run.text);
            text.push('\u{1}');
        }
    }
    text.replace('\u{a0}', " ").replace(" \u{1}", " ").replace('\u{1}', " ")
}

/// The content of all nodes, a node a line.
pub(crate) fn content(layout: &Layout) -> String {
    layout.text().into_iter().map(|(_, text)| text.replace('\u{a0}', " ") + "\u{1}").collect()
}

pub(crate) fn assert_inside_margins(layout: &Layout) {
    for (i, page) in layout.pages.iter().enumerate() {
        for item in page.frames.iter().flat_map(|frame| &frame.items) {
            let area = item.bounds();
            assert!(
                area.x >= MARGIN - 0.5
                    && area.y >= MARGIN - 3.0
                    && area.right() <= page.width - MARGIN + 0.5
                    && area.bottom() <= page.height - MARGIN + 3.0,
                "page {}: {area:?} leaves the margins",
                i + 1
            );
        }
    }
}

/// Lines of body text do not stand on the footer or on each other's page.
pub(crate) fn assert_body_above_footer(layout: &Layout) {
    for page in &layout.pages {
        let footer = page.frames.last().unwrap();
        let rule = footer.items[0].bounds().y;
        for frame in &page.frames[1..page.frames.len() - 1] {
            for item in &frame.items {
                if let Item::Text(at, _) = item {
                    assert!(at.y <= rule, "{at:?} is below the footer's rule at {rule}");
                }
            }
        }
    }
}

/// The pages, from 0, on which content with these words stands.
pub(crate) fn pages_with(layout: &Layout, words: &str) -> BTreeSet<usize> {
    (0..layout.pages.len()).filter(|i| page_text(&layout.pages[*i]).contains(words)).collect()
}

pub(crate) fn first_page_of(layout: &Layout, title: &str) -> usize {
    layout.bookmarks.iter().find(|mark| mark.title == title).unwrap_or_else(|| panic!("no bookmark {title}")).page
}
