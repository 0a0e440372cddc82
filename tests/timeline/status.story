=== wire | Northern Press Agency | 2013-09-07
OSTREY, Sept. 7 (NPA) -- The assembly is due to vote on the bridge on Monday.

The minister denied on Saturday that troops had fired on the crowd on Friday.

If talks fail, the union will strike on Tuesday, its leader said.

Rebels allegedly burned the mill on Thursday. "We were not there on Thursday," said Boris Reyes, their spokesman.

Will the assembly vote on Monday?

The vote planned for Wednesday was cancelled.

The group met on Monday, and the union struck on Tuesday.

Rain fell from Monday to Thursday. It has rained for three weeks. The paper appears every Friday. Now nobody goes out.
