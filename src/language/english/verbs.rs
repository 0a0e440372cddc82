//! Verbs of English: their forms, and which of them look ahead.
//!
//! Lists of plain forms. A list may name a verb that stands in another list as well: [`super::lexicon`] joins them.

/// Irregular verbs: plain form, past, past participle. A verb with two pasts stands twice.
pub const IRREGULAR: &[(&str, &str, &str)] = &[
    ("abide", "abode", "abided"),
    ("arise", "arose", "arisen"),
    ("awake", "awoke", "awoken"),
    ("bear", "bore", "borne"),
    ("beat", "beat", "beaten"),
    ("become", "became", "become"),
    ("befall", "befell", "befallen"),
    ("begin", "began", "begun"),
    ("behold", "beheld", "beheld"),
    ("bend", "bent", "bent"),
    ("beset", "beset", "beset"),
    ("bet", "bet", "bet"),
    ("bid", "bade", "bidden"),
    ("bid", "bid", "bid"),
    ("bind", "bound", "bound"),
    ("bite", "bit", "bitten"),
    ("bleed", "bled", "bled"),
    ("blow", "blew", "blown"),
    ("break", "broke", "broken"),
    ("breed", "bred", "bred"),
    ("bring", "brought", "brought"),
    ("broadcast", "broadcast", "broadcast"),
    ("build", "built", "built"),
    ("burn", "burnt", "burnt"),
    ("burst", "burst", "burst"),
    ("buy", "bought", "bought"),
    ("cast", "cast", "cast"),
    ("catch", "caught", "caught"),
    ("choose", "chose", "chosen"),
    ("cling", "clung", "clung"),
    ("come", "came", "come"),
    ("cost", "cost", "cost"),
    ("creep", "crept", "crept"),
    ("cut", "cut", "cut"),
    ("deal", "dealt", "dealt"),
    ("dig", "dug", "dug"),
    ("draw", "drew", "drawn"),
    ("dream", "dreamt", "dreamt"),
    ("drink", "drank", "drunk"),
    ("drive", "drove", "driven"),
    ("dwell", "dwelt", "dwelt"),
    ("eat", "ate", "eaten"),
    ("fall", "fell", "fallen"),
    ("feed", "fed", "fed"),
    ("feel", "felt", "felt"),
    ("fight", "fought", "fought"),
    ("find", "found", "found"),
    ("flee", "fled", "fled"),
    ("fling", "flung", "flung"),
    ("fly", "flew", "flown"),
    ("forbid", "forbade", "forbidden"),
    ("forecast", "forecast", "forecast"),
    ("foresee", "foresaw", "foreseen"),
    ("foretell", "foretold", "foretold"),
    ("forget", "forgot", "forgotten"),
    ("forgive", "forgave", "forgiven"),
    ("forgo", "forwent", "forgone"),
    ("forsake", "forsook", "forsaken"),
    ("freeze", "froze", "frozen"),
    ("get", "got", "gotten"),
    ("get", "got", "got"),
    ("give", "gave", "given"),
    ("go", "went", "gone"),
    ("grind", "ground", "ground"),
    ("grow", "grew", "grown"),
    ("hang", "hung", "hung"),
    ("hear", "heard", "heard"),
    ("hide", "hid", "hidden"),
    ("hit", "hit", "hit"),
    ("hold", "held", "held"),
    ("hurt", "hurt", "hurt"),
    ("input", "input", "input"),
    ("inset", "inset", "inset"),
    ("keep", "kept", "kept"),
    ("kneel", "knelt", "knelt"),
    ("know", "knew", "known"),
    ("lay", "laid", "laid"),
    ("lead", "led", "led"),
    ("lean", "leant", "leant"),
    ("leap", "leapt", "leapt"),
    ("learn", "learnt", "learnt"),
    ("leave", "left", "left"),
    ("lend", "lent", "lent"),
    ("let", "let", "let"),
    ("lie", "lay", "lain"),
    ("light", "lit", "lit"),
    ("lose", "lost", "lost"),
    ("make", "made", "made"),
    ("mean", "meant", "meant"),
    ("meet", "met", "met"),
    ("mislead", "misled", "misled"),
    ("mistake", "mistook", "mistaken"),
    ("misunderstand", "misunderstood", "misunderstood"),
    ("mow", "mowed", "mown"),
    ("offset", "offset", "offset"),
    ("outbid", "outbid", "outbid"),
    ("outdo", "outdid", "outdone"),
    ("outgrow", "outgrew", "outgrown"),
    ("outsell", "outsold", "outsold"),
    ("overcome", "overcame", "overcome"),
    ("overdo", "overdid", "overdone"),
    ("overhear", "overheard", "overheard"),
    ("override", "overrode", "overridden"),
    ("overrun", "overran", "overrun"),
    ("oversee", "oversaw", "overseen"),
    ("overtake", "overtook", "overtaken"),
    ("overthrow", "overthrew", "overthrown"),
    ("partake", "partook", "partaken"),
    ("pay", "paid", "paid"),
    ("plead", "pled", "pled"),
    ("prove", "proved", "proven"),
    ("put", "put", "put"),
    ("quit", "quit", "quit"),
    ("read", "read", "read"),
    ("rebuild", "rebuilt", "rebuilt"),
    ("redo", "redid", "redone"),
    ("remake", "remade", "remade"),
    ("repay", "repaid", "repaid"),
    ("rerun", "reran", "rerun"),
    ("resell", "resold", "resold"),
    ("reset", "reset", "reset"),
    ("retake", "retook", "retaken"),
    ("rethink", "rethought", "rethought"),
    ("rewrite", "rewrote", "rewritten"),
    ("rid", "rid", "rid"),
    ("ride", "rode", "ridden"),
    ("ring", "rang", "rung"),
    ("rise", "rose", "risen"),
    ("run", "ran", "run"),
    ("saw", "sawed", "sawn"),
    ("say", "said", "said"),
    ("see", "saw", "seen"),
    ("seek", "sought", "sought"),
    ("sell", "sold", "sold"),
    ("send", "sent", "sent"),
    ("set", "set", "set"),
    ("sew", "sewed", "sewn"),
    ("shake", "shook", "shaken"),
    ("shed", "shed", "shed"),
    ("shine", "shone", "shone"),
    ("shoot", "shot", "shot"),
    ("show", "showed", "shown"),
    ("shrink", "shrank", "shrunk"),
    ("shut", "shut", "shut"),
    ("sing", "sang", "sung"),
    ("sink", "sank", "sunk"),
    ("sit", "sat", "sat"),
    ("slay", "slew", "slain"),
    ("sleep", "slept", "slept"),
    ("slide", "slid", "slid"),
    ("sling", "slung", "slung"),
    ("slit", "slit", "slit"),
    ("smell", "smelt", "smelt"),
    ("sow", "sowed", "sown"),
    ("speak", "spoke", "spoken"),
    ("speed", "sped", "sped"),
    ("spell", "spelt", "spelt"),
    ("spend", "spent", "spent"),
    ("spill", "spilt", "spilt"),
    ("spin", "spun", "spun"),
    ("spit", "spat", "spat"),
    ("split", "split", "split"),
    ("spoil", "spoilt", "spoilt"),
    ("spread", "spread", "spread"),
    ("spring", "sprang", "sprung"),
    ("stand", "stood", "stood"),
    ("steal", "stole", "stolen"),
    ("stick", "stuck", "stuck"),
    ("sting", "stung", "stung"),
    ("stink", "stank", "stunk"),
    ("stride", "strode", "stridden"),
    ("strike", "struck", "struck"),
    ("strike", "struck", "stricken"),
    ("string", "strung", "strung"),
    ("strive", "strove", "striven"),
    ("swear", "swore", "sworn"),
    ("sweep", "swept", "swept"),
    ("swell", "swelled", "swollen"),
    ("swim", "swam", "swum"),
    ("swing", "swung", "swung"),
    ("take", "took", "taken"),
    ("teach", "taught", "taught"),
    ("tear", "tore", "torn"),
    ("tell", "told", "told"),
    ("think", "thought", "thought"),
    ("throw", "threw", "thrown"),
    ("thrust", "thrust", "thrust"),
    ("tread", "trod", "trodden"),
    ("undercut", "undercut", "undercut"),
    ("undergo", "underwent", "undergone"),
    ("underlie", "underlay", "underlain"),
    ("understand", "understood", "understood"),
    ("undertake", "undertook", "undertaken"),
    ("undo", "undid", "undone"),
    ("unwind", "unwound", "unwound"),
    ("uphold", "upheld", "upheld"),
    ("upset", "upset", "upset"),
    ("wake", "woke", "woken"),
    ("wear", "wore", "worn"),
    ("weave", "wove", "woven"),
    ("weep", "wept", "wept"),
    ("wet", "wet", "wet"),
    ("win", "won", "won"),
    ("wind", "wound", "wound"),
    ("withdraw", "withdrew", "withdrawn"),
    ("withhold", "withheld", "withheld"),
    ("withstand", "withstood", "withstood"),
    ("wring", "wrung", "wrung"),
    ("write", "wrote", "written"),
];

