//! Blocks, measured: every block becomes strips that are never cut, in groups that may keep
//! together. After this only heights matter, and [`crate::paginate`] needs to know nothing else.

use crate::block::{Block, Columns, Drawing, DrawingKind, Look, Marker, Panel, Table, Text, Width};
use crate::draw;
use crate::frame::{Area, Content, Frame, Ink, Item, Node, NodeId, Point, Role};
use crate::paper::{Scale, Step};
use crate::typeset::{Span, Type, Typesetter};

/// A piece of a page that is never cut: usually one line. Items are placed from its top left.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strip {
    pub(crate) height: f32,
    /// Space above; dropped at the top of a page or panel.
    pub(crate) before: f32,
    /// The next strip must be on the same page.
    pub(crate) keep_next: bool,
    pub(crate) frames: Vec<Frame>,
}

/// Space inside a panel's edges.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Pad {
    pub(crate) left: f32,
    pub(crate) right: f32,
    pub(crate) top: f32,
    pub(crate) bottom: f32,
}

/// Flows that belong together.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    pub(crate) before: f32,
    pub(crate) look: Look,
    pub(crate) pad: Pad,
    /// Width of the box, for its background.
    pub(crate) width: f32,
    /// Not split where it fits on one page.
    pub(crate) together: bool,
    /// Placed again at the top of each further page: a table's head.
    pub(crate) repeat: Option<Strip>,
    pub(crate) children: Vec<Flow>,
}

/// Something to place on pages.
#[derive(Debug, Clone)]
pub(crate) enum Flow {
    Strip(Strip),
    Group(Group),
}

impl Flow {
    pub(crate) fn before(&self) -> f32 {
        match self {
            Self::Strip(strip) => strip.before,
            Self::Group(group) => group.before,
        }
    }

    /// Height without the space above.
    pub(crate) fn height(&self) -> f32 {
        match self {
            Self::Strip(strip) => strip.height,
            Self::Group(group) => group.height(),
        }
    }
}

impl Look {
    /// A box is drawn, so that its first line stands at its top.
    pub(crate) fn is_boxed(self) -> bool {
        !matches!(self, Self::Plain | Self::Indent)
    }
}

impl Group {
    /// Space above the first child: given within a group that is no box.
    pub(crate) fn lead_in(&self) -> f32 {
        let first = self.children.first();
        if self.look.is_boxed() { 0.0 } else { first.map_or(0.0, Flow::before) }
    }

    pub(crate) fn height(&self) -> f32 {
        let mut height = self.pad.top + self.pad.bottom + self.lead_in();
        for (i, child) in self.children.iter().enumerate() {
            height += child.height() + if i > 0 { child.before() } else { 0.0 };
        }
        height
    }
}

/// The share of a page up to which cells side by side stay whole: below it there is always room
/// for the heading above and the panel around them.
const WHOLE_ROW: f32 = 0.6;

/// Measures blocks and grows the structure tree.
pub(crate) struct Measurer<'a> {
    pub(crate) typesetter: &'a mut Typesetter,
    pub(crate) scale: Scale,
    pub(crate) nodes: Vec<Node>,
    /// The tallest strip a page can hold.
    pub(crate) page_height: f32,
}

