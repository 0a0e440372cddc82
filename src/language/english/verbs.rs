//! Verbs of English: their forms, and which of them look ahead.
//!
//! Lists of plain forms. A list may name a verb that stands in another list as well: [`super::lexicon`] joins them, and
//! reads the other forms of the verbs of [`IRREGULAR`] and [`REGULAR`] alone.

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
    "abandon", "abolish", "abort", "abstain", "accept", "accompany", "accuse", "achieve", "acknowledge",
    "acquire", "act", "add", "address", "adjourn", "admit", "adopt", "advance", "advise", "affect",
    "agree", "aim", "air", "alarm", "alert", "allege", "allow", "alter", "amend", "anger", "announce",
    "answer", "anticipate", "apologise", "apologize", "appeal", "appear", "appease", "apply", "appoint",
    "apprehend", "approach", "approve", "argue", "arm", "arrange", "arrest", "arrive", "ask",
    "assassinate", "assault", "assemble", "assert", "assess", "assign", "assist", "assume", "assure",
    "attack", "attain", "attempt", "attend", "attract", "auction", "authorise", "authorize", "avenge", "avert",
    "avoid", "await", "award", "back", "bail", "balance", "ban", "bar", "bargain", "base", "battle",
    "beg", "behave", "believe", "belong", "benefit", "blame", "blast", "blend", "bless", "blink", "block",
    "blockade", "board", "boast", "bolster", "bomb", "book", "boost", "borrow", "bounce", "bow",
    "boycott", "brace", "breach", "brief", "brush", "buckle", "budge", "bump", "burden", "bury", "bypass",
    "calculate", "call", "calm", "campaign", "cancel", "capitulate", "capture", "care", "caress", "carry",
    "carve", "categorise", "cater", "cause", "caution", "cease", "celebrate", "censor", "censure",
    "centre", "certify", "challenge", "change", "channel", "characterise", "charge", "chase", "check",
    "cheer", "choke", "circulate", "cite", "claim", "clarify", "clash", "classify", "clean", "clear",
    "climb", "clinch", "close", "coach", "coax", "coerce", "coincide", "collaborate", "collapse",
    "collect", "collide", "combat", "comfort", "commemorate", "commence", "comment", "commit",
    "communicate", "compare", "compel", "compensate", "compete", "compile", "complain", "complete",
    "complicate", "comply", "compound", "comprise", "conceal", "concede", "concentrate", "concern",
    "conclude", "condemn", "condition", "conduct", "confess", "configure", "confine", "confirm",
    "confront", "confuse", "congratulate", "conquer", "consent", "conserve", "consider", "consist",
    "construct", "consult", "consume", "contact", "contain", "contemplate", "contend", "contest",
    "continue", "contract", "contribute", "control", "convene", "convert", "convey", "convict",
    "convince", "cooperate", "coordinate", "cope", "correct", "count", "counter", "cover", "crack",
    "crash", "crave", "crawl", "create", "credit", "cripple", "criticise", "criticize", "cross", "crown",
    "cruise", "crush", "cry", "culminate", "cultivate", "curb", "cure", "curtail", "customise", "damage",
    "dampen", "dare", "dash", "date", "deadlock", "debate", "debut", "deceive", "decide", "declare", "decline",
    "decorate", "decrease", "dedicate", "deduct", "deem", "deepen", "defeat", "defect", "defend", "defer",
    "define", "defuse", "degrade", "delay", "delegate", "delete", "deliberate", "deliver", "demand",
    "demobilise", "demolish", "demonstrate", "denounce", "dent", "deny", "depart", "depend", "deplete",
    "deploy", "deport", "depress", "deprive", "derail", "descend", "describe", "desert", "deserve",
    "design", "designate", "despise", "destroy", "detain", "detect", "deter", "deteriorate", "determine",
    "detonate", "devastate", "develop", "devise", "devote", "diagnose", "dictate", "die", "differ",
    "digest", "diminish", "dip", "direct", "disable", "disagree", "disappear", "disarm", "disavow",
    "disband", "discard", "discharge", "disclose", "discount", "discourage", "discover", "discuss",
    "disguise", "disintegrate", "dismiss", "disown", "dispatch", "dispense", "displace", "display", "dispose",
    "dispute", "disrupt", "dissolve", "dissuade", "distance", "distort", "distract", "distribute", "dive", "divert",
    "divide", "divorce", "dock", "document", "dominate", "donate", "doom", "double", "doubt", "download",
    "draft", "drag", "drain", "drift", "drill", "drop", "drown", "dry", "dub", "duck", "dump", "dwindle",
    "earmark", "ease", "echo", "eclipse", "edge", "edit", "educate", "eject", "elaborate", "elect",
    "eliminate", "email", "embark", "embarrass", "embody", "embrace", "emerge", "emit", "emphasise", "emphasize",
    "employ", "emulate", "empower", "empty", "enable", "enact", "enclose", "encourage", "end", "endanger", "endorse",
    "endure", "energise", "enforce", "engage", "engineer", "enhance", "enjoy", "enlarge", "enlist",
    "enrage", "enrich", "enrol", "enroll", "ensure", "entail", "enter", "entertain", "entitle", "entrust",
    "envisage", "envy", "equal", "equip", "erase", "erode", "erupt", "escape", "escort", "establish",
    "estimate", "evacuate", "evade", "evaluate", "evaporate", "evict", "evolve", "exaggerate", "examine",
    "exceed", "exchange", "exclude", "excuse", "execute", "exempt", "exercise", "exert", "exhaust",
    "exhibit", "exile", "exist", "expand", "expect", "expel", "experience", "expire", "explain",
    "explode", "exploit", "explore", "export", "expose", "express", "extend", "extinguish", "extract",
    "extradite", "fabricate", "face", "facilitate", "fade", "fail", "falsify", "falter", "fare",
    "fascinate", "fasten", "favor", "favour", "fear", "feature", "fend", "fetch", "fidget", "figure",
    "file", "fill", "filter", "finalise", "finalize", "finance", "fine", "finish", "fire", "fit", "fix",
    "flag", "flare", "flatten", "flicker", "float", "flood", "flow", "focus", "foil", "fold", "follow",
    "force", "forge", "form", "formulate", "forward", "foster", "foul", "found", "fracture", "frame",
    "free", "fret", "frighten", "frustrate", "fuel", "fulfil", "fulfill", "fund", "furnish", "gain",
    "gallop", "gamble", "gather", "gauge", "generate", "glance", "glare", "govern", "grab", "grace",
    "graduate", "grant", "grapple", "greet", "grill", "groom", "guarantee", "guard", "guess", "guide",
    "hail", "halt", "halve", "hammer", "hamper", "hand", "handle", "happen", "harass", "harden", "harm",
    "harvest", "haul", "haunt", "head", "heal", "heap", "heat", "help", "hesitate", "highlight", "hijack",
    "hinder", "hint", "hire", "hoard", "hoist", "honor", "honour", "hook", "hope", "hospitalise",
    "hospitalize", "host", "hover", "hug", "humiliate", "hunt", "hurry", "identify", "idle", "ignite",
    "ignore", "illustrate", "imagine", "immigrate", "impact", "impair", "impeach", "impede", "implement",
    "implicate", "implore", "imply", "import", "impose", "impound", "impress", "imprison", "improve",
    "inaugurate", "incite", "include", "incorporate", "increase", "incur", "indicate", "indict", "induce",
    "infect", "infer", "inflate", "inflict", "influence", "inform", "infuriate", "inherit", "inhibit",
    "initiate", "inject", "injure", "innovate", "inquire", "insert", "insist", "inspect", "install",
    "institute", "instruct", "insult", "insure", "integrate", "intend", "intensify", "intercept",
    "interfere", "interpret", "interrogate", "interrupt", "intervene", "interview", "intimidate",
    "introduce", "inundate", "invade", "invalidate", "invent", "invest", "investigate", "invite",
    "involve", "irritate", "isolate", "issue", "itemise", "jail", "jam", "jeopardise", "jeopardize",
    "jog", "join", "joke", "jolt", "judge", "jump", "justify", "kick", "kidnap", "kill", "kiss", "knit",
    "knock", "label", "lack", "lag", "lament", "land", "landscape", "lapse", "lash", "last", "laud",
    "laugh", "launch", "leak", "lease", "lecture", "legalise", "legalize", "level", "liberate", "license",
    "lick", "lift", "lighten", "like", "limit", "linger", "link", "liquidate", "list", "listen",
    "litigate", "live", "liven", "load", "loan", "lobby", "lock", "lodge", "long", "look", "loom",
    "loosen", "loot", "love", "lower", "lull", "lure", "magnify", "maintain", "manage", "manufacture",
    "map", "march", "mark", "mask", "massacre", "master", "match", "materialise", "materialize", "matter",
    "mature", "maximise", "measure", "mediate", "melt", "memorise", "mend", "mention", "merge", "merit",
    "migrate", "mind", "minimise", "minimize", "miss", "mobilise", "mobilize", "mock", "moderate",
    "modify", "monitor", "motivate", "mount", "mourn", "move", "mull", "multiply", "murder", "mutter",
    "name", "narrow", "nationalise", "nationalize", "navigate", "near", "need", "negate", "neglect",
    "negotiate", "neutralise", "nod", "nominate", "note", "notice", "notify", "number", "nurture", "obey",
    "object", "oblige", "observe", "obstruct", "obtain", "occupy", "occur", "offend", "offer", "open",
    "operate", "oppose", "opt", "orchestrate", "order", "organise", "organize", "orient", "originate",
    "oust", "outline", "outnumber", "outweigh", "overhaul", "overlook", "overturn", "overwhelm", "owe",
    "own", "pace", "pack", "package", "paint", "paralyse", "paralyze", "pardon", "park", "parole",
    "participate", "pass", "patch", "patrol", "pause", "peak", "peel", "penalise", "penalize", "pencil",
    "perceive", "perform", "perish", "permeate", "permit", "persecute", "persist", "persuade", "phase",
    "phone", "phrase", "pick", "picket", "pile", "pilot", "pin", "pinch", "pinpoint", "pioneer", "pitch",
    "place", "plague", "plan", "plant", "play", "please", "pledge", "plot", "plummet", "plunge", "point",
    "poison", "poll", "ponder", "populate", "portray", "pose", "possess", "post", "postpone", "pour",
    "practice", "practise", "praise", "pray", "preach", "precede", "precipitate", "predict", "prefer",
    "premiere", "prepare", "prescribe", "present", "preserve", "preside", "press", "presume", "pretend",
    "prevail", "prevent", "preview", "price", "print", "privatise", "privatize", "prize", "probe",
    "proceed", "process", "proclaim", "procure", "prod", "produce", "profess", "profit", "program",
    "progress", "prohibit", "project", "prolong", "promise", "promote", "prompt", "pronounce",
    "propagate", "propel", "propose", "prosecute", "prosper", "protect", "protest", "protrude", "provide",
    "provoke", "publicise", "publish", "pull", "pump", "punch", "punish", "purchase", "purport", "pursue",
    "push", "puzzle", "qualify", "quantify", "quarantine", "quarrel", "quell", "question", "quicken",
    "quiz", "quote", "race", "rage", "raid", "rain", "raise", "rally", "ram", "rank", "rate", "ratify",
    "ravage", "reach", "react", "reactivate", "ready", "reaffirm", "realise", "realize", "reap",
    "reassess", "reassign", "reassure", "rebel", "rebound", "rebuke", "rebut", "recall", "recapture",
    "recede",
    "receive", "recant", "recite", "reckon", "reclaim", "recognise", "recognize", "recollect", "recommend",
    "reconcile", "reconnect", "reconsider", "reconvene", "record", "recount", "recoup", "recover", "recruit",
    "recur", "recycle", "redeem", "redeploy", "redirect", "reduce", "reel", "refer", "refine", "reflect",
    "reforge", "reform", "refrain", "refuel", "refund", "refurbish", "refuse", "refute", "regain",
    "regard", "register", "regret", "regroup", "regulate", "rehearse", "reign", "reinstate", "reiterate",
    "reject", "rejoin", "relate", "relax", "relay", "release", "relent", "relieve", "relinquish",
    "relish", "relocate", "rely", "remain", "remand", "remark", "remedy", "remember", "remind", "remodel",
    "remove", "rename", "render", "renew", "renounce", "rent", "reopen", "reorganise", "reorganize",
    "repair", "repatriate", "repeal", "repeat", "replicate", "repel", "rephrase", "replace", "replenish", "reply",
    "report", "reposition", "represent", "reprimand", "reproduce", "repudiate", "request", "require",
    "reschedule", "rescue", "resemble", "reserve", "reshuffle", "reside", "resign", "resist", "resolve",
    "resort", "resound", "respect", "respond", "rest", "restart", "restore", "restrain", "restrict",
    "resubmit", "result", "resume", "resurrect", "retain", "retaliate", "retire", "retort", "retrace",
    "retract", "retreat", "retrieve", "return", "reunify", "reunite", "revamp", "reveal", "revel",
    "reverse", "revert", "review", "revise", "revive", "revoke", "revolve", "reward", "rig", "rip",
    "risk", "rival", "roam", "roar", "rob", "rock", "roll", "rotate", "rout", "ruffle", "ruin", "rule",
    "rumor", "rumour", "rush", "sabotage", "sack", "safeguard", "sail", "salute", "salvage", "sample",
    "sanction", "save", "scale", "scan", "scare", "scatter", "schedule", "scold", "score", "scour",
    "scramble", "scrap", "scream", "screen", "scrutinise", "sculpt", "scuttle", "seal", "search", "seat",
    "secure", "seem", "segregate", "seize", "select", "sense", "sentence", "separate", "serve", "settle",
    "share", "shatter", "shelter", "shelve", "shield", "shift", "ship", "shock", "shorten", "shoulder",
    "shout", "shove", "showcase", "shower", "shriek", "shrug", "shuffle", "shun", "sideline", "sidestep",
    "sigh", "sign", "signal", "silence", "simplify", "situate", "skate", "sketch", "ski", "skip", "slam",
    "slap", "slash", "slate", "slice", "slip", "slow", "slumber", "slump", "smash", "smear", "smile",
    "smoke", "smother", "smuggle", "snap", "sneak", "snow", "soar", "socialise", "soften", "solve",
    "sort", "sound", "spare", "spark", "spearhead", "specialise", "specialize", "specify", "speculate",
    "splash", "sponsor", "spot", "spray", "sprint", "sprout", "spur", "squander", "squeeze", "stab",
    "stabilise", "stabilize", "stack", "staff", "stage", "stall", "stamp", "star", "stare", "start",
    "starve", "stash", "state", "station", "stay", "steer", "stem", "step", "stipulate", "stitch",
    "stoke", "stop", "storm", "strain", "strand", "stray", "streamline", "strengthen", "stress",
    "stretch", "strip", "stroll", "struggle", "study", "stumble", "stun", "subdue", "submit", "subpoena",
    "subside", "subsidise", "subsidize", "substitute", "succeed", "sue", "suffer", "suggest", "summarise",
    "summarize", "summon", "supervise", "supplement", "supply", "support", "suppose", "suppress", "surf",
    "surface", "surge", "surpass", "surprise", "surrender", "surround", "survive", "suspect", "suspend",
    "sustain", "swallow", "swamp", "swap", "sweat", "switch", "symbolise", "table", "tackle", "talk",
    "tally", "tamper", "tape", "target", "taste", "taunt", "tax", "tease", "telephone", "tempt", "tend",
    "terminate", "terrorise", "test", "testify", "thank", "threaten", "thrive", "thwart", "tick", "tie",
    "tighten", "tilt", "tip", "toast", "toil", "tolerate", "top", "topple", "torture", "toss", "total",
    "touch", "tour", "tow", "trace", "track", "trade", "traffic", "trail", "train", "transcend",
    "transfer", "transform", "transit", "translate", "transmit", "transport", "trap", "travel",
    "traverse", "treasure", "treat", "tremble", "trigger", "trim", "trot", "trouble", "trust", "try",
    "tuck", "tumble", "turn", "tutor", "tweak", "tweet", "twist", "type", "uncover", "underline",
    "undermine", "unearth", "unfold", "unify", "unite", "unleash", "unload", "unlock", "unravel",
    "unveil", "update", "upgrade", "uproot", "urge", "use", "utilise", "utilize", "vacate", "vacation",
    "vaccinate", "validate", "value", "vandalise", "vanish", "vary", "veer", "venture", "verify", "veto",
    "vie", "view", "vindicate", "violate", "visit", "voice", "void", "volunteer", "vomit", "vote", "vow",
    "wage", "wait", "waive", "walk", "wander", "wane", "want", "warm", "warn", "warrant", "wash", "waste",
    "watch", "wave", "weaken", "weather", "weigh", "welcome", "whip", "whisper", "whistle", "widen",
    "wield", "wipe", "wish", "witness", "wonder", "work", "worry", "worsen", "wound", "wrap", "wreck",
    "wrestle", "yank", "yell", "yield", "zone", "zoom",
];

