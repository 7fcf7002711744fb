"""How long a student's first line waits for TensorFlow: a stock kernel against one forked after the imports.

Both are started, asked for a TensorFlow result and shut down, in turns, in one run. The figure is the ratio of their
medians.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from jupyter_client.manager import start_new_kernel

from grader.kernel.provisioner import kernel_spec

ROUNDS = 5
QUESTION = "import tensorflow, keras; assert float(tensorflow.constant(2.0) * 3) == 6"


def seconds_to_answer(kernel):
    """Seconds from the start of a kernel until it has answered the question."""
    began = time.perf_counter()
    manager, client = start_new_kernel(kernel_name=kernel, startup_timeout=120)
    reply = client.execute_interactive(QUESTION, timeout=120, output_hook=lambda message: None)
    taken = time.perf_counter() - began
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    if reply["content"]["status"] != "ok":
        sys.exit(f"The kernel {kernel} could not answer: {reply['content']['evalue']}")
    return taken


def main():
    """Prints the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder) / "kernels" / "forked-python" / "kernel.json"
        spec.parent.mkdir(parents=True)
        spec.write_text(json.dumps(kernel_spec(["tensorflow", "keras"])))
        os.environ["JUPYTER_PATH"] = folder
        os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
        seconds_to_answer("forked-python")  # the first one pays for the imports
        taken = {kernel: [] for kernel in ("python3", "forked-python")}
        for _ in range(ROUNDS):
            for kernel, seconds in taken.items():
                seconds.append(seconds_to_answer(kernel))
    stock, forked = (statistics.median(seconds) for seconds in taken.values())
    print(f"first TensorFlow result: a forked kernel is {stock / forked:.1f} times as fast as a stock one")


if __name__ == "__main__":
    main()
