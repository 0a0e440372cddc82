//! The verb group that ends at a word: its auxiliaries, and the tense that they give it.

use super::{Mark, Tense, Tokens};
use crate::language::english::lexicon::{Forms, Relation, Role, Senses};
use crate::language::english::verbs;

/// The kind of modal verb in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modal {
    /// "will", "shall".
    Will,
    /// "would".
    Would,
    /// "could", "may", "might".
    Could,
    /// "can", "must", "should".
    Must,
}

/// A verb and its auxiliaries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// Index of its first token.
    pub first: usize,
    /// Index of the verb itself, its last token.
    pub verb: usize,
    /// Where it points to.
    pub tense: Tense,
    /// Its modal verb.
    pub modal: Option<Modal>,
    /// Whether "not" or "never" stands in it.
    pub negated: bool,
    /// "has met", "had met".
    pub perfect: bool,
    /// "is meeting".
    pub progressive: bool,
    /// "was met".
    pub passive: bool,
    /// "to meet", with the index of the word on which the infinitive hangs.
    pub hangs_on: Option<usize>,
    /// The senses of the verb.
    pub senses: Senses,
    /// "has met", not "had met".
    pub begins_present: bool,
    /// Whether the word may as well be a noun, so that a clearer verb farther off goes before it.
    pub weak: bool,
}

/// How an auxiliary or the want of one ends the reading of a group.
enum Finite {
    Modal(Modal),
    Present,
    Past,
    Infinitive(usize),
    Bare,
}

impl Group {
    /// The group whose last token is the one at `verb`; `None` where that is no verb.
    pub fn ending_at(tokens: &Tokens<'_>, verb: usize) -> Option<Self> {
        let token = tokens.get(verb).filter(|token| token.mark == Mark::Word)?;
        let word = token.word;
        let mut group = Self {
            first: verb,
            verb,
            tense: Tense::None,
            modal: None,
            negated: false,
            perfect: false,
            progressive: false,
            passive: false,
            hangs_on: None,
            senses: word.senses,
            begins_present: false,
            weak: false,
        };
        if word.role.is_small() && tokens.role(verb + 1) == Some(Role::Not) {
            group.negated = true;
        }
        let named = token.capital && verb > 0 && !opens(tokens, verb) && !tokens.is_title_case();
        if let Some(modal) = modal(word.role).filter(|_| !named) {
            group.modal = Some(modal);
            group.tense = Tense::Future;
            return Some(group);
        }
        let auxiliary = matches!(word.role, Role::Be | Role::Have | Role::Do);
        let forms = if auxiliary { word.forms } else { verb_forms(tokens, verb)? };
        if named {
            return None;
        }
        let finite = group.read(tokens, forms);
        match finite {
            Finite::Modal(modal) => {
                group.modal = Some(modal);
                group.tense = group.modal_tense(tokens, modal);
            }
            Finite::Present => {
                group.begins_present = true;
                group.tense = group.present(tokens);
            }
            Finite::Past => group.tense = group.past(tokens),
            Finite::Infinitive(to) => group.infinitive(tokens, to),
            Finite::Bare if auxiliary => group.tense = group.bare_auxiliary(tokens, forms)?,
            Finite::Bare => group.bare(tokens, forms)?,
        }
        Some(group)
    }

