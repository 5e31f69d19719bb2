//! Which page is open, as written behind the `#` of the address. Pure: no browser here.
//!
//! Hash routes work on any static host under any path, and no server learns which page is open.

use std::fmt;

use assessment::{AttemptId, SectionId};

/// A page of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// What it is, and the first question.
    Start,
    /// A numbered step of the run in progress, from 1: the statements, then the optional pages.
    Question(u16),
    /// All answers, before the result.
    Check,
    /// The result of the run just finished, where nothing is kept.
    Result,
    /// A saved result.
    SavedResult(AttemptId),
    /// What a counselor may want to see of the result of the run just finished.
    Sheet,
    /// The same of a saved result.
    SavedSheet(AttemptId),
    /// All sections of the advice.
    Guide,
    /// One section of the advice.
    Section(SectionId),
    /// Questions that people ask.
    Faq,
    /// The tips that the person chose.
    Plan,
    /// All saved attempts.
    History,
    /// Two saved results side by side.
    Compare(AttemptId, AttemptId),
    /// Everything that is kept, as a whole: taken along, brought back, erased.
    Data,
    /// How scores come about, and what is not known.
    Method,
    /// What is stored, and what cannot be promised.
    Privacy,
    /// Someone to talk to.
    Support,
    /// How the app looks and behaves.
    Settings,
    /// How well the app can be used by everyone.
    Accessibility,
    /// Every component in every state. A release does not know this address.
    #[cfg(debug_assertions)]
    Catalogue,
    /// An address that this version does not know.
    NotFound,
}

impl Route {
    /// Reads the part of an address from its `#` on. Never fails: what is unknown is
    /// [`Route::NotFound`].
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let mut parts = path.split('/');
        let page = (parts.next().unwrap_or(""), parts.next(), parts.next());
        match page {
            ("", None, None) => Self::Start,
            ("question", Some(number), None) => match number.parse() {
                Ok(number @ 1..) => Self::Question(number),
                Ok(0) | Err(_) => Self::NotFound,
            },
            ("check", None, None) => Self::Check,
            ("result", None, None) => Self::Result,
            ("result", Some(id), None) => {
                AttemptId::parse(id).map_or(Self::NotFound, Self::SavedResult)
            }
            ("guide", None, None) => Self::Guide,
            ("guide", Some(id), None) => {
                SectionId::from_id(id).map_or(Self::NotFound, Self::Section)
            }
            ("sheet", None, None) => Self::Sheet,
            ("sheet", Some(id), None) => {
                AttemptId::parse(id).map_or(Self::NotFound, Self::SavedSheet)
            }
            ("faq", None, None) => Self::Faq,
            ("plan", None, None) => Self::Plan,
            ("history", None, None) => Self::History,
            ("compare", Some(one), Some(other)) if parts.next().is_none() => compare(one, other),
            ("data", None, None) => Self::Data,
            ("method", None, None) => Self::Method,
            ("privacy", None, None) => Self::Privacy,
            ("support", None, None) => Self::Support,
            ("settings", None, None) => Self::Settings,
            ("accessibility", None, None) => Self::Accessibility,
            #[cfg(debug_assertions)]
            ("catalogue", None, None) => Self::Catalogue,
            _ => Self::NotFound,
        }
    }
}

fn compare(one: &str, other: &str) -> Route {
    match (AttemptId::parse(one), AttemptId::parse(other)) {
        (Some(one), Some(other)) => Route::Compare(one, other),
        (Some(_) | None, Some(_) | None) => Route::NotFound,
    }
}