/// Verbs of a state of mind or of a schedule whose infinitive or object is still to come: "plans to meet on Monday".
#[rustfmt::skip]
pub const INTENDING: &[&str] = &[
    "aim", "consider", "contemplate", "envisage", "expect", "foresee", "forecast", "hope", "intend", "mull",
    "plan", "predict", "prepare", "propose", "want", "wish", "suppose", "mean", "brace",
];

/// Verbs of an effort under way, whose infinitive is still to come: "is looking to open in March".
pub const STRIVING: &[&str] = &["look", "seek", "work", "try", "aim", "race", "scramble", "push", "rush"];

/// Verbs of a single act whose infinitive is still to come, while the act itself is past: "vowed to act by Friday".
#[rustfmt::skip]
pub const COMMITTING: &[&str] = &[
    "advise", "agree", "arrange", "ask", "authorise", "authorize", "beg", "call", "commit", "decide",
    "demand", "instruct", "invite", "offer", "order", "pledge", "promise", "request", "require", "summon",
    "swear", "tell", "threaten", "urge", "volunteer", "vow", "warn", "appeal", "ready", "undertake", "book",
    "choose", "opt", "resolve", "vote",
];

/// Verbs whose participle or object stands on a day to come: "scheduled for Monday", "planned a rally on Sunday".
#[rustfmt::skip]
pub const SCHEDULING: &[&str] = &[
    "anticipate", "await", "envisage", "expect", "plan", "propose", "schedule", "slate", "earmark",
    "pencil", "reschedule", "intend",
];

