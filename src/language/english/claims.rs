//! Words for what is only asserted, and for what becomes of it: charges, rumours, retractions, verdicts.

/// Nouns of what somebody asserts.
#[rustfmt::skip]
pub const ASSERTIONS: &[&str] = &[
    "accusation", "accusations", "allegation", "allegations", "assertion", "assertions", "charge", "charges", "claim",
    "claims", "report", "reports", "rumor", "rumors", "rumour", "rumours", "suggestion", "suggestions",
];

/// Nouns of what somebody told, and may take back.
#[rustfmt::skip]
pub const TELLINGS: &[&str] = &[
    "account", "admission", "article", "confession", "remark", "remarks", "statement", "story", "testimony",
];

/// What may be missing: "no evidence that he left".
#[rustfmt::skip]
pub const EVIDENCE: &[&str] = &["confirmation", "evidence", "indication", "indications", "proof", "sign", "signs", "truth"];

/// Adjectives for what is not so.
#[rustfmt::skip]
pub const FALSE: &[&str] = &[
    "baseless", "bogus", "fabricated", "false", "groundless", "inaccurate", "incorrect", "unfounded", "untrue", "wrong",
];

/// Adverbs for what is told and is not so: "wrongly reported".
pub const FALSELY: &[&str] = &["erroneously", "falsely", "incorrectly", "mistakenly", "wrongly"];

/// Nouns for what is not so: "turned out to be a hoax".
#[rustfmt::skip]
pub const FALSEHOODS: &[&str] =
    &["fabrication", "fabrications", "fiction", "hoax", "hoaxes", "invention", "lie", "lies", "myth", "nonsense"];

/// Verbs that call a thing something, in the past: "called the report a lie".
pub const CALLING: &[&str] = &["branded", "called", "calls", "described", "labeled", "labelled", "termed"];

/// Verbs that take back what was told, plain forms.
pub const RETRACTING: &[&str] = &["disown", "recant", "retract", "withdraw"];

/// Verbs of what is only wished for or imagined, plain forms: "he wished he had left".
pub const UNREAL: &[&str] = &["dream", "imagine", "pretend", "wish"];

/// Verbs behind which an act in "from" or "of" was not done, plain forms: "prevented them from leaving", "stopped short of
/// leaving".
#[rustfmt::skip]
pub const PREVENTING: &[&str] = &["abstain", "deter", "dissuade", "keep", "prevent", "refrain", "stop"];

/// Words of an accusation, with the preposition before the act: "charges of smuggling", "on trial for the shooting".
#[rustfmt::skip]
pub const CHARGING: &[(&str, &str)] = &[
    ("accused", "of"), ("charged", "with"), ("charges", "of"), ("indicted", "for"), ("investigated", "for"),
    ("prosecuted", "for"), ("suspected", "of"), ("suspicion", "of"), ("suspicions", "of"), ("trial", "for"),
    ("wanted", "for"),
];

/// Words of a verdict before "of" and an act that was not proved.
pub const ACQUITTED: &[&str] = &["absolved", "acquitted", "cleared", "exonerated", "innocent"];

/// Words behind "no" that grant the thing: "no doubt he left", "no sooner had he left than".
pub const GRANTED: &[&str] = &["coincidence", "doubt", "matter", "secret", "sooner", "surprise", "wonder"];

/// What "no" does not deny: "no fewer than", "no choice but to".
#[rustfmt::skip]
pub const NO_DENIAL: &[(&str, &str)] = &[
    ("alternative", "but"), ("choice", "but"), ("fewer", "than"), ("later", "than"), ("less", "than"), ("more", "than"),
    ("option", "but"), ("time", "to"), ("sooner", "than"),
];
