=== chronicle | The Chronicle | 2018-07-25
1791: The canal opens on 4 August.

1802: The locks are rebuilt.

1999: The canal is opened again by the Duke on 1 May, 208 years after the first opening.

The ferry was sold on Monday, 31 April 2018. The mill opened on Monday, 2 April 2018, and the barn on Tuesday, 4 April 2018.
