//! Things that are joined one pair after another → groups, each known by its first member.

/// Disjoint groups of the numbers from 0 up to a count.
#[derive(Clone, Debug)]
pub(crate) struct Groups {
    /// Of each number another of its group, or itself.
    parents: Vec<usize>,
}

impl Groups {
    /// Each number by itself.
    pub fn new(count: usize) -> Self {
        Self { parents: (0..count).collect() }
    }

    /// The first member of the group of `index`.
    ///
    /// # Panics
    /// If `index` is not below the count.
    pub fn first(&mut self, mut index: usize) -> usize {
        while self.parents[index] != index {
            // The way is shortened for the next who asks.
            self.parents[index] = self.parents[self.parents[index]];
            index = self.parents[index];
        }
        index
    }

    /// Makes one group of two.
    ///
    /// # Panics
    /// If a number is not below the count.
    pub fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        self.parents[one.max(other)] = one.min(other);
    }
}

#[cfg(test)]
mod tests {
    use super::Groups;

    #[test]
    fn a_group_is_known_by_its_first_member() {
        let mut groups = Groups::new(5);
        groups.join(3, 1);
        groups.join(4, 3);
        assert_eq!([0, 1, 2, 3, 4].map(|index| groups.first(index)), [0, 1, 2, 1, 1]);
        groups.join(4, 0);
        assert_eq!([0, 1, 2, 3, 4].map(|index| groups.first(index)), [0, 0, 2, 0, 0]);
    }
}