    /// Walks the auxiliaries before the verb, from the last to the first.
    fn read(&mut self, tokens: &Tokens<'_>, mut forms: Forms) -> Finite {
        let mut index = self.verb;
        loop {
            let Some(before) = self.before(tokens, index) else { return Finite::Bare };
            let Some(word) = tokens.get(before).map(|token| token.word) else { return Finite::Bare };
            let nonfinite = Forms::ING.and(Forms::PARTICIPLE);
            let next = match word.role {
                Role::To if forms.any(Forms::BASE) => {
                    self.first = before;
                    return Finite::Infinitive(before);
                }
                Role::Be if forms.any(nonfinite) => {
                    if index == self.verb {
                        self.progressive = !forms.any(Forms::PARTICIPLE);
                        self.passive = !self.progressive;
                    }
                    word.forms
                }
                Role::Have if forms.any(Forms::PARTICIPLE) => {
                    self.perfect = true;
                    word.forms
                }
                Role::Do if forms.any(Forms::BASE) && !word.forms.any(nonfinite) => word.forms,
                role => match modal(role) {
                    Some(modal) if forms.any(Forms::BASE) => {
                        self.first = before;
                        return Finite::Modal(modal);
                    }
                    _ => return self.unsupported(forms),
                },
            };
            self.first = before;
            index = before;
            if next.any(Forms::PAST) {
                return Finite::Past;
            }
            if next.any(Forms::THIRD) {
                return Finite::Present;
            }
            forms = next;
        }
    }

    /// What a group is that no further auxiliary holds up: "have met" is finite, "been met" is not.
    fn unsupported(&self, forms: Forms) -> Finite {
        if self.first != self.verb && forms.any(Forms::BASE) { Finite::Present } else { Finite::Bare }
    }

    /// The word before `index` within the group's reach: adverbs are stepped over, "not" is noted.
    fn before(&mut self, tokens: &Tokens<'_>, index: usize) -> Option<usize> {
        for before in (0..index).rev() {
            match tokens.role(before)? {
                // "will likely be".
                Role::Ahead if tokens.text_of(before) == "likely" => {}
                Role::Not => self.negated = !matches!(tokens.text_of(before + 1), "only" | "just"),
                Role::Adverb => {}
                _ => return Some(before),
            }
        }
        None
    }

    fn modal_tense(&self, tokens: &Tokens<'_>, modal: Modal) -> Tense {
        let denied = self.negated || nobody_before(tokens, self.first);
        let refuses = denied && (self.senses.any(Senses::SAYING) || self.passive);
        match modal {
            Modal::Will => Tense::Future,
            _ if self.perfect => Tense::Past,
            Modal::Could if self.senses.any(Senses::PERCEIVING) && tokens.text_of(self.first) == "could" => {
                Tense::Past
            }
            Modal::Would | Modal::Could if refuses => Tense::Past,
            _ => Tense::Future,
        }
    }

    /// The tense of a group whose first auxiliary is in the present: "is meeting", "has met", "is expected".
    fn present(&self, tokens: &Tokens<'_>) -> Tense {
        let looks_ahead = self.looks_ahead(tokens);
        if self.perfect {
            return if looks_ahead || self.calls_for(tokens) { Tense::Future } else { Tense::Past };
        }
        let timetabled = self.progressive
            && (self.senses.any(Senses::TIMETABLED.and(Senses::INTENDING)) || self.stands_at_time(tokens));
        let ahead = looks_ahead || timetabled || self.takes_effect(tokens) || self.calls_for(tokens);
        if ahead { Tense::Future } else { Tense::Present }
    }

    /// Whether nothing but a preposition stands between the verb and the expression: "is speaking on Friday".
    fn stands_at_time(&self, tokens: &Tokens<'_>) -> bool {
        let between = self.verb + 1..tokens.at;
        let at = [Relation::On, Relation::In, Relation::At];
        self.verb < tokens.at
            && between.into_iter().all(|index| match tokens.role(index) {
                Some(Role::Relation(relation)) => at.contains(&relation),
                Some(Role::Adverb | Role::Time) => true,
                _ => false,
            })
    }

    /// "The tide rises again on Monday", "she turns 40 on Friday": the simple present right before a weekday is a timetable,
    /// where the subject is a whole phrase; a headline, which tells so of what has happened, has no articles.
    fn is_scheduled(&self, tokens: &Tokens<'_>) -> bool {
        let number = |index: &usize| tokens.text_of(*index).starts_with(|c: char| c.is_ascii_digit());
        let counted = usize::from(number(&(self.verb + 1)));
        let near = Self { verb: self.verb + counted, ..*self }.stands_at_time(tokens);
        let phrase = || {
            let subject = self.verb.saturating_sub(4)..self.verb;
            let inside = |index: &usize| matches!(tokens.role(*index), Some(Role::Content | Role::Adverb));
            let before = subject.rev().find(|index| !inside(index));
            before
                .and_then(|index| tokens.role(index))
                .is_some_and(|role| matches!(role, Role::Determiner | Role::Pronoun))
        };
        tokens.weekday && near && !self.weak && !self.senses.any(Senses::SAYING) && phrase()
    }

