"""How a whole class is graded: in parallel, resumable, on one machine or on Dask."""
