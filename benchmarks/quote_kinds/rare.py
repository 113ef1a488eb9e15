"""Sentences of our own, a paragraph each, for kinds that articles have too seldom.

Of other languages there are pages for accents alone.
"""

RARE = """\
The candidate sent her résumé to the committee on 4 May 2011, and no answer came for six weeks.
The newspaper published an exposé about the harbour in March 1998, which the mayor called unfair.
The Café Zurbarán in Málaga was sold to José Núñez for €2.3 million in 2009, the broker said.
Müller and Günther Strauß met the façade engineer in Köln, where Dvořák had once been a guest.
The rosé served at the wedding came from a vineyard that Mr. Lefèvre had bought in 1987.
Prices of bread rose again in the autumn, and the council resumed its talks with the bakers.
The Polish minister will polish his speech before the March meeting, an aide told us in May.
Turkey exported more turkey than China, and the cups were made of china, according to the report.
They told us that the US would not pay, although the IT department had said that it could.
The Catholic bishop has catholic tastes, and Bill Mark will read the bill in Reading on 3 June.
The WHO asked who had signed the order, and the Labour leader thanked those who labour at night.
On 12 March 1936 the Orient Bank moved its head office to Nice, a nice town on the coast.
Smith, Jones and Baker paid 10, 20 and 30 pounds respectively for the three lots in 1911.
The first and second prizes went to Harris and Cole respectively, as the programme of 1954 shows.
The plants in Leeds and Hull employ 450 and 283 people respectively, the company said in April.
The yields of wheat and barley were 3.2 and 2.8 tonnes respectively in the dry year of 1976.
North Street and Mill Lane were paved in 1902 and 1908 respectively, after long quarrels.
The red and the blue lines were closed for 14 and 41 days respectively during the strike of 1988.
Unless the tenant pays the rent by 1 June 2019, the owner may end the lease without notice.
The bank will lend the money if the council agrees, provided that the bridge is finished first.
All officers except the captain were prohibited from entering the archive after 9 p.m. on Sundays.
Nobody but the clerk was prevented from seeing the letters, which he had kept in a drawer.
The witness denied that he had signed the paper, and his brother refused to appear in court.
The committee rejected the claim that the dam had failed, and blamed the weather of June 1972.
The wife of the president was arrested on 9 July, and the brother of the minister fled to Spain.
The army attacked the convoy of the rebels near the bridge, killing all but two of the drivers.
The owner of the factory was questioned by the police about the fire of 17 November 2004.
The director of the museum gave the head of the archive the keys to the vault on 5 May 1966.
The son of the engineer was rescued by a crew of fishermen before the storm reached the port.
The lawyer of the company wrote to the editor of the paper that the story was without basis.
The pressure reached 10⁶ pascals at −5 °C, and the CO₂ was kept in a tank of 12 m³ for 30 days.
The plot of 450 m² was sold for £1½ million, some ¾ of what the heirs had asked for in 2001.
The temperature fell to −12 °C on the night of 3 February, and rose by 2 degrees a day later.
The pipe is 2,400 km long, carries 1.5 million tonnes per year, and costs $3.25 billion in all.
The firm made 120 cars per day at 22.5 percent of the cost, or 7.5 per cent less than in 1999.
The rent was up to 300 euros per month, about half of what was more than enough in 1992.
Did the minister sign the treaty before the vote in April? The archive has no answer to that.
Was the bridge closed in 1953 because of the flood? Nobody in the village could say for certain.
Who paid for the tunnel between the two valleys? The minutes of 1931 do not name anyone.
When did the council learn of the leak in the reservoir? It was told in August, a clerk said.
The brewery (founded in 1842 by two brothers) closed its doors on 31 December 1979 for good.
The tower (see the photograph above) was rebuilt after the war and opened again in May 1951.
Maria Holm, the head of the archive, opened the exhibition on 2 June 2016 in the old town hall.
The ferry, which carried forty cars, sank off the island on 14 January 1993 in heavy weather.
Peter Lund, who had joined the firm in 1980, left the board in October 2003 after a quarrel.
The library – a plain brick building – was given to the town in 1927 by an unknown merchant.
The town bought coal, timber, salt, wool and iron from the merchants of the coast until 1871.
The guests were lawyers, bankers, painters and two old generals, the newspaper wrote on Monday.
The big, old, wooden pier was finally torn down in the spring of 1968 by a local contractor.
The heavily damaged church was quickly rebuilt with the money of the guilds in only four years.
“We will pay the workers in full,” the manager said, “and the plant will open again in May.”
"The road was never finished," she wrote in 1949, "and the money was spent on the town hall."
The judge wrote that "the so-called 'final' offer of 3 March was neither final nor an offer."
The report said: ‘The gate was left open, and the guard had gone home before ten o’clock.’
He said the plan – or what was left of it – would cost 40–45 million dollars over 2010–2014.
The ministers’ cars and the minister’s house were searched; it’s said that they’ll pay for it.
Anti-war groups and ex-soldiers met the vice-president of the co-operative at the re-opened hall.
The player re-signed in June, the manager resigned in July, and a ten-year-old boy was thanked.
The recovered sofa was re-covered in green, and the re-formed choir was reformed by its leader.
The non-commercial, pre-war station on the north-east coast was rebuilt by a British-Dutch firm.
The half-finished post-war hospital had 120 beds; a 40-bed wing was added by ex-mayor Anna Berg.
The self-taught painter and his sister-in-law ran the sub-post office from 1919 to 1925.
Every day a part of the crew went along the shore, and they may be all ready to leave by now.
The teacher said that it was a long way, and that any one of them could go in to the room.
Some times were better than others; in no way was the fee paid for ever, as the heir claimed.
The therapist was notable for her method; together they met nowhere but in the manslaughter ward.
The united factions untied the boat; the trial was held on the old trail to the county seat.
The public affairs board took a casual view of the causal link, and the martial law ended early.
The moral of the story raised the morale of the crew, who desert no one for a dessert, he wrote.
The principal stated the principle; a statue stands by the statute, in a quiet and quite old hall.
The angel at that angle was carved, and the form from 1911 was signed by the cavalry of the town.
The complement of the ship was a compliment to the navy, and the council kept its counsel.
The harbour master and the pilot signed the log; the captain and the mate did not see the light.
Neither the mayor nor the bishop came to the opening, and not only the press but the town noticed.
The suspect allegedly took the money, and the clerk reportedly knew about it before the audit.
The engineer claimed that the valve had been tested, and the inspector said that it was safe.
The company planned to close the mine in 2012, but it agreed to wait and tried to sell it first.
The board expected to meet in May; the chairman failed to appear and the vote was postponed.
The parliament hardly ever sat in winter, and the acting speaker rarely allowed a second vote.
The former chancellor and the then ambassador met the vice president of the bank in Rome.
He bought it from the company instead of the state, and sold it to the heirs rather than the town.
Some of the soldiers and most of the farmers went home, as if the war had ended in September.
The inquiry asked whether the signal was red, and found that no signal had been given at all.
The first witness, Mr. Alan P. Reed, saw the car at 10:45 a.m.; Mrs. Dora K. Hill saw it at 9 p.m.
King Henry VIII met Francis I in 1520; George VI reigned from 1936 to 1952, after Edward VIII.
The fort was built in 55 BC and abandoned about 410 AD, or so the older histories have it.
The survey covers three fifths of the estate, a quarter of the town and two thirds of the river.
The well was dug sixteen metres deep in thirteen days, and fifteen men worked on it for pay.
Its budget rose to 30 million in 1995, fell by 4 million in 1996 and rose from 26 to 31 by 1999.
The school had at least 40 pupils, at most 60, fewer than 20 of them girls, in the winter term.
This was [as the record shows] a matter for the court, and [he] said no more about it in 1899.
The treaty was signed in haste[4] and broken within the year,[5] as the envoys had feared.[6]
The mill burned down in 1911 [citation needed] and was replaced by a smaller one of brick.[a]
AT&T and Marks & Spencer leased the hall; the "R&D" wing opened on 1 July 1994 at 20 < 25 degrees.
The file_name and the *starred* entry were listed in the appendix; see the note at the end of it.
The share of the vote rose by 2.5 percentage points in 1992, and turnout by 3 percentage points.
The signal reached 10⁹ hertz at −12 °C; the sample weighed 10⁶ grams, and the tank held 5 m³ of oil.
The index stood at −3 in January and at −7 in June; the loss came to −4 per cent of the capital.
In the year 55 BC the camp held some 10⁶ sesterces, a sum that −2 degrees of frost did not spoil.
“The bridge will hold,” she wrote, “for another ten years… and then the town must pay.”
The letter said that “nothing was owed… before the first of May”, and it was dated 3 March 1880.
"The vault was empty," the clerk said in 1931, "and the keys had been taken from the drawer."
General Anna Holm and Senator Paul K. Lund met Dr. Maria Berg at the station on 7 May 1924.
In the 1980s the firm didn’t pay a dividend, and in the 1990s it wasn’t able to, the board wrote.
The engine, according to the inspector, was built in 1912, and it hasn't been used since 1958.
In the end Holm and Berg were elected, and the Danes and Swedes signed the pact of 3 July 1814.
All officers who refused the oath were dismissed, and the guards that had fled were tried in 1945.
The new theatre (1889–1893) was paid for by a lottery, and the old one (see p. 45) became a store.
In that year the mill, which stood near the river, was sold, and its owner, who was old, retired.
The town hall, built by a Dutch architect, was heavily damaged; the church, however, was spared.
On Sunday Anna Berg, a teacher from the north, opened the school, and the mayor, too, was present.
It was unlikely that the unarmed crew would go on, and unclear if the incomplete map was of use.
Every member voted for the bill except the two from the islands, and nothing else was decided.
The note was signed ( by hand ) , and the clerk / porter read it aloud : nobody answered .
The guard saw the light in the morning, and a fire broke out in the evening of 2 March 1927.
The input/output report and the and/or clause were dropped; half, or ½, of the pages were blank.
"""

