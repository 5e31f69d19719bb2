//! `sbom.cdx.json`: the list of parts in the form that other programs read, `CycloneDX` 1.6
//! (<https://cyclonedx.org/docs/1.6/json/>). No time and no random number are in it, so that the same source
//! gives the same file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::crates::{APP, Crate};

/// Its name; no page fetches it.
pub const NAME: &str = "sbom.cdx.json";

/// Writes the list of parts.
///
/// # Errors
/// When the app is not among the crates, or the file cannot be written.
pub fn write(folder: &Path, crates: &[Crate]) -> Result<()> {
    let text = serde_json::to_string_pretty(&bill(crates)?)?;
    fs::write(folder.join(NAME), text + "\n").with_context(|| format!("{NAME} cannot be written"))
}

fn bill(crates: &[Crate]) -> Result<Value> {
    let app = crates.iter().find(|one| one.name == APP);
    let app = app.with_context(|| format!("{APP} is not among its own crates"))?;
    let parts = crates.iter().filter(|one| one.name != APP);
    let components: Vec<Value> = parts.map(|one| component(one, "library")).collect();
    let dependencies: Vec<Value> = crates
        .iter()
        .map(|one| json!({ "ref": one.id(), "dependsOn": one.needs }))
        .collect();
    Ok(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": component(app, "application") },
        "components": components,
        "dependencies": dependencies,
    }))
}

fn component(one: &Crate, kind: &str) -> Value {
    let mut component = json!({
        "type": kind,
        "bom-ref": one.id(),
        "name": one.name,
        "version": one.version,
        "licenses": [{ "expression": one.license }],
    });
    if let Some(checksum) = &one.checksum {
        component["purl"] = json!(format!("pkg:cargo/{}@{}", one.name, address(&one.version)));
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    if let Some(repository) = &one.repository {
        component["externalReferences"] = json!([{ "type": "vcs", "url": repository }]);
    }
    component
}

/// The one letter of a version that an address has to write otherwise.
fn address(version: &str) -> String {
    version.replace('+', "%2B")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::crates::tests::of_others;
    use super::*;

    fn of(names: &[&str]) -> Result<Value> {
        let crates: Vec<Crate> = names.iter().map(|name| of_others(name, "MIT")).collect();
        bill(&crates)
    }

    #[test]
    fn the_app_is_what_the_list_is_about_and_no_part_of_itself() {
        let bill = of(&["a", APP]).unwrap();
        assert_eq!(bill["metadata"]["component"]["name"], APP);
        assert_eq!(bill["metadata"]["component"]["type"], "application");
        assert_eq!(bill["components"].as_array().unwrap().len(), 1);
        assert!(of(&["a"]).is_err());
    }

    #[test]
    fn a_part_has_its_address_its_license_and_its_digest() {
        let bill = of(&["a", APP]).unwrap();
        let part = &bill["components"][0];
        assert_eq!(part["purl"], "pkg:cargo/a@1.0.0");
        assert_eq!(part["licenses"][0]["expression"], "MIT");
        assert_eq!(part["hashes"][0]["content"], "00ff");
        assert_eq!(address("1.2.1+spec"), "1.2.1%2Bspec");
    }
}
