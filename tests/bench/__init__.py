"""The benchmarks: this site's page against the same page built the usual way, both measured in one run on one machine.

`python -m tests.bench` measures everything; `python -m tests.bench lcp touch` single rows; `--help` lists them.
"""
