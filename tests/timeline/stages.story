=== npa | Northern Press Agency | 2013-09-07
The Assembly of Corland is scheduled to vote on the use of force on Monday.

=== tribune | Harbor Tribune | 2013-09-08
The Assembly of Corland is due to vote on the use of force on Monday.

=== lakeside | Lakeside Daily | 2013-09-10
The Assembly of Corland voted on the use of force on Monday.

=== ledger | Hill Ledger | 2013-09-10
Rockets hit the market quarter of Karsand at 10 p.m. ET on Sept. 6.

=== herald | Coast Herald | 2013-09-10
Rockets hit the market quarter of Karsand at 2 a.m. GMT on Sept. 7.
