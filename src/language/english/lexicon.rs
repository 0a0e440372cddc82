//! A word of English → what it can be in a clause: its part among the small words, its verb forms, its senses.
//!
//! In: one word in any case. Out: a [`Word`]. The lists of [`verbs`], [`attribution`] and [`function_words`](super::function_words) are joined
//! into one table by the compiler; regular forms are read off their endings.
//!
//! ```
//! use dateline::language::english::lexicon::{Forms, Senses, look_up};
//! let word = look_up("Announced");
//! assert!(word.forms.any(Forms::PAST) && word.senses.any(Senses::SAYING));
//! ```

use super::attribution;
use super::claims;
use super::function_words as small;
use super::hedges;
use super::verbs;
use crate::language::table::Table;

/// What a word does among the small words of a clause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// A noun, a verb, an adjective or a word unknown.
    #[default]
    Content,
    /// "will", "shall".
    Will,
    /// "would".
    Would,
    /// "could", "may", "might".
    Could,
    /// "can", "must", "should".
    Must,
    /// A form of "be".
    Be,
    /// A form of "have".
    Have,
    /// A form of "do".
    Do,
    /// "to".
    To,
    /// "not", "never".
    Not,
    /// An adverb.
    Adverb,
    /// "the", "his", "two".
    Determiner,
    /// "he", "they".
    Pronoun,
    /// "and", "or", "but".
    Coordinator,
    /// "because", "when".
    Subordinator,
    /// "if", "unless".
    Condition,
    /// "that".
    That,
    /// "who", "which".
    Relative,
    /// A preposition that says nothing of time.
    Preposition,
    /// A preposition or conjunction of time or place.
    Relation(Relation),
    /// The name of a day or month.
    Time,
    /// "due", "likely", "about": looks ahead.
    Ahead,
    /// "'s".
    Possessive,
}

impl Role {
    /// Whether the word is one of the small words that hold clauses together.
    #[must_use]
    pub const fn is_small(self) -> bool {
        !matches!(self, Self::Content)
    }
}

/// The preposition or conjunction that stands before a time expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// "on Friday".
    On,
    /// "in March".
    In,
    /// "at noon".
    At,
    /// "by Friday".
    By,
    /// "for Friday".
    For,
    /// "from Friday".
    From,
    /// "of March".
    Of,
    /// "to Friday".
    To,
    /// "as Friday" in "as early as Friday".
    As,
    /// "since Friday".
    Since,
    /// "until Friday".
    Until,
    /// "before Friday".
    Before,
    /// "after Friday".
    After,
    /// "through Friday".
    Through,
    /// "during March".
    During,
    /// "between Friday and Sunday".
    Between,
    /// "within the week".
    Within,
    /// "over the weekend".
    Over,
    /// "around March".
    Around,
    /// "ahead of Monday".
    AheadOf,
    /// "beginning Monday".
    Starting,
    /// "effective Monday".
    Effective,
    /// "throughout March".
    Throughout,
    /// "about March".
    About,
}

/// The forms of a verb that a word can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forms(u8);

impl Forms {
    /// "meet": plain form, infinitive, present of the plural.
    pub const BASE: Self = Self(1);
    /// "meets".
    pub const THIRD: Self = Self(2);
    /// "met" of "they met".
    pub const PAST: Self = Self(4);
    /// "met" of "has met".
    pub const PARTICIPLE: Self = Self(8);
    /// "meeting".
    pub const ING: Self = Self(16);
    /// No form of a verb.
    pub const NONE: Self = Self(0);