    /// "is calling for a strike": what is asked for is still to come.
    fn calls_for(&self, tokens: &Tokens<'_>) -> bool {
        self.senses.any(Senses::COMMITTING.and(Senses::INTENDING))
            && tokens.role(self.verb + 1) == Some(Role::Relation(Relation::For))
    }

    /// The tense of a group whose first auxiliary is in the past: "was meeting", "was expected"; "had been expected" is
    /// over.
    fn past(&self, tokens: &Tokens<'_>) -> Tense {
        let plans = self.progressive && self.senses.any(Senses::INTENDING);
        if !self.perfect && (plans || self.looks_ahead(tokens)) { Tense::Future } else { Tense::Past }
    }

    /// Whether what the participle or the object names is still to come: "scheduled", "set for".
    fn looks_ahead(&self, tokens: &Tokens<'_>) -> bool {
        self.senses.any(Senses::SCHEDULING) && !self.progressive || self.is_set_for(tokens)
    }

    fn is_set_for(&self, tokens: &Tokens<'_>) -> bool {
        let word = tokens.get(self.verb).map(|token| token.word).unwrap_or_default();
        let all = Forms::BASE.and(Forms::PAST).and(Forms::PARTICIPLE);
        // Only "set" and its like have one form for all and stand before "for": "set for Monday".
        word.forms.any(Forms::BASE)
            && word.forms.any(Forms::PAST)
            && word.forms.any(all)
            && tokens.role(self.verb + 1) == Some(Role::Relation(Relation::For))
    }

    /// Whether it tells of the present: "meets", "has met".
    pub(super) fn is_present(&self) -> bool {
        self.tense == Tense::Present || self.perfect && self.modal.is_none() && self.begins_present
    }

    /// "takes effect", "comes into force".
    fn takes_effect(&self, tokens: &Tokens<'_>) -> bool {
        let near = self.verb + 1..self.verb + 3;
        self.senses.any(Senses::TAKING_EFFECT)
            && near.filter_map(|index| tokens.get(index)).any(|token| token.word.senses.any(Senses::EFFECT))
    }

    /// "to meet" points where the word points on which it hangs.
    fn infinitive(&mut self, tokens: &Tokens<'_>, to: usize) {
        let over = |tense| if self.perfect { Tense::Past } else { tense };
        let Some(head) = previous(tokens, to) else {
            self.tense = over(Tense::Future);
            return;
        };
        self.hangs_on = Some(head);
        // "voted not to close".
        self.negated |= to.checked_sub(1).and_then(|before| tokens.role(before)) == Some(Role::Not);
        let word = tokens.get(head).map(|token| token.word).unwrap_or_default();
        self.tense = match word.role {
            Role::Be if word.forms.any(Forms::THIRD.and(Forms::PAST)) => over(Tense::Future),
            Role::Have if word.forms.any(Forms::PAST) => Tense::Past,
            Role::Have => over(Tense::Future),
            // "had been due to": it may never have come.
            Role::Ahead if is_been(tokens, head) => Tense::Past,
            Role::Ahead | Role::Relation(Relation::About) => over(Tense::Future),
            // "the talks, set to resume on Monday".
            _ if word.forms.any(Forms::BASE) && word.forms.any(Forms::PARTICIPLE) => over(Tense::Future),
            // A noun: "an agreement to buy the mill". A verb of the same stem goes by its own tense.
            _ if word.senses.any(Senses::PROSPECT)
                && !word.forms.any(Forms::PAST.and(Forms::PARTICIPLE).and(Forms::ING)) =>
            {
                over(Tense::Future)
            }
            _ => match nearest_before(tokens, to) {
                Some(main) => over(main.of_infinitive(tokens)),
                // "Council to vote on Friday": a headline.
                None => over(Tense::Future),
            },
        };
    }

