"""A local Blaze Partner API with a synthetic dispensary behind it.

It stands in for the outside world in the demo, the tests and the benchmarks. Nobody in it exists:
names are made up, phones are 555 numbers, e-mail addresses are at example.com.
"""
