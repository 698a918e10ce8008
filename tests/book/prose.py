r"""The rule of the prose: a reader can find out where every number with a unit comes from.

**What counts.** A number, in digits (``4.2``, ``13,403``, ``−5``) or as a word (two to twenty, thirty, hundred,
thousand, million, dozen; also ``half a volt``, ``a tenth of a tonne``), with a unit of ``SYMBOLS`` or ``WORDS`` behind
it, or one of ``MONEY`` before it. In a range (``3.5 to 5 cm``, ``5 and 7 %``) each number counts. In a table each
number of a column counts whose heading names a unit behind a comma or in brackets (``loss, kg``). Headings, the titles
of boxes and the questions and answers at the end of a chapter are prose too.

**Where it must come from.** One of three:

- *computed*: it is a ``{glue:text}``, so no digit of it stands in the prose;
- *cited*: a ``{cite:p}`` or ``{cite:t}`` stands in the same sentence; for a table in the same row, in the table's
  heading, or in the sentence right before or right after the table (its caption);
- *assumed*: it stands in an ``{assumed}`` role, with or without its unit.

A sentence ends at ``.``, ``!`` or ``?`` before a space and a capital, a digit or a mark that opens something. So a
citation belongs before the full stop. Colons and semicolons do not end it; initials and "e.g." do not either.

**What does not count.** Numbers without a unit: years, counts of pots, atoms or moles, factors ("twice"). The word
"one": one tonne is what the book counts by. 0 % and 100 %: nothing and the whole. The definition of a unit by another
("1 kA is 1000 A"). What stands in LaTeX, in code and in code cells: the reader sees there how it comes about. The words
of the figures: their models compute them, and each figure says what it leaves out.

What is left are exceptions, each with its reason: ``EXCEPTIONS`` in ``test_prose.py``.
"""

import re
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path

import nbformat

ROOT = Path(__file__).parents[2]
# Back matter explains words, symbols and code, or shows rows with their sources.
NO_PROSE = {"glossary", "symbols", "references", "data", "api", "README", "CHANGELOG", "CONTRIBUTING"}

# Units written as symbols. A single letter needs a space before it ("the 1990s" are no seconds); bare "C" is carbon.
SYMBOLS = """
t kg g mg µg kt Mt Gt lb  kWh MWh GWh TWh Wh kJ MJ GJ TJ PJ J  V mV kV A mA kA MA Ah kAh C/mol S/cm Ω mΩ µΩ  W kW MW GW
°C K mK °F  % ‰ ppm ppb  mm cm m km µm nm ha Nm³ cm² m² km² mm² cm³ m³  s ms min h yr  Pa kPa MPa bar atm
CO2e t/t t/d t/y kt/y Mt/y g/kWh kWh/kg kWh/t cm/y cm/a mm/a A/cm² USD EUR CAD RUB CNY
"""
# Units written as words, with their plurals.
WORDS = """
tonnes? tons? kilotonnes? megatonnes? gigatonnes? kilograms? grams? milligrams? micrograms? pounds?
kilowatt-?\\s?hours? megawatt-?\\s?hours? gigawatt-?\\s?hours? terawatt-?\\s?hours? watt-?\\s?hours?
kiloampere-?\\s?hours? ampere-?\\s?hours? joules? kilojoules? megajoules? gigajoules?
volts? millivolts? kilovolts? amperes? amps? kiloamperes? milliamperes? coulombs? ohms? watts? kilowatts? megawatts?
gigawatts? degrees? kelvins? per\\s?cent percent percentage\\spoints?
millimetres? centimetres? (?:cubic\\s|square\\s)?metres? kilometres? hectares?
litres? seconds? minutes? hours? days? weeks? months? years? decades? centuries pascals? kilopascals?
dollars? euros? roubles? yuan
"""
MONEY = r"(?:US\$|C\$|A\$|\$|€|£|¥|USD|EUR|CAD|RUB|CNY)"