/// Common regular verbs. Others are known by their endings "-ed" and "-ing" alone.
#[rustfmt::skip]
pub const REGULAR: &[&str] = &[
    "abandon", "abolish", "abstain", "accept", "accompany", "accuse", "achieve", "acknowledge", "acquire",
    "act", "add", "address", "adjourn", "admit", "adopt", "advance", "advise", "affect", "agree", "aim",
    "air", "alert", "allege", "allow", "alter", "amend", "announce", "answer", "apologise", "apologize",
    "appeal", "appear", "apply", "appoint", "approach", "approve", "argue", "arrange", "arrest", "arrive",
    "ask", "assassinate", "assault", "assemble", "assert", "assess", "assign", "assist", "assume", "assure",
    "attack", "attempt", "attend", "attract", "auction", "authorise", "authorize", "avoid", "await",
    "award", "back", "ban", "bar", "base", "battle", "beg", "behave", "believe", "belong", "block", "board",
    "bomb", "boost", "borrow", "bow", "boycott", "brace", "breach", "brief", "call", "calm", "campaign",
    "cancel", "capture", "care", "carry", "cause", "cease", "celebrate", "challenge", "change", "charge",
    "chase", "check", "claim", "clash", "clean", "clear", "climb", "close", "collapse", "collect", "combat",
    "comment", "commit", "compare", "compete", "complain", "complete", "comply", "concede", "concern",
    "conclude", "condemn", "conduct", "confess", "confirm", "confront", "consent", "consider", "consist",
    "consult", "contact", "contain", "contend", "continue", "contract", "contribute", "control", "convene",
    "convert", "convict", "cooperate", "cope", "correct", "count", "counter", "cover", "crack", "crash",
    "create", "criticise", "criticize", "cross", "crush", "damage", "dampen", "dash", "deadlock", "debate",
    "debut", "decide", "declare", "decline", "decrease", "defeat", "defect", "defend", "defer", "define",
    "delay", "deliver", "demand", "demolish", "demonstrate", "deny", "depart", "depend", "deploy", "deport",
    "describe", "deserve", "design", "destroy", "detain", "detect", "determine", "detonate", "develop",
    "devote", "die", "differ", "direct", "disagree", "disappear", "disband", "discharge", "disclose",
    "discover", "discuss", "dismiss", "dispatch", "dispute", "dissolve", "distribute", "divide", "divorce",
    "dominate", "donate", "double", "doubt", "draft", "drag", "drain", "drift", "drop", "drown", "ease",
    "edge", "eject", "elaborate", "elect", "eliminate", "emerge", "emphasise", "emphasize", "employ",
    "enable", "enact", "encourage", "end", "endorse", "enforce", "engage", "ensure", "enter", "erupt",
    "escape", "establish", "estimate", "evacuate", "evaluate", "examine", "exceed", "exchange", "execute",
    "exempt", "exercise", "exist", "expand", "expect", "expel", "experience", "expire", "explain",
    "explode", "exploit", "explore", "export", "expose", "express", "extend", "extradite", "face", "fade",
    "fail", "favor", "favour", "fear", "feature", "fetch", "figure", "file", "fill", "finalise", "finalize",
    "finance", "fine", "finish", "fire", "fix", "flood", "flow", "follow", "force", "form", "forward",
    "found", "free", "fuel", "fulfil", "fulfill", "fund", "gain", "gather", "generate", "grant", "greet",
    "grill", "guarantee", "guard", "guide", "halt", "hammer", "hamper", "hand", "handle", "happen", "harm",
    "head", "help", "hesitate", "highlight", "hijack", "hinder", "hire", "hope", "host", "hunt", "identify",
    "ignore", "imagine", "implement", "imply", "impose", "impress", "imprison", "improve", "include",
    "increase", "indicate", "indict", "inform", "inject", "injure", "insist", "inspect", "install",
    "instruct", "insure", "intend", "intensify", "interrupt", "intervene", "interview", "introduce",
    "invade", "invest", "investigate", "invite", "involve", "isolate", "issue", "jail", "jeopardise",
    "jeopardize", "join", "judge", "jump", "justify", "kick", "kidnap", "kill", "kiss", "knock", "label",
    "lack", "land", "last", "launch", "lecture", "level", "liberate", "lift", "like", "limit", "link",
    "liquidate", "list", "listen", "live", "load", "lobby", "lock", "look", "loot", "love", "lower",
    "maintain", "manage", "march", "mark", "match", "matter", "measure", "mediate", "melt", "mention",
    "merge", "merit", "mind", "miss", "mobilise", "mobilize", "monitor", "mount", "mourn", "move", "murder",
    "name", "narrow", "near", "need", "negotiate", "nominate", "note", "notice", "notify", "number", "obey",
    "object", "oblige", "observe", "obstruct", "obtain", "occupy", "occur", "offend", "offer", "open",
    "operate", "oppose", "order", "organise", "organize", "oust", "outline", "overturn", "owe", "own",
    "pack", "park", "parole", "participate", "pass", "patrol", "pause", "perform", "perish", "permit",
    "persuade", "phase", "phone", "pick", "place", "plan", "plant", "play", "please", "pledge", "plot",
    "plunge", "point", "poll", "pose", "possess", "post", "postpone", "pour", "praise", "pray", "precede",
    "predict", "prefer", "premiere", "prepare", "present", "press", "presume", "pretend", "prevail",
    "prevent", "privatise", "privatize", "probe", "proceed", "process", "produce", "progress", "prohibit",
    "project", "promise", "promote", "prompt", "propose", "prosecute", "protect", "protest", "provide",
    "provoke", "publish", "pull", "punish", "purchase", "pursue", "push", "qualify", "question", "quote",
    "race", "raid", "raise", "rally", "ratify", "reach", "react", "reaffirm", "realise", "realize",
    "reassure", "rebel", "recall", "receive", "reckon", "recognise", "recognize", "recommend", "reconvene",
    "record", "recover", "recruit", "reduce", "refer", "reflect", "reform", "refuse", "regain", "regard",
    "register", "regret", "regulate", "reign", "reinstate", "reiterate", "reject", "relate", "relax",
    "release", "relocate", "rely", "remain", "remark", "remember", "remind", "remove", "renew", "reopen",
    "repair", "repeal", "repeat", "replace", "reply", "report", "represent", "request", "require",
    "reschedule", "rescue", "resemble", "reserve", "reshuffle", "resign", "resist", "resolve", "respect",
    "respond", "rest", "restart", "restore", "restrict", "result", "resume", "retain", "retire", "retreat",
    "retrieve", "return", "reveal", "reverse", "review", "revise", "revive", "reward", "rival", "rock",
    "roll", "rule", "rush", "sabotage", "sack", "safeguard", "sail", "sanction", "save", "scare",
    "schedule", "scrap", "scrutinise", "search", "secure", "seem", "seize", "select", "sentence",
    "separate", "serve", "settle", "share", "shatter", "shelve", "shift", "ship", "shock", "shorten",
    "shout", "shuffle", "sign", "signal", "slam", "slap", "slash", "slate", "slip", "slow", "smash",
    "smuggle", "soar", "solve", "sound", "spark", "speculate", "sponsor", "spot", "stab", "stabilise",
    "stabilize", "stage", "stall", "star", "stare", "start", "state", "station", "stay", "step", "stop",
    "storm", "stress", "stretch", "struggle", "study", "stumble", "submit", "succeed", "suffer", "suggest",
    "summarise", "summarize", "summon", "supply", "support", "suppose", "suppress", "surge", "surprise",
    "surrender", "surround", "survive", "suspect", "suspend", "sustain", "switch", "table", "tackle",
    "target", "tax", "telephone", "tend", "terminate", "test", "testify", "thank", "threaten", "tie",
    "torture", "total", "touch", "tour", "trade", "train", "transfer", "transform", "transmit", "transport",
    "travel", "treat", "trigger", "trim", "try", "tumble", "turn", "tweet", "unite", "unveil", "update",
    "upgrade", "urge", "use", "vanish", "vary", "veto", "view", "violate", "visit", "voice", "void",
    "volunteer", "vote", "vow", "wage", "wait", "walk", "want", "warn", "wash", "waste", "watch", "weaken",
    "weigh", "welcome", "widen", "wish", "witness", "wonder", "work", "worry", "wound", "yield",
];

