//! The space of all combinations of signals that a document offers, swept once on all processors.
//!
//! The verdicts are kept, a byte each, so that neighbours can be compared by strides over the table.

use std::{
    num::NonZero,
    sync::{
        Mutex,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

use worth_it_quiz::{Coverage, Role, Signal, Tally, Verdict, model::document::Question};

use super::{
    Quiz,
    oracle::{self, Class, Level, Sheet},
};

/// How many questions make up the number of a thread's job.
const JOB_QUESTIONS: usize = 3;

/// The signals that a question offers, each once.
pub struct Offer {
    pub role: Role,
    pub signals: Vec<Kind>,
}

/// A signal of a question, by the document and by the oracle.
pub struct Kind {
    pub signal: Signal,
    pub class: Class,
    /// How many choices carry it.
    pub choices: u64,
}

impl Offer {
    pub fn all(quiz: &Quiz) -> Vec<Self> {
        quiz.questions().map(Self::of).collect()
    }

    pub fn of(question: &Question) -> Self {
        let mut signals: Vec<Kind> = Vec::new();
        for choice in &question.choices {
            match signals.iter_mut().find(|kind| kind.signal == choice.signal) {
                Some(kind) => kind.choices += 1,
                None => signals.push(Kind {
                    signal: choice.signal,
                    class: oracle::class(&question.id, Some(&choice.id)),
                    choices: 1,
                }),
            }
        }
        Self {
            role: question.role,
            signals,
        }
    }
}

/// One combination, as the rule sees it.
pub struct Leaf<'a> {
    pub sheet: &'a Sheet,
    pub verdict: Level,
    pub safety_first: bool,
}

impl Leaf<'_> {
    pub fn has(&self, class: Class) -> bool {
        self.sheet.contains(&class)
    }

    pub fn has_red(&self) -> bool {
        self.sheet.iter().any(|class| oracle::is_red(*class))
    }
}

/// A name, and what each combination has to show by itself.
pub type Property = (&'static str, fn(&Leaf) -> bool);

/// The verdicts of all combinations, and how often each property was broken.
pub struct Swept {
    pub offers: Vec<Offer>,
    /// Indexed by the digits of the combination, the last question's the quickest.
    pub verdicts: Vec<u8>,
    properties: &'static [Property],
    breaks: Vec<AtomicU64>,
}

pub fn size(offers: &[Offer]) -> usize {
    offers.iter().map(|offer| offer.signals.len()).product()
}

pub fn in_parallel<T: Send>(jobs: impl Iterator<Item = T> + Send, work: impl Fn(T) + Sync) {
    let jobs = Mutex::new(jobs);
    let next = || jobs.lock().expect("no thread stopped").next();
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(job) = next() {
                    work(job);
                }
            });
        }
    });
}

/// A walk over the combinations that begin in one way.
#[derive(Clone, Copy)]
struct Sweep<'a> {
    offers: &'a [Offer],
    properties: &'static [Property],
    breaks: &'a [AtomicU64],
    /// The questions that have an answer.
    depth: usize,
    sheet: Sheet,
    tally: Tally,
}

impl<'a> Sweep<'a> {
    /// Begins at the answers to the first questions that make up a job's number.
    fn begin(swept: &'a Swept, job: usize) -> Self {
        let offers = &swept.offers;
        let blank = Self {
            offers,
            properties: swept.properties,
            breaks: &swept.breaks,
            depth: 0,
            sheet: [Class::Unknown; 16],
            tally: Tally::default(),
        };
        let mut left = job;
        let mut digits = [0; JOB_QUESTIONS];
        for (digit, offer) in digits.iter_mut().zip(offers).rev() {
            *digit = left % offer.signals.len();
            left /= offer.signals.len();
        }
        digits.into_iter().fold(blank, Self::answer)
    }

    fn answer(mut self, digit: usize) -> Self {
        let offer = &self.offers[self.depth];
        let kind = &offer.signals[digit];
        self.tally.add(offer.role, kind.signal);
        self.sheet[self.depth] = kind.class;
        self.depth += 1;
        self
    }