/// Verbs that move a thing to a later day: with "to", "until" or "for", that day is to come.
#[rustfmt::skip]
pub const SHIFTING: &[&str] = &[
    "adjourn", "defer", "delay", "extend", "postpone", "prolong", "put", "remand", "reschedule", "suspend",
    "renew", "bar", "ban", "book", "close", "leave", "give", "advance", "bring", "move", "push", "shift", "switch",
];

/// Verbs whose present tense tells of a timetable: "parliament meets on Friday", "the ban ends in March".
#[rustfmt::skip]
pub const TIMETABLED: &[&str] = &[
    "adjourn", "air", "arrive", "begin", "close", "come", "commence", "conclude", "convene", "debut",
    "depart", "embark", "end", "expire", "finish", "fly", "go", "head", "host", "leave", "mature", "meet",
    "open", "play", "premiere", "reconvene", "reopen", "restart", "resume", "retire", "return", "run",
    "start", "tour", "travel", "visit", "vote", "lapse", "loom", "happen",
];

/// Verbs behind which a participle is an adjective: "stays shut", "remained closed".
pub const STAYING: &[&str] =
    &["keep", "keeps", "kept", "remain", "remained", "remains", "stay", "stayed", "stays"];

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

/// Verbs with which "could" tells of what was within reach, not of what may come: "on Thursday I could smell the oil".
pub const PERCEIVING: &[&str] = &["see", "hear", "smell", "feel", "taste", "sense", "remember", "understand"];

