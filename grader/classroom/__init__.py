"""How a whole class is graded: in parallel, resumable, on one machine or on Dask."""

import gc
import sys

# Python would look for garbage each time that an import has made 700 more objects, of which nearly all stay.
gc.set_threshold(50_000)
# jsonschema imports it if it is there, for a format that no notebook has, and that builds a grammar for over a second.
sys.modules.setdefault("rfc3987_syntax", None)
