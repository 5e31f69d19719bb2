//! Pieces of the interface: props in, callbacks out. They know no context, no route and no
//! storage, and hold no words of their own. The CSS file of a component bears its name.

pub mod chart;
pub mod choice;
pub mod error_summary;
pub mod filled;
pub mod layout;
pub mod meter;
pub mod note_field;
pub mod notice_bar;
pub mod paragraphs;
pub mod press;
pub mod progress;
pub mod prose;
pub mod status;