impl Measurer<'_> {
    /// Adds a node to the structure tree.
    pub(crate) fn node(&mut self, role: Role, parent: Option<NodeId>) -> NodeId {
        self.nodes.push(Node { role, parent });
        NodeId(u32::try_from(self.nodes.len() - 1).unwrap_or(u32::MAX))
    }

    /// Measures blocks for a column of this width.
    pub(crate) fn blocks(&mut self, blocks: &[Block], width: f32, parent: NodeId) -> Vec<Flow> {
        let mut flows = Vec::new();
        let mut list: Option<NodeId> = None;
        for block in blocks {
            let parent = match block {
                Block::Text(text) if text.role == Role::ListItem => {
                    *list.get_or_insert_with(|| self.node(Role::List, Some(parent)))
                }
                _ => {
                    list = None;
                    parent
                }
            };
            self.block(block, width, parent, &mut flows);
        }
        flows
    }

    fn block(&mut self, block: &Block, width: f32, parent: NodeId, flows: &mut Vec<Flow>) {
        match block {
            Block::Text(text) => flows.extend(self.text(text, width, parent).map(Flow::Strip)),
            Block::Table(table) => flows.extend(self.table(table, width, parent)),
            Block::Panel(panel) => flows.extend(self.panel(panel, width, parent)),
            Block::Columns(columns) => flows.extend(self.columns(columns, width, parent)),
            Block::Drawing(drawing) => flows.push(self.drawing(drawing, width, parent)),
        }
    }

    fn text(&mut self, text: &Text, width: f32, parent: NodeId) -> impl Iterator<Item = Strip> + use<> {
        let size = self.scale.points(text.step);
        let kind = Type { size, heading: matches!(text.role, Role::Heading(_)) || self.scale.is_tight() };
        let mark = text.mark.as_deref().map(|mark| draw::mark(text.marker, mark, size, kind, self.typesetter));
        let in_body = matches!(text.marker, Marker::Number | Marker::BlankBullet);
        let marked = if in_body { self.scale.points(Step::Body) } else { size };
        let indent = draw::marker_width(text.marker, marked).max(mark.as_ref().map_or(0.0, |mark| mark.room));
        let set = self.typesetter.set(&text.spans, kind, (width - indent).max(size));
        let count = set.lines.len();
        let before = self.scale.space(text.before);
        let node = (count > 0).then(|| self.node(text.role.clone(), Some(parent)));
        let (marker, keep_all) = (text.marker, text.keep_next);
        let mut strips = Vec::with_capacity(count);
        for (i, line) in set.lines.iter().enumerate() {
            let mut frames = Vec::with_capacity(2);
            if i == 0 && marker != Marker::None {
                frames.push(Frame { content: Content::Artifact, items: draw::marker(marker, size, line.baseline) });
            }
            if let Some(node) = node {
                let at = |x: f32| Point { x: indent + x, y: line.baseline };
                let words = line.runs.iter().map(|(x, run)| Item::Text(at(*x), run.clone()));
                let mark = mark.iter().filter(|_| i == 0).flat_map(|mark| mark.items(line.baseline));
                frames.push(Frame { content: Content::Node(node), items: mark.chain(words).collect() });
            }
            // Neither the first nor the last line of a paragraph stands alone on a page.
            let guarded = i == 0 || i + 2 == count;
            strips.push(Strip {
                height: line.height,
                before: if i == 0 { before } else { 0.0 },
                keep_next: keep_all || (guarded && i + 1 < count),
                frames,
            });
        }
        strips.into_iter()
    }

    /// Space inside a box, given for clear print.
    fn pad(&self, sides: f32, top: f32, bottom: f32) -> Pad {
        let space = |at: f32| self.scale.space(at);
        Pad { left: space(sides), right: space(sides), top: space(top), bottom: space(bottom) }
    }

    fn panel(&mut self, panel: &Panel, width: f32, parent: NodeId) -> Option<Flow> {
        let pad = match panel.look {
            Look::Plain => Pad::default(),
            Look::Indent => {
                let left = draw::marker_width(Marker::Number, self.scale.points(Step::Body));
                Pad { left, ..Pad::default() }
            }
            Look::Card | Look::Tint if panel.tight => self.pad(14.0, 9.0, 11.0),
            Look::Card | Look::Tint => self.pad(16.0, 12.0, 14.0),
            Look::Notice => {
                let pad = self.pad(20.0, 12.0, if panel.tight { 12.0 } else { 14.0 });
                // Clear of the bar at its left, however far distances are closed up.
                Pad { left: pad.left.max(15.0), ..pad }
            }
        };
        let children = self.blocks(&panel.blocks, width - pad.left - pad.right, parent);
        if children.is_empty() {
            return None;
        }
        Some(Flow::Group(Group {
            before: self.scale.space(panel.before),
            look: panel.look,
            pad,
            width,
            together: panel.together,
            repeat: None,
            children,
        }))
    }

    fn columns(&mut self, columns: &Columns, width: f32, parent: NodeId) -> Vec<Flow> {
        let count = columns.columns.len();
        let gap = self.scale.points(Step::Body) * 1.4;
        let share = |i: usize| columns.shares.get(i).copied().unwrap_or(1.0);
        let shares: f32 = (0..count).map(share).sum();
        #[allow(clippy::cast_precision_loss)] // a handful of columns
        let free = width - gap * (count as f32 - 1.0);
        let mut x = 0.0;
        let mut cells = Vec::with_capacity(count);
        for (i, blocks) in columns.columns.iter().enumerate() {
            let each = free * share(i) / shares;
            let flows = self.blocks(blocks, each, parent);
            cells.push((x, strips(flows)));
            x += each + gap;
        }
        self.side_by_side(cells, self.scale.space(columns.before), 0.0, None).into_iter().map(Flow::Strip).collect()
    }

    fn table(&mut self, table: &Table, width: f32, parent: NodeId) -> Option<Flow> {
        if table.rows.is_empty() {
            return None;
        }
        let columns = self.column_places(&table.columns, width);
        let node = self.node(Role::Table, Some(parent));
        let mut children = Vec::new();
        let mut repeat = None;
        if !table.head.is_empty() {
            let row = self.node(Role::Row, Some(node));
            let mut cells = Vec::new();
            for (words, (x, cell_width)) in table.head.iter().zip(&columns) {
                let head = crate::block::text(Role::HeaderCell, words.clone()).bold().ink(Ink::Soft).step(Step::Small);
                cells.push((*x, self.text(&head, *cell_width, row).collect()));
            }
            let rule = (width, Ink::Accent, 1.25);
            let pad = self.scale.space(4.0);
            for mut strip in self.side_by_side(cells, 0.0, pad, Some(rule)) {
                strip.keep_next = true;
                repeat = Some(as_artifact(&strip));
                children.push(Flow::Strip(strip));
            }
        }
        for (i, row) in table.rows.iter().enumerate() {
            let row_node = self.node(Role::Row, Some(node));
            let mut cells = Vec::new();
            for (blocks, (x, cell_width)) in row.iter().zip(&columns) {
                let cell = self.node(Role::Cell, Some(row_node));
                let flows = self.blocks(blocks, *cell_width, cell);
                cells.push((*x, strips(flows)));
            }
            let last = i + 1 == table.rows.len();
            let rule = (!last).then_some((width, Ink::Rule, 0.75));
            let pad = self.scale.space(5.0);
            let rows = self.side_by_side(cells, 0.0, pad, rule);
            children.extend(rows.into_iter().map(Flow::Strip));
        }
        Some(Flow::Group(Group {
            before: self.scale.space(table.before),
            look: Look::Plain,
            pad: Pad::default(),
            width,
            together: false,
            repeat,
            children,
        }))
    }

    /// Where each column begins and how wide its text may be.
    fn column_places(&self, columns: &[Width], width: f32) -> Vec<(f32, f32)> {
        let em = self.scale.points(Step::Body);
        let gap = em * 0.9;
        let mut fixed = 0.0;
        let mut shares = 0.0;
        for column in columns {
            match column {
                Width::Ems(ems) => fixed += ems * em,
                Width::Share(share) => shares += share,
            }
        }
        #[allow(clippy::cast_precision_loss)] // a handful of columns
        let free = (width - fixed - gap * (columns.len() as f32 - 1.0)).max(0.0);
        let mut x = 0.0;
        columns
            .iter()
            .map(|column| {
                let column_width = match column {
                    Width::Ems(ems) => ems * em,
                    Width::Share(share) => free * share / shares,
                };
                let place = (x, column_width);
                x += column_width + gap;
                place
            })
            .collect()
    }

    /// Cells of strips as one strip, or, where that is most of a page, line beside line.
    fn side_by_side(
        &self,
        cells: Vec<(f32, Vec<Strip>)>,
        before: f32,
        pad: f32,
        rule: Option<(f32, Ink, f32)>,
    ) -> Vec<Strip> {
        let height = |strips: &[Strip]| -> f32 {
            strips.iter().enumerate().map(|(i, s)| s.height + if i > 0 { s.before } else { 0.0 }).sum()
        };
        let tallest = cells.iter().map(|(_, s)| height(s)).fold(0.0, f32::max);
        if tallest <= 0.0 {
            return Vec::new();
        }
        let mut rows: Vec<Vec<(f32, Vec<Strip>)>> = Vec::new();
        if tallest + 2.0 * pad <= self.page_height * WHOLE_ROW {
            rows.push(cells);
        } else {
            let longest = cells.iter().map(|(_, s)| s.len()).max().unwrap_or(0);
            let mut cells: Vec<_> = cells.into_iter().map(|(x, strips)| (x, strips.into_iter())).collect();
            for _ in 0..longest {
                rows.push(cells.iter_mut().map(|(x, strips)| (*x, strips.next().into_iter().collect())).collect());
            }
        }
        let count = rows.len();
        rows.into_iter()
            .enumerate()
            .map(|(i, cells)| {
                let top = if i == 0 { pad } else { 0.0 };
                let bottom = if i + 1 == count { pad } else { 0.0 };
                let inner = cells.iter().map(|(_, s)| height(s)).fold(0.0, f32::max);
                let mut frames = Vec::new();
                for (x, strips) in cells {
                    let mut y = top;
                    for (n, strip) in strips.into_iter().enumerate() {
                        y += if n > 0 { strip.before } else { 0.0 };
                        frames.extend(strip.frames.into_iter().map(|f| shifted(f, x, y)));
                        y += strip.height;
                    }
                }
                let height = top + inner + bottom;
                if i + 1 == count
                    && let Some((width, ink, thickness)) = rule
                {
                    frames.push(Frame {
                        content: Content::Artifact,
                        items: vec![draw::rule(0.0, height, width, ink, thickness)],
                    });
                }
                Strip { height, before: if i == 0 { before } else { 0.0 }, keep_next: false, frames }
            })
            .collect()
    }

    fn drawing(&mut self, drawing: &Drawing, width: f32, parent: NodeId) -> Flow {
        let drawn = draw::drawing(&drawing.kind, width, self.scale, self.typesetter);
        let content = match drawn.alt {
            Some(alt) => Content::Node(self.node(Role::Figure { alt }, Some(parent))),
            None => Content::Artifact,
        };
        Flow::Strip(Strip {
            height: drawn.height,
            before: self.scale.space(drawing.before),
            // A line that parts stands above something.
            keep_next: matches!(drawing.kind, DrawingKind::Divider),
            frames: vec![Frame { content, items: drawn.items }],
        })
    }

    /// A text cut, with an ellipsis, to so many lines: for running headers and footers only.
    pub(crate) fn clipped(&mut self, words: &str, bold: bool, ink: Ink, size: f32, area: (f32, usize)) -> Vec<Strip> {
        let (width, lines) = area;
        let mut words: String = words.chars().take(300).collect();
        loop {
            let span = Span { text: words.clone(), bold, ink };
            let set = self.typesetter.set(&[span], Type::text(size), width);
            if set.lines.len() <= lines || words.chars().count() < 2 {
                return set
                    .lines
                    .iter()
                    .take(lines)
                    .map(|line| Strip {
                        height: line.height,
                        frames: vec![Frame {
                            content: Content::Artifact,
                            items: line
                                .runs
                                .iter()
                                .map(|(x, run)| {
                                    let at = Point { x: *x, y: line.baseline };
                                    Item::Text(at, run.clone())
                                })
                                .collect(),
                        }],
                        ..Strip::default()
                    })
                    .collect();
            }
            let keep = words.chars().count().saturating_sub(6);
            words = words.chars().take(keep).collect::<String>();
            words = format!("{}…", words.trim_end_matches(['…', ' ']));
        }
    }
}

