publications

=== ledger | The Valley Ledger | 2013-09-07 | | 1
The ferry Aurelia ran onto a reef.

A rescue ship brought 40 passengers ashore on Friday.

=== ledger-later | The Valley Ledger | 2013-09-08 | | 2
The ferry Aurelia ran onto a reef.

A rescue ship brought 40 passengers ashore on Friday.

=== courier | Courier | 2013-09-07 | |
HALLOW, Sept. 7 (NPA) -- Smugglers allegedly damaged the light on the reef.

=== star | Star | 2013-09-07T18:30 | |
The owner, Ida Brenn, denied that the captain had slept.

=== post | Post | 2013-09-09 | |
Will the owner raise the wreck? Divers went down on Sunday.

=== gazette | Gazette | 2013-09-09 | |
If the weather holds, divers will close the tanks.

=== unknown | Notes | | |
The ferry was built in Solvik.

=== empty | Blank | 2013-09-09 | |
