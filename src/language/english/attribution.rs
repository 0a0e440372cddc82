//! Verbs and words with which a text says who says so.

/// Verbs of saying, plain forms.
#[rustfmt::skip]
pub const SAYING: &[&str] = &[
    "acknowledge", "add", "admit", "advise", "announce", "answer", "argue", "assert", "assure", "boast",
    "caution", "comment", "complain", "concede", "confess", "confirm", "contend", "declare",
    "disclose", "emphasise", "emphasize", "estimate", "explain", "hint", "indicate", "inform", "insist",
    "maintain", "mention", "note", "notify", "observe", "point", "predict", "quote", "reaffirm", "recall",
    "reiterate", "remark", "reply", "report", "respond", "reveal", "say", "speculate", "state", "stress",
    "suggest", "tell", "testify", "tweet", "urge", "warn", "write", "joke", "lament", "forecast",
];

/// Verbs of saying that leave the truth with the speaker, plain forms.
pub const CLAIMING: &[&str] = &["allege", "claim", "purport", "profess"];

/// Verbs of saying that it is not so, plain forms.
pub const DENYING: &[&str] =
    &["deny", "disavow", "dispute", "rebut", "refute", "repudiate", "reject", "dismiss"];

/// Verbs with which words are made known, plain forms: "a letter dated 3 May", "a statement issued on Friday".
pub const PUBLISHING: &[&str] = &[
    "broadcast",
    "circulate",
    "cry",
    "date",
    "email",
    "issue",
    "post",
    "print",
    "publish",
    "read",
    "record",
    "release",
    "send",
    "shout",
    "sign",
    "speak",
];