impl fmt::Display for Route {
    /// The address of the page, with its `#`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start | Self::NotFound => f.write_str("#/"),
            Self::Question(number) => write!(f, "#/question/{number}"),
            Self::Check => f.write_str("#/check"),
            Self::Result => f.write_str("#/result"),
            Self::SavedResult(id) => write!(f, "#/result/{id}"),
            Self::Guide => f.write_str("#/guide"),
            Self::Section(section) => write!(f, "#/guide/{}", section.as_str()),
            Self::Sheet => f.write_str("#/sheet"),
            Self::SavedSheet(id) => write!(f, "#/sheet/{id}"),
            Self::Faq => f.write_str("#/faq"),
            Self::Plan => f.write_str("#/plan"),
            Self::History => f.write_str("#/history"),
            Self::Compare(one, other) => write!(f, "#/compare/{one}/{other}"),
            Self::Data => f.write_str("#/data"),
            Self::Method => f.write_str("#/method"),
            Self::Privacy => f.write_str("#/privacy"),
            Self::Support => f.write_str("#/support"),
            Self::Settings => f.write_str("#/settings"),
            Self::Accessibility => f.write_str("#/accessibility"),
            #[cfg(debug_assertions)]
            Self::Catalogue => f.write_str("#/catalogue"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: AttemptId = AttemptId::from_bits(0x00ff_0000_0000_0000_0000_0000_0000_0001);

    #[track_caller]
    fn both_ways(address: &str, route: Route) {
        assert_eq!(Route::parse(address), route);
        assert_eq!(route.to_string(), address);
    }

    #[test]
    fn every_route_reads_back_what_it_writes() {
        both_ways("#/", Route::Start);
        both_ways("#/question/1", Route::Question(1));
        both_ways("#/question/38", Route::Question(38));
        both_ways("#/check", Route::Check);
        both_ways("#/result", Route::Result);
        both_ways(
            "#/result/00ff0000000000000000000000000001",
            Route::SavedResult(ID),
        );
        both_ways("#/guide", Route::Guide);
        both_ways("#/guide/selftrust", Route::Section(SectionId::Selftrust));
        both_ways("#/sheet", Route::Sheet);
        both_ways(
            "#/sheet/00ff0000000000000000000000000001",
            Route::SavedSheet(ID),
        );
        both_ways("#/faq", Route::Faq);
        both_ways("#/plan", Route::Plan);
        both_ways("#/history", Route::History);
        let other = AttemptId::from_bits(2);
        let compare = "#/compare/00ff0000000000000000000000000001/00000000000000000000000000000002";
        both_ways(compare, Route::Compare(ID, other));
        both_ways("#/data", Route::Data);
        both_ways("#/method", Route::Method);
        both_ways("#/privacy", Route::Privacy);
        both_ways("#/support", Route::Support);
        both_ways("#/settings", Route::Settings);
        both_ways("#/accessibility", Route::Accessibility);
        #[cfg(debug_assertions)]
        both_ways("#/catalogue", Route::Catalogue);
    }

    #[test]
    fn the_catalogue_is_there_in_a_development_build_alone() {
        let is_known = Route::parse("#/catalogue") != Route::NotFound;
        assert_eq!(is_known, cfg!(debug_assertions));
    }

    #[track_caller]
    fn reads(address: &str, route: Route) {
        assert_eq!(Route::parse(address), route);
    }

    #[test]
    fn an_empty_address_is_the_start() {
        reads("", Route::Start);
        reads("#", Route::Start);
        reads("/", Route::Start);
    }

    #[test]
    fn a_trailing_slash_changes_nothing() {
        reads("#/guide/", Route::Guide);
    }

    #[test]
    fn what_is_unknown_is_not_found() {
        for address in [
            "#/nowhere",
            "#/question",
            "#/question/0",
            "#/question/-1",
            "#/question/70000",
            "#/question/1/2",
            "#/question/<script>",
            "#/result/short",
            "#/guide/nothing",
            "#/sheet/short",
            "#/faq/faq-signs",
            "#/plan/1",
            "#/check/1",
            "#/history/1/2/3",
            "#/compare",
            "#/compare/00ff0000000000000000000000000001",
            "#/compare/00ff0000000000000000000000000001/short",
            "#/compare/short/00ff0000000000000000000000000001",
            "#/compare/00ff0000000000000000000000000001/00ff0000000000000000000000000001/1",
            "#/data/1",
            "#/settings/1",
            "#/accessibility/1",
            "#/catalogue/1",
            "#/%00",
        ] {
            reads(address, Route::NotFound);
        }
    }
}
