"""Why a kernel does not start."""


class SandboxUnavailable(Exception):
    """There can be no sandbox here, so nothing was run; the message says why and what to do."""


class KernelNotStarted(Exception):
    """This one kernel cannot be started; the message says why."""
