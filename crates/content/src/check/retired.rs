//! What is no longer asked: its facts still make sense, and every earlier version can be put together from them.

use std::collections::BTreeSet;

use super::INSTRUMENT;
use super::facts::{ITEMS_OF_A_SIGN, is_sign, leads_to_advice};
use crate::instrument::{EarlierVersion, Instrument};
use crate::problem::Problem;

pub(super) fn check(instrument: &Instrument, problems: &mut Vec<Problem>) {
    let mut report =
        |id: &str, message: String| problems.push(Problem::new(INSTRUMENT, id, message));
    for item in &instrument.retired {
        if !is_sign(instrument, &item.sign) {
            report(&item.id, format!("there is no sign `{}`", item.sign));
        }
        leads_to_advice(
            instrument,
            (&item.id, &item.section, &item.tip),
            &mut report,
        );
    }
    let mut versions = BTreeSet::from([&instrument.version]);
    for earlier in &instrument.earlier {
        if !versions.insert(&earlier.version) {
            let message = format!("there are two versions `{}`", earlier.version);
            report("earlier", message);
        }
        version(instrument, earlier, &mut report);
    }
    let was_asked = |id: &String| {
        let mut signs = instrument
            .earlier
            .iter()
            .flat_map(|earlier| earlier.signs.values());
        signs.any(|items| items.contains(id))
    };
    for item in &instrument.retired {
        if !was_asked(&item.id) {
            report(&item.id, "no earlier version asked it".to_owned());
        }
    }
}

/// An earlier version asked four known items of every sign.
fn version(
    instrument: &Instrument,
    earlier: &EarlierVersion,
    report: &mut impl FnMut(&str, String),
) {
    for sign in &instrument.signs {
        if !earlier.signs.contains_key(&sign.id) {
            let message = format!("version `{}` has no items of this sign", earlier.version);
            report(&sign.id, message);
        }
    }
    let mut seen = BTreeSet::new();
    for (sign, items) in &earlier.signs {
        if !is_sign(instrument, sign) {
            let message = format!(
                "version `{}` has a sign that does not exist",
                earlier.version
            );
            report(sign, message);
        }
        let count = items.len();
        if count != ITEMS_OF_A_SIGN {
            let message = format!(
                "the sign has {count} items in version `{}`; it must have {ITEMS_OF_A_SIGN}",
                earlier.version
            );
            report(sign, message);
        }
        for id in items {
            if sign_of(instrument, id) != Some(sign) {
                let message = format!("it is no item of `{sign}`, asked or retired");
                report(id, message);
            }
            if !seen.insert(id) {
                report(id, format!("version `{}` asks it twice", earlier.version));
            }
        }
    }
}

/// The sign of an item, asked or retired.
fn sign_of<'a>(instrument: &'a Instrument, id: &str) -> Option<&'a String> {
    let asked = instrument.signs.iter();
    let asked = asked.flat_map(|sign| sign.items.iter().map(move |item| (&item.id, &sign.id)));
    let retired = instrument.retired.iter().map(|item| (&item.id, &item.sign));
    asked
        .chain(retired)
        .find(|(other, _)| *other == id)
        .map(|(_, sign)| sign)
}
