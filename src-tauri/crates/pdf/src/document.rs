//! Sheets to a [`Layout`]: measures, fills pages, then writes the running header and footer, which
//! need to know how many pages there are.

use crate::block::{Fit, Sheet};
use crate::draw;
use crate::flow::{Flow, Measurer, Strip, shifted};
use crate::frame::{Area, Bookmark, Content, Frame, Ink, Item, Layout, Node, NodeId, Page, Role};
use crate::missing;
use crate::paginate::Paginator;
use crate::paper::{Options, Scale, Step, inside_margins};
use crate::typeset::{LEADING, Span, Typesetter};

/// The words that stand on every page.
pub(crate) struct Furniture<'a> {
    /// Header, left.
    pub(crate) title: String,
    /// Header, right, from the page's number and how many there are.
    pub(crate) page: &'a dyn Fn(usize, usize) -> String,
    /// Footer, left: one line each.
    pub(crate) notes: Vec<String>,
    /// Footer, right, small: what the number below it is for.
    pub(crate) call: String,
    /// Footer, right, large.
    pub(crate) phone: String,
}

/// Lays sheets out, each from the top of a page.
pub(crate) fn compose(
    sheets: &[Sheet],
    furniture: &Furniture<'_>,
    options: &Options,
    typesetter: &mut Typesetter,
) -> Layout {
    typesetter.begin_document();
    let scale = Scale::new(options.size);
    let sheet_area = inside_margins(options.paper);
    let mut measurer = Measurer { typesetter, scale, nodes: Vec::new(), page_height: sheet_area.height };
    let footer = footer(&mut measurer, furniture, sheet_area.width);
    let header_height = scale.furniture() * LEADING + 9.0;
    let body = Area {
        x: sheet_area.x,
        y: sheet_area.y + header_height,
        width: sheet_area.width,
        height: sheet_area.height - header_height - footer.height,
    };
    measurer.page_height = body.height;

    let document = measurer.node(Role::Document, None);
    let mut paginator = Paginator::new(body);
    let mut sections = Vec::new();
    for sheet in sheets {
        let section = measurer.node(Role::Section, Some(document));
        let flows = match sheet.fit {
            Fit::Flow => measurer.blocks(&sheet.blocks, body.width, section),
            Fit::Fewest => fewest_pages(&mut measurer, sheet, body, section),
            Fit::OneSide => largest_that_fits(&mut measurer, sheet, body, section),
            Fit::Tighten => loosest_that_fits(&mut measurer, sheet, body, section),
        };
        if flows.is_empty() {
            continue;
        }
        let page = paginator.begin_page();
        sections.push((section, page, sheet));
        paginator.place(flows);
    }

    let bodies = paginator.finish();
    let mut bookmarks = Vec::new();
    for (section, page, sheet) in sections {
        bookmarks.push(Bookmark { title: sheet.title.clone(), page });
        if sheet.headings_listed {
            bookmarks.extend(headings(&bodies, &measurer.nodes, section));
        }
    }
    let count = bodies.len();
    let (width, height) = options.paper.size();
    let mut pages = Vec::with_capacity(count);
    for (i, body) in bodies.into_iter().enumerate() {
        let mut frames = vec![header(&mut measurer, furniture, sheet_area, (i + 1, count))];
        frames.extend(body);
        let top = sheet_area.bottom() - footer.height;
        frames.push(merged(&footer.frames, sheet_area.x, top));
        pages.push(Page { width, height, frames });
    }
    let missing_glyphs = missing::find(&pages);
    Layout { pages, nodes: measurer.nodes, bookmarks, missing_glyphs }
}

/// Sizes tried for a sheet that should fill one side, smallest first.
const ONE_SIDE: [f32; 9] = [0.64, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2, 1.35, 1.5];

