//! A screen in words, part by part: what a reader reads in the flat list that a screen is.

use worth_it_quiz::{
    format::TextList,
    screen::{Control, Item as Place, Kind, Screen as Flat, ScreenKey},
    session::Msg,
};

/// An item in words.
#[derive(Clone, Debug, PartialEq)]
struct Item {
    depth: u8,
    kind: Kind,
    words: Option<String>,
    value: Option<String>,
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
    Themes(Vec<(String, Option<String>)>),
    Actions(Vec<Action>),
    Help(HelpBlock),
    Services(Vec<Service>),
    Reasons(Vec<Self>),
    Tools(Vec<Self>),
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
    /// The code of the picked country; empty for any other.
    pub picked: Option<String>,
    pub emergency: String,
    pub services: Vec<Service>,
}

/// A service to reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Service {
    pub name: String,
    pub about: String,
    /// Labels and addresses.
    pub links: Vec<(String, String)>,
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
        value: item.value.map(|text| texts.text(text)),
        control: item.control,
    }
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
        Kind::Paragraph | Kind::Lead | Kind::Strong | Kind::Small => Block::Text(words(first)),
        Kind::List => Block::Points(held.iter().map(words).collect()),
        Kind::Themes => Block::Themes(parts(held).into_iter().map(theme).collect()),
        Kind::Row => Block::Actions(actions(held)),
        Kind::Help => Block::Help(help(held)),
        Kind::Services => Block::Services(services(part)),
        Kind::Reasons => Block::Reasons(blocks(held)),
        Kind::Tools => Block::Tools(blocks(held)),
        other => panic!("{other:?} stands where a page has none"),
    }
}

fn theme(part: Items<'_>) -> (String, Option<String>) {
    let name = said(part, Kind::Name).expect("a name");
    (name, said(part, Kind::Remark))
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

fn help(held: Items<'_>) -> HelpBlock {
    let mut countries = held.iter().filter(|item| item.kind == Kind::CountryName);
    let picked = |item: &&Item| matches!(item.control, Control::Choice { picked: true, .. });
    HelpBlock {
        heading: said(held, Kind::Subheading),
        picked: countries
            .find(picked)
            .map(|item| item.value.clone().unwrap_or_default()),
        emergency: said(held, Kind::Emergency).expect("a number"),
        services: services(held),
    }
}

/// Lists the services in some items.
fn services(items: Items<'_>) -> Vec<Service> {
    let list = parts(items)
        .into_iter()
        .find(|part| part[0].kind == Kind::Services);
    let list = list.expect("services");
    parts(inside(list)).into_iter().map(service).collect()
}

fn service(part: Items<'_>) -> Service {
    let ways = part.iter().filter(|item| item.kind == Kind::Way);
    let link = |item: &Item| (words(item), item.value.clone().expect("an address"));
    Service {
        name: said(part, Kind::ServiceName).expect("a name"),
        about: said(part, Kind::About).expect("words about it"),
        links: ways.map(link).collect(),
    }
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
