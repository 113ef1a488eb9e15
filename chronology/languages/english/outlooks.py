"""English words of clauses whose shape shows which way their time looks."""

from types import MappingProxyType

from chronology.languages.english.inflection import forms
from chronology.languages.english.notation import phrases, words
from chronology.languages.english.verbs import AS_PRESENT
from chronology.languages.outlooks import (
    ALTERNATIVE,
    AT_THE_LATEST,
    DENIED_LIMIT,
    FOR_A_MEETING,
    MUST_HAVE,
    NOTE,
    PUT_OVER,
    RESOLVED,
    Outlooks,
)

OUTLOOKS = Outlooks(
    resolving=forms(
        "resolve agree order recommend propose move direct request require vote demand suggest "
        "insist decree urge instruct rule decide stipulate"
    )
    | words("resolution motion recommendation proposal seconded"),
    gatherings=words(
        "meeting meetings session sitting hearing assembly conference agm egm agenda council board "
        "committee"
    ),
    putting_over=forms("defer refer adjourn postpone hold remit table delay reserve")
    | words("remitted"),
    putting_with_over=forms("carry leave put move push bring continue")
    | words("stood stand stands carried"),
    over=words("over back forward"),
    targets=words("to until till for into"),
    over_again=words("stands stood stand"),
    alternatives=phrases(
        *("failing that", "failing which", "or else", "or otherwise", "or alternatively"),
        *("if not perhaps", "if not then", "if not", "you prefer", "u prefer", "alternatively"),
    ),
    was=words("was were"),
    expecting=words(
        "expected awaited due scheduled planned promised anticipated slated projected supposed "
        "meant intended"
    ),
    assuming=words("must may might could should can ca cannot ought"),
    obliging=words("must should"),
    limits=words("before until till til"),
    ends=words("by until till til through"),
    denied=words("would could will wo may might can ca cannot should shall"),
    nobody=words("not n't nothing nobody none no never nor neither cannot"),
    latest=phrases("at the latest", "at the very latest", "latest", "at latest"),
    no_note=words(
        "great lovely good brilliant amazing fun thanks thx cheers ta sorry awful terrible rubbish "
        "nice fab fantastic missed last yesterday ago since fine hell rough tired 'm i'm im"
    ),
    same_in_past=AS_PRESENT | words("set cut put let hit shut bid bet cast quit split"),
    equals=words("= :="),
    parts=words("+ & and or then but so"),
    short_weekdays=words("mon tue tues wed weds thu thur thurs fri sat sun"),
    beside_note=words("am pm at @ with for from morning afternoon eve evening night nite"),
    weights=MappingProxyType(
        {
            RESOLVED: 8.0,
            PUT_OVER: 5.0,
            FOR_A_MEETING: 3.0,
            ALTERNATIVE: 4.0,
            MUST_HAVE: -6.0,
            DENIED_LIMIT: 3.0,
            AT_THE_LATEST: 3.0,
            NOTE: 3.0,
        }
    ),
)
