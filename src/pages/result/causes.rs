//! What the person said may be behind it, each with a way to go on.

use assessment::{CauseLink, Target};

use super::Shown;
use crate::browser::dom::{Node, element, text};
use crate::components::prose::{block, link, list};
use crate::context::App;
use crate::route::Route;
use crate::text::Piece;

/// One line for each cause that leads somewhere; none where no cause does.
pub fn causes(app: App, shown: &Shown) -> Option<Node> {
    let causes = shown.advice.causes.iter();
    let lines: Vec<_> = causes.map(|cause| line(app, *cause)).collect();
    let heading = app.text.interface.result.causes_heading;
    (!lines.is_empty()).then(|| block(heading, &[list("plain", &lines)]))
}

/// The line of a cause, with the link in its place.
pub fn line(app: App, cause: CauseLink) -> Node {
    let words = &app.text.instrument.cause_lines[cause.cause.index()];
    let careful = words.careful.filter(|_| cause.is_careful);
    let (section, name) = match cause.to {
        Target::Tip(tip) => {
            let name = app.text.advice.tips[tip.index()].title;
            (tip.facts().section, name)
        }
        Target::Section(section, _) => {
            let name = app.text.advice.sections[section.index()].name;
            (section, name)
        }
    };
    let address = Route::Section(section).to_string();
    let pieces = careful.unwrap_or(words.line).pieces().into_iter();
    let pieces = pieces.map(|piece| match piece {
        Piece::Words(words) => text(words),
        Piece::Place(_) => link(&address, name),
    });
    element("span", "", &pieces.collect::<Vec<_>>())
}
