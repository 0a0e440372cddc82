=== note | |
The council met on Friday. It voted to close the bridge.

In May 2012 the bridge was opened. It will close tomorrow.

=== letter | Hill Ledger | 2013-09-07
The council met on Friday. Nobody knew why.