/// Measures a one-sided sheet at the largest size at which it fits on one page; at the usual size
/// where it fits at none.
fn largest_that_fits(measurer: &mut Measurer<'_>, sheet: &Sheet, body: Area, section: NodeId) -> Vec<Flow> {
    let (usual, nodes) = (measurer.scale, measurer.nodes.len());
    let mut measure = |factor: f32| {
        measurer.nodes.truncate(nodes);
        measurer.scale = usual.times(factor);
        let flows = measurer.blocks(&sheet.blocks, body.width, section);
        measurer.scale = usual;
        flows
    };
    let (mut fitting, mut too_large) = (0, ONE_SIDE.len());
    while fitting < too_large {
        let middle = usize::midpoint(fitting, too_large);
        if fits(&measure(ONE_SIDE[middle]), body) {
            fitting = middle + 1;
        } else {
            too_large = middle;
        }
    }
    let factor = fitting.checked_sub(1).map_or(1.0, |i| ONE_SIDE[i]);
    measure(factor)
}

/// Distances tried for a sheet that should stay on one page, widest first; lines stand closer in
/// the last ones.
const CLOSED_UP: [(f32, bool); 10] = [
    (1.6, false),
    (1.3, false),
    (1.0, false),
    (0.8, false),
    (0.6, false),
    (0.9, true),
    (0.7, true),
    (0.5, true),
    (0.35, true),
    (0.2, true),
];

/// Measures a sheet with the widest distances at which it fits on one page; where it fits
/// with none, on as few as it can.
fn loosest_that_fits(measurer: &mut Measurer<'_>, sheet: &Sheet, body: Area, section: NodeId) -> Vec<Flow> {
    let (usual, nodes) = (measurer.scale, measurer.nodes.len());
    for (density, tight) in CLOSED_UP {
        measurer.nodes.truncate(nodes);
        measurer.scale = usual.closed_up(density, tight);
        let flows = measurer.blocks(&sheet.blocks, body.width, section);
        measurer.scale = usual;
        if fits(&flows, body) {
            return flows;
        }
    }
    measurer.nodes.truncate(nodes);
    fewest_pages(measurer, sheet, body, section)
}

/// How far distances are closed up to save a page.
const A_LITTLE: [f32; 2] = [0.7, 0.5];

/// Measures a sheet with the usual distances, or with closer ones where those need fewer pages.
fn fewest_pages(measurer: &mut Measurer<'_>, sheet: &Sheet, body: Area, section: NodeId) -> Vec<Flow> {
    let (usual, nodes) = (measurer.scale, measurer.nodes.len());
    let pages = |flows: &[Flow]| {
        let mut paginator = Paginator::new(body);
        paginator.begin_page();
        paginator.place(flows.to_vec());
        paginator.finish().len()
    };
    let loose = measurer.blocks(&sheet.blocks, body.width, section);
    let needed = pages(&loose);
    if needed < 2 {
        return loose;
    }
    let grown = measurer.nodes.split_off(nodes);
    for density in A_LITTLE {
        measurer.nodes.truncate(nodes);
        measurer.scale = usual.closed_up(density, false);
        let close = measurer.blocks(&sheet.blocks, body.width, section);
        measurer.scale = usual;
        if pages(&close) < needed {
            return close;
        }
    }
    measurer.nodes.truncate(nodes);
    measurer.nodes.extend(grown);
    loose
}

fn fits(flows: &[Flow], body: Area) -> bool {
    let height: f32 =
        flows.iter().enumerate().map(|(i, flow)| flow.height() + if i > 0 { flow.before() } else { 0.0 }).sum();
    height <= body.height
}