/// Verbs of a state of mind or of a schedule whose infinitive or object is still to come: "plans to meet on Monday".
#[rustfmt::skip]
pub const INTENDING: &[&str] = &[
    "aim", "consider", "contemplate", "envisage", "expect", "foresee", "forecast", "hope", "intend", "mull",
    "plan", "predict", "prepare", "propose", "want", "wish", "suppose", "mean",
];

/// Verbs of a single act whose infinitive is still to come, while the act itself is past: "vowed to act by Friday".
#[rustfmt::skip]
pub const COMMITTING: &[&str] = &[
    "advise", "agree", "arrange", "ask", "authorise", "authorize", "beg", "call", "commit", "decide",
    "demand", "instruct", "invite", "offer", "order", "pledge", "promise", "request", "require", "summon",
    "swear", "tell", "threaten", "urge", "volunteer", "vow", "warn", "appeal", "ready", "undertake",
];

/// Verbs whose participle or object stands on a day to come: "scheduled for Monday", "planned a rally on Sunday".
#[rustfmt::skip]
pub const SCHEDULING: &[&str] = &[
    "anticipate", "await", "book", "envisage", "expect", "plan", "propose", "schedule", "slate", "earmark",
    "pencil", "reschedule", "intend",
];

/// Verbs that move a thing to a later day: with "to", "until" or "for", that day is to come.
#[rustfmt::skip]
pub const SHIFTING: &[&str] = &[
    "adjourn", "defer", "delay", "extend", "postpone", "prolong", "put", "remand", "reschedule", "suspend",
    "renew", "bar", "ban", "close", "leave", "give",
];

