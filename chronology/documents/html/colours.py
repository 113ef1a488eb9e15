"""Colours of style sheets, as far as they are read for certain (CSS Color 4)."""

import math
import re
from collections.abc import Callable, Mapping
from colorsys import hls_to_rgb

from chronology.documents.html.media import split_at_commas

_NAMED = (
    "aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige"
    " f5f5dc bisque ffe4c4 black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2"
    " brown a52a2a burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e coral"
    " ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff darkblue 00008b"
    " darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9"
    " darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid"
    " 9932cc darkred 8b0000 darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b"
    " darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise 00ced1 darkviolet 9400d3"
    " deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff"
    " firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc"
    " ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow"
    " adff2f grey 808080 honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory"
    " fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon"
    " fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2"
    " lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 lightsalmon ffa07a"
    " lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 lightslategrey 778899"
    " lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6"
    " magenta ff00ff maroon 800000 mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid"
    " ba55d3 mediumpurple 9370db mediumseagreen 3cb371 mediumslateblue 7b68ee"
    " mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585 midnightblue"
    " 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080"
    " oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid"
    " da70d6 palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093"
    " papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6"
    " purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f royalblue 4169e1"
    " saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee"
    " sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey"
    " 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle"
    " d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff whitesmoke"
    " f5f5f5 yellow ffff00 yellowgreen 9acd32"
)
_COLOURS = dict(zip(_NAMED.split()[::2], _NAMED.split()[1::2], strict=True))
_OF_LIGHT_DESKS = {  # what a desk gives itself, where it is known
    **dict.fromkeys(("canvas", "field"), "ffffff"),
    **dict.fromkeys(("canvastext", "fieldtext", "windowtext", "buttontext"), "000000"),
}
_LEFT_TO_DESKS = frozenset(
    [
        "accentcolor",
        "accentcolortext",
        "activetext",
        "buttonborder",
        "buttonface",
        "graytext",
        "highlight",
        "highlighttext",
        "linktext",
        "mark",
        "marktext",
        "selecteditem",
        "selecteditemtext",
        "visitedtext",
        "window",
        "background",
        "menu",
        "menutext",
        "infobackground",
        "infotext",
        "threedface",
        "buttonhighlight",
    ]
)
_HEX = re.compile(r"#(?:[\da-f]{3,4}|[\da-f]{6}(?:[\da-f]{2})?)")
_RGB = re.compile(r"rgba?\(\s?(\d{1,3})[\s,]{1,3}(\d{1,3})[\s,]{1,3}(\d{1,3})[^()%]{0,20}\)")
_FUNCTION = re.compile(r"(?P<name>[a-z-]{1,20})\((?P<parts>[^()]{0,80})\)")
_LIGHT = re.compile(r"light-dark\((?P<light>[^(),]{1,60}(?:\([^()]{0,60}\))?)\s?,.{0,80}\)")
_NUMBER = re.compile(r"(?P<number>[-+]?(?:\d{1,6}(?:\.\d{0,9})?|\.\d{1,9}))(?P<unit>%|deg|)")
_CALLS = re.compile(r"[a-z-]{1,30}\(.*\)", re.DOTALL)
_ALPHA = re.compile(
    r"(?:(?:rgb|hsl)a\((?:[^(),]{1,20},){3}|(?:rgb|hsl)a?\([^()/]{1,60}/)\s?"
    r"(?P<number>\d{1,3}(?:\.\d{0,9})?|\.\d{1,9})(?P<unit>%?)\s?\)"
)
_HEX_ALPHA = re.compile(
    r"#(?:[\da-f]{3}(?P<short>[\da-f])|[\da-f]{6}(?P<long>[\da-f]{2}))(?![\da-f])"
)
_OF_GROUNDS = re.compile(r"\b(?:url|image-set|rgb|hsl|lab|lch|oklab|oklch|color|color-mix)\(")
_WORD = re.compile(r"#?[\w-]{1,40}")
_NO_GROUND = frozenset({"transparent", "none", "inherit", "initial", "unset", "revert", ""})
_ADDRESS = re.compile(r"url\([^()]{0,10000}\)|\"[^\"]*+\"|'[^']*+'")
_CALL = re.compile(r"(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^()]{1,80}\)")
_MIXES = "color-mix("
_HALF = 0.5
_SHARED = re.compile(
    r"(?:(?P<before>\d{1,3}(?:\.\d{1,6})?)% )?(?P<colour>#?\w{1,30}|[a-z]{2,6}\([^()]{1,80}\))"
    r"(?: (?P<behind>\d{1,3}(?:\.\d{1,6})?)%)?"
)
_OF_SPACE = re.compile(r"\Acolor\((?:srgb|display-p3)\s(?=[\d.])")  # nearly alike where it matters
_NEAR = 12  # of 255 parts by which colours differ that nobody tells apart
_PARTS = 3
_FAINTEST = 0.05  # of what can be seen at all


