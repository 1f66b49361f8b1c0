//! The JSON Schema of what authors write, for editors that check and complete while somebody types.
//!
//! It is derived from the types, so it knows shapes alone: which fields there are, and what each holds. The rules that
//! a document keeps are told by [`parse`](super::parse).

use schemars::{JsonSchema, generate::SchemaSettings};

use crate::{model::document::Document, model::help_lines::HelpTable};

/// Writes the schema of a quiz document.
#[must_use]
pub fn of_document() -> String {
    write::<Document>()
}

/// Writes the schema of a table of help lines.
#[must_use]
pub fn of_directory() -> String {
    write::<HelpTable>()
}

fn write<T: JsonSchema>() -> String {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let schema = generator.into_root_schema_for::<T>();
    format!("{:#}\n", schema.to_value())
}