    /// Both sets together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two sets share a form.
    #[must_use]
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The senses of a word that matter to the reading of time and of status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Senses(u32);

impl Senses {
    /// See [`attribution::SAYING`].
    pub const SAYING: Self = Self(1 << 0);
    /// See [`attribution::CLAIMING`].
    pub const CLAIMING: Self = Self(1 << 1);
    /// See [`attribution::DENYING`].
    pub const DENYING: Self = Self(1 << 2);
    /// See [`verbs::INTENDING`].
    pub const INTENDING: Self = Self(1 << 3);
    /// See [`verbs::COMMITTING`].
    pub const COMMITTING: Self = Self(1 << 4);
    /// See [`verbs::SCHEDULING`].
    pub const SCHEDULING: Self = Self(1 << 5);
    /// See [`verbs::SHIFTING`].
    pub const SHIFTING: Self = Self(1 << 6);
    /// See [`verbs::TIMETABLED`].
    pub const TIMETABLED: Self = Self(1 << 7);
    /// See [`verbs::TAKING_EFFECT`].
    pub const TAKING_EFFECT: Self = Self(1 << 8);
    /// See [`verbs::UNDOING`].
    pub const UNDOING: Self = Self(1 << 9);
    /// See [`verbs::SUSPECTING`].
    pub const SUSPECTING: Self = Self(1 << 10);
    /// See [`verbs::ALSO_NOUNS`].
    pub const ALSO_NOUN: Self = Self(1 << 11);
    /// See [`verbs::PROSPECTS`].
    pub const PROSPECT: Self = Self(1 << 12);
    /// See [`verbs::EFFECTS`].
    pub const EFFECT: Self = Self(1 << 13);

    /// See [`hedges::HEDGES`].
    pub const HEDGE: Self = Self(1 << 14);
    /// See [`small::NOBODY`].
    pub const NOBODY: Self = Self(1 << 15);
    /// See [`verbs::ACCUSING`].
    pub const ACCUSING: Self = Self(1 << 16);
    /// See [`verbs::SEEMING`].
    pub const SEEMING: Self = Self(1 << 17);
    /// See [`verbs::NO_VERBS`].
    pub const NO_VERB: Self = Self(1 << 18);
    /// See [`verbs::LASTING`].
    pub const LASTING: Self = Self(1 << 19);
    /// See [`verbs::TIMETABLED_WITH_OBJECT`].
    pub const TIMETABLED_WITH_OBJECT: Self = Self(1 << 20);
    /// See [`verbs::STRIVING`].
    pub const STRIVING: Self = Self(1 << 21);
    /// See [`verbs::PERCEIVING`].
    pub const PERCEIVING: Self = Self(1 << 22);
    /// See [`attribution::PUBLISHING`].
    pub const PUBLISHING: Self = Self(1 << 24);
    /// See [`verbs::RECURRING`].
    pub const RECURRING: Self = Self(1 << 25);
    /// See [`verbs::MATCHING`].
    pub const MATCHING: Self = Self(1 << 29);
    /// See [`verbs::OCCURRING`].
    pub const OCCURRING: Self = Self(1 << 30);
    /// See [`verbs::PLANNED`].
    pub const PLANNED: Self = Self(1 << 23);
    /// See [`claims::RETRACTING`].
    pub const RETRACTING: Self = Self(1 << 26);
    /// See [`claims::UNREAL`].
    pub const UNREAL: Self = Self(1 << 27);
    /// See [`claims::PREVENTING`].
    pub const PREVENTING: Self = Self(1 << 28);

