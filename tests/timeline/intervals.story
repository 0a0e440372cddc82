=== courier | The Courier | 2013-09-04
The council met from 3 to 7 May in the old mill.

Prices of bread rose between March and June 2011.

Rain fell on the valley in the three days to Friday.

Sales of boats fell over the past two months.

The harbor will be closed for two days from Friday.

The inspectors stayed in the tower for three days until Sunday.

The dam has been watched for two weeks since Aug. 26.

Profit at the bank rose in the six months ended June 30.

In the two years to March 2013, the firm sold four ships.

The school has been idle for the past three days.

She taught at the school from 1999 until 2004.

The fair runs from Friday through Sunday.

The ferry comes back in three weeks.

It is three days until the vote. The strike lasted three weeks. The paper appears every Friday. He waters his garden twice a week. Now nobody goes out. She was gone for half an hour.

Three months later, on 17 January 2011, the court fined the owner of the mill.