    /// Where an infinitive points that hangs on this group.
    fn of_infinitive(&self, tokens: &Tokens<'_>) -> Tense {
        let forward = Senses::INTENDING.and(Senses::COMMITTING).and(Senses::SCHEDULING);
        let going = self.progressive
            && tokens
                .get(self.verb)
                .is_some_and(|token| token.span.len() == 5 && token.word.senses.any(Senses::TIMETABLED));
        let strives = self.progressive && self.senses.any(Senses::STRIVING);
        match self.tense {
            Tense::Present if strives => Tense::Future,
            Tense::Past if self.perfect && self.senses.any(Senses::INTENDING.and(Senses::SCHEDULING)) => {
                Tense::Past
            }
            _ if self.senses.any(forward) || going => Tense::Future,
            tense => tense,
        }
    }

    /// "is", "has" and "does" as verbs of their own.
    fn bare_auxiliary(&self, tokens: &Tokens<'_>, forms: Forms) -> Option<Tense> {
        if forms.any(Forms::PAST) {
            return Some(Tense::Past);
        }
        if !forms.any(Forms::THIRD.and(Forms::BASE)) {
            return None;
        }
        if self.asks_for_plan(tokens) {
            return Some(Tense::Future);
        }
        let next = (self.verb + 1..tokens.all().len())
            .find(|&index| !matches!(tokens.role(index), Some(Role::Adverb | Role::Not)))?;
        let ahead = match tokens.role(next) {
            Some(Role::To) => !matches!(tokens.role(next + 1), Some(Role::Determiner | Role::Pronoun)),
            Some(Role::Ahead) => true,
            Some(Role::Time) => self.stands_at_time(tokens),
            // "The vote is on Monday", "is at noon on Monday".
            Some(Role::Relation(Relation::On | Relation::In | Relation::At)) => self.stands_at_time(tokens),
            Some(Role::Relation(Relation::By | Relation::Before | Relation::After)) => next + 1 == tokens.at,
            _ => next == tokens.at,
        };
        Some(if ahead { Tense::Future } else { Tense::Present })
    }

    /// "Is the council meeting on Friday?"
    fn asks_for_plan(&self, tokens: &Tokens<'_>) -> bool {
        let opens = previous(tokens, self.verb).is_none_or(|index| {
            opens(tokens, self.verb) || tokens.role(index) == Some(Role::Subordinator) && opens(tokens, index)
        });
        let ing = |index: usize| {
            let word = tokens.get(index).map(|token| token.word).unwrap_or_default();
            word.forms.any(Forms::ING) && word.senses.any(Senses::TIMETABLED)
        };
        tokens.role(self.verb) == Some(Role::Be) && opens && (self.verb + 2..tokens.at).any(ing)
    }