    fn fill(self, verdicts: &mut [u8]) {
        let Some(offer) = self.offers.get(self.depth) else {
            verdicts[0] = self.leaf();
            return;
        };
        let stride = verdicts.len() / offer.signals.len();
        for (digit, part) in verdicts.chunks_exact_mut(stride).enumerate() {
            self.answer(digit).fill(part);
        }
    }

    fn leaf(&self) -> u8 {
        let leaf = Leaf {
            sheet: &self.sheet,
            verdict: level(self.tally.verdict(Coverage::Whole)),
            safety_first: self.tally.safety_first(),
        };
        for ((_, holds), breaks) in self.properties.iter().zip(self.breaks) {
            if !holds(&leaf) {
                breaks.fetch_add(1, Ordering::Relaxed);
            }
        }
        leaf.verdict as u8
    }
}

const fn level(verdict: Verdict) -> Level {
    match verdict {
        Verdict::NotSafe => Level::NotSafe,
        Verdict::NotWorthIt => Level::NotWorthIt,
        Verdict::NotNow => Level::NotNow,
        Verdict::WorthATalk => Level::WorthATalk,
    }
}

impl Swept {
    /// Sweeps the whole space.
    pub fn of(offers: Vec<Offer>, properties: &'static [Property]) -> Self {
        let mut verdicts = vec![u8::MAX; size(&offers)];
        let job = verdicts.len() / size(&offers[..JOB_QUESTIONS]);
        let mut swept = Self {
            offers,
            verdicts: Vec::new(),
            properties,
            breaks: properties.iter().map(|_| AtomicU64::new(0)).collect(),
        };
        in_parallel(verdicts.chunks_mut(job).enumerate(), |(number, chunk)| {
            Sweep::begin(&swept, number).fill(chunk);
        });
        swept.verdicts = verdicts;
        swept
    }

    /// Counts the combinations that break a property.
    pub fn breaks(&self, property: &str) -> Option<u64> {
        let mut properties = self.properties.iter();
        let place = properties.position(|(name, _)| *name == property)?;
        Some(self.breaks[place].load(Ordering::Relaxed))
    }

    fn stride(&self, question: usize) -> usize {
        size(&self.offers[question + 1..])
    }

    pub fn count(&self, level: Level) -> usize {
        let verdicts = self.verdicts.iter();
        verdicts
            .map(|verdict| usize::from(*verdict == level as u8))
            .sum()
    }

    /// Cuts the table into blocks in which one question takes each of its signals, all else alike.
    pub fn blocks(&self, question: usize) -> impl Iterator<Item = Block<'_>> {
        let stride = self.stride(question);
        let length = stride * self.offers[question].signals.len();
        let blocks = self.verdicts.chunks_exact(length);
        blocks.map(move |verdicts| Block { verdicts, stride })
    }

    /// Counts the sheets of answers that a combination stands for.
    pub fn sheets(&self, combination: usize) -> u64 {
        let choices = |(question, offer): (usize, &Offer)| {
            let digit = combination / self.stride(question) % offer.signals.len();
            offer.signals[digit].choices
        };
        self.offers.iter().enumerate().map(choices).product()
    }
}

/// The verdicts for each signal of one question.
pub struct Block<'a> {
    verdicts: &'a [u8],
    stride: usize,
}

impl Block<'_> {
    fn part(&self, digit: usize) -> &[u8] {
        &self.verdicts[digit * self.stride..][..self.stride]
    }

    /// Tells whether a worse answer gives a softer verdict somewhere.
    pub fn softens(&self, better: usize, worse: usize) -> bool {
        let mut pairs = self.part(better).iter().zip(self.part(worse));
        pairs.any(|(better, worse)| better > worse)
    }

    pub fn is_not_safe(&self, digit: usize) -> bool {
        let mut verdicts = self.part(digit).iter();
        verdicts.all(|&verdict| verdict == Level::NotSafe as u8)
    }
}
