=== herald | The Herald | 2013-09-04 | |
Eleven of the 40 sailors drowned on Sunday when the ferry sank off Dorn.
The dairy sold 400 cows to a farm in Selm on Monday.

=== tribune | The Tribune | 2013-09-05 | |
Forty sailors drowned on Sunday when the ferry sank off Dorn.
The dairy's owner sold 300 cows to a farm in Selm on Monday.