/// Verbs behind whose object a participle is still to come: "wants the law passed in October".
pub const WANTING: &[&str] = &["need", "needed", "needs", "want", "wanted", "wants"];

/// Pasts that are nouns as well: "a single shot".
pub const PASTS_ALSO_NOUNS: &[&str] = &["shot", "thought"];

/// Verbs of doing again, or undoing, what somebody did: "hopes to match his win in June".
pub const MATCHING: &[&str] = &[
    "avenge",
    "emulate",
    "equal",
    "match",
    "overturn",
    "recapture",
    "recoup",
    "repeat",
    "replicate",
    "reproduce",
    "reverse",
];

/// Verbs of what takes place at a point of time: the time told with them is that of the thing itself.
#[rustfmt::skip]
pub const OCCURRING: &[&str] = &[
    "begin", "break", "crash", "erupt", "explode", "happen", "hit", "hold", "launch", "occur", "publish", "release",
    "stage", "start", "strike", "unveil",
];

/// Verbs of what the same do again day by day: that it is told of two days is no difference.
#[rustfmt::skip]
pub const RECURRING: &[&str] = &[
    "address", "appear", "attack", "attend", "battle", "beat", "block", "blockade", "bomb", "broadcast",
    "call", "campaign", "cancel", "circulate", "clash", "climb", "collect", "continue", "debate", "demonstrate",
    "discuss", "disrupt", "drop", "exchange", "fall", "fight", "fire", "fly", "gain", "gather", "harass", "hear", "hold",
    "intercept", "interrogate", "issue", "lead", "leak", "loot", "lose", "march", "meet", "negotiate", "patrol", "picket", "play",
    "post", "pray", "print", "protest", "publish", "pump", "question", "raid", "rally", "remain", "resume", "rise", "score",
    "search", "slip", "speak", "stay", "talk", "testify", "throw", "tour", "trade", "travel", "visit", "wait", "warn",
    "watch", "win", "work",
];

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
    "mean", "content", "rid", "date", "email", "spill", "license", "lack", "boil", "second", "long", "present", "advance", "benefit", "ready",
    "alarm", "anger", "bail", "balance", "bargain", "blame", "blast", "blend", "blink", "blockade",
    "boast", "book", "bounce", "brush", "buckle", "bump", "burden", "burn", "bypass", "caution", "censor",
    "censure", "centre", "channel", "cheer", "coach", "comfort", "compound", "condition", "contest",
    "credit", "crown", "cruise", "cry", "cure", "dare", "delegate", "deliberate", "dent", "desert",
    "designate", "digest", "dip", "discount", "disguise", "display", "distance", "dive", "dock",
    "document", "doom", "download", "drill", "dry", "duck", "dump", "echo", "eclipse", "empty",
    "engineer", "envy", "equal", "escort", "exhaust", "exhibit", "exile", "exploit", "extract", "fare",
    "filter", "fit", "flag", "flare", "float", "focus", "fold", "foul", "fracture", "frame", "gamble",
    "gauge", "glance", "glare", "grab", "grace", "graduate", "groom", "guess", "hail", "harvest", "haul",
    "heap", "heat", "hint", "hook", "hug", "idle", "influence", "insult", "jam", "joke", "jolt", "label",
    "lag", "lament", "landscape", "lapse", "laugh", "leak", "lease", "license", "loan", "lodge", "loom",
    "lull", "map", "mask", "massacre", "master", "merit", "mock", "moderate", "mount", "neglect",
    "overhaul", "pace", "package", "paint", "pardon", "patch", "patrol", "peak", "pencil", "phrase",
    "picket", "pile", "pilot", "pin", "pinch", "pioneer", "pitch", "plague", "poison", "practice",
    "practise", "preview", "price", "print", "profit", "program", "pump", "punch", "puzzle", "quarantine",
    "quarrel", "quiz", "rage", "rain", "ram", "rank", "rate", "rebound", "rebuke", "reel", "refund",
    "relay", "relish", "remedy", "rent", "reprimand", "resort", "rig", "rip", "risk", "roar", "rout",
    "ruin", "salute", "sample", "scale", "scan", "score", "scramble", "scream", "screen", "seal", "sense",
    "shake", "shelter", "shield", "shoulder", "shove", "showcase", "shower", "shriek", "shrug",
    "sideline", "sigh", "silence", "skate", "sketch", "ski", "slice", "slumber", "slump", "smear",
    "smile", "smoke", "snap", "snow", "sort", "spare", "splash", "spray", "sprint", "sprout", "spur",
    "squeeze", "stack", "staff", "stamp", "stare", "stash", "stem", "stitch", "strain", "stray", "strip",
    "stroll", "subpoena", "supplement", "surf", "surface", "swallow", "swamp", "swap", "sweat", "tally",
    "tape", "taste", "taunt", "tease", "tick", "tip", "toast", "toil", "top", "toss", "trace", "track",
    "traffic", "trail", "transit", "trap", "treasure", "trot", "trouble", "trust", "tuck", "tutor",
    "tweak", "twist", "type", "vacation", "venture", "warm", "warrant", "wave", "weather", "whip",
    "whisper", "whistle", "wrap", "wreck", "yell", "zone", "zoom",
];