def colour_of(value: str) -> str:
    """Return a colour as `#rrggbb`, its opacity aside; empty for a value that is none known.

    Args:
        value: what is written, in lower case.

    >>> colour_of("white"), colour_of("hsl(0 0% 100%)"), colour_of("color-mix(in srgb, red, blue)")
    ('#ffffff', '#ffffff', '#800080')
    """
    if (named := _COLOURS.get(value) or _OF_LIGHT_DESKS.get(value)) is not None:
        return f"#{named}"
    if _HEX.fullmatch(value):
        figures = value[1:]
        is_short = len(figures) <= len("rgba")
        return "#" + ("".join(2 * one for one in figures[:3]) if is_short else figures[:6])
    if (found := _RGB.fullmatch(value)) is not None:
        return _as_hex(*(int(part) / 255 for part in found.groups()))
    if (light := _LIGHT.fullmatch(value)) is not None:
        return colour_of(light["light"].strip())
    if value.startswith(_MIXES):
        return _mixed(value)
    return _computed(_OF_SPACE.sub("color(", value))


def opacity_of(value: str) -> float:
    """Return how much of what is behind a colour or a picture is not seen, from 0 to 1.

    Args:
        value: a colour, an opacity or what a background is given, in lower case.

    >>> opacity_of("rgba(0,0,0,.5)"), opacity_of("#fff"), opacity_of("none"), opacity_of("url(a)")
    (0.5, 1.0, 0.0, 1.0)
    """
    if (bare := _NUMBER.fullmatch(value)) is not None:
        return min(1.0, float(bare["number"]) / (100 if bare["unit"] == "%" else 1))
    if value in _NO_GROUND:
        return 0.0
    found = [float(one["number"]) / (100 if one["unit"] else 1) for one in _ALPHA.finditer(value)]
    found += [int(2 * one["short"] if one["short"] else one["long"], 16) / 255
              for one in _HEX_ALPHA.finditer(value)]  # fmt: skip
    rest = _HEX_ALPHA.sub(" ", _ALPHA.sub(" ", value))
    is_solid = _OF_GROUNDS.search(rest) or any(map(colour_of, _WORD.findall(rest)))
    return max((1.0 if is_solid else 0.0, *found))


def is_unsure(value: str) -> bool:
    """Say whether a value is a colour that is not read for certain.

    Args:
        value: what is written, in lower case; a name that nobody knows is no colour.
    """
    is_known = bool(colour_of(value)) or value.startswith("var(")
    return not is_known and (value in _LEFT_TO_DESKS or _CALLS.fullmatch(value) is not None)


def is_unseen_on(colour: str, background: str) -> bool:
    """Say whether letters of a colour are not told from what is behind them, where both are known.

    Args:
        colour: that of the letters, as `#rrggbb`; empty if it is not known.
        background: that behind them, alike.
    """
    if not colour or not background:
        return False
    places = range(1, len(colour), 2)
    return all(
        abs(int(colour[at : at + 2], 16) - int(background[at : at + 2], 16)) <= _NEAR
        for at in places
    )


def _as_hex(*parts: float) -> str:
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, part))):02x}" for part in parts)


def colours_in(value: str) -> frozenset[str]:
    """Return the colours that stand in a value, such as those of a shade or a shadow.

    Args:
        value: what a background or a shadow is given, in lower case.

    >>> sorted(colours_in("linear-gradient(#fff, rgb(0 0 0) 50%)"))
    ['#000000', '#ffffff']
    """
    bare = _ADDRESS.sub(" ", value)
    written = (*_CALL.findall(bare), *_WORD.findall(_CALL.sub(" ", bare)))
    found = (colour_of(one) for one in written if opacity_of(one) >= _HALF)
    return frozenset(one for one in found if one)


def laid_on(colour: str, ground: str, opacity: float) -> str:
    """Return what is seen of a colour on another, as far as both are known.

    Args:
        colour: as `#rrggbb`; empty for one that is not known.
        ground: that behind it, alike.
        opacity: how much of what is behind it is not seen.
    """
    if opacity >= 1 or not colour:
        return colour
    places = range(1, len("#rrggbb"), 2)
    pairs = [(int(colour[at : at + 2], 16), int(ground[at : at + 2], 16))
             for at in places if ground]  # fmt: skip
    mixed = [(above * opacity + below * (1 - opacity)) / 255 for above, below in pairs]
    return _as_hex(*mixed) if mixed else ""


