"""What a reader can set on an explorer. Page-safe: one declaration is read in Jupyter, at build time and in the page.

A control turns the text of a form field into a value (``parse``) and names the values at which an explorer must be
tested (``corners``). A slider also writes its value in words (``shown``); an option is its own words.
"""

from livebook.numbers import fixed


class Slider:
    """A number in a range, set by steps.

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
        """Read the value of a form field; never clamped."""
        value = float(text)
        if not self.low <= value <= self.high:
            raise ValueError(f"{self.name} must be from {self.low} to {self.high}, got {value}")
        return value

    def shown(self, value: float) -> str:
        """The words beside the slider."""
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
        self.name = name
        self.label = label
        self.options = options
        self.start = self.parse(start)

    @property
    def corners(self) -> tuple[str, ...]:
        """Each option: all of them are ends of the range."""
        return tuple(value for value, _ in self.options)

    def parse(self, text: str) -> str:
        """Read the value of a form field."""
        if text not in self.corners:
            raise ValueError(f"{self.name} must be one of {', '.join(self.corners)}, got {text}")
        return text
