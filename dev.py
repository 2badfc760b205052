"""Sets giamsat up in .venv and runs it, or all of its checks. Needs Python 3.11 or later, and git.

python3 dev.py giamsat list      run giamsat (any command), in the folder where one stands
python3 dev.py check             format, lint, types, rooms, packages, tests
python3 dev.py test [ARGS]       the tests alone
python3 dev.py matrix            check here, tests with every other Python from 3.11 on
python3 dev.py lowest            the tests with the lowest versions of libraries that are allowed
python3 dev.py mutants [N SEED]  change the code at N places, one by one; do tests notice? (hours)
python3 dev.py package           the packages to publish: built, checked, installed, tried

Any Python can read this file, so that an old one can say what is wrong; the rest is in tools/dev.
"""

import sys

LOWEST = (3, 11)


def main():
    """Carry out what the first word asks; an old Python gets one sentence."""
    if sys.version_info < LOWEST:
        found = "%d.%d" % sys.version_info[:2]
        sys.stderr.write("giamsat needs Python 3.11 or later, and this is Python " + found + ".\n")
        return 2
    from tools.dev.commands import run

    return run(sys.argv[1:], __doc__)


if __name__ == "__main__":
    sys.exit(main())
