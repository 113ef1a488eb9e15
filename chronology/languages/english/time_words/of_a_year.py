"""English events, and other things, that are named with their year: "the siege of 1683"."""

_S = r"\s{1,3}"
_EVENTS = (
    "assembly|assemblies|battle|blizzard|blockade|campaign|chapter|civil war|coronation|council|"
    "coup|crusade|diet|drought|earthquake|embassy|epidemic|estates|exhibition|expedition|famine|"
    "festival|fire|floods?|frost|games|harvest|hurricane|insurrection|invasion|"
    "jubilee|massacre|mission|mutiny|parliament|peace|pestilence|pilgrimage|plague|pogrom|progress|"
    "raid|rebellion|regatta|retreat|revolt|revolution|riots?|rising|season|sessions?|siege|storm|"
    "strike|summer|synod|tempest|tour|tournament|trial|tumult|uprising|visitation|voyage|war|winter|"
    "year"
)
EVENTS_OF_YEAR = rf"(?i:{_EVENTS}){_S}(?:of|in){_S}(?:the{_S}year{_S})?\d{{3,4}}"
THINGS_OF_YEAR = rf"[a-z]{{3,20}}{_S}of{_S}(?:the{_S}year{_S})?\d{{3,4}}"