COMPUTED, ASSUMED, CITED = "\ue000", "\ue001", "\ue002"
DIGITS = r"(?<![\w.,^])[−-]?\d+(?:[,\u202f\u2009\u00a0]\d{3})*(?:\.\d+)?"
CARDINALS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen"
)
PARTS = "third|quarter|fifth|sixth|eighth|tenth|hundredth|thousandth"
NUMBER = rf"(?:{DIGITS}|(?<![\w{COMPUTED}{ASSUMED}])(?<![{COMPUTED}{ASSUMED}]\s)(?i:{CARDINALS})(?!\w))"
SCALE = r"(?:\s(?:hundred|thousand|million|billion|trillion))?"
JOIN = r"(?:\s?(?:to|and|or|–|−|-|±|,|/)\s?)"
SPACE = r"[\s\u202f\u2009\u00a0]"


def _unit() -> str:
    symbols = SYMBOLS.split()
    letters = "".join(symbol for symbol in symbols if len(symbol) == 1 and symbol.isalpha())
    longer = sorted(set(symbols) - set(letters), key=len, reverse=True)
    close = rf"{SPACE}*-?(?:{'|'.join(re.escape(symbol) for symbol in longer)})"
    apart = rf"(?:{SPACE}|-)[{letters}]"
    spelt = rf"(?:{SPACE}|(?<=\d)-)(?i:{'|'.join(WORDS.split())})"
    return rf"(?:{spelt}|{close}|{apart})(?:(?<=[%‰])|(?![\w²³]))"


UNIT = _unit()
ANY = rf"(?:{NUMBER}|{COMPUTED}|{ASSUMED})"
WITH_UNIT = re.compile(rf"({NUMBER})(?=({SCALE}(?:{JOIN}{ANY}{SCALE})*{UNIT}))")
WITH_MONEY = re.compile(rf"({MONEY}\s?{NUMBER})()")
PART = re.compile(rf"(?i:\b(half an?|(?:an?|one|two|three|four) (?:{PARTS})s? of an?))(?=({UNIT}))")
NAUGHT_OR_ALL = re.compile(rf"(?<![\w.,])(?:0|100){SPACE}*(?:%|per\s?cent)")
DEFINITION = re.compile(rf"\b(?:1|one|an?){UNIT} (?:is|are|=|means|equals) (?:exactly )?{NUMBER}{SCALE}{UNIT}", re.I)
SENTENCE_END = re.compile(
    r"(?<!e\.g\.)(?<!i\.e\.)(?<!vs\.)(?<!ca\.)(?<!Fig\.)(?<!No\.)(?<=[.!?])([\"”’')*]*)\s+"
    r"(?=[A-Z0-9“\"'‘(*\[\ue000\ue001\ue002])"
)

CODE = re.compile(r"^(```+)(?!\{(?!code-cell|math|bibliography|tableofcontents)).*?^\1 *$", re.M | re.S)
INITIAL = re.compile(r"(?:^|[^\s\d\ue000\ue001]\s)[A-Z]\.$")  # "C. M. Hall", not "4.2 V."

Fault = namedtuple("Fault", "page sentence number")


def pages() -> dict[str, str]:
    """Each page that states facts, and its prose in Markdown: the chapters, and the pages beside ``_toc.yml``."""
    found = [*ROOT.glob("*.md"), *ROOT.glob("*.ipynb"), *ROOT.glob("chapters/*.ipynb"), *ROOT.glob("exercises/*.ipynb")]
    return {path.stem: prose(path) for path in sorted(found) if path.stem not in NO_PROSE}


def prose(path: Path) -> str:
    """The Markdown of a page without its code cells."""
    if path.suffix == ".ipynb":
        cells = nbformat.read(path, as_version=4).cells
        return "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return re.sub(r"\A---\n.*?\n---\n", "", path.read_text(), flags=re.S)