/// Verbs whose present tense tells of a timetable: "parliament meets on Friday", "the ban ends in March".
#[rustfmt::skip]
pub const TIMETABLED: &[&str] = &[
    "adjourn", "air", "arrive", "begin", "close", "come", "commence", "conclude", "convene", "debut",
    "depart", "embark", "end", "expire", "finish", "fly", "go", "head", "host", "leave", "mature", "meet",
    "open", "play", "premiere", "reconvene", "reopen", "restart", "resume", "retire", "return", "run",
    "start", "tour", "travel", "visit", "vote", "lapse", "travel",
];

/// Of these, verbs that tell of a timetable with an object too: "the envoy visits Oslo on Friday". With the others it is a
/// headline: "council closes school Friday".
pub const TIMETABLED_WITH_OBJECT: &[&str] =
    &["begin", "enter", "host", "leave", "meet", "play", "start", "tour", "visit"];

/// Verbs with which an act takes its place or its force: "takes office in March", "comes into force in May".
pub const TAKING_EFFECT: &[&str] = &["take", "come", "enter", "go"];

/// What verbs of [`TAKING_EFFECT`] take: "effect", "office", "into force", "on trial".
pub const EFFECTS: &[&str] =
    &["effect", "office", "place", "force", "part", "trial", "over", "sale", "polls", "court"];

