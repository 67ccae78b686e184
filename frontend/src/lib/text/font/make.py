"""Makes formulas.woff2 of TeX Gyre Pagella Math: see README.md.

    python3 make.py texgyrepagella-math.otf

Needs fontTools and brotli (Debian: python3-fonttools, python3-brotli).
"""

import sys

from fontTools import subset

# What formulas of papers are made of. Left out: bold scripts and Fraktur, sans-serif Greek, box drawing, rare arrows.
RANGES = """
    20-7e a0 ac b0-b1 b7 d7 f7 131 237 2c6-2c7 2d8-2dc 300-30c 338
    391-3a9 3b1-3c9 3d1 3d5-3d6 3f0-3f1 3f5
    2013-2016 2018-201d 2020-2022 2026 2032-2037 2057 2061-2064 20d7
    2102 210b-2113 2115 2118-211d 2124 2128 212c-212d 2130-2131 2133-2138
    2190-2199 21a0 21a6 21a9-21ae 21bc-21cc 21d0-21dd 2200-22ff
    2308-230b 23b0-23b1 23dc-23e1 25a1 25b3 25b6 25c0 25ca-25cb
    27c2 27e6-27e9 27f5-27fc 2a00-2a06 2a0c 2a3f 2a7d-2a7e 2aaf-2ab0
    1d400-1d4cf 1d504-1d56b 1d5a0-1d5d3 1d670-1d6a5 1d6a8-1d755 1d7ce-1d7e1
"""
# The variants for small scripts would make it half as large again.
FEATURES = ["ccmp", "locl", "mark", "mkmk", "dtls", "flac"]
NAME = "Reading Group Formulas"

characters = set()
for part in RANGES.split():
    first, _, last = part.partition("-")
    characters.update(range(int(first, 16), int(last or first, 16) + 1))

options = subset.Options(
    flavor="woff2", hinting=False, layout_features=FEATURES, name_IDs=["*"], notdef_outline=True, drop_tables=["DSIG", "FFTM"]
)
font = subset.load_font(sys.argv[1], options)
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=characters)
subsetter.subset(font)
# The licence asks that what is derived has another name.
for record in font["name"].names:
    if record.nameID in (1, 3, 4, 16):
        record.string = NAME
    elif record.nameID == 6:
        record.string = NAME.replace(" ", "")
subset.save_font(font, "formulas.woff2", options)