def _mixed(value: str) -> str:
    """Return what two colours make; of other spaces than that of screens it is nearly so."""
    parts = [one.strip() for one in split_at_commas(value[len(_MIXES) : -1])]
    if len(parts) != _PARTS or not value.endswith(")"):
        return ""
    mixed = [_SHARED.fullmatch(one) for one in parts[1:]]
    pairs = [(one["colour"], one["before"] or one["behind"]) for one in mixed if one]
    shares = [float(share) / 100 if share else math.nan for _, share in pairs]
    if len(pairs) != _PARTS - 1:
        return ""
    first = 0.5 if all(map(math.isnan, shares)) else shares[0]
    first = 1 - shares[1] if math.isnan(first) else first
    colours = [(colour_of(name), share) for (name, _), share in
               zip(pairs, (first, 1 - first), strict=True) if name != "transparent"]  # fmt: skip
    if not all(name for name, _ in colours):
        return ""
    whole = sum(share for _, share in colours)
    if whole <= _FAINTEST:
        return ""
    places = range(1, len("#rrggbb"), 2)
    return _as_hex(
        *(sum(int(name[at : at + 2], 16) / 255 * share for name, share in colours) / whole
          for at in places)
    )  # fmt: skip


def _computed(value: str) -> str:
    """Return what a function of figures makes; empty where it is none of them."""
    found = _FUNCTION.fullmatch(value)
    if found is None:
        return ""
    colour, _, alpha = found["parts"].partition("/")
    written = [_NUMBER.fullmatch(part) for part in colour.replace(",", " ").split()]
    figures = [(float(one["number"]), one["unit"]) for one in written[:_PARTS] if one]
    makes = _MAKES.get(found["name"])
    if len(figures) != _PARTS or makes is None or not _is_seen(alpha):
        return ""
    return _as_hex(*makes(figures))


_Figures = list[tuple[float, str]]
_Shares = tuple[float, float, float]


def _of_rgb(figures: _Figures) -> _Shares:
    red, green, blue = (number / (100 if unit else 255) for number, unit in figures)
    return red, green, blue


def _of_screens(figures: _Figures) -> _Shares:
    red, green, blue = (number / (100 if unit else 1) for number, unit in figures)
    return red, green, blue


def _of_hwb(figures: _Figures) -> _Shares:
    (hue, _), white, black = figures
    light, dark = _share(white[0]), _share(black[0])
    if light + dark >= 1:
        return (light / (light + dark),) * 3
    pure = hls_to_rgb(hue / 360 % 1, 0.5, 1)
    red, green, blue = (one * (1 - light - dark) + light for one in pure)
    return red, green, blue


def _of_hsl(figures: _Figures) -> _Shares:
    (hue, _), (saturation, _), (lightness, _) = figures
    return hls_to_rgb(hue / 360 % 1, _share(lightness), _share(saturation))


def _of_lch(figures: _Figures) -> _Figures:
    light, (chroma, unit), (hue, _) = figures
    angle = math.radians(hue)
    return [light, (chroma * math.cos(angle), unit), (chroma * math.sin(angle), unit)]


def _is_seen(alpha: str) -> bool:
    """Say whether an opacity is left out, or certainly one that is seen."""
    found = _NUMBER.fullmatch(alpha.strip() or "1")
    return found is not None and float(found["number"]) / (100 if found["unit"] else 1) > _FAINTEST


def _of_oklab(figures: _Figures) -> _Shares:
    """Return red, green and blue (B. Ottosson, "A perceptual color space", 2020)."""
    (light, unit), *others = figures
    light /= 100 if unit == "%" else 1
    a, b = (number * (0.004 if of == "%" else 1) for number, of in others)
    one = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    two = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    three = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _gamma_of(4.0767416621 * one - 3.3077115913 * two + 0.2309699292 * three),
        _gamma_of(-1.2684380046 * one + 2.6097574011 * two - 0.3413193965 * three),
        _gamma_of(-0.0041960863 * one - 0.7034186147 * two + 1.7076147010 * three),
    )


def _of_lab(figures: _Figures) -> _Shares:
    """Return red, green and blue, by way of XYZ as it is lit by D50 (CSS Color 4)."""
    (light, _), *others = figures
    a, b = (number * (1.25 if of == "%" else 1) for number, of in others)
    middle = (light + 16) / 116
    white = (0.9642956764, 1.0, 0.8251046025)
    parts = (middle + a / 500, middle, middle - b / 200)
    x, y, z = (
        one * (part**3 if part > 6 / 29 else (part - 16 / 116) * 108 / 841)
        for one, part in zip(white, parts, strict=True)
    )
    return (
        _gamma_of(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
        _gamma_of(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z),
        _gamma_of(0.0719453 * x - 0.2289914 * y + 1.4052427 * z),
    )


def _gamma_of(light: float) -> float:
    """Return the part of a colour that so much light is."""
    dim = 0.0031308
    return 12.92 * light if light <= dim else 1.055 * light ** (1 / 2.4) - 0.055


def _share(per_cent: float) -> float:
    return min(1.0, max(0.0, per_cent / 100))


_MAKES: Mapping[str, Callable[[_Figures], _Shares]] = {
    **dict.fromkeys(("rgb", "rgba"), _of_rgb),
    **dict.fromkeys(("hsl", "hsla"), _of_hsl),
    "color": _of_screens,
    "hwb": _of_hwb,
    "lab": _of_lab,
    "lch": lambda figures: _of_lab(_of_lch(figures)),
    "oklab": _of_oklab,
    "oklch": lambda figures: _of_oklab(_of_lch(figures)),
}