/// Verbs that undo: what they govern does not happen.
#[rustfmt::skip]
pub const UNDOING: &[&str] = &[
    "abandon", "abort", "avert", "avoid", "ban", "block", "cancel", "decline", "fail", "foil", "forbid", "halt",
    "postpone", "prevent", "prohibit", "refuse", "scrap", "scuttle", "shelve", "stop", "suspend", "thwart", "veto",
];

/// Verbs under which a clause is held to be so, and not stated: "police believe he left".
#[rustfmt::skip]
pub const SUSPECTING: &[&str] = &[
    "allege", "assume", "believe", "fear", "presume", "rumour", "rumor", "suspect", "think",
];

/// Verbs of an accusation: "accused of killing".
pub const ACCUSING: &[&str] = &["accuse", "blame", "charge", "indict", "suspect"];

/// Verbs of a state that lasts: "has owned the dam since 1974".
pub const LASTING: &[&str] = &[
    "be", "belong", "control", "exist", "govern", "hold", "keep", "know", "last", "lead", "live", "occupy",
    "own", "remain", "rule", "run", "serve", "stand", "stay", "work",
];

/// Verbs of an appearance: "seems to have left".
pub const SEEMING: &[&str] = &["appear", "seem"];

/// Plain forms that are nouns at least as often: "vote", "plan", "talk".
#[rustfmt::skip]
pub const ALSO_NOUNS: &[&str] = &[
    "act", "address", "aim", "air", "alert", "answer", "appeal", "arrest", "assault", "attack", "attempt",
    "auction", "award", "back", "ban", "bar", "base", "battle", "bid", "blow", "board", "bomb", "boost",
    "boycott", "breach", "break", "broadcast", "burst", "call", "campaign", "care", "cast", "cause",
    "challenge", "change", "charge", "check", "claim", "clash", "close", "collapse", "combat", "comment",
    "concern", "contact", "contract", "control", "cost", "count", "counter", "cover", "crack", "crash",
    "cross", "cut", "damage", "dash", "deal", "debate", "debut", "decline", "decrease", "defeat", "delay",
    "demand", "design", "discharge", "dispatch", "dispute", "divorce", "doubt", "draft", "draw", "dream",
    "drift", "drink", "drive", "drop", "edge", "end", "escape", "estimate", "exchange", "exercise",
    "experience", "export", "face", "fall", "favor", "favour", "fear", "feature", "feed", "fight", "figure",
    "file", "fill", "finance", "fine", "finish", "fire", "fix", "flood", "flow", "force", "forecast",
    "form", "forward", "fuel", "fund", "gain", "grant", "guarantee", "guard", "guide", "halt", "hammer",
    "hand", "handle", "harm", "head", "help", "highlight", "hire", "hit", "hold", "hope", "host", "hunt",
    "hurt", "impact", "import", "increase", "input", "insert", "interview", "issue", "judge", "jump",
    "kick", "kiss", "lack", "land", "launch", "lead", "leave", "lecture", "level", "lie", "lift", "light",
    "like", "limit", "link", "list", "load", "lobby", "lock", "look", "love", "march", "mark", "match",
    "matter", "measure", "mention", "mind", "move", "murder", "name", "need", "note", "notice", "number",
    "object", "offer", "open", "order", "park", "pass", "pause", "pay", "permit", "phase", "phone", "pick",
    "place", "plan", "plant", "play", "plot", "point", "poll", "post", "praise", "press", "prize", "probe",
    "process", "produce", "progress", "project", "promise", "protest", "pull", "purchase", "push",
    "question", "quote", "race", "raid", "raise", "rally", "reach", "rebel", "record", "reform", "regard",
    "register", "regret", "release", "remark", "repair", "repeat", "reply", "report", "request", "rescue",
    "reserve", "respect", "rest", "result", "return", "reverse", "review", "reward", "ride", "ring", "rise",
    "rival", "rock", "roll", "rule", "run", "rush", "sack", "sail", "sanction", "save", "saw", "scare",
    "schedule", "search", "seat", "sentence", "set", "share", "shift", "ship", "shock", "shout", "show",
    "shuffle", "sign", "signal", "slide", "slip", "sound", "spark", "speed", "spell", "spin", "split",
    "spot", "spread", "spring", "stage", "stall", "stand", "star", "start", "state", "station", "stay",
    "steal", "step", "stick", "stop", "storm", "stress", "stretch", "strike", "struggle", "study", "supply",
    "support", "surge", "surprise", "surrender", "sweep", "swing", "switch", "table", "talk", "target",
    "tax", "tear", "telephone", "test", "threat", "tie", "torture", "total", "touch", "tour", "trade",
    "train", "transfer", "transport", "travel", "treat", "trigger", "turn", "tweet", "update", "upgrade",
    "use", "value", "veto", "view", "visit", "voice", "void", "volunteer", "vote", "vow", "wage", "wait",
    "walk", "wash", "waste", "watch", "welcome", "win", "wind", "wish", "witness", "wonder", "work",
    "worry", "wound", "yield", "pledge", "prompt", "last", "near", "clear", "calm", "clean", "complete",
    "correct", "direct", "live", "lower", "narrow", "secure", "separate", "slow", "smart", "welcome",
    "mean", "content", "rid", "second", "long", "present", "advance", "benefit", "ready",
];

