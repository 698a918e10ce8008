"""The science of the book: plain functions of numbers, each with its source."""
