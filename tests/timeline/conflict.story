=== ledger | Hill Ledger | 2013-09-08
A fire at the Brandt mill in Ostrey injured 500 workers on Friday, police said.

The lake spilled over the Halvard Dam into the streets of Ostrey on Friday.

=== courier | Ostrey Courier | 2013-09-08
The fire at the Brandt mill in Ostrey injured 1,000 workers on Friday, a doctor said.

The lake spilled over the Halvard Dam into the streets of Ostrey on Thursday.

=== herald | Coast Herald | 2013-09-10
The fire at the Brandt mill in Ostrey on Friday injured 1,200 workers, hospitals said.

The market of Ostrey opened on Monday. The market of Ostrey opened on Tuesday.

=== gazette | Valley Gazette | 2013-09-09
Voters in Ostrey queued on Sunday at the town hall in the rain.

=== star | Evening Star | 2013-09-10
Voters in Ostrey queued on Monday at the town hall in the rain.

=== mirror | Evening Mirror | 2013-09-08
Soldiers fired on the crowd at the Ostrey bridge on Friday.

=== post | Morning Post | 2013-09-08
The army denied that soldiers fired on the crowd at the Ostrey bridge on Friday.
