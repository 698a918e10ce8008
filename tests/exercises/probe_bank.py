"""What a Python makes of a topic of the bank: every text and every verdict, seed by seed. Runs in both Pythons."""

import sys

from quiz.judge import judge
from quiz.questions import Choice, Coding, Numeric, Order, figured

# What people type beside numbers that the question knows, at the first seeds.
REPLIES = (
    "",
    "0,889",
    "1e999",
    "12 kg",
    "-3.5 %",
    "<b>7</b>",
    "\uff11\uff12\uff0e\uff15 t",
    "4.2V",
    "seven",
    "1 234.5",
)
FIRST = 5


def probe(topic, seeds):
    """question name -> for each seed what it asks, how it is solved, its numbers, and what is said of each reply."""
    __import__(topic)
    return [[one.name, [at(one, seed) for seed in seeds]] for one in sys.modules[topic].QUESTIONS]


def at(question, seed):
    values = question.values(seed)
    numbers = [float(value) for value in values.values() if not isinstance(value, str)]
    texts = [question.asked(seed), question.fill(question.hint, values), list(question.steps(seed))]
    return [numbers, texts, of_kind(question, seed)]


def of_kind(question, seed):
    if isinstance(question, Numeric):
        right = question.right(seed)
        values = [wrong.value(question.values(seed)) for wrong in question.wrong]
        values.extend((right, 1.003 * right, 10 * right, -right))
        replies = [figured(value, 6) for value in values]
        replies.append(question.written(seed))
        replies.extend(REPLIES if seed < FIRST else ())
        return [values, [said(question, seed, reply) for reply in replies]]
    if isinstance(question, Choice):
        options = [option.text for option in question.shown(seed)]
        return [options, [said(question, seed, place) for place in range(len(options))]]
    if isinstance(question, Order):
        shown = list(question.shown(seed))
        return [shown, said(question, seed, shown), said(question, seed, sorted(shown))]
    if isinstance(question, Coding):
        inputs = question.inputs(seed)
        results = [[question.reference(one) for one in inputs]]
        results += [[wrong.value(one) for one in inputs] for wrong in question.wrong]
        verdicts = [said(question, seed, reply) for reply in results]
        return [results, verdicts, said(question, seed, [None] * len(inputs)), said(question, seed, [])]
    raise ValueError("no question: " + repr(question))


def said(question, seed, reply):
    verdict = judge(question, seed, reply)
    return [verdict.kind, verdict.says, verdict.mistake]
