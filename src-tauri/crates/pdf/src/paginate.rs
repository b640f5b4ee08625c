//! Strips and groups onto pages: what keeps together, what is repeated, where a page ends.

use crate::block::Look;
use crate::flow::{Flow, Group, Pad, Strip, background, shifted};
use crate::frame::{Area, Content, Frame};

/// Fills pages from the top.
pub(crate) struct Paginator {
    body: Area,
    pages: Vec<Vec<Frame>>,
    /// The next free line's top.
    y: f32,
    /// Left edge of the innermost open panel's content.
    x: f32,
    /// Nothing stands above on this page or in this panel: no space above is given.
    at_top: bool,
    /// Nothing stands on this page yet: another page would not offer more room.
    empty: bool,
    /// Nothing but a heading stands on this page yet: it is not left behind alone.
    fresh: bool,
    /// The groups being filled, outermost first.
    open: Vec<Open>,
}

struct Open {
    look: Look,
    pad: Pad,
    x: f32,
    width: f32,
    repeat: Option<Strip>,
    /// Top of the box's part on this page.
    top: f32,
    /// Frames on the page when it was opened: its background goes below what followed.
    behind: usize,
}

/// Rounding must not push a line that fits onto the next page.
const TOLERANCE: f32 = 0.01;

impl Paginator {
    pub(crate) fn new(body: Area) -> Self {
        Self { body, pages: Vec::new(), y: body.y, x: body.x, at_top: true, empty: true, fresh: true, open: Vec::new() }
    }

    /// Begins a page and says which it is, from 0.
    pub(crate) fn begin_page(&mut self) -> usize {
        self.pages.push(Vec::new());
        self.y = self.body.y;
        self.at_top = true;
        self.empty = true;
        self.fresh = true;
        self.pages.len() - 1
    }

    pub(crate) fn finish(self) -> Vec<Vec<Frame>> {
        self.pages
    }

    /// Places flows below one another.
    pub(crate) fn place(&mut self, flows: Vec<Flow>) {
        let chain = Chains::of(&flows, self.full_height());
        for (i, flow) in flows.into_iter().enumerate() {
            let need = chain.need(i, self.full_height());
            let before = if self.at_top { 0.0 } else { flow.before() };
            let stay = match flow {
                Flow::Strip(_) => self.empty,
                Flow::Group(_) => self.fresh,
            };
            if before + need > self.room() + TOLERANCE && !stay {
                self.next_page();
            }
            match flow {
                Flow::Strip(strip) => self.strip(strip),
                Flow::Group(group) => self.group(group),
            }
        }
    }

    fn strip(&mut self, strip: Strip) {
        if !self.at_top {
            self.y += strip.before;
        }
        self.at_top = false;
        self.fresh &= strip.keep_next;
        self.empty = false;
        let (x, y) = (self.x, self.y);
        self.y += strip.height;
        if let Some(page) = self.pages.last_mut() {
            for frame in strip.frames {
                let frame = shifted(frame, x, y);
                // Lines of one paragraph are one frame.
                match page.last_mut() {
                    Some(last) if last.content == frame.content && is_node(&frame) => {
                        last.items.extend(frame.items);
                    }
                    _ => page.push(frame),
                }
            }
        }
    }

    fn group(&mut self, group: Group) {
        if !self.at_top {
            self.y += group.before;
        }
        self.open.push(Open {
            look: group.look,
            pad: group.pad,
            x: self.x,
            width: group.width,
            // Shown again only after a page end; the first time it is the group's first child.
            repeat: group.repeat,
            top: 0.0,
            behind: 0,
        });
        let boxed = group.look.is_boxed();
        self.enter(self.open.len() - 1, false);
        self.at_top |= boxed;
        self.place(group.children);
        self.leave(self.open.len() - 1);
        if let Some(open) = self.open.pop() {
            self.x = open.x;
        }
        self.at_top = false;
    }

