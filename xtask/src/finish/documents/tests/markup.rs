//! As much of HTML as the documents are written in: tags with their attributes, each closed.

/// Elements that have no end.
const VOID: [&str; 5] = ["br", "hr", "link", "meta", "path"];

/// An element: its name, its attributes as they are written, and all text in it.
pub struct Element {
    pub name: String,
    pub attributes: String,
    pub text: String,
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let (_, rest) = self.attributes.split_once(&format!(" {name}=\""))?;
        rest.split_once('"').map(|(value, _)| value)
    }
}

/// The elements of a page, in the order in which they begin. Stops the test at a tag that is not closed where it
/// should be.
pub fn elements(page: &str) -> Vec<Element> {
    let mut all: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for piece in page.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        if let Some(name) = tag.strip_prefix('/') {
            let at = open.pop().unwrap();
            assert_eq!(all[at].name, name, "</{name}> closes another element");
        } else if !tag.starts_with('!') {
            let (name, _) = tag.split_once([' ', '\n']).unwrap_or((tag, ""));
            all.push(Element {
                name: name.to_owned(),
                attributes: tag[name.len()..].to_owned(),
                text: String::new(),
            });
            if !VOID.contains(&name) {
                open.push(all.len() - 1);
            }
        }
        for &at in &open {
            all[at].text.push_str(text);
        }
    }
    assert!(open.is_empty(), "{} is not closed", all[open[0]].name);
    all
}

/// The texts of the elements with this name.
pub fn texts<'page>(elements: &'page [Element], name: &str) -> Vec<&'page str> {
    let found = elements.iter().filter(|one| one.name == name);
    found.map(|one| one.text.trim()).collect()
}

/// The levels of the headings, in order.
pub fn levels(elements: &[Element]) -> Vec<u32> {
    let headings = elements.iter().filter_map(|element| {
        let level = element.name.strip_prefix('h')?;
        level.parse().ok()
    });
    headings.collect()
}
