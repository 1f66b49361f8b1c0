//! A screen in words, part by part: what a reader reads in the flat list that a screen is.

use worth_it_quiz::{
    format::TextList,
    model::{country::Country, help_lines::Means},
    screen::{Control, Item as Place, Kind, Link, Screen as Flat, ScreenKey},
    session::Msg,
};

/// An item in words.
#[derive(Clone, Debug, PartialEq)]
struct Item {
    depth: u8,
    kind: Kind,
    words: Option<String>,
    /// The address of a link.
    address: Option<String>,
    control: Control,
}

type Items<'i> = &'i [Item];

/// A screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    Question(QuestionScreen),
    Page(Page),
    Away,
}

/// A question with its answers.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionScreen {
    pub number: usize,
    pub total: usize,
    pub progress: String,
    pub context: String,
    pub text: String,
    pub hint: Option<String>,
    pub choices: Vec<String>,
    pub chosen: Option<usize>,
    pub error: Option<String>,
    pub aside: Vec<Block>,
    pub actions: Vec<Action>,
}

/// Any other screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    pub key: ScreenKey,
    pub heading: String,
    pub kicker: Option<String>,
    pub blocks: Vec<Block>,
}

/// A piece of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Heading(String),
    Text(String),
    Points(Vec<String>),
    Themes(Vec<Theme>),
    Actions(Vec<Action>),
    Help(HelpBlock),
    Services(Vec<Service>),
    Reasons(Vec<Self>),
    /// What was left open.
    Open(Vec<Self>),
    /// The shortcut for leaving.
    Shortcut(Vec<Self>),
    /// What else is so: a heading and boxes.
    Also(String, Vec<Tick>),
    /// A box that stands alone.
    Tick(Tick),
    Tools(Vec<Self>),
}

/// A theme of the result. One without a name is a sentence among themes.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    pub name: Option<String>,
    pub remark: Option<String>,
    /// What leads to its question.
    pub change: Option<Action>,
}

/// A box to tick, and the steps below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    pub text: String,
    pub msg: Msg,
    pub ticked: bool,
    pub steps: Vec<String>,
}

/// A control.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    pub label: String,
    pub msg: Msg,
}

/// The help lines, with the heading above them where there is one.
#[derive(Clone, Debug, PartialEq)]
pub struct HelpBlock {
    pub heading: Option<String>,
    /// The country that is picked; none for no country in particular.
    pub picked: Option<Country>,
    pub emergency: String,
    /// Labels and addresses of the emergency numbers.
    pub emergency_links: Vec<(String, String)>,
    /// What is said of links, of numbers, and of crisis lines where an answer calls for them and the country has none.
    pub remarks: Vec<String>,
    /// The services by group; one without a name holds those that stand apart.
    pub groups: Vec<(Option<String>, Vec<Service>)>,
    /// The directories in one line, where the country has lines: their names and addresses.
    pub directories: Vec<(String, String)>,
    /// What leads to all help lines, in a result.
    pub actions: Vec<Action>,
}

impl HelpBlock {
    /// All services that are shown, in order.
    pub fn services(&self) -> impl Iterator<Item = &Service> {
        self.groups.iter().flat_map(|(_, services)| services)
    }
}

/// A service to reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    pub name: String,
    /// Its hours, and whom it may bring in.
    pub about: Vec<String>,
    /// Codes to type in.
    pub codes: Vec<String>,
    /// Labels and addresses.
    pub links: Vec<(String, String)>,
    /// What a reader can say to it, line by line.
    pub say: Vec<String>,
}

impl Screen {
    /// Reads a screen.
    pub fn of(flat: &Flat, texts: &TextList) -> Self {
        let items: Vec<_> = flat.items.iter().map(|item| told(item, texts)).collect();
        match flat.key {
            ScreenKey::Away => Self::Away,
            ScreenKey::Question => Self::Question(question(&items)),
            key => Self::Page(page(key, &items)),
        }
    }
}

fn told(item: &Place, texts: &TextList) -> Item {
    Item {
        depth: item.depth,
        kind: item.kind,
        words: item.words.map(|words| texts.words(words)),
        address: item.link.map(|link| address(link, texts)),
        control: item.control,
    }
}

