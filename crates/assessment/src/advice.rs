//! Which advice the answers lead to: places to start, strengths, reasons to bring in support, and
//! which care the page has to take.
//!
//! The rules are written out in the submodules: `standing` weighs each section, `ranking` chooses
//! the places, `reasons` says why, `support` looks beyond them, and [`safety`] holds back. No
//! words here.
//! "Good places to start", never "your main problem": in simulation the first place repeats in
//! only 46 % of unchanged retakes.

mod ranking;
mod reasons;
pub mod safety;
mod standing;
mod support;

pub use safety::own_conduct;

use crate::answers::{Answer, Answers, Causes};
use crate::questionnaire::{About, ItemId, PathId, SectionId, SignId, TipId};
use crate::score::{Scores, Word};
use standing::Standing;

/// Everything that advice depends on.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    /// The path that was taken.
    pub path: PathId,
    /// What was answered.
    pub answers: &'a Answers,
    /// The causes that were ticked.
    pub causes: &'a Causes,
    /// Whether any statement of the safety page was answered with yes. Never kept: false for a
    /// saved attempt, whose recorded places speak for themselves.
    pub at_risk: bool,
    /// The attempts before this one, in any order.
    pub earlier: &'a [Earlier],
}

/// An attempt before the one that advice is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Whole days between the two.
    pub days_ago: u32,
    /// What it came to.
    pub scores: Scores,
}

/// What a result page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// Where to start, the best place first; none where nothing stands out.
    pub places: Vec<Place>,
    /// Sections that came within 12 of the third place, in the same order.
    pub close_behind: Vec<SectionId>,
    /// At most two signs with little strain, the least first.
    pub strengths: Vec<SignId>,
    /// Why the section on support, always there, is raised; not raised if empty.
    pub support: Vec<SupportReason>,
    /// Which care the page has to take.
    pub care: Care,
}

/// Which care a result page has to take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// The care every page takes.
    Usual,
    /// Own conduct that can frighten a partner: a calm word about it.
    OwnConduct,
    /// It may not be safe to be open at home: only the three places of [`safety::PLACES`]. Wins
    /// over own conduct where both are set.
    Risk,
}

/// Why the section on support is raised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SupportReason {
    /// Three or more signs are high.
    Many,
    /// This sign is high, and was at least 28 days ago: the first one in path order.
    Persist(SignId),
    /// Badly hurt in an earlier relationship (cause `c3`).
    EarlierHurt,
}

/// A section of advice as a place to start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The section.
    pub section: SectionId,
    /// The sign that leads here; none under [`Care::Risk`].
    pub lead: Option<SignId>,
    /// Whose part the section speaks of.
    pub voice: Voice,
    /// What the places are ordered by: 0 to 204 with today's weights; 0 under [`Care::Risk`].
    pub priority: u16,
    /// Why it is shown, at most three; none under [`Care::Risk`], as nothing may hint at it.
    pub reasons: Vec<Reason>,
    /// Its tips, those to start with first; without what is held back under [`Care::Risk`].
    pub tips: Vec<TipId>,
}

/// Whose part a section speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// What I can do.
    Do,
    /// What I can reasonably look for in my partner.
    Ask,
}

impl Voice {
    /// Its name as it stands in content files and in stored records.
    pub const fn as_str(self) -> &'static str {
        match self {
            Voice::Do => "do",
            Voice::Ask => "ask",
        }
    }

    /// The one with this name, if there is one.
    pub fn from_id(id: &str) -> Option<Voice> {
        match id {
            "do" => Some(Voice::Do),
            "ask" => Some(Voice::Ask),
            _ => None,
        }
    }
}

/// Why a section is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// This item was answered so.
    Answered(ItemId, Answer),
    /// This sign as a whole, with the word for its score.
    Area(SignId, Word),
}

/// The advice for an attempt just finished.
pub fn advise(evidence: &Evidence) -> Advice {
    let scores = Scores::of(evidence.path, evidence.answers);
    if evidence.at_risk {
        return at_risk(evidence, &scores);
    }
    let mut eligible = ranking::eligible(&scores, evidence.answers);
    let chosen = ranking::take_places(&mut eligible);
    usual(evidence, &scores, &chosen, &eligible)
}

/// The advice for a saved attempt: the places that were shown, in their order, read from its
/// record and not chosen anew, so that what was held back is never shown later.
///
/// The places of [`safety::PLACES`] stand for [`Care::Risk`], whatever `at_risk` says: nothing
/// else ever leads to them. A section listed twice is shown once.
pub fn places_as_shown(sections: &[SectionId], evidence: &Evidence) -> Advice {
    let scores = Scores::of(evidence.path, evidence.answers);
    if evidence.at_risk || sections == safety::PLACES {
        return at_risk(evidence, &scores);
    }
    let mut shown: Vec<Standing> = Vec::new();
    for &section in sections {
        if shown.iter().all(|other| other.section != section) {
            shown.push(Standing::of(section, &scores, evidence.answers));
        }
    }
    let mut others = ranking::eligible(&scores, evidence.answers);
    others.retain(|other| !sections.contains(&other.section));
    usual(evidence, &scores, &shown, &others)
}

/// Advice with these places; `others` are the remaining eligible sections.
fn usual(evidence: &Evidence, scores: &Scores, shown: &[Standing], others: &[Standing]) -> Advice {
    let place = |standing: &Standing| Place {
        section: standing.section,
        lead: standing.lead,
        voice: standing.voice(),
        priority: standing.priority,
        reasons: reasons::reasons(standing, evidence.path, evidence.answers),
        tips: reasons::tips(standing),
    };
    Advice {
        places: shown.iter().map(place).collect(),
        close_behind: ranking::close_behind(shown, others),
        strengths: support::strengths(scores),
        support: support::support(evidence, scores),
        care: if own_conduct(evidence.answers) {
            Care::OwnConduct
        } else {
            Care::Usual
        },
    }
}

/// Advice under risk: the same three places for everyone, and no word on the partner's openness.
fn at_risk(evidence: &Evidence, scores: &Scores) -> Advice {
    let place = |section: SectionId| Place {
        section,
        lead: None,
        voice: Voice::Do,
        priority: 0,
        reasons: Vec::new(),
        tips: safety::tips(section),
    };
    let mut strengths = support::strengths(scores);
    strengths.retain(|sign| sign.facts().about == About::Own);
    Advice {
        places: safety::PLACES.into_iter().map(place).collect(),
        close_behind: Vec::new(),
        strengths,
        support: support::support(evidence, scores),
        care: Care::Risk,
    }
}

#[cfg(test)]
mod tests;
