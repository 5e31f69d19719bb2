// What axe leaves open, each judged by a person. Whatever else it leaves open fails a test. Which of these occur depends
// on the computer, its faces and its speed: one that was not seen is no finding.

export interface Judgment {
  rule: RegExp;
  // Why axe could not decide: its own word for it.
  reason: RegExp;
  // The elements: their HTML, as axe shows it.
  which: RegExp;
  // What was looked at, and why it is right.
  why: string;
}

// What axe cannot look past, put away while it looks, so that it decides about every word instead of leaving it open:
// - Seams: a piece of gold of 8 px on the edge of a card or a quotation, whose words begin at least 14 px further in
//   (`--gutter`).
// - The message of what was just done, which stays at the lower edge of the screen and lies over what scrolls below it.
//   Axe looks without scrolling. That it covers nothing that has the focus is A16.
export const STYLE = `
  .place::before, .plan-entry-done::before, blockquote::before { display: none !important }
  .plan-said { position: static !important }
`;

const CONTRAST = /^color-contrast(-enhanced)?$/;

export const JUDGED: Judgment[] = [
  {
    rule: /^aria-valid-attr-value$/,
    reason: /^noId$/,
    which: /^<fieldset aria-describedby="(path-error|keep-error)">/,
    why: "The element with this id comes with the error and goes with it. Until then the name leads nowhere, which is allowed and says nothing; with the error it is read after the name of the group (A10 tests that).",
  },
  {
    rule: /^aria-valid-attr-value$/,
    reason: /^noId$/,
    which: /^<fieldset aria-describedby="first-words answer-hint answer-error">/,
    why: "As above; the first words are there on the first statement, and a hint on the few statements that have one.",
  },
  {
    rule: CONTRAST,
    reason: /^(imgNode|shortTextContent|bgOverlap)$/,
    which: /^<text class="chart-(score|date|letter|number)"/,
    why: "Words in the picture of the chart, some of them one letter long, which axe does not compare. Ink and soft ink on card: at least 8.8:1 in light and 9:1 in dark (A20). They lie beside the lines; a test of the history measures that none lies over another. All of it stands in the table as well.",
  },
  {
    rule: CONTRAST,
    reason: /^elmPartiallyObscured$/,
    which: /^<t[hd] role="(columnheader|cell)"/,
    why: "With every line chosen the table is wider than the screen and scrolls by itself, also by keyboard; a column is cut by its edge. Ink on paper (A20).",
  },
  {
    rule: CONTRAST,
    reason: /^nonBmp$/,
    which: /^<span aria-hidden="true">✓<\/span>$/,
    why: "A tick, which axe takes for a picture. It is ink on paper (A20), and hidden from screen readers: the word stands beside it.",
  },
  {
    rule: CONTRAST,
    reason: /^bgOverlap$/,
    which: /^<pre class="license-text">$/,
    why: "The text of a license is longer than the screen, and axe cannot see what is behind all of it. Ink on paper (A20).",
  },
  {
    rule: /^identical-links-same-purpose$/,
    reason: /./,
    which: /^<a href="#\/result\/[0-9a-f]+" aria-label="Open the result of /,
    why: "The check-ins of the visit to the records are of the same minute, which no person can do; the time of the day tells apart those of one day. The kind and the scores are in the same row, too.",
  },
];