/// Where a link leads, as the page's platform makes it.
fn address(link: Link, texts: &TextList) -> String {
    let (scheme, number) = match link {
        Link::Phone(Means::Call, number) => ("tel:", number),
        Link::Phone(Means::Text, number) => ("sms:", number),
        Link::Phone(Means::Whatsapp, number) => ("https://wa.me/", number),
        Link::Phone(means, _) => panic!("{means:?} has no address"),
        Link::Address(address) | Link::Page(address) => return texts.text(address),
    };
    let digits = texts
        .text(number)
        .replace(|letter: char| !letter.is_ascii_digit(), "");
    format!("{scheme}{digits}")
}

/// The name of a page's site.
fn site(address: &str) -> String {
    let host = address.strip_prefix("https://").expect("an https address");
    let host = host.strip_prefix("www.").unwrap_or(host);
    host.split('/').next().unwrap_or_default().to_owned()
}

fn page(key: ScreenKey, items: Items<'_>) -> Page {
    let (verdict, rest) = match take(items, Kind::Verdict) {
        Some((verdict, rest)) => (inside(verdict), rest),
        None => items.split_at(1),
    };
    Page {
        key,
        heading: said(verdict, Kind::Heading).expect("a heading"),
        kicker: said(verdict, Kind::Kicker),
        blocks: blocks(rest),
    }
}

/// Splits off the first item with all that it holds, where it is of a kind.
fn take(items: Items<'_>, kind: Kind) -> Option<(Items<'_>, Items<'_>)> {
    let first = items.first().filter(|item| item.kind == kind)?;
    let rest = items.iter().skip(1);
    let held = rest.take_while(|item| item.depth > first.depth).count();
    Some(items.split_at(held + 1))
}

