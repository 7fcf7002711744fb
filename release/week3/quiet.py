"""Imports TensorFlow without the log lines that it writes while it loads.

nbgrader takes a line on stderr in a test cell for a failure. TensorFlow 2.21 writes some lines from C++ before any
setting of its own can stop them, so stderr itself (file descriptor 2) points nowhere for as long as the import takes.
"""

import logging
import os
import warnings

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

_stderr = os.dup(2)
_nowhere = os.open(os.devnull, os.O_WRONLY)
os.dup2(_nowhere, 2)
try:
    import absl.logging
    import tensorflow as tf
finally:
    os.dup2(_stderr, 2)
    os.close(_stderr)
    os.close(_nowhere)

tf.get_logger().setLevel(logging.ERROR)
absl.logging.set_verbosity(absl.logging.ERROR)

# Keras says so in every `fit` on a tf.data.Dataset: shuffling is the business of the dataset.
warnings.filterwarnings("ignore", message="`shuffle=True` was passed")
