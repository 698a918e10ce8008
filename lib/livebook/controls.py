"""What a reader can set on an explorer. Page-safe: one declaration is read in Jupyter, at build time and in the page.

A control reads the text of a form field (``parse``: what it refuses, it says in words for a reader), writes its value
as that text (``text``) and in words (``shown``), and names the values at which an explorer must be tested
(``corners``).
"""

from livebook.numbers import fixed, plain, read

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

# Values of a choice stand in links, as they are.
PLAIN_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"


class Slider:
    """A number in a range, set by steps or typed.

    Args:
        name: the name of the model's parameter.
        label: what a reader calls it.
        unit: the unit behind the number; "" for none.
        low, high: the range, both ends included.
        step: a step that divides the range.
        start: the first state; on a step.

    Raises:
        ValueError: an empty range, a step that does not divide it, or a start that is not on a step.

    Example:
        >>> slider = Slider("distance_cm", "Anode-cathode distance", "cm", 2.5, 6, 0.25, 4.5)
        >>> slider.shown(slider.parse("4"))
        '4.00\u202fcm'
    """

    kind = "slider"

    def __init__(self, name: str, label: str, unit: str, low: float, high: float, step: float, start: float) -> None:
        if not (low < high and step > 0):
            raise ValueError(f"slider {name}: needs low < high and step > 0, got {low}, {high}, {step}")
        for what, distance in (("range", high - low), ("start", start - low)):
            steps = distance / step
            if abs(steps - round(steps)) > 1e-9:
                raise ValueError(f"slider {name}: the step {step} does not divide the {what}")
        if not low <= start <= high:
            raise ValueError(f"slider {name}: start {start} is outside {low} to {high}")
        self.name = name
        self.label = label
        self.unit = unit
        self.low = low
        self.high = high
        self.step = step
        self.start = start
        self.digits = 0
        while abs(step * 10**self.digits - round(step * 10**self.digits)) > 1e-9:
            self.digits += 1
        if self.digits > 9:
            raise ValueError(f"slider {name}: the step {step} has more than 9 decimals")

    @property
    def corners(self) -> tuple[float, ...]:
        """The states at the ends of the range."""
        return (self.low, self.high)

    def parse(self, text: str) -> float:
        """Read the text of the number box; never clamped."""
        try:
            value = read(text)
        except ValueError:
            value = self.high + 1
        if not self.low <= value <= self.high:
            allowed = self.shown(self.low) + " to " + self.shown(self.high)
            raise ValueError(self.label + " must be a number from " + allowed + ", not \u201c" + text[:30] + "\u201d.")
        return value

    def text(self, value: float) -> str:
        """The text of the number box."""
        return plain(value)

    def shown(self, value: float) -> str:
        """The number with its unit."""
        number = fixed(value, self.digits)
        return number + "\u202f" + self.unit if self.unit else number


class Choice:
    """One of a few named options.

    Args:
        name: the name of the model's parameter.
        label: the question that the options answer.
        options: pairs of (value that the model gets, words that a reader sees), at least two.
        start: the value of the first state.

    Raises:
        ValueError: fewer than two options, or a start that is none of them.

    Example:
        >>> anode = Choice("anode", "Anode", (("carbon", "carbon"), ("inert", "inert")), "carbon")
        >>> anode.parse("inert")
        'inert'
    """

    kind = "choice"

    def __init__(self, name: str, label: str, options: tuple[tuple[str, str], ...], start: str) -> None:
        if len(options) < 2:
            raise ValueError(f"choice {name}: needs at least two options")
        if [value for value, _ in options if not value or value.strip(PLAIN_LETTERS)]:
            raise ValueError(f"choice {name}: values must be plain letters, digits, - or _")
        self.name = name
        self.label = label
        self.options = options
        self.start = self.parse(start)

    @property
    def corners(self) -> tuple[str, ...]:
        """Each option: all of them are ends of the range."""
        return tuple([value for value, _ in self.options])

    def parse(self, text: str) -> str:
        """Read the value of the chosen option."""
        if text not in self.corners:
            words = ", ".join([words for _, words in self.options])
            raise ValueError(self.label + " must be one of " + words + ", not \u201c" + text[:30] + "\u201d.")
        return text

    def text(self, value: str) -> str:
        """The value of the option."""
        return value

    def shown(self, value: str) -> str:
        """The words of the option."""
        return dict(self.options)[value]


class Toggle:
    """Something that is there or not.

    Args:
        name: the name of the model's parameter.
        label: what is there when it is on.
        start: the first state.

    Example:
        >>> Toggle("bubbles", "Count the bubbles", False).parse("on")
        True
    """

    kind = "toggle"
    corners = (False, True)

    def __init__(self, name: str, label: str, start: bool) -> None:
        self.name = name
        self.label = label
        self.start = start

    def parse(self, text: str) -> bool:
        """Read the state of the box."""
        if text not in ("on", "off"):
            raise ValueError(self.label + " must be on or off, not \u201c" + text[:30] + "\u201d.")
        return text == "on"

    def text(self, value: bool) -> str:
        """The state of the box."""
        return self.shown(value)

    def shown(self, value: bool) -> str:
        """On or off."""
        return "on" if value else "off"


class Prediction:
    """A question that a reader answers before playing. Its answer is computed.

    Args:
        question: what to guess.
        control: a slider or a choice named ``guess``, to guess with.
        answer: a function that computes the answer from the model.
        why: one or two sentences that explain it.

    Example:
        >>> half = Prediction("How much?", Slider("guess", "Part", "", 0, 1, 0.1, 0), lambda: 0.5, "It is half.")
        >>> half.verdict(0.3)
        'You guessed 0.3. The model says 0.50: your guess is 40\u202f% too low. It is half.'
    """

    def __init__(self, question: str, control: "Slider | Choice", answer: "Callable[[], Any]", why: str) -> None:
        if control.name != "guess":
            raise ValueError(f"the control of a prediction must be named guess, not {control.name}")
        self.question = question
        self.control = control
        self.answer = answer
        self.why = why

    def verdict(self, guess: "Any") -> str:
        """How far off a guess is, and why."""
        answer = self.answer()
        said = "You guessed " + self.control.shown(guess) + "."
        if isinstance(self.control, Slider):
            unit = "\u202f" + self.control.unit if self.control.unit else ""
            model = " The model says " + fixed(answer, self.control.digits + 1) + unit
            off = guess - answer
            if abs(off) <= self.control.step:
                return said + model + ": as close as can be. " + self.why
            side = " too high. " if off > 0 else " too low. "
            size = (
                fixed(abs(off / answer) * 100, 0) + "\u202f%" if answer else fixed(abs(off), self.control.digits) + unit
            )
            return said + model + ": your guess is " + size + side + self.why
        if guess == answer:
            return said + " So does the model. " + self.why
        return said + " The model says otherwise: " + self.control.shown(answer) + ". " + self.why