    /// Both sets together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the two sets share a sense.
    #[must_use]
    pub const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a word can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Its part among the small words.
    pub role: Role,
    /// The verb forms that it can be.
    pub forms: Forms,
    /// Its senses; of a verb form those of the verb.
    pub senses: Senses,
}

/// Looks a word up, in any case; a word unknown and without a verb's ending is plain content.
#[must_use]
pub fn look_up(word: &str) -> Word {
    look_up_head(word, word.len())
}

/// The same for the word of `length` bytes at the head of a text.
#[must_use]
pub fn look_up_head(text: &str, length: usize) -> Word {
    let text = text.as_bytes();
    let Some(word) = text.get(..length).filter(|word| word.len() <= LONGEST) else {
        return Word::default();
    };
    match word {
        // A typographic apostrophe: only the few clitics follow one.
        [0xE2, 0x80, 0x99, rest @ ..] => clitic(rest),
        [b'n' | b'N', 0xE2, 0x80, 0x99, b't' | b'T'] => known(b"n't").unwrap_or_default(),
        _ => match known_head(text, length) {
            // "suspected" is listed among the hedges, but its verb form is read off its ending.
            Some(listed)
                if listed.role == Role::Content
                    && listed.forms == Forms::NONE
                    && !listed.senses.any(Senses::NO_VERB) =>
            {
                let read = by_ending(word);
                Word { senses: listed.senses.and(read.senses), ..read }
            }
            Some(listed) => listed,
            None => by_ending(word),
        },
    }
}

/// What stands behind a typographic apostrophe.
fn clitic(rest: &[u8]) -> Word {
    let mut straight = [b'\''; 4];
    let Some(tail) = straight.get_mut(1..=rest.len()) else { return Word::default() };
    tail.copy_from_slice(rest);
    known(&straight[..=rest.len()]).unwrap_or_default()
}

/// The longest word that is looked up, in bytes.
const LONGEST: usize = 24;

fn known(word: &[u8]) -> Option<Word> {
    known_head(word, word.len())
}

fn known_head(text: &[u8], length: usize) -> Option<Word> {
    TABLE.find_head(text, length).map(|index| ENTRIES[index])
}

/// A plain form, with the senses of its verb.
fn plain(word: &[u8]) -> Option<Word> {
    known(word).filter(|word| word.forms.any(Forms::BASE))
}

/// Reads a regular form off its ending.
fn by_ending(word: &[u8]) -> Word {
    match word.last() {
        Some(b'd' | b'D') => past(word),
        Some(b'g' | b'G') => ing(word),
        Some(b's' | b'S') => third(word),
        Some(b'y' | b'Y') if word.len() > 4 && without(word, b"ly").is_some() => {
            Word { role: Role::Adverb, ..Word::default() }
        }
        _ => Word::default(),
    }
}

const fn form(forms: Forms, senses: Senses) -> Word {
    Word { role: Role::Content, forms, senses }
}

/// "tried", "planned", "voted".
fn past(word: &[u8]) -> Word {
    let past = Forms::PAST.and(Forms::PARTICIPLE);
    if let Some(verb) = without(word, b"ied").and_then(|stem| with(stem, b"y")) {
        return form(past, verb.senses);
    }
    let Some(stem) = without(word, b"ed") else { return Word::default() };
    match plain(stem).or_else(|| plain(&word[..=stem.len()])).or_else(|| undoubled(stem)) {
        Some(verb) => form(past, verb.senses),
        None if stem.len() >= 3 && without(stem, b"e").is_none() => form(past, Senses::default()),
        None => Word::default(),
    }
}

/// "planning", "voting".
fn ing(word: &[u8]) -> Word {
    let Some(stem) = without(word, b"ing") else { return Word::default() };
    match plain(stem).or_else(|| with(stem, b"e")).or_else(|| undoubled(stem)) {
        Some(verb) => form(Forms::ING, verb.senses),
        None if stem.len() >= 3 => form(Forms::ING, Senses::default()),
        None => Word::default(),
    }
}

/// "votes", "reaches", "tries", and the plurals of nouns.
fn third(word: &[u8]) -> Word {
    let Some(stem) = without(word, b"s") else { return Word::default() };
    let verb = known(stem)
        .or_else(|| known(without(stem, b"e")?))
        .or_else(|| with(without(stem, b"ie")?, b"y"))
        .filter(|word| word.role == Role::Content);
    match verb {
        Some(verb) if verb.forms.any(Forms::BASE) => form(Forms::THIRD, verb.senses),
        Some(noun) => form(Forms::NONE, noun.senses),
        None => Word::default(),
    }
}

/// What stands before an ending, in any case.
fn without<'w, const N: usize>(word: &'w [u8], ending: &[u8; N]) -> Option<&'w [u8]> {
    let (stem, last) = word.split_last_chunk::<N>()?;
    last.eq_ignore_ascii_case(ending).then_some(stem)
}