/// The headings of the second level in a section, with the page each stands on.
fn headings(pages: &[Vec<Frame>], nodes: &[Node], section: NodeId) -> Vec<Bookmark> {
    let mut found: Vec<(NodeId, Bookmark)> = Vec::new();
    for (page, frame) in pages.iter().enumerate().flat_map(|(i, frames)| frames.iter().map(move |f| (i, f))) {
        let Content::Node(id) = frame.content else {
            continue;
        };
        let Some(node) = nodes.get(id.0 as usize) else {
            continue;
        };
        if node.role != Role::Heading(2) || node.parent != Some(section) {
            continue;
        }
        let words: String = frame
            .items
            .iter()
            .filter_map(|item| if let Item::Text(_, run) = item { Some(run.text.as_str()) } else { None })
            .collect();
        match found.last_mut() {
            Some((last, mark)) if *last == id => mark.title.push_str(&words),
            _ => found.push((id, Bookmark { title: words, page })),
        }
    }
    found.into_iter().map(|(_, mark)| Bookmark { title: mark.title.trim().to_owned(), ..mark }).collect()
}

fn header(measurer: &mut Measurer<'_>, furniture: &Furniture<'_>, area: Area, (page, count): (usize, usize)) -> Frame {
    let size = measurer.scale.furniture();
    let words = (furniture.page)(page, count);
    let span = Span { text: words.clone(), bold: false, ink: Ink::Soft };
    let page_width = measurer.typesetter.width(&[span], size).min(area.width / 2.0);
    let title_width = area.width - page_width - size;
    let title = measurer.clipped(&furniture.title, true, Ink::Soft, size, (title_width, 1));
    let page = measurer.clipped(&words, false, Ink::Soft, size, (page_width + 0.5, 1));
    let mut frames = Vec::new();
    stack(&mut frames, title, 0.0, 0.0);
    stack(&mut frames, page, area.width - page_width, 0.0);
    merged(&frames, area.x, area.y)
}

/// The footer is the same on every page: a rule, notes at the left, the number to call at the
/// right.
fn footer(measurer: &mut Measurer<'_>, furniture: &Furniture<'_>, width: f32) -> Strip {
    let small = measurer.scale.furniture();
    let large = measurer.scale.points(Step::Title).min(25.0);
    let gap = 8.0;
    let phone = [Span { text: furniture.phone.clone(), bold: true, ink: Ink::Text }];
    let call = [Span { text: furniture.call.clone(), bold: false, ink: Ink::Soft }];
    let call_width =
        measurer.typesetter.width(&phone, large).max(measurer.typesetter.width(&call, small)).min(width * 0.5);
    let notes_width = width - call_width - small * 1.5;
    let mut frames =
        vec![Frame { content: Content::Artifact, items: vec![draw::rule(0.0, gap, width, Ink::Rule, 0.75)] }];
    let top = gap * 1.55;
    let mut y = top;
    for note in &furniture.notes {
        let lines = measurer.clipped(note, false, Ink::Soft, small, (notes_width, 2));
        y = stack(&mut frames, lines, 0.0, y);
    }
    let mut call_bottom = top;
    if !furniture.phone.trim().is_empty() {
        let x = width - call_width;
        let room = call_width + 0.5;
        let words = measurer.clipped(&furniture.call, false, Ink::Soft, small, (room, 1));
        call_bottom = stack(&mut frames, words, x, call_bottom);
        let words = measurer.clipped(&furniture.phone, true, Ink::Text, large, (room, 1));
        call_bottom = stack(&mut frames, words, x, call_bottom);
    }
    Strip { height: y.max(call_bottom), frames, ..Strip::default() }
}

/// Puts lines below one another and says where the last one ends.
fn stack(frames: &mut Vec<Frame>, lines: Vec<Strip>, x: f32, mut y: f32) -> f32 {
    for line in lines {
        frames.extend(line.frames.into_iter().map(|frame| shifted(frame, x, y)));
        y += line.height;
    }
    y
}

/// All items as one artifact of the page.
fn merged(frames: &[Frame], dx: f32, dy: f32) -> Frame {
    let items: Vec<Item> =
        frames.iter().flat_map(|frame| frame.items.iter().cloned()).map(|item| item.shifted(dx, dy)).collect();
    Frame { content: Content::Artifact, items }
}
