"""The course: the settings of nbgrader, and the limits of the grader that a course may want to change, in one place."""

import os
import sys

c = get_config()

# nbgrader makes a gradebook with the program alembic, which stands beside the Python that runs this.
os.environ["PATH"] = os.pathsep.join([os.path.dirname(sys.executable), os.environ.get("PATH", os.defpath)])

# The course -----------------------------------------------------------------------------------------------------------

c.CourseDirectory.course_id = "machine-learning"
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback"]

# What students get ----------------------------------------------------------------------------------------------------

# No `raise`: a notebook with empty answers still runs from top to bottom, and the checks say what is missing.
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE"}

# What students hand in ------------------------------------------------------------------------------------------------

# Reads any file as a notebook, and grades the ones that are missing or cannot be read as empty ones, with the reason.
c.Autograde.exporter_class = "grader.intake.SubmissionExporter"
c.SubmissionExporter.max_bytes = 200 * 2**20
c.Autograde.sanitize_preprocessors = [
    # Instead of ClearOutput, DeduplicateIds and CheckCellMetadata: takes the text of the cells, nothing else.
    "grader.intake.MendCells",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
]

# How it is graded -----------------------------------------------------------------------------------------------------

c.Autograde.autograde_preprocessors = [
    "grader.examiner.examine.Examine",  # instead of Execute: tests run in another kernel than the student's code
    "nbgrader.preprocessors.IgnorePattern",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "grader.remarks.RecordRemarks",  # after SaveAutoGrades, which writes the comments anew
    "nbgrader.preprocessors.AssignLatePenalties",
    "grader.harmless.Disarm",  # after RecordRemarks, which may quote a student
]
c.Execute.kernel_name = "grading-python"  # whatever kernel the submission names
c.Execute.timeout = 75  # seconds for each cell; the homework allows a training of 60
c.Execute.iopub_timeout = 10  # seconds that a stopped cell gets to say so
c.Execute.shutdown_kernel = "immediate"
c.Examine.seconds = 1200  # for one notebook
c.KernelManager.transport_encryption = "auto"  # with the sandbox off, nobody else can listen to a kernel's ports

# Where it runs: libraries that are imported once, and the limits of one kernel, all its processes together ------------

c.SandboxProvisioner.preload = [
    *("numpy", "numpy.random", "tensorflow", "keras", "absl.logging", "matplotlib.pyplot", "PIL.ImageDraw"),
    *("grader.examiner.inside.agent", "grader.examiner.inside.references"),
]
c.SandboxProvisioner.threads = 1  # with which TensorFlow computes, so that kernels side by side do not slow each other
c.SandboxProvisioner.memory = 4 * 2**30  # bytes; a submission has two kernels, so N at once can need 2 N times as much
c.SandboxProvisioner.processes = 256  # processes and threads
c.SandboxProvisioner.busy = 8  # processes and threads that want a processor at a time, in the mean of 10 s
c.SandboxProvisioner.sockets = 400
c.SandboxProvisioner.open_files = 1024  # of each process
c.SandboxProvisioner.file_size = 2**30  # bytes of the largest file
c.SandboxProvisioner.scratch = 2**30  # bytes of all files, those of the assignment included
c.SandboxProvisioner.processor_seconds = 900
c.SandboxProvisioner.seconds = 1200  # from its start to its end
c.SandboxProvisioner.output = 16 * 2**20  # bytes

# What students are told -----------------------------------------------------------------------------------------------

c.GenerateFeedback.preprocessors = [
    "grader.examiner.feedback.HideHiddenTests",
    "nbgrader.preprocessors.GetGrades",
    "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
    "grader.examiner.feedback.AddStyle",
]

# What is written down -------------------------------------------------------------------------------------------------

# nbgrader takes a line on stderr for a failed test. No grade depends on what is printed.
c.IgnorePattern.enabled = True
c.IgnorePattern.pattern = r"[\s\S]"
