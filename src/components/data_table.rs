//! A table with its caption, the names of its columns, and its rows.
//!
//! On a phone the style makes a list of each row. Roles are written out, since browsers forget what a
//! table is when it is laid out as something else.

use leptos::prelude::*;

/// The table around its rows, which are [`DataRow`]s.
#[component]
pub fn DataTable(
    /// What the table shows.
    caption: &'static str,
    /// The names of its columns, the first of them that of the rows' headers.
    #[prop(into)]
    columns: Signal<Vec<String>>,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let name = |words| {
        view! {
            <th role="columnheader" scope="col">
                {words}
            </th>
        }
    };
    let names = move || columns.get().into_iter().map(name).collect_view();
    view! {
        <table class="stacks" role="table">
            <caption>{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">{names}</tr>
            </thead>
            <tbody role="rowgroup">{children()}</tbody>
        </table>
    }
}

/// A row: what it is about, and the cells after. Each cell has the name of its column, for where the
/// head of the table is not seen.
#[component]
pub fn DataRow<'a>(
    /// The names of all columns.
    columns: &'a [String],
    /// What stands in the columns after the first.
    cells: Vec<String>,
    /// What the row is about.
    children: Children,
) -> impl IntoView + use<> {
    let cell = |(words, column): (String, &String)| {
        let column = column.clone();
        view! {
            <td role="cell" data-column=column>
                {words}
            </td>
        }
    };
    let cells: Vec<_> = cells
        .into_iter()
        .zip(columns.iter().skip(1))
        .map(cell)
        .collect();
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {children()}
            </th>
            {cells}
        </tr>
    }
}

/// A frame for a table that may be wider than the screen: it scrolls by itself, also by keyboard.
#[component]
pub fn Scrolling(
    /// What is in it.
    name: &'static str,
    /// The table.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="scrolling" role="region" aria-label=name tabindex="0">
            {children()}
        </div>
    }
}
