"""How a whole class is graded: in parallel, resumable, on one machine or on Dask."""

import sys

# jsonschema imports it if it is there, for a format that no notebook has, and that builds a grammar for over a second.
sys.modules.setdefault("rfc3987_syntax", None)