/// The plain form `stem` + `ending`.
fn with(stem: &[u8], ending: &[u8]) -> Option<Word> {
    let mut buffer = [0; LONGEST];
    let whole = buffer.get_mut(..stem.len() + ending.len())?;
    whole[..stem.len()].copy_from_slice(stem);
    whole[stem.len()..].copy_from_slice(ending);
    plain(whole)
}

/// The plain form of a stem whose last letter was doubled: "plann" → "plan".
fn undoubled(stem: &[u8]) -> Option<Word> {
    match stem {
        [head @ .., a, b] if a.eq_ignore_ascii_case(b) => plain(&stem[..head.len() + 1]),
        _ => None,
    }
}

const RELATIONS: &[(&str, Relation)] = &[
    ("on", Relation::On),
    ("in", Relation::In),
    ("at", Relation::At),
    ("by", Relation::By),
    ("for", Relation::For),
    ("from", Relation::From),
    ("of", Relation::Of),
    ("as", Relation::As),
    ("since", Relation::Since),
    ("until", Relation::Until),
    ("till", Relation::Until),
    ("before", Relation::Before),
    ("after", Relation::After),
    ("through", Relation::Through),
    ("during", Relation::During),
    ("between", Relation::Between),
    ("within", Relation::Within),
    ("over", Relation::Over),
    ("around", Relation::Around),
    ("about", Relation::About),
    ("throughout", Relation::Throughout),
    ("starting", Relation::Starting),
    ("beginning", Relation::Starting),
    ("effective", Relation::Effective),
    ("commencing", Relation::Starting),
];

/// Lists whose words have one role and no verb form.
const ROLES: &[(&[&str], Role)] = &[
    (small::WILL, Role::Will),
    (small::WOULD, Role::Would),
    (small::COULD, Role::Could),
    (small::MUST, Role::Must),
    (&["to"], Role::To),
    (small::NOT, Role::Not),
    (small::DETERMINERS, Role::Determiner),
    (small::PRONOUNS, Role::Pronoun),
    (small::ADVERBS, Role::Adverb),
    (small::COORDINATORS, Role::Coordinator),
    (small::SUBORDINATORS, Role::Subordinator),
    (small::CONDITIONS, Role::Condition),
    (&["that"], Role::That),
    (small::RELATIVES, Role::Relative),
    (small::PREPOSITIONS, Role::Preposition),
    (small::TIME_WORDS, Role::Time),
    (verbs::AHEAD, Role::Ahead),
    (&["'s", "'"], Role::Possessive),
];

/// Lists whose words are forms of an auxiliary.
const AUXILIARIES: &[(&[&str], Role, Forms)] = &[
    (small::BE_PRESENT, Role::Be, Forms::THIRD),
    (small::BE_PAST, Role::Be, Forms::PAST),
    (&["be"], Role::Be, Forms::BASE),
    (&["been"], Role::Be, Forms::PARTICIPLE),
    (&["being"], Role::Be, Forms::ING),
    (small::HAVE_PRESENT, Role::Have, Forms::THIRD),
    (&["have"], Role::Have, Forms::BASE),
    (&["had"], Role::Have, Forms::PAST.and(Forms::PARTICIPLE)),
    (&["having"], Role::Have, Forms::ING),
    (small::DO_PRESENT, Role::Do, Forms::THIRD),
    (&["do"], Role::Do, Forms::BASE),
    (&["did"], Role::Do, Forms::PAST),
    (&["done"], Role::Do, Forms::PARTICIPLE),
    (&["doing"], Role::Do, Forms::ING),
];