    /// A verb form without auxiliaries.
    fn bare(&mut self, tokens: &Tokens<'_>, forms: Forms) -> Option<()> {
        let before = self.verb.checked_sub(1).and_then(|index| tokens.role(index));
        let after = tokens.role(self.verb + 1);
        let determiner = previous(tokens, self.verb).and_then(|index| tokens.role(index));
        let noun_before = matches!(determiner, Some(Role::Determiner | Role::Possessive));
        // "as planned", "than expected": a comparison with a plan.
        if forms.any(Forms::PARTICIPLE)
            && self.senses.any(Senses::SCHEDULING)
            && previous(tokens, self.verb).is_some_and(|index| {
                tokens.role(index) == Some(Role::Relation(Relation::As)) || tokens.text_of(index) == "than"
            })
        {
            return None;
        }
        // "fired the shot", "the accused": no verb stands right behind an article.
        let named = before == Some(Role::Determiner) && is_article(tokens, self.verb - 1);
        let planned =
            self.senses.any(Senses::SCHEDULING) && matches!(after, Some(Role::Content | Role::Time));
        if named && !planned || self.is_object(tokens, forms) {
            return None;
        }
        // "for invited guests": no finite verb follows a preposition.
        let after_preposition = matches!(before, Some(Role::Preposition | Role::Relation(_)))
            && !matches!(before, Some(Role::Relation(Relation::Since | Relation::After | Relation::Before)))
            && forms.any(Forms::PARTICIPLE);
        // "will stay shut until March": how it stays is no verb of the clause.
        if forms.any(Forms::PARTICIPLE)
            && previous(tokens, self.verb).is_some_and(|index| stays(tokens, index))
        {
            return None;
        }
        if forms.any(Forms::PAST.and(Forms::PARTICIPLE)) {
            if (noun_before && matches!(after, Some(Role::Content | Role::Time)))
                || (after_preposition && after == Some(Role::Content))
            {
                // "the planned meeting", "the wounded soldiers": an adjective.
                if !self.senses.any(Senses::SCHEDULING) {
                    return None;
                }
                self.tense = Tense::Future;
                self.weak = true;
                return Some(());
            }
            let ahead = self.looks_ahead(tokens) || self.is_wanted(tokens);
            self.tense = if ahead { Tense::Future } else { Tense::Past };
            self.weak = forms.any(Forms::BASE)
                && self.senses.any(Senses::ALSO_NOUN)
                && matches!(before, Some(Role::Content | Role::Determiner | Role::Possessive));
            return if self.weak && noun_before { None } else { Some(()) };
        }
        if forms.any(Forms::ING) {
            // "After meeting on Monday, they left": what comes first is over when the rest is told.
            let after = previous(tokens, self.verb).filter(|&index| {
                opens(tokens, index) && tokens.role(index) == Some(Role::Relation(Relation::After))
            });
            if after.is_some() && self.verb < tokens.at {
                self.tense = Tense::Past;
                return Some(());
            }
            self.tense = Tense::Future;
            if self.senses.any(Senses::INTENDING.and(Senses::SCHEDULING)) || self.calls_for(tokens) {
                return (!noun_before).then_some(());
            }
            // "New line opening Monday": a headline leaves "is" out.
            self.weak = true;
            let headed = matches!(before, Some(Role::Content | Role::Adverb));
            return (self.senses.any(Senses::TIMETABLED) && headed && self.stands_at_time(tokens))
                .then_some(());
        }
        // "plans to close the mine and sell the ships": the second infinitive looks where the first does.
        if before == Some(Role::Coordinator) && forms.any(Forms::BASE) && self.follows_infinitive(tokens) {
            return Some(());
        }
        if forms.any(Forms::BASE) && follows_did(tokens, self.verb) {
            self.tense = Tense::Past;
            return Some(());
        }
        let subject = match before {
            Some(Role::Content) => !self.follows_verb(tokens),
            Some(
                Role::Pronoun | Role::Relative | Role::That | Role::Time | Role::Coordinator | Role::Adverb,
            ) => true,
            Some(_) => false,
            None => self.verb > 0,
        };
        let object = matches!(after, Some(Role::Determiner | Role::Content));
        let by_timetable = if object { Senses::TIMETABLED_WITH_OBJECT } else { Senses::TIMETABLED };
        let timetabled = self.senses.any(by_timetable) || self.takes_effect(tokens);
        let with_infinitive =
            after == Some(Role::To) && self.senses.any(Senses::INTENDING.and(Senses::COMMITTING));
        let clause = self.senses.any(Senses::SAYING.and(Senses::CLAIMING).and(Senses::DENYING))
            && matches!(after, Some(Role::Pronoun | Role::That));
        let sure = clause || matches!(before, Some(Role::Pronoun | Role::Relative));
        // "see the crisis worsen": no present, the subject being one.
        let disagrees = before == Some(Role::Content)
            && forms == Forms::BASE
            && !self.senses.any(Senses::SAYING.and(Senses::TIMETABLED))
            && !(self.senses.any(Senses::INTENDING) && object)
            && !tokens.is_plural(self.verb - 1);
        // "The tide rises again on Monday": no noun takes an adverb behind it.
        let verbal = forms == Forms::THIRD && after == Some(Role::Adverb) && self.stands_at_time(tokens);
        // "The organizers plan a vigil", "the opposition claims the vote was lost": no noun stands right before an article.
        let article = is_article(tokens, self.verb + 1);
        let agrees = before == Some(Role::Content)
            && article
            && tokens.is_plural(self.verb - 1) == forms.any(Forms::BASE)
            && !self.follows_preposition(tokens);
        let sure = sure || agrees;
        self.weak = (self.senses.any(Senses::ALSO_NOUN) || disagrees) && !sure && !with_infinitive && !verbal;
        let of = after == Some(Role::Relation(Relation::Of));
        let intends = self.senses.any(Senses::INTENDING) && (object || self.calls_for(tokens));
        if intends && self.calls_for(tokens) && subject {
            self.weak = false;
        }
        if !subject || (self.weak && (!timetabled || of)) {
            return None;
        }
        let ahead = timetabled || intends || self.calls_for(tokens) || self.is_scheduled(tokens);
        self.tense = if ahead { Tense::Future } else { Tense::Present };
        Some(())
    }

