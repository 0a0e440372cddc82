=== draft | |
Harbour minister Tomas Ravik resigned on Friday over the ferry report.

The council voted on Tuesday to close the mill bridge. A new minister will be named tomorrow.

=== diary | |
The swimming club held its autumn race on Friday.

=== torn | |
Divers raised the ferry Aurelia from the harbour on Monday.

Harbour minister Tomas Ravik resigned on Wednesday over the ferry report.

=== ledger | Hill Ledger | 2013-09-07
The harbour minister, Tomas Ravik, resigned on Friday after the ferry report.

The council voted on 3 September to close the mill bridge. The club held a race.

=== post | Post | 2013-11-21
Divers raised the ferry Aurelia from the harbour on Monday.
