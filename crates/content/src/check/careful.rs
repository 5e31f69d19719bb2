//! Where advice leads besides the places to start: the causes, what is shown where it may not be safe to be open, and the
//! blocks under risk.

use super::INSTRUMENT;
use crate::instrument::{Instrument, Voice};
use crate::problem::Problem;

pub(super) fn check(instrument: &Instrument, problems: &mut Vec<Problem>) {
    let mut report =
        |id: &str, message: String| problems.push(Problem::new(INSTRUMENT, id, message));
    causes(instrument, &mut report);
    let careful = &instrument.careful;
    for section in &careful.list {
        if !careful.tips.contains_key(section) {
            let message = "it is in the list to try alone and has no careful tip";
            report(section, message.to_owned());
        }
    }
    for (section, tips) in &careful.tips {
        of_section(instrument, section, tips, &mut report);
    }
    for block in &instrument.risk {
        of_section(instrument, &block.section, &block.tips, &mut report);
        for tip in block.tips.iter().filter(|tip| !instrument.is_careful(tip)) {
            report(
                tip,
                "it is shown under risk and is not among the careful tips".to_owned(),
            );
        }
    }
}

fn causes(instrument: &Instrument, report: &mut impl FnMut(&str, String)) {
    for cause in &instrument.causes {
        let targets = [Some(&cause.to), cause.careful_to.as_ref()];
        for to in targets.into_iter().flatten() {
            if instrument.tip(to).is_none() && !instrument.has_section(to) {
                report(&cause.id, format!("there is no tip or section `{to}`"));
            }
        }
        if let Some(to) = &cause.careful_to
            && !instrument.is_careful(to)
        {
            report(&cause.id, format!("`{to}` is not among the careful tips"));
        }
        let section = instrument
            .sections
            .iter()
            .find(|section| section.id == cause.to);
        let has_voice =
            |voice: Voice| section.is_some_and(|section| section.voices.contains(&voice));
        if cause.voice.is_some_and(|voice| !has_voice(voice)) {
            report(&cause.id, format!("`{}` has no such voice", cause.to));
        }
    }
}

/// Tips that are listed for a section stand in it, each once.
fn of_section(
    instrument: &Instrument,
    section: &str,
    tips: &[String],
    report: &mut impl FnMut(&str, String),
) {
    if !instrument.has_section(section) {
        report(section, "there is no section with this id".to_owned());
    }
    if tips.is_empty() {
        report(section, "the list of its tips is empty".to_owned());
    }
    for (at, id) in tips.iter().enumerate() {
        match instrument.tip(id) {
            None => report(section, format!("there is no tip `{id}`")),
            Some(tip) if tip.section != section => {
                report(
                    section,
                    format!("the tip `{id}` stands in section `{}`", tip.section),
                );
            }
            Some(_) => {}
        }
        if tips.iter().take(at).any(|other| other == id) {
            report(section, format!("the tip `{id}` is listed twice"));
        }
    }
}