/// Nouns whose infinitive is still to come: "an agreement to acquire the bank in January".
#[rustfmt::skip]
pub const PROSPECTS: &[&str] = &[
    "agreement", "bid", "call", "commitment", "deadline", "deal", "decision", "demand", "goal", "hope",
    "instruction", "intention", "invitation", "offer", "opportunity", "option", "order", "permission",
    "plan", "pledge", "preparation", "program", "programme", "promise", "proposal", "request", "target",
    "threat", "timetable", "ultimatum", "vow", "date", "chance", "motion", "bill", "readiness",
    "willingness", "negotiation", "talk",
];

/// Nouns of what is set for a day: "the deadline of Friday", "will attend Friday's meeting".
#[rustfmt::skip]
pub const PLANNED: &[&str] = &[
    "auction", "ballot", "briefing", "ceremony", "concert", "conference", "congress", "contest", "convention",
    "date", "deadline", "debate", "derby", "draw", "election", "event", "festival", "final", "fixture",
    "funeral", "game", "gathering", "hearing", "holiday", "inauguration", "launch", "lecture", "march", "match",
    "meeting", "opening", "parade", "performance", "play-off", "playoff", "poll", "premiere", "presentation",
    "race", "rally", "referendum", "rematch", "runoff", "run-off", "semi-final", "semifinal", "session", "show",
    "service", "summit", "talk", "target", "tie", "trial", "vigil", "visit", "vote", "wedding",
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
    "so-called", "seabed", "riverbed", "deathbed", "flowerbed", "hotbed", "testbed", "flatbed", "roadbed",
    "infrared", "watershed", "bloodshed", "biped", "newlywed", "moped", "skilled", "talented", "gifted",
    "bearded", "wooded", "unmanned", "unarmed", "unnamed", "heated", "limited", "wretched", "sibling", "sapling",
    "duckling", "fledgling", "shilling", "dwelling", "railing", "pricing", "seedling", "herring", "inning",
];
