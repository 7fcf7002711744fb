"""What a kernel prints to."""

from ipykernel.iostream import OutStream


class Stream(OutStream):
    """A stream that waits only for what was printed: ipykernel flushes two of them twice for each message."""

    _written = False  # whether anything was since the last flush

    def write(self, string):
        """Takes a text."""
        self._written = True
        return super().write(string)

    def flush(self):
        """Waits until what was written is on its way."""
        if self._written:
            self._written = False
            super().flush()
