"""Why a kernel does not start."""


class SandboxUnavailable(Exception):
    """There can be no sandbox here, so nothing was run; the message says why and what to do."""


class KernelNotStarted(Exception):
    """A kernel cannot be started now, for a reason that lies in the machine; the message says which."""


class UnfitFiles(Exception):
    """The files that a kernel is to get cannot be given to one; the message says why."""
