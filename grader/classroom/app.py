"""The command `grader`: `grader autograde ASSIGNMENT` grades a whole class."""

import sys

from nbgrader.apps.autogradeapp import AutogradeApp
from nbgrader.apps.baseapp import NbGrader
from traitlets import Dict, TraitError, default
from traitlets.config import Application

from grader.classroom.coordinator import ClassAutograde, GradingStopped


class ClassAutogradeApp(AutogradeApp):
    """nbgrader's autograde for a whole class at once, with its flags, its configuration and its gradebook."""

    name = "grader-autograde"
    description = "Grades a class, many submissions at once, and goes on where it was stopped."
    aliases = AutogradeApp.aliases | {"jobs": "ClassAutograde.jobs", "scheduler": "ClassAutograde.scheduler"}
    examples = """
        Grade all submissions for "week3", as many at once as this machine has cores:

            grader autograde week3

        Go on after it was stopped, however it was: the same again. Grade anew what is graded:

            grader autograde week3 --force

        Four at once; on the workers of a Dask cluster:

            grader autograde week3 --jobs 4
            grader autograde week3 --scheduler tls://10.0.0.1:8786
        """

    @default("classes")
    def _classes_default(self):
        return [*super()._classes_default(), ClassAutograde]

    def start(self):
        """Grades the class; exits with 1 if a submission could not be graded."""
        NbGrader.start(self)
        names = [*self.extra_args, *filter(None, [self.coursedir.assignment_id])]
        if len(names) != 1:
            sys.exit("Name one assignment: grader autograde ASSIGNMENT.")
        self.coursedir.assignment_id = names[0]
        try:
            failed = ClassAutograde(coursedir=self.coursedir, parent=self).grade()
        except GradingStopped as reason:
            sys.exit(str(reason))
        except TraitError as error:
            sys.exit(f"A setting cannot be used: {str(error).rstrip('.')}.")
        except KeyboardInterrupt:
            sys.exit("\nStopped. What is recorded stays; the same command, but without --force, goes on with the rest.")
        sys.exit(1 if failed else 0)


class GraderApp(Application):
    """The command `grader`, of which everything is a subcommand."""

    name = "grader"
    description = "Grades classes. See `grader autograde --help`."
    subcommands = Dict({"autograde": (ClassAutogradeApp, ClassAutogradeApp.description)})

    def start(self):
        """Runs the subcommand, or says which there are."""
        if self.subapp is None:
            self.print_help()
            sys.exit(2)
        self.subapp.start()


main = GraderApp.launch_instance
