//! Which advice the answers lead to: places to start, strengths, causes, reasons to bring in support,
//! and which care the page has to take.
//!
//! The rules are written out in the submodules: `standing` weighs each section, `ranking` chooses
//! the places, `alone` the list to try alone, `reasons` says why, `causes` and `support` look beyond
//! the places, and [`safety`] holds back. No words here.
//! "Good places to start", never "your main problem": in simulation the first place comes up again
//! as the first in 33 to 55 of 100 unchanged retakes.
//!
//! A result is advised twice. [`advise`] is for the screen of a result just finished and may know
//! what was said in this visit; [`advise_saved`] cannot know it, and is for everything else: saved
//! results, and whatever leaves the screen.

mod alone;
mod causes;
mod ranking;
mod reasons;
pub mod safety;
mod standing;
mod support;

use crate::answers::{Answer, Causes, Sheet};
use crate::questionnaire::{
    CauseId, ItemId, RISK_BLOCKS, RiskBlock, SectionId, SignId, Target, TipId, Voice,
};
use crate::score::{Scores, Strain, Word};
use standing::Standing;

/// Everything that advice depends on and that is kept.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    /// What was asked and answered.
    pub sheet: Sheet<'a>,
    /// The causes that were ticked.
    pub causes: &'a Causes,
    /// The attempts before this one, in any order.
    pub earlier: &'a [Earlier],
}

/// What was said in this visit and is never kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Visit {
    /// Whether any statement of the safety page was answered with yes.
    pub at_risk: bool,
    /// Whether only ideas to try alone were asked for.
    pub alone: bool,
    /// Whether two or more statements of the safety page were answered with "I would rather not say".
    pub unsaid: bool,
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
    /// Which care the page has to take.
    pub care: Care,
    /// Whether the result is careful: it holds back what may not be safe, and its places are headed
    /// as ideas to try alone.
    pub is_careful: bool,
    /// Where to start, the best place first; none where nothing stands out. The blocks under
    /// [`Care::Risk`].
    pub places: Vec<Place>,
    /// Sections that came within 12 of the third place, in the same order.
    pub close_behind: Vec<SectionId>,
    /// At most two own signs with little strain, the least first.
    pub strengths: Vec<SignId>,
    /// Why the section on support, always there, is raised; not raised if empty.
    pub support: Vec<SupportReason>,
    /// One line for each ticked cause, in the order they are offered.
    pub causes: Vec<CauseLink>,
}

/// Which care a result page has to take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Care {
    /// The care every page takes.
    Usual,
    /// Own conduct that can frighten a partner: a calm word that quotes the answers to these items.
    OwnConduct(Vec<ItemId>),
    /// It may not be safe to be open at home. Wins over own conduct where both are set.
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
    /// Something else in the past (cause `c10`).
    OtherPast,
    /// Often agreed to something that one was against (item `bound5`).
    GaveIn,
    /// Two or more safety statements that one would rather not speak of.
    Unsaid,
}

/// Where the line of a cause leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CauseLink {
    /// The cause.
    pub cause: CauseId,
    /// What its line leads to.
    pub to: Target,
    /// Whether it is the cause's careful line.
    pub is_careful: bool,
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
    /// What the places are ordered by; 0 under [`Care::Risk`].
    pub priority: u16,
    /// Why it is shown, at most three; none under [`Care::Risk`], as nothing may hint at it.
    pub reasons: Vec<Reason>,
    /// Its tips, those to start with first; without what is held back in a careful result.
    pub tips: Vec<TipId>,
    /// Whether it says whom to tell if one is often told that one only imagines things.
    pub has_doubt_line: bool,
}

/// Why a section is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// This item was answered so.
    Answered(ItemId, Answer),
    /// This sign as a whole, with the word for its score.
    Area(SignId, Word),
}

