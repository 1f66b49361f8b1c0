//! Where the labels stand among the texts: first, each in a place of its own, so that nobody has to look for them.

use crate::text::Text;

/// Hands the names of all labels to a macro, in the order in which the compiled form has them.
macro_rules! with_labels {
    ($then:ident) => {
        $then! {
            leave, leaving, leaving_link, back, r#continue, start_title, start_lead, privacy_title, shortcut_off,
            shortcut_on, young, about, start, open_help, notice_skip, notice_help, progress, choose_error, see_result,
            crisis, verdict_label, why_title, unmet_title, next_title, omitted, limits, change_title, keep_title, keep_note,
            print, copy, copied, start_over,
            help_title, help_intro, country, country_any, emergency, emergency_any, call, text, text_keyword,
            whatsapp, dial_option, all_hours, some_hours, serves_anyone, serves_women, serves_men, serves_young,
            serves_lgbt, serves_own_conduct, serves_crisis, serves_directory, help_check, help_back,
        }
    };
}

#[cfg(feature = "author")]
pub(crate) use with_labels;

macro_rules! labels {
    ($($name:ident),+ $(,)?) => {
        /// The labels of the document: see [`Strings`](crate::document::Strings) for what each says.
        #[derive(Clone, Copy, Debug)]
        #[allow(missing_docs, reason = "they stand where authors write the texts")]
        pub struct Labels { $(pub $name: Text),+ }

        #[allow(non_camel_case_types, reason = "the fields' own names")]
        enum Place { $($name),+ }

        /// The texts of a document begin in place 1: what stands before them is no text.
        const FIRST: u32 = 1;

        /// The labels of any document.
        pub const LABELS: Labels = Labels { $($name: Text::at(Place::$name as u32 + FIRST)),+ };

        impl Labels {
            /// How many there are.
            pub(crate) const COUNT: usize = [$(Place::$name as usize),+].len();
        }
    };
}

with_labels!(labels);
