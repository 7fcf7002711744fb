"""Runs the command `grader` as `python -m grader`."""

from grader.classroom.app import main

if __name__ == "__main__":
    main()