/// Lists of words, of verbs their plain forms, that share a sense.
const SENSES: &[(&[&str], Senses)] = &[
    (attribution::SAYING, Senses::SAYING),
    (attribution::CLAIMING, Senses::CLAIMING),
    (attribution::DENYING, Senses::DENYING),
    (attribution::PUBLISHING, Senses::PUBLISHING),
    (claims::RETRACTING, Senses::RETRACTING),
    (claims::UNREAL, Senses::UNREAL),
    (claims::PREVENTING, Senses::PREVENTING),
    (verbs::INTENDING, Senses::INTENDING),
    (verbs::COMMITTING, Senses::COMMITTING),
    (verbs::SCHEDULING, Senses::SCHEDULING),
    (verbs::SHIFTING, Senses::SHIFTING),
    (verbs::TIMETABLED, Senses::TIMETABLED),
    (verbs::TAKING_EFFECT, Senses::TAKING_EFFECT),
    (verbs::UNDOING, Senses::UNDOING),
    (verbs::SUSPECTING, Senses::SUSPECTING),
    (verbs::ACCUSING, Senses::ACCUSING),
    (verbs::SEEMING, Senses::SEEMING),
    (verbs::LASTING, Senses::LASTING),
    (verbs::STRIVING, Senses::STRIVING),
    (verbs::PERCEIVING, Senses::PERCEIVING),
    (verbs::RECURRING, Senses::RECURRING),
    (verbs::PLANNED, Senses::PLANNED),
    (verbs::MATCHING, Senses::MATCHING),
    (verbs::OCCURRING, Senses::OCCURRING),
    (verbs::TIMETABLED_WITH_OBJECT, Senses::TIMETABLED_WITH_OBJECT),
    (verbs::ALSO_NOUNS, Senses::ALSO_NOUN),
    (verbs::PROSPECTS, Senses::PROSPECT),
    (verbs::EFFECTS, Senses::EFFECT),
    (hedges::HEDGES, Senses::HEDGE),
    (small::NOBODY, Senses::NOBODY),
];

const COUNT: usize = count();

const fn count() -> usize {
    let mut sum = RELATIONS.len() + verbs::IRREGULAR.len() * 3 + verbs::REGULAR.len() + verbs::NO_VERBS.len();
    let mut list = 0;
    while list < ROLES.len() {
        sum += ROLES[list].0.len();
        list += 1;
    }
    list = 0;
    while list < AUXILIARIES.len() {
        sum += AUXILIARIES[list].0.len();
        list += 1;
    }
    list = 0;
    while list < SENSES.len() {
        sum += SENSES[list].0.len();
        list += 1;
    }
    sum
}

static LISTED: [(&str, Word); COUNT] = listed();

