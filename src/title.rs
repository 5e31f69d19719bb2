//! The title of the open page.

use leptos::prelude::*;

use crate::context::App;
use crate::route::Route;
use crate::session::Step;

/// The title of the open page. Titles stay in the browser's history, so none names trust, a
/// partner or a score.
pub fn title(app: App) -> String {
    let text = &app.text.interface;
    let page = match app.route() {
        // The name of the app is all there is to say.
        Route::Start => return with_error(app, text.start.title),
        Route::Question(number) => step_title(app, number),
        Route::Check => text.check.title.to_owned(),
        Route::Result => text.result.title.to_owned(),
        Route::SavedResult(_) => text.result.saved_title.to_owned(),
        Route::Guide => text.guide.title.to_owned(),
        // Each has a title of its own, and none says what it is about.
        Route::Section(section) => {
            let number = (section.index() + 1).to_string();
            text.guide.section_title.fill(&[("number", &number)])
        }
        Route::Faq => text.faq.title.to_owned(),
        Route::Sheet | Route::SavedSheet(_) => text.sheet.title.to_owned(),
        Route::Plan => text.plan.title.to_owned(),
        Route::History => text.history.title.to_owned(),
        Route::Compare(..) => text.compare.title.to_owned(),
        Route::Data => text.data.title.to_owned(),
        Route::Method => text.method.title.to_owned(),
        Route::Privacy => text.privacy.title.to_owned(),
        Route::Support => text.support.title.to_owned(),
        Route::Settings => text.settings.title.to_owned(),
        Route::Accessibility => text.accessibility.title.to_owned(),
        #[cfg(debug_assertions)]
        Route::Catalogue => "Catalogue".to_owned(),
        Route::NotFound => text.not_found.title.to_owned(),
    };
    with_error(app, &text.app.title.fill(&[("page", &page)]))
}

fn with_error(app: App, title: &str) -> String {
    let text = &app.text.interface.error;
    if app.has_error() {
        text.title_prefix.fill(&[("title", title)])
    } else {
        title.to_owned()
    }
}

fn step_title(app: App, number: u16) -> String {
    let text = &app.text.interface;
    let step = app.session.with_untracked(|session| {
        let run = session.run()?;
        Some((run.step(number)?, run.item_count()))
    });
    match step {
        Some((Step::Item(_), total)) => text.question.title.fill(&[
            ("number", &number.to_string()),
            ("total", &total.to_string()),
        ]),
        Some((Step::Causes, _)) => text.causes.progress.to_owned(),
        Some((Step::Safety, _)) => text.safety.progress.to_owned(),
        None => text.no_run.title.to_owned(),
    }
}