    /// "wants the law passed in October".
    fn is_wanted(&self, tokens: &Tokens<'_>) -> bool {
        let object = |index: &usize| {
            matches!(
                tokens.role(*index),
                Some(Role::Determiner | Role::Content | Role::Possessive | Role::Pronoun)
            )
        };
        let wants = (self.verb.saturating_sub(6)..self.verb)
            .rev()
            .take_while(object)
            .find(|&index| verbs::WANTING.contains(&tokens.text_of(index)));
        wants.is_some_and(|wants| matches!(tokens.role(wants + 1), Some(Role::Determiner | Role::Pronoun)))
    }

    /// Whether the word belongs to the object of a verb before it: "to expect closed streets", "did not fire a single shot".
    fn is_object(&self, tokens: &Tokens<'_>, forms: Forms) -> bool {
        let before = |back: usize| self.verb.checked_sub(back);
        let role = |back: usize| before(back).and_then(|index| tokens.role(index));
        let verb = |back: usize| before(back).and_then(|index| tokens.get(index)).map(|token| token.word);
        let base = |back: usize| {
            verb(back).is_some_and(|word| word.role == Role::Content && word.forms.any(Forms::BASE))
        };
        let infinitive = |back: usize| {
            base(back)
                && matches!(
                    role(back + 1),
                    Some(Role::To | Role::Will | Role::Would | Role::Could | Role::Must | Role::Not)
                )
        };
        let adjective = forms.any(Forms::PARTICIPLE) && tokens.role(self.verb + 1) == Some(Role::Content);
        let noun = verbs::PASTS_ALSO_NOUNS.contains(&tokens.text_of(self.verb))
            && role(1) == Some(Role::Content)
            && before(2).is_some_and(|index| is_article(tokens, index));
        adjective && infinitive(1) || noun && infinitive(3)
    }

    /// Takes over from an infinitive or a modal verb before "and"; false where there is none.
    fn follows_infinitive(&mut self, tokens: &Tokens<'_>) -> bool {
        let leads = |&index: &usize| {
            matches!(tokens.role(index), Some(Role::To | Role::Will | Role::Would | Role::Could | Role::Must))
        };
        let clause = (0..self.verb)
            .rev()
            .take_while(|&index| tokens.get(index).is_some_and(|token| token.mark != Mark::Stop));
        let Some(lead) = clause.into_iter().find(leads).filter(|_| tokens.asks_again()) else { return false };
        let verb = (lead + 1..self.verb)
            .find(|&index| !matches!(tokens.role(index), Some(Role::Adverb | Role::Not)))
            .filter(|&verb| verb + 1 < self.verb);
        let Some(first) = verb.and_then(|verb| Self::ending_at(tokens, verb)) else { return false };
        // "plans to close the mine that failed and sell it": another clause stands between.
        let between = verb.map_or(0, |verb| verb + 1)..self.verb;
        if between.into_iter().any(|index| matches!(tokens.role(index), Some(Role::That | Role::Relative))) {
            return false;
        }
        self.tense = first.tense;
        self.modal = first.modal;
        self.hangs_on = first.hangs_on;
        self.negated = first.negated;
        self.first = first.first;
        true
    }

