//! Where the lines of the ticked causes lead.

use super::CauseLink;
use crate::answers::Causes;
use crate::questionnaire::{CauseId, Target};

/// One line for each ticked cause that is still offered, in the order they are offered; those that
/// the support section speaks of are left to it.
///
/// In a careful result, and for `c1` under own conduct as well, a cause leads to its careful target.
/// Without one, its line stays in a careful result only if its tip may be shown there.
pub(super) fn links(causes: Causes, is_careful: bool, own_conduct: bool) -> Vec<CauseLink> {
    let link = |cause: CauseId| {
        let facts = cause.facts()?;
        let is_careful = is_careful || (own_conduct && cause == CauseId::C1);
        let to = match (is_careful, facts.careful_to) {
            (true, Some(to)) => to,
            (true, None) if is_held_back(facts.to) => return None,
            (true | false, _) => facts.to,
        };
        Some(CauseLink {
            cause,
            to,
            is_careful: is_careful && facts.careful_to.is_some(),
        })
    };
    let lines = causes.iter().filter(|&cause| !is_of_support(cause));
    lines.filter_map(link).collect()
}

/// Whether the support section says the line of the cause.
const fn is_of_support(cause: CauseId) -> bool {
    matches!(cause, CauseId::C3 | CauseId::C10)
}

fn is_held_back(to: Target) -> bool {
    match to {
        Target::Tip(tip) => tip.is_held_back(),
        Target::Section(..) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::{SectionId, TipId, Voice};

    #[track_caller]
    fn check(
        cause: CauseId,
        is_careful: bool,
        own_conduct: bool,
        expected: Option<(Target, bool)>,
    ) {
        let links = links([cause].into_iter().collect(), is_careful, own_conduct);
        let found = links.first().map(|link| (link.to, link.is_careful));
        assert_eq!(found, expected);
    }

    const RELY: Target = Target::Section(SectionId::Rely, Voice::Ask);
    const PAST: Target = Target::Tip(TipId::RootPast);

    #[test]
    fn a_cause_leads_elsewhere_in_a_careful_result_where_it_has_another_target() {
        check(CauseId::C1, false, false, Some((RELY, false)));
        check(CauseId::C1, true, false, Some((PAST, true)));
        let open = Target::Section(SectionId::Open, Voice::Do);
        check(CauseId::C7, false, false, Some((open, false)));
        check(CauseId::C7, true, false, Some((PAST, true)));
    }

    #[test]
    fn without_another_target_a_careful_result_has_the_line_only_where_its_tip_may_be_shown() {
        check(CauseId::C12, true, false, Some((PAST, false)));
        let often = Target::Tip(TipId::TalkOften);
        check(CauseId::C6, false, false, Some((often, false)));
        check(CauseId::C6, true, false, None);
    }

    #[test]
    fn own_conduct_takes_what_to_expect_from_a_partner_out_of_the_first_cause_alone() {
        check(CauseId::C1, false, true, Some((PAST, true)));
        let open = Target::Section(SectionId::Open, Voice::Do);
        check(CauseId::C7, false, true, Some((open, false)));
    }

    #[test]
    fn the_support_section_says_two_causes_and_retired_ones_have_no_line() {
        for cause in [CauseId::C3, CauseId::C10, CauseId::C2] {
            check(cause, false, false, None);
            check(cause, true, false, None);
        }
    }
}
