=== ledger | Hill Ledger | 2013-09-07
Council closes dam Friday

The council of Ostrey voted 7-2 on Friday to close the Halvard Dam after the inspectors found cracks in the wall.

The inspectors had found the cracks in August.

=== courier | Ostrey Courier | 2013-09-08
The Ostrey council voted on Friday to close the Halvard Dam, where inspectors found cracks in the western wall.

The mayor, Elin Moe, will visit the dam on Tuesday.

=== npa | Northern Press Agency | 2013-09-08 | NPA
OSTREY (NPA) -- Elin Moe, the mayor of Ostrey, will visit the Halvard Dam on Tuesday with two engineers, her office said.

=== gazette | Valley Gazette | 2013-09-08 | NPA
OSTREY (NPA) -- Elin Moe, the mayor of Ostrey, will visit the Halvard Dam on Tuesday with two engineers, her office said.

=== herald | Coast Herald | 2013-09-30
Last month, inspectors found cracks in the western wall of the Halvard Dam at Ostrey.

On 27 August the inspectors found cracks in the western wall of the Halvard Dam at Ostrey, a report says.

=== tribune | Coast Tribune | 2013-09-30
On 27 August the inspectors found cracks in the western wall of the Halvard Dam at Ostrey.

=== post | Morning Post | 2013-09-12
Two swimmers drowned last month in the lake behind the Brandt weir at Solvik.

Residents of Solvik must leave their houses by Friday.

=== mirror | Evening Mirror | 2013-09-12
Two swimmers drowned in the lake behind the Brandt weir at Solvik on 21 August.

=== star | North Star | 2013-09-15
Selva's harbour master, Piet Haal, opened the fish market on Friday.

=== globe | Lake Globe | 2013-09-15
Selva's harbour master, Piet Haal, said on Friday that no boat was missing.