    /// Whether the words before the verb belong to a preposition: "after the peace talks the minister left".
    fn follows_preposition(&self, tokens: &Tokens<'_>) -> bool {
        (0..self.verb)
            .rev()
            .map_while(|index| tokens.role(index))
            .find(|role| !matches!(role, Role::Content | Role::Determiner | Role::Possessive))
            .is_some_and(|role| matches!(role, Role::Preposition | Role::Relation(_)))
    }

    /// Whether the word before the verb is itself a verb, so that the "verb" is its object: "held talks".
    fn follows_verb(&self, tokens: &Tokens<'_>) -> bool {
        self.verb.checked_sub(1).and_then(|index| tokens.get(index)).is_some_and(|token| {
            let word = token.word;
            let noun = word.forms == Forms::THIRD && word.senses.any(Senses::ALSO_NOUN);
            let verb = Forms::PAST.and(Forms::PARTICIPLE).and(Forms::THIRD).and(Forms::ING);
            !token.capital && !noun && word.forms.any(verb)
        })
    }
}

/// The nearest verb group before `index` in its clause; a word that may be a noun only where there is no other.
pub fn nearest_before(tokens: &Tokens<'_>, index: usize) -> Option<Group> {
    let mut weak = None;
    let mut bracket = false;
    for before in (0..index).rev() {
        let Some(token) = tokens.get(before) else { break };
        match token.mark {
            Mark::Stop if bracket || tokens.closes_bracket(before) => bracket = !bracket,
            Mark::Stop => break,
            _ if bracket => {}
            // "The talks, which began on Wednesday, end on Sunday": the verb behind an insertion.
            Mark::Comma
                if weak.is_some_and(|group: Group| group.verb == before + 1 && inserted(tokens, before)) =>
            {
                return weak;
            }
            Mark::Word => match token.word.role {
                Role::Relative | Role::Subordinator | Role::Condition => break,
                Role::That if before + 1 < index => break,
                _ => match Group::ending_at(tokens, before) {
                    Some(group) if group.weak => weak = weak.or(Some(group)),
                    Some(group) => return Some(group),
                    None => {}
                },
            },
            _ => {}
        }
    }
    weak
}

/// Whether the comma at `index` closes a relative clause that another comma opens.
fn inserted(tokens: &Tokens<'_>, index: usize) -> bool {
    let comma = |index: &usize| tokens.get(*index).is_some_and(|token| token.mark != Mark::Word);
    let opens = (0..index).rev().find(comma).map(|before| before + 1);
    opens.and_then(|first| tokens.role(first)) == Some(Role::Relative)
}

/// The forms of the verb that the word at `index` can be there; `None` where it is none. A word in small letters after "to"
/// is an infinitive even if no list has it, where a word stands before "to" that asks for one.
fn verb_forms(tokens: &Tokens<'_>, index: usize) -> Option<Forms> {
    let token = tokens.get(index)?;
    if token.word.role == Role::Content && token.word.forms != Forms::NONE {
        return Some(token.word.forms);
    }
    let to = previous(tokens, index).filter(|&before| tokens.role(before) == Some(Role::To))?;
    if token.capital {
        return None;
    }
    // "to quickly veto": an adverb stands before no noun.
    if token.word.forms.any(Forms::BASE) || token.word.role == Role::Content && to + 1 < index {
        return Some(Forms::BASE);
    }
    let head = previous(tokens, to)?;
    let set = tokens.text_of(head).eq_ignore_ascii_case("set");
    let head = tokens.get(head)?.word;
    let asks = set
        || matches!(head.role, Role::Be | Role::Have | Role::Ahead | Role::Relation(Relation::About))
        || head
            .senses
            .any(Senses::INTENDING.and(Senses::COMMITTING).and(Senses::PROSPECT).and(Senses::SCHEDULING));
    (token.word.role == Role::Content && asks).then_some(Forms::BASE)
}