    /// Starts a group's part on the present page.
    fn enter(&mut self, index: usize, again: bool) {
        let behind = self.pages.last().map_or(0, Vec::len);
        let Some(open) = self.open.get_mut(index) else {
            return;
        };
        open.top = self.y;
        open.behind = behind;
        self.y += open.pad.top;
        self.x = open.x + open.pad.left;
        let repeat = if again { open.repeat.clone() } else { None };
        if let Some(head) = repeat {
            self.strip(head);
        }
    }

    /// Ends a group's part on the present page and draws its box behind it.
    fn leave(&mut self, index: usize) {
        let Some(open) = self.open.get(index) else {
            return;
        };
        if self.y <= open.top + open.pad.top + TOLERANCE {
            // Nothing of it is on this page.
            self.y = open.top;
            return;
        }
        self.y += open.pad.bottom;
        let area = Area { x: open.x, y: open.top, width: open.width, height: self.y - open.top };
        if let Some(frame) = background(open.look, area)
            && let Some(page) = self.pages.last_mut()
        {
            page.insert(open.behind.min(page.len()), frame);
        }
    }

    fn next_page(&mut self) {
        for index in (0..self.open.len()).rev() {
            self.leave(index);
        }
        self.begin_page();
        for index in 0..self.open.len() {
            self.enter(index, true);
        }
        self.at_top = true;
        self.empty = true;
        self.fresh = true;
    }

    /// What is left of this page, less the bottoms of the open panels.
    fn room(&self) -> f32 {
        let bottoms: f32 = self.open.iter().map(|open| open.pad.bottom).sum();
        self.body.bottom() - bottoms - self.y
    }

    /// What a fresh page offers inside the open panels.
    fn full_height(&self) -> f32 {
        let taken: f32 = self
            .open
            .iter()
            .map(|open| open.pad.top + open.pad.bottom + open.repeat.as_ref().map_or(0.0, |s| s.height))
            .sum();
        self.body.height - taken
    }
}

fn is_node(frame: &Frame) -> bool {
    matches!(frame.content, Content::Node(_))
}

/// For each of a list of flows, how much must fit below one another for it to be placed.
struct Chains {
    /// The height of flow `i` with all that must follow it on its page.
    need: Vec<f32>,
    /// The least of it, where that is more than a page: the flow and the first piece of the next.
    least: Vec<f32>,
}

impl Chains {
    fn of(flows: &[Flow], full: f32) -> Self {
        let mut need = vec![0.0; flows.len()];
        let mut least = vec![0.0; flows.len()];
        let (mut following, mut first_of_following) = (0.0, 0.0);
        for (i, flow) in flows.iter().enumerate().rev() {
            let (height, goes_on) = lead(flow, full);
            let (first, _) = lead(flow, 0.0);
            let chained = i + 1 < flows.len() && goes_on;
            need[i] = height + if chained { following } else { 0.0 };
            least[i] = first + if chained { first_of_following } else { 0.0 };
            following = flow.before() + need[i];
            first_of_following = flow.before() + first;
        }
        Self { need, least }
    }

    /// A chain longer than a page is not kept: only its first two pieces are.
    fn need(&self, i: usize, full: f32) -> f32 {
        if self.need[i] <= full { self.need[i] } else { self.least[i].min(full) }
    }
}

/// The least height that must be placed with the start of a flow, and whether what follows the
/// flow belongs to it too.
fn lead(flow: &Flow, full: f32) -> (f32, bool) {
    match flow {
        Flow::Strip(strip) => (strip.height, strip.keep_next),
        Flow::Group(group) => {
            let all = group.height();
            if group.together && all <= full {
                return (all, false);
            }
            let inner = full - group.pad.top - group.pad.bottom;
            let mut height = group.pad.top + group.pad.bottom + group.lead_in();
            for (i, child) in group.children.iter().enumerate() {
                let (own, goes_on) = lead(child, inner);
                let with = height + own + if i > 0 { child.before() } else { 0.0 };
                if with > full && i > 0 {
                    break;
                }
                height = with;
                if !goes_on {
                    break;
                }
            }
            (height, false)
        }
    }
}
