"""What runs in the kernels: `agent` beside the student's code, `references` where the tests run, `wire` in both."""
