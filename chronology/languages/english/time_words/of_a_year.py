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
_YEAR = rf"{_S}(?:of|in){_S}(?:the{_S}year{_S})?\d{{3,4}}"
# "The great siege of 1683", "In the plague year of 1603"; but "survivors of the siege".
EVENTS_OF_YEAR = (
    rf"[\"“‘(]?(?i:(?:(?:in|during|at|throughout){_S})?(?:the|a|an|this|that|our|their|its|his|her){_S})"
    rf"(?:(?!(?:of|about|on|to|since|from|after|and)\b)[\w’'-]{{2,20}}{_S}){{0,3}}(?i:{_EVENTS}){_YEAR}"
)
THINGS_OF_YEAR = rf"[a-z]{{3,20}}{_S}of{_S}(?:the{_S}year{_S})?\d{{3,4}}"
TOLD_LATER = (
    "is|are|has|have|now|today|will|would|may|can|since|still|recently|later|remembered|retold|"
    "recalled|commemorated|marked|discussed|debated|film|book|play|exhibition|memorial|anniversary"
)