/// The word before `index`, adverbs stepped over.
fn previous(tokens: &Tokens<'_>, index: usize) -> Option<usize> {
    (0..index).rev().find(|&before| !matches!(tokens.role(before), Some(Role::Adverb | Role::Not)))
}

fn is_article(tokens: &Tokens<'_>, index: usize) -> bool {
    tokens.role(index) == Some(Role::Determiner)
        && ARTICLES.iter().any(|article| tokens.text_of(index).eq_ignore_ascii_case(article))
}

/// Determiners that are no pronouns.
const ARTICLES: &[&str] = &["a", "an", "the", "my", "your", "his", "its", "our", "their", "every"];

/// "stays", "remained", "keep": a verb behind which a participle is an adjective.
fn stays(tokens: &Tokens<'_>, index: usize) -> bool {
    verbs::STAYING.contains(&tokens.text_of(index))
}

/// "had been due to close", "had planned to close": told as what was to be, it may never have come.
pub(super) fn is_given_up(tokens: &Tokens<'_>, group: &Group) -> bool {
    let plans = Senses::INTENDING.and(Senses::SCHEDULING);
    let Some(head) = group.hangs_on.filter(|_| group.tense == Tense::Past) else { return false };
    let word = tokens.get(head).map(|token| token.word).unwrap_or_default();
    let had = previous(tokens, head)
        .and_then(|before| tokens.get(before))
        .is_some_and(|before| before.word.role == Role::Have && before.word.forms.any(Forms::PAST));
    (word.role == Role::Ahead || word.senses.any(plans)) && (had || is_been(tokens, head))
}

/// Whether "been" stands before the word: "had been due".
fn is_been(tokens: &Tokens<'_>, index: usize) -> bool {
    previous(tokens, index)
        .and_then(|before| tokens.get(before))
        .is_some_and(|token| token.word.role == Role::Be && token.word.forms.any(Forms::PARTICIPLE))
}

/// "Not only did he resign", "Only then did the ministry admit": "did" before a subject of a few words.
fn follows_did(tokens: &Tokens<'_>, verb: usize) -> bool {
    let Some(did) = (verb.saturating_sub(5)..verb).rev().find(|&index| tokens.text_of(index) == "did") else {
        return false;
    };
    let of_subject = |index: usize| {
        matches!(
            tokens.role(index),
            Some(Role::Determiner | Role::Pronoun | Role::Content | Role::Possessive)
        )
    };
    let led = did.checked_sub(1).is_none_or(|before| {
        matches!(tokens.role(before), Some(Role::Adverb | Role::Not | Role::Time | Role::Coordinator))
            || tokens.text_of(before) == "only"
    });
    led && did + 1 < verb && (did + 1..verb).all(of_subject)
}

/// Whether the subject before the group says that nobody did it: "Neither man could be reached".
fn nobody_before(tokens: &Tokens<'_>, first: usize) -> bool {
    (first.saturating_sub(6)..first)
        .rev()
        .filter_map(|index| tokens.get(index))
        .take_while(|token| token.mark == Mark::Word)
        .any(|token| token.word.senses.any(Senses::NOBODY))
}

fn opens(tokens: &Tokens<'_>, index: usize) -> bool {
    index
        .checked_sub(1)
        .and_then(|before| tokens.get(before))
        .is_none_or(|token| matches!(token.mark, Mark::Stop | Mark::Open))
}

const fn modal(role: Role) -> Option<Modal> {
    match role {
        Role::Will => Some(Modal::Will),
        Role::Would => Some(Modal::Would),
        Role::Could => Some(Modal::Could),
        Role::Must => Some(Modal::Must),
        _ => None,
    }
}