/// Nouns whose infinitive is still to come: "an agreement to acquire the bank in January".
#[rustfmt::skip]
pub const PROSPECTS: &[&str] = &[
    "agreement", "bid", "call", "commitment", "deadline", "deal", "decision", "demand", "goal", "hope",
    "instruction", "intention", "invitation", "offer", "opportunity", "option", "order", "permission",
    "plan", "pledge", "preparation", "program", "programme", "promise", "proposal", "request", "target",
    "threat", "timetable", "ultimatum", "vow", "date", "chance", "motion", "bill", "readiness",
    "willingness", "negotiation",
];

/// Adjectives and participles that look ahead before an infinitive or a day: "due to vote", "the upcoming vote on Monday".
#[rustfmt::skip]
pub const AHEAD: &[&str] = &[
    "bound", "certain", "due", "eager", "forthcoming", "likely", "likeliest", "looming", "pending",
    "poised", "ready", "slated", "supposed", "sure", "tipped", "unlikely", "upcoming", "willing",
];

/// Words in "-ed" and "-ing" that are no verb forms.
#[rustfmt::skip]
pub const NO_VERBS: &[&str] = &[
    "hundred", "hatred", "sacred", "kindred", "naked", "wicked", "beloved", "rugged", "crooked", "aged",
    "indeed", "biased", "united", "sided", "armed", "according", "anything", "building", "ceiling",
    "during", "evening", "everything", "housing", "including", "king", "lightning", "morning", "nothing",
    "offspring", "regarding", "sibling", "sing", "something", "spring", "string", "thing", "wedding",
    "wing", "notwithstanding", "following", "concerning", "excluding", "clothing", "being", "feeling",
    "earring", "pudding", "sterling", "darling", "sanding", "viking", "feed", "seed", "weed", "reed",
    "deed", "creed", "greed", "steed", "red", "bed", "shed", "sled", "unprecedented",
    "so-called",
];