/// Every word of every list, in the order in which their roles take precedence.
const fn listed() -> [(&'static str, Word); COUNT] {
    const NONE: Word = Word { role: Role::Content, forms: Forms::NONE, senses: Senses(0) };
    let mut all = [("", NONE); COUNT];
    let mut at = 0;
    let mut list = 0;
    while list < AUXILIARIES.len() {
        let (words, role, forms) = AUXILIARIES[list];
        let mut index = 0;
        while index < words.len() {
            all[at] = (words[index], Word { role, forms, senses: Senses(0) });
            at += 1;
            index += 1;
        }
        list += 1;
    }
    let mut index = 0;
    while index < RELATIONS.len() {
        all[at] = (RELATIONS[index].0, Word { role: Role::Relation(RELATIONS[index].1), ..NONE });
        at += 1;
        index += 1;
    }
    list = 0;
    while list < ROLES.len() {
        let (words, role) = ROLES[list];
        index = 0;
        while index < words.len() {
            all[at] = (words[index], Word { role, ..NONE });
            at += 1;
            index += 1;
        }
        list += 1;
    }
    index = 0;
    while index < verbs::IRREGULAR.len() {
        let (base, past, participle) = verbs::IRREGULAR[index];
        all[at] = (base, Word { forms: Forms::BASE, ..NONE });
        all[at + 1] = (past, Word { forms: Forms::PAST, ..NONE });
        all[at + 2] = (participle, Word { forms: Forms::PARTICIPLE, ..NONE });
        at += 3;
        index += 1;
    }
    index = 0;
    while index < verbs::REGULAR.len() {
        all[at] = (verbs::REGULAR[index], Word { forms: Forms::BASE, ..NONE });
        at += 1;
        index += 1;
    }
    list = 0;
    while list < SENSES.len() {
        let (words, senses) = SENSES[list];
        index = 0;
        while index < words.len() {
            all[at] = (words[index], Word { senses, ..NONE });
            at += 1;
            index += 1;
        }
        list += 1;
    }
    index = 0;
    while index < verbs::NO_VERBS.len() {
        all[at] = (verbs::NO_VERBS[index], Word { senses: Senses::NO_VERB, ..NONE });
        at += 1;
        index += 1;
    }
    all
}

static WORDS: [&str; COUNT] = {
    let mut words = [""; COUNT];
    let mut at = 0;
    while at < COUNT {
        words[at] = LISTED[at].0;
        at += 1;
    }
    words
};

static TABLE: Table<8192> = Table::new(&WORDS);

static ENTRIES: [Word; COUNT] = entries();

/// What each word of [`WORDS`] is, joined where it stands in several lists; the past of an irregular verb has the
/// senses of its plain form.
const fn entries() -> [Word; COUNT] {
    let mut entries = [Word { role: Role::Content, forms: Forms::NONE, senses: Senses(0) }; COUNT];
    let mut at = 0;
    while at < COUNT {
        let (name, word) = LISTED[at];
        if let Some(place) = TABLE.find(name.as_bytes()) {
            let joined = entries[place];
            entries[place] = Word {
                role: if place == at { word.role } else { joined.role },
                forms: joined.forms.and(word.forms),
                senses: joined.senses.and(word.senses),
            };
        }
        at += 1;
    }
    at = 0;
    while at < verbs::IRREGULAR.len() {
        let (base, past, participle) = verbs::IRREGULAR[at];
        if let Some(base) = TABLE.find(base.as_bytes()) {
            let senses = Senses(entries[base].senses.0 & !Senses::ALSO_NOUN.0);
            let mut form = 0;
            while form < 2 {
                let name = if form == 0 { past } else { participle };
                if let Some(place) = TABLE.find(name.as_bytes()) {
                    entries[place].senses = entries[place].senses.and(senses);
                }
                form += 1;
            }
        }
        at += 1;
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::{Forms, attribution, claims, look_up, verbs};

    #[test]
    fn the_verbs_of_every_sense_have_forms() {
        let senses = [
            attribution::SAYING,
            attribution::CLAIMING,
            attribution::DENYING,
            attribution::PUBLISHING,
            claims::RETRACTING,
            claims::UNREAL,
            claims::PREVENTING,
            verbs::INTENDING,
            verbs::COMMITTING,
            verbs::SCHEDULING,
            verbs::SHIFTING,
            verbs::TIMETABLED,
            verbs::TIMETABLED_WITH_OBJECT,
            verbs::TAKING_EFFECT,
            verbs::UNDOING,
            verbs::SUSPECTING,
            verbs::ACCUSING,
            verbs::LASTING,
            verbs::SEEMING,
            verbs::STRIVING,
            verbs::PERCEIVING,
            verbs::RECURRING,
            verbs::MATCHING,
            verbs::OCCURRING,
        ];
        let formless: Vec<&&str> =
            senses.into_iter().flatten().filter(|verb| !look_up(verb).forms.any(Forms::BASE)).collect();
        assert!(formless.is_empty(), "{formless:?}");
    }
}
