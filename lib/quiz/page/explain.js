// From a traceback of MicroPython's to one that a beginner can read: the lines of the program and nothing else, Python's own
// last line, and what it means.

const OWN = /^ {2}File "<your program>", line (\d+)(?:, in (.+))?$/;
const FRAME = /^ {2}File "/;
const SHOWN = 3; // of the lines that led to the error, the last

const WORDS = {
  NameError: "Python does not know this name. Is it spelled as it was when it was made, and was it made before this line?",
  SyntaxError:
    "Python cannot read this line, or the one before it. Is a colon, bracket, quotation mark, operator or indent missing?",
  IndentationError:
    "The spaces at the beginning of this line do not fit. Lines that belong together begin with as many spaces as each other.",
  TypeError: "These things do not go together: such as a text where a number is needed, or more or fewer inputs than expected.",
  ZeroDivisionError: "Something was divided by zero. What stands after the / (or % or //), and when is it zero?",
  ImportError: "There is no such module or name here. At hand are Python's own modules (not all of them) and potline.",
  MemoryError: "The program asked for more memory than it may have (64 MB). Does something grow without end?",
  RecursionError: "A function called itself again and again. What should make it stop?",
  ValueError: "The kind of thing is right, but not its value.",
  IndexError: "The list has fewer items than that. The first has the number 0.",
  KeyError: "The dictionary has no such key.",
  AttributeError: "The thing before the dot has nothing of the name after it.",
  AssertionError: "What an assert line says is not true.",
  OverflowError: "A number became too large.",
  SystemExit: "The program ended itself before it had answered.",
  KeyboardInterrupt: "The program interrupted itself.",
  OSError: "There is no such file here, and none can be written.",
};

// What the harness and the worker say; no errors of Python's.
const OURS = {
  MissingError: (name) => `The program makes no function of the name ${name}. Its first line should begin with: def ${name}(`,
  AnswerError: (what) => `The function should return a number or a text. It returned this: ${what}`,
  EngineError: (what) => `Python itself broke down over this program, and was stopped. (${what})`,
  ReachedError: () => "The program reached for the browser, which it cannot have. It was stopped.",
};

export function explain(traceback, source) {
  const lines = traceback.trimEnd().split("\n");
  const last = lines.findLastIndex((line) => FRAME.test(line)) + 1;
  const said = lines.slice(last).filter((line) => line !== "Traceback (most recent call last):");
  const [, kind, message] = /^(\w+)(?:: ?([^]*))?$/.exec(said.join("\n")) ?? [];
  const words = message ? said.join("\n") : kind; // MicroPython writes "SystemExit: " where there is nothing to say
  const places = lines.slice(0, last).flatMap((line) => (OWN.test(line) ? [OWN.exec(line)] : []));
  const parts = places.slice(-SHOWN).map(([, line, inside]) => place(Number(line), inside, source));
  if (places.length > SHOWN) parts.unshift(`(${places.length - SHOWN} more lines led here.)`);
  if (Object.hasOwn(OURS, kind ?? "")) parts.push(OURS[kind](message));
  else {
    const name = /maximum recursion depth|pystack exhausted/.test(message) ? "RecursionError" : kind;
    parts.push(words ?? said.join("\n"));
    if (Object.hasOwn(WORDS, name ?? "")) parts.push(WORDS[name]);
  }
  return { error: parts.join("\n"), stopped: kind === "MemoryError" ? "memory" : null };
}

function place(number, inside, source) {
  const line = source.split("\n")[number - 1];
  if (!line?.trim()) return `Line ${number}, at the end of something that is not complete:`;
  const where = inside && inside !== "<module>" ? `Line ${number}, in ${inside}:` : `Line ${number}:`;
  return `${where}\n    ${line.trim()}`;
}

export const tooLong = (milliseconds) =>
  `The program was still running after ${milliseconds / 1000} seconds, and was stopped. Is there a loop that never ends?`;
