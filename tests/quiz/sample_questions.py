"""Questions of no subject, one of each kind, for the tests of the engine."""

from quiz.questions import Choice, Coding, Given, Numeric, Option, Order, Pick, Wrong


def area(g):
    return g["width_m"] * g["height_m"]


NUMBER = Numeric(
    name="samples-01",
    level=1,
    text="A {colour} wall is {width_m} m wide and {height_m} m high. How large is it?",
    given=(Given("width_m", 2.5, 9.5, 0.5), Given("height_m", 11, 19, 1), Pick("colour", ("red", "blue"))),
    unit="m2",
    answer=area,
    tolerance=0.01,
    figures=3,
    wrong=(
        Wrong("the edge", lambda g: 2 * (g["width_m"] + g["height_m"]), "That is the way round a {colour} wall."),
        Wrong("three walls", lambda g: 3 * area(g), "That is more than one wall."),
    ),
    hint="Width times height.",
    solution=lambda g: ("{width_m} m · {height_m} m = " + str(area(g)) + " m².",),
)
PLAIN = Numeric(
    name="samples-02", level=2, text="What is a third?", unit="", answer=lambda g: 1 / 3, tolerance=0.001, figures=2,
    solution=lambda g: ("0.333…",),
)  # fmt: skip
CHOICE = Choice(
    name="samples-03",
    level=1,
    text="Which is even?",
    options=(Option("two", right=True), Option("three", "Share it by two."), Option("five", "Count again.")),
    solution=lambda g: ("Two is.",),
)
ORDER = Order(
    name="samples-04", level=1, text="From small to large.", parts=("one", "two", "three", "four"),
    solution=lambda g: ("As one counts.",),
)  # fmt: skip
CODING = Coding(
    name="samples-05",
    level=3,
    text="Write double(number).",
    function="double",
    starter="def double(number):\n    return ",
    program="def double(number):\n    return 2 * number",
    given=(Given("number", 1, 99, 1),),
    reference=lambda g: 2 * g["number"],
    wrong=(Wrong("squared", lambda g: g["number"] ** 2, "That grows too fast."),),
)
QUESTIONS = (NUMBER, PLAIN, CHOICE, ORDER, CODING)
