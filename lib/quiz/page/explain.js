export function explain(error, source) {
  return { error, stopped: /^MemoryError/m.test(error) ? "memory" : null };
}
explain.time = (limit) => `stopped after ${limit / 1000} s`;
