=== ledger | Hill Ledger | 2013-09-07
Helena Marsh met Karel Doran in Ostrey on Friday. Helena Marsh told Karel Doran in Ostrey on Friday that the border would stay shut. Karel Doran left Ostrey for Solvik on Friday night.

Two police officers were hurt on Friday. The road was closed on Friday.

=== courier | Ostrey Courier | 2013-09-07
Marsh met with Doran in Ostrey on Friday for two hours. In Ostrey, Doran on Friday rejected a plan of Marsh for the border.

Shops were looted in the old town of Solvik on Friday. The road to Solvik was closed on Friday, police said.

=== herald | Coast Herald | 2013-09-07
Friday's talks in Ostrey between Helena Marsh, the foreign minister, and Karel Doran ended without result.

Looters emptied shops in the old town of Solvik on Friday.
