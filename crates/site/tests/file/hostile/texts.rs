//! Texts made to do harm.

/// Schemes that run something, read something, or leave the encrypted web.
const SCHEMES: [&str; 16] = [
    "javascript",
    "data",
    "vbscript",
    "livescript",
    "mocha",
    "blob",
    "file",
    "filesystem",
    "about",
    "view-source",
    "http",
    "ftp",
    "ws",
    "wss",
    "intent",
    "tel",
];

/// Texts without a character that is refused everywhere.
const PLAIN: [&str; 72] = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<ScRiPt >alert(1)</sCrIpT>",
    "<script/src=//a.example>",
    "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert`1`>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1)>",
    "<math><mi xlink:href=javascript:alert(1)>",
    "<iframe src=javascript:alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=javascript:alert(1)>",
    "<embed src=javascript:alert(1)>",
    "<body onload=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<a href=javascript:alert(1)>a</a>",
    "<form action=javascript:alert(1)><button>",
    "<base href=//a.example/>",
    "<link rel=stylesheet href=//a.example>",
    "<meta http-equiv=refresh content=0;url=//a.example>",
    "<style>@import'//a.example'</style>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<plaintext>",
    "<xmp>",
    "\"><script>alert(1)</script>",
    "'><script>alert(1)</script>",
    "\" onmouseover=\"alert(1)",
    "' onmouseover='alert(1)",
    "\"",
    "'",
    "`",
    "\\",
    "\\\"",
    "\\u003cscript\\u003e",
    "&lt;script&gt;",
    "&#106;avascript:alert(1)",
    "&#x6A;avascript:alert(1)",
    "javascript&colon;alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "javascript%3Aalert(1)",
    "%6Aavascript:alert(1)",
    "%3Cscript%3E",
    "{{ constructor.constructor('alert(1)')() }}",
    "{{7*7}}",
    "${alert(1)}",
    "#{7*7}",
    "<%= 7*7 %>",
    "{% raw %}",
    "[[a]]",
    "__proto__",
    "constructor",
    "red;background:url(//a.example)",
    "#000;}*{color:red}",
    "expression(alert(1))",
    "url(javascript:alert(1))",
    "'; DROP TABLE lines; --",
    "$(reboot)",
    "; rm -rf .",
    "=HYPERLINK(1)",
    "112,,,1",
    "112;phone-context=a",
    "+1 212 555 0100 <b>",
    "//a.example",
    "/\\a.example",
    "＜script＞",
    "ｊavascript:alert(1)",
    "\u{ad}\u{200b}javascript:alert(1)",
];

/// Addresses that begin as they should and lead somewhere else, or nowhere.
const ADDRESSES: [&str; 24] = [
    "https://www.bbc.com@a.example/",
    "https://a:b@a.example/",
    "https://@a.example",
    "https:\\\\a.example",
    "https:/a.example",
    "https:a.example",
    "https:///a.example",
    "https://",
    "https://?https://a.example",
    "https://#",
    "https://a.example\\@b.example",
    "https://a.example/\"><script>",
    "https://a.example/<script>",
    "https://a.example/`{alert(1)}`",
    "https://a.example/{{7*7}}",
    "https://a.example:80:443/",
    "https://a.example:javascript",
    "https://[::1]/",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://a%2eexample/",
    "https://а.example/",
    "https://a。example/",
];

/// Characters that are refused everywhere.
pub const HIDDEN: [char; 28] = [
    '\0', '\u{1}', '\u{8}', '\t', '\n', '\u{b}', '\u{c}', '\r', '\u{1b}', '\u{1f}', '\u{7f}',
    '\u{80}', '\u{85}', '\u{9f}', '\u{2028}', '\u{2029}', '\u{202a}', '\u{202b}', '\u{202c}',
    '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{fffd}', '\u{81}',
    '\u{1c}',
];

/// All of them.
pub fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = PLAIN
        .iter()
        .chain(&ADDRESSES)
        .map(|&text| text.to_owned())
        .collect();
    for scheme in SCHEMES {
        let capital = scheme[..1].to_uppercase() + &scheme[1..];
        let (first, rest) = scheme.split_at(2);
        texts.extend([
            format!("{scheme}:alert(1)"),
            format!("{capital}:alert(1)"),
            format!("{}:alert(1)", scheme.to_uppercase()),
            format!(" {scheme}:alert(1)"),
            format!("{scheme} :alert(1)"),
            format!("{scheme}://https://a.example"),
            format!("{scheme}:https://a.example"),
            format!("{first}\t{rest}:alert(1)"),
            format!("{first}\n{rest}:alert(1)"),
            format!("{first}\r{rest}:alert(1)"),
            format!("\u{1}{scheme}:alert(1)"),
            format!("{first}\0{rest}:alert(1)"),
        ]);
    }
    for hidden in HIDDEN {
        texts.push(format!("https://a.example/{hidden}"));
        texts.push(format!("{hidden}https://a.example/"));
        texts.push(format!("112{hidden}"));
        texts.push(format!("a{hidden}b"));
    }
    texts.push("https://a.example/".repeat(3000));
    texts.push("<script>".repeat(6000));
    texts.push("1".repeat(60_000));
    texts
}