/// The advice on the screen for an attempt just finished.
pub fn advise(evidence: &Evidence, visit: Visit) -> Advice {
    if visit.at_risk {
        return at_risk(evidence);
    }
    let scores = Scores::of(&evidence.sheet);
    let (shown, others) = choose(&evidence.sheet, &scores, visit.alone);
    let mut advice = shown_as(evidence, &scores, &shown, visit.alone);
    let is_hiding = scores.sign(SignId::Open).is_some_and(Strain::is_high);
    for place in &mut advice.places {
        place.has_doubt_line = is_hiding && place.section == SectionId::Selftrust;
    }
    if !visit.alone {
        advice.close_behind = ranking::close_behind(&shown, &others);
    }
    advice.support.extend(support::of_visit(evidence, visit));
    let own = safety::own_conduct(&evidence.sheet, &scores);
    if !own.is_empty() {
        advice.care = Care::OwnConduct(own);
    }
    advice
}

/// The advice for a saved attempt, by the places in its record, which are not chosen anew.
///
/// Also what a result just finished becomes once it leaves the screen. A section listed twice is
/// shown once.
pub fn advise_saved(evidence: &Evidence, places: &[SectionId]) -> Advice {
    let scores = Scores::of(&evidence.sheet);
    let places = safety::without_help(places);
    let is_careful = alone::is_list(&places);
    let shown: Vec<Standing> = places
        .into_iter()
        .map(|section| Standing::of_recorded(section, &evidence.sheet, &scores))
        .collect();
    shown_as(evidence, &scores, &shown, is_careful)
}

/// The places that the record of an attempt keeps: under the risk flag those of the list to try
/// alone, whatever is on the screen.
pub fn stored_places(sheet: &Sheet, visit: Visit) -> Vec<SectionId> {
    let (places, _) = choose(sheet, &Scores::of(sheet), visit.at_risk || visit.alone);
    places.iter().map(|place| place.section).collect()
}

/// The places of an attempt just finished, and the other eligible sections.
fn choose(sheet: &Sheet, scores: &Scores, alone: bool) -> (Vec<Standing>, Vec<Standing>) {
    let mut others = ranking::eligible(sheet, scores);
    let places = if alone {
        alone::list(sheet, scores)
    } else {
        ranking::take_places(&mut others)
    };
    (places, others)
}

/// Advice with these places, as far as it is the same on the screen and later.
fn shown_as(evidence: &Evidence, scores: &Scores, shown: &[Standing], is_careful: bool) -> Advice {
    let place = |standing: &Standing| Place {
        section: standing.section,
        lead: standing.lead,
        voice: standing.voice(),
        priority: standing.priority,
        reasons: reasons::reasons(standing, &evidence.sheet),
        tips: reasons::tips(standing, is_careful),
        has_doubt_line: false,
    };
    let sections: Vec<SectionId> = shown.iter().map(|standing| standing.section).collect();
    let own = !safety::own_conduct(&evidence.sheet, scores).is_empty();
    Advice {
        care: Care::Usual,
        is_careful,
        places: shown.iter().map(place).collect(),
        close_behind: Vec::new(),
        strengths: support::strengths(&evidence.sheet, scores, &sections),
        support: support::support(evidence, scores),
        causes: causes::links(*evidence.causes, is_careful, own),
    }
}

/// Advice under risk: the same blocks for everyone, and nothing that hints at why.
fn at_risk(evidence: &Evidence) -> Advice {
    let block = |block: &RiskBlock| Place {
        section: block.section,
        lead: None,
        voice: Voice::Do,
        priority: 0,
        reasons: Vec::new(),
        tips: block.tips.to_vec(),
        has_doubt_line: false,
    };
    Advice {
        care: Care::Risk,
        is_careful: true,
        places: RISK_BLOCKS.iter().map(block).collect(),
        close_behind: Vec::new(),
        strengths: Vec::new(),
        support: Vec::new(),
        causes: causes::links(*evidence.causes, true, false),
    }
}

#[cfg(test)]
mod tests;
