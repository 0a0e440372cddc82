=== one | Harbor Tribune | 2013-09-06T10:00 | | 1
Guards at the gate

Guards are looking for the captain, who is thought to have left the harbor on Thursday.

The hall opened on Tuesday.

Two of the crew were hurt, the doctors said.

=== two | Harbor Tribune | 2013-09-07T10:00 | | 2
Guards at the gate

Guards questioned the captain on Friday afternoon and let him go without charge.

The hall opened on Wednesday.

Two of the crew were hurt, the doctors said.