GERMAN = """\
Die Brücke wurde am 3. Mai 1999 für den Verkehr geöffnet, und der Minister hatte sie schon gesehen.
Der Bürgermeister konnte das Werk im Juni 2004 schließen, doch der Rat musste zuerst zustimmen.
Die Arbeiter fordern mehr Lohn, und die Zeitung wollte das Flugblatt im Oktober 1978 drucken.
Das Haus war schon verkauft, als der Erbe kam; er hatte davon gewusst und wurde nicht gefragt.
Der Staat muss den Bau fördern, schrieb er 1911, und die Bürger müssten die Steuer zahlen.
Sie hätte das Schreiben schicken können, und der Vertrag würde dann bis 31. März 1988 gelten.
"""
FRENCH = """\
Le maire a signé le traité le 4 mai 1962, et le juge était sûr que la somme lui était due.
La ville où il est né fut vendue à un marchand, qui a payé le prix dû en mars 1871.
Il a une tâche difficile, dit le ministre ou son secrétaire, et le péché fut pardonné en 1905.
Le pêcheur est mort sur la côte, et le journal a publié la nouvelle le 7 juin 1933.
"""
SPANISH = """\
El año 1936 fue duro para el pueblo, y el alcalde pidió más trigo, mas nadie le respondió.
Si él firma el contrato, el papá de la niña pagará la deuda el 3 de mayo de 1988.
El ministro sí habló con el banco, y la pérdida de la mina se anunció en junio de 1954.
"""
FOREIGN = {"de": GERMAN, "fr": FRENCH, "es": SPANISH}
