//! Reading laid-out pages.

use std::collections::BTreeSet;

use throughline_pdf::{CarePlanPrint, Content, Item, Layout, MARGIN, Options, Page, Role, Words, lay_out};

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

/// Every node has its place in the tree, and no level of headings is left out.
pub(crate) fn assert_structure_is_whole(layout: &Layout) {
    assert_eq!(layout.nodes[0].role, Role::Document);
    for (i, node) in layout.nodes.iter().enumerate() {
        match node.parent {
            None => assert_eq!(i, 0),
            Some(parent) => assert!((parent.0 as usize) < i, "a parent comes first"),
        }
        let parent = node.parent.map(|id| &layout.nodes[id.0 as usize].role);
        match node.role {
            Role::Section => assert_eq!(parent, Some(&Role::Document)),
            Role::ListItem => assert_eq!(parent, Some(&Role::List)),
            Role::Row => assert_eq!(parent, Some(&Role::Table)),
            Role::Cell | Role::HeaderCell => assert_eq!(parent, Some(&Role::Row)),
            _ => {}
        }
    }
    let mut last = 0;
    for node in &layout.nodes {
        if let Role::Heading(level) = node.role {
            assert!(level <= last + 1, "a heading of level {level} follows one of {last}");
            last = level;
        }
    }
}

/// No page ends in a heading.
pub(crate) fn assert_no_heading_ends_a_page(layout: &Layout) {
    for (i, page) in layout.pages.iter().enumerate() {
        let last = page.frames.iter().rev().find_map(|frame| match frame.content {
            Content::Node(node) => Some(&layout.nodes[node.0 as usize].role),
            Content::Artifact => None,
        });
        assert!(!matches!(last, Some(Role::Heading(_))), "page {}", i + 1);
    }
}
