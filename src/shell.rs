//! The shell, for WebAssembly only: draws screens into a shadow root and carries out the effects of a session.
//!
//! One instance of the module serves all widgets of a page. `exports` is what the custom element calls; `page` holds
//! what the widgets share; an `app` is one widget, with its `view`; `elements` and `drawn` make the elements; `library` is what a widget
//! shows, and `texts` writes it; `dom` has what the platform and the custom element do for them.
//!
//! A click's way: `dom::listen`, `App::handle`, `View::clicked` or `View::changed` (what the event means), `App::send` and
//! `App::take`, `session::update`, `screen::screen`, `View::render`, and last the effect.
//!
//! Three rules hold throughout:
//!
//! - No answer and no verdict leaves: not in an event, an attribute, an id or a log. What the page hears is that a quiz
//!   is ready, was started or was finished.
//! - The page's code may run inside ours: its handlers hear when the focus moves or an element's event is dispatched.
//!   A call that comes in meanwhile must not panic, since that would end the quiz. Messages wait in a queue, and a
//!   second borrow fails quietly, so that its work is left out.
//! - A listener lives as long as the value that [`dom::listen`] returned. None is ever forgotten, so a widget that is
//!   taken away leaves nothing behind.

mod app;
mod dom;
mod drawn;
mod elements;
mod exports;
mod library;
mod page;
#[cfg(feature = "preview")]
mod preview;
mod texts;
mod view;
