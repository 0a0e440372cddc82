=== one | Harbor Tribune | 2013-09-07T11:05 | | 1
Minister seeks support on Saturday

Helena Marsh, the foreign minister, sought support on Saturday for a firm answer to the raid.

Its team handed the samples to laboratories on Thursday.

In March, Lowmark held up a similar statement for three weeks.

=== two | Harbor Tribune | 2013-09-07T21:33 | | 2
Minister seeks support on Saturday

Helena Marsh, the foreign minister, sought and won support on Saturday for a firm answer to the raid.

Its team handed the samples to laboratories on Wednesday.

The ministers will meet again in October.

=== three | Harbor Tribune | 2013-09-08T10:15 | | 3
Minister wins support

Helena Marsh, the foreign minister, won support on Saturday for a firm answer to the raid.

Its team handed the samples to laboratories on Wednesday.

The ministers will meet again in October.

In March, Lowmark held up a similar statement for three weeks.