def faults(page: str, markdown: str) -> list[Fault]:
    """The numbers with a unit of which a reader cannot tell where they come from."""
    found = []
    blocks = list(split(plain(markdown)))
    for place, block in enumerate(blocks):
        if isinstance(block, list):
            before, after = blocks[max(place - 1, 0)], blocks[min(place + 1, len(blocks) - 1)]
            caption = [sentences(text)[end] for text, end in ((before, -1), (after, 0)) if isinstance(text, str)]
            if CITED not in "".join([block[0], *caption]):
                found += [Fault(page, readable(row), number) for row in block for number in in_row(row, block[0])]
        else:
            found += [Fault(page, readable(one), number) for one in sentences(block) for number in unaccounted(one)]
    return found


def plain(markdown: str) -> str:
    """Prose without code and formulas; what accounts for numbers becomes one mark each."""
    text = CODE.sub("", markdown)
    text = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    for role, mark in ((r"glue(?::\w+)?", COMPUTED), ("assumed", ASSUMED), (r"cite(?::\w+)?", CITED)):
        text = re.sub(r"\{" + role + r"\}`[^`]*`", mark, text)
    text = re.sub(r"\{[\w:-]+\}`([^`<]*)[^`]*`", r"\1", text)
    text = re.sub(r"`[^`\n]*`", "", text)
    text = re.sub(r"\$\$.*?\$\$", "", text, flags=re.S)
    text = re.sub(r"(?<![\\\w])\$(?![\s\d])[^$]*?(?<!\\)\$(?!\d)|(?<![\\\w])\$\d[^$\n]*[\\^_{}=][^$\n]*\$", "", text)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return text.replace("\\$", "$").replace("**", "").replace("\\%", "%")


def split(text: str) -> Iterator[str | list[str]]:
    """The blocks of a page: paragraphs, items, headings and titles as text, tables as lists of rows."""
    lines: list[str] = []
    rows: list[str] = []
    for line in [*text.splitlines(), ""]:
        line = line.strip()
        title = re.match(r"(?::::+|```+)(?:\{[^}]*\})? *(.*)", line)
        item = re.match(r"(?:#+|[-*+]|\d+[.)]|>) +(.*)", line)
        row = line.startswith("|")
        if rows and not row:
            yield rows
            rows = []
        if lines and (not line or title or item or row):
            yield " ".join(lines)
            lines = []
        if row:
            if line.strip("|-: "):
                rows.append(line)
        elif title:
            if title[1]:
                yield title[1]
        elif line and not re.match(r":[\w-]+:", line):
            lines.append(item[1] if item else line)


def sentences(block: str) -> list[str]:
    """The sentences of a block."""
    ends = [match.end() for match in SENTENCE_END.finditer(block) if not INITIAL.search(block[: match.start()])]
    return [block[start:end].strip() for start, end in zip([0, *ends], [*ends, len(block)])]


def in_row(row: str, heading: str) -> list[str]:
    """The unaccounted numbers of a table's row."""
    if CITED in row:
        return []
    found = unaccounted(row)
    if row != heading:
        for name, cell in zip(heading.split("|"), row.split("|")):
            if re.search(rf"[,(]{UNIT}", name) and not unaccounted(cell):
                found += re.findall(NUMBER, cell)
    return found


def unaccounted(sentence: str) -> list[str]:
    """The numbers with a unit in a sentence that cites nothing."""
    if CITED in sentence:
        return []
    text = DEFINITION.sub("", NAUGHT_OR_ALL.sub("", sentence))
    found, told = [], 0
    for match in (match for pattern in (PART, WITH_MONEY, WITH_UNIT) for match in pattern.finditer(text)):
        if match.re is not WITH_UNIT or match.start() >= told:  # the second number of a range has been told of
            found.append(match[1] + match[2])
        told = match.end(2) if match.re is WITH_UNIT else told
    return found


def readable(sentence: str) -> str:
    """A sentence for a message: marks as words."""
    return sentence.replace(COMPUTED, "…").replace(ASSUMED, "…").replace(CITED, "[cited]").strip()
