"""Whole numbers from a seed, the same in every Python, so that page, notebook and worksheet ask the same question."""

# The minimal standard generator: Park & Miller, Communications of the ACM 31 (1988) 1192-1201.
MODULUS, MULTIPLIER = 2147483647, 16807
MOST_SEED = 999999


class Picks:
    """Picks for one question at one seed.

    Args:
        name: the name of the question, so that two questions of a sheet do not pick alike.
        seed: a whole number from 0 to 999999.

    Raises:
        ValueError: any other seed.

    Example:
        >>> [Picks("faraday-01", seed).below(10) for seed in (1, 2, 3)]
        [6, 4, 2]
    """

    def __init__(self, name: str, seed: int) -> None:
        if isinstance(seed, bool) or not isinstance(seed, int) or not 0 <= seed <= MOST_SEED:
            raise ValueError(f"seed is {seed!r}; allowed: a whole number from 0 to {MOST_SEED}")
        state = seed + 1
        for letter in name:
            state = (state * (256 + ord(letter)) + 1) % MODULUS  # times, so that names do not differ by a constant
        self.state = state or 1
        for _ in range(5):  # neighbours must not begin alike
            self.below(2)

    def below(self, count: int) -> int:
        """A whole number from 0 to below count."""
        self.state = self.state * MULTIPLIER % MODULUS
        return self.state * count // MODULUS

    def order(self, count: int) -> list[int]:
        """The numbers from 0 to below count, shuffled."""
        numbers = list(range(count))
        for last in range(count - 1, 0, -1):
            other = self.below(last + 1)
            numbers[last], numbers[other] = numbers[other], numbers[last]
        return numbers