/// Splits items into those of one level, each with all that it holds.
fn parts(mut items: Items<'_>) -> Vec<Items<'_>> {
    let mut parts = Vec::new();
    while let Some((part, rest)) = items.first().and_then(|item| take(items, item.kind)) {
        parts.push(part);
        items = rest;
    }
    parts
}

fn inside(part: Items<'_>) -> Items<'_> {
    &part[1..]
}

fn words(item: &Item) -> String {
    item.words.clone().expect("words")
}

/// Finds what the first item of a kind says.
fn said(items: Items<'_>, kind: Kind) -> Option<String> {
    let found = items.iter().find(|item| item.kind == kind)?;
    found.words.clone()
}

fn blocks(items: Items<'_>) -> Vec<Block> {
    parts(items).into_iter().map(block).collect()
}

fn block(part: Items<'_>) -> Block {
    let (first, held) = (&part[0], inside(part));
    match first.kind {
        Kind::Subheading => Block::Heading(words(first)),
        Kind::Paragraph | Kind::Lead | Kind::Opening | Kind::Care | Kind::Limits | Kind::Small => {
            Block::Text(words(first))
        }
        Kind::List => Block::Points(held.iter().map(words).collect()),
        Kind::Themes => Block::Themes(parts(held).into_iter().map(theme).collect()),
        Kind::Row => Block::Actions(actions(held)),
        Kind::Help => Block::Help(help(held)),
        Kind::Services => Block::Services(services(part)),
        Kind::Reasons => Block::Reasons(blocks(held)),
        Kind::Open => Block::Open(blocks(held)),
        Kind::Shortcut => Block::Shortcut(blocks(held)),
        Kind::Also => also(held),
        Kind::Tick => Block::Tick(tick(part)),
        Kind::Tools => Block::Tools(blocks(held)),
        other => panic!("{other:?} stands where a page has none"),
    }
}

fn theme(part: Items<'_>) -> Theme {
    let buttons: Vec<_> = part
        .iter()
        .filter(|item| matches!(item.kind, Kind::Change | Kind::OpenName))
        .cloned()
        .collect();
    Theme {
        name: said(part, Kind::Name).or_else(|| said(part, Kind::OpenName)),
        remark: said(part, Kind::Remark),
        change: actions(&buttons).pop(),
    }
}

fn also(items: Items<'_>) -> Block {
    let heading = said(items, Kind::Subheading).expect("a heading");
    let mut ticks: Vec<Tick> = Vec::new();
    for part in parts(items) {
        match part[0].kind {
            Kind::Legend => {}
            Kind::Tick => ticks.push(tick(part)),
            Kind::List => {
                let before = ticks.last_mut().expect("a tick before its steps");
                before.steps = inside(part).iter().map(words).collect();
            }
            other => panic!("{other:?} stands among the boxes"),
        }
    }
    Block::Also(heading, ticks)
}

fn tick(part: Items<'_>) -> Tick {
    let mut controls = part.iter().filter_map(|item| match item.control {
        Control::Choice { msg, picked } => Some((msg, picked)),
        _ => None,
    });
    let (msg, ticked) = controls.next().expect("a box");
    Tick {
        text: said(part, Kind::Remark).expect("a label"),
        msg,
        ticked,
        steps: Vec::new(),
    }
}

fn actions(row: Items<'_>) -> Vec<Action> {
    let action = |item: &Item| match item.control {
        Control::Button(msg) => Action {
            label: words(item),
            msg,
        },
        other => panic!("{other:?} is no button"),
    };
    row.iter().map(action).collect()
}

fn help(items: Items<'_>) -> HelpBlock {
    let mut picked = items.iter().filter_map(|item| match item.control {
        Control::Country(country) => Some(country),
        _ => None,
    });
    let mut help = HelpBlock {
        heading: said(items, Kind::Subheading),
        picked: picked.next().expect("a list of countries"),
        emergency: String::new(),
        emergency_links: Vec::new(),
        remarks: Vec::new(),
        groups: Vec::new(),
        directories: Vec::new(),
        actions: Vec::new(),
    };
    let mut name = None;
    for part in parts(items) {
        match part[0].kind {
            Kind::Emergency => {
                let sentence = said(part, Kind::Remark).or_else(|| said(part, Kind::Way));
                help.emergency = sentence.expect("a sentence");
                help.emergency_links = links(part);
            }
            Kind::Small | Kind::Paragraph => help.remarks.push(words(&part[0])),
            Kind::GroupName => name = Some(words(&part[0])),
            Kind::Services => help.groups.push((name.take(), services(part))),
            Kind::Directories => help.directories = links(part),
            Kind::Row => help.actions = actions(inside(part)),
            Kind::Subheading | Kind::Country => {}
            other => panic!("{other:?} stands among the help lines"),
        }
    }
    help
}

/// Lists the services in a list of them.
fn services(list: Items<'_>) -> Vec<Service> {
    parts(inside(list)).into_iter().map(service).collect()
}

fn service(part: Items<'_>) -> Service {
    let all = |kinds: &[Kind]| {
        let items = part.iter().filter(|item| kinds.contains(&item.kind));
        items.map(words).collect()
    };
    Service {
        name: said(part, Kind::ServiceName).expect("a name"),
        about: all(&[Kind::About, Kind::Hours]),
        codes: all(&[Kind::Code]),
        links: links(part),
        say: part
            .iter()
            .skip_while(|item| item.kind != Kind::Say)
            .filter_map(|item| item.words.clone())
            .collect(),
    }
}

/// Labels and addresses of the links in some items.
fn links(part: Items<'_>) -> Vec<(String, String)> {
    let links = part.iter().filter_map(|item| {
        let address = item.address.clone()?;
        let label = item.words.clone().unwrap_or_else(|| site(&address));
        Some((label, address))
    });
    links.collect()
}

fn question(items: Items<'_>) -> QuestionScreen {
    let bar = items.iter().find(|item| item.kind == Kind::Bar);
    let Some(Control::Progress { done, all }) = bar.map(|bar| bar.control) else {
        panic!("a question without its place");
    };
    let of = |kind| {
        let part = parts(items).into_iter().find(|part| part[0].kind == kind);
        part.map(inside).unwrap_or_default()
    };
    let picked = items.iter().filter_map(|item| match item.control {
        Control::Choice { picked, .. } => Some(picked),
        _ => None,
    });
    let choices = items.iter().filter(|item| item.kind == Kind::Remark);
    QuestionScreen {
        number: usize::from(done) - 1,
        total: all.into(),
        progress: said(items, Kind::Position).expect("the place"),
        context: said(items, Kind::Context).expect("the context"),
        text: said(items, Kind::Ask).expect("the question"),
        hint: said(items, Kind::Hint),
        choices: choices.map(words).collect(),
        chosen: picked.into_iter().position(|picked| picked),
        error: said(items, Kind::Error),
        aside: blocks(of(Kind::Aside)),
        actions: actions(of(Kind::Row)),
    }
}
