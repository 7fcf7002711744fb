"""Where code runs: Jupyter kernels that start warm."""
