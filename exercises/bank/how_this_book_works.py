"""How this book works: where a number comes from, and how sure it is."""

from potline.data.rows import STATUSES
from quiz.questions import Choice, Option, Order

CHAPTER = "chapters/how-this-book-works"

QUESTIONS = (
    Choice(
        name="how-this-book-works-01",
        level=1,
        chapter=CHAPTER,
        text="A sentence of this book says “typically”. What does that tell you?",
        options=(
            Option("The number is from memory of a publication that we could not open.", right=True),
            Option("It is the mean of many measurements.", "Then the sentence would say so, with a source."),
            Option("It is exact.", "Would anybody write “typically” before an exact number?"),
            Option("It is our assumption.", "Assumptions are called assumptions here, and can be changed."),
        ),
        hint="Some sources we read, some others quote, and some we remember.",
        solution=lambda g: (
            "Every number has a source, and the book says whether we saw it.",
            "“Typically” stands where we remember a publication and could not open it. Check such a number.",
        ),
    ),
    Choice(
        name="how-this-book-works-02",
        level=1,
        chapter=CHAPTER,
        text="You move a slider, and the figure turns grey. What has happened?",
        options=(
            Option("You left the range in which its equations hold, and it does not guess.", right=True),
            Option(
                "The page has lost its connection.", "Nothing is sent or fetched while you play. What else could be?"
            ),
            Option("The pot would explode there.", "The figure knows equations, not pots. Where do equations end?"),
            Option("The browser is too slow.", "Then the figure would lag. Does it say why it is grey?"),
        ),
        hint="It says why, in a sentence below it.",
        solution=lambda g: (
            "An equation was fitted to measurements of a certain range. Outside of it nobody has looked.",
            "So the figure says what is allowed instead of drawing something that looks right.",
        ),
    ),
    Order(
        name="how-this-book-works-03",
        level=2,
        chapter=CHAPTER,
        text="Sort what this book calls its numbers, the surest first.",
        parts=tuple(
            [
                words
                for status, words in (
                    ("theory", "theory: follows from laws of nature"),
                    ("measured", "measured: published with a method"),
                    ("reported", "reported: published without one"),
                    ("claimed", "claimed: said by a company of its own work"),
                    ("assumed", "assumed: ours, for want of a source"),
                )
                if status in STATUSES
            ]
        ),
        hint="Who says it, of whose work, and how was it found?",
        solution=lambda g: (
            "A law of nature stands above a measurement, and a measurement with its method above a bare number.",
            "A company may be right about its own work; still nobody else has checked. An assumption is not even said "
            "by anybody who could know.",
        ),
    ),
)