/// The strips inside flows, one below the other. Cells hold no panels, so nothing is lost.
fn strips(flows: Vec<Flow>) -> Vec<Strip> {
    let mut all = Vec::new();
    for flow in flows {
        match flow {
            Flow::Strip(strip) => all.push(strip),
            Flow::Group(group) => all.extend(strips(group.children)),
        }
    }
    all
}

/// A table's head as it is repeated: already read, so not content again.
fn as_artifact(strip: &Strip) -> Strip {
    let mut copy = strip.clone();
    for frame in &mut copy.frames {
        frame.content = Content::Artifact;
    }
    copy
}

/// A frame somewhere else.
pub(crate) fn shifted(frame: Frame, dx: f32, dy: f32) -> Frame {
    Frame { content: frame.content, items: frame.items.into_iter().map(|item| item.shifted(dx, dy)).collect() }
}

/// The box of a panel's part on one page.
pub(crate) fn background(look: Look, area: Area) -> Option<Frame> {
    let items = match look {
        Look::Plain | Look::Indent => return None,
        Look::Card => vec![Item::Box { area, radius: 7.0, fill: None, edge: Some((Ink::Rule, 1.0)) }],
        Look::Tint => vec![Item::Box { area, radius: 7.0, fill: Some(Ink::Tint), edge: None }],
        Look::Notice => vec![
            Item::Box { area, radius: 0.0, fill: None, edge: Some((Ink::Accent, 1.0)) },
            Item::Box { area: Area { width: 6.0, ..area }, radius: 0.0, fill: Some(Ink::Accent), edge: None },
        ],
    };
    Some(Frame { content: Content::Artifact, items })
}
