"""The grading engine: plug-ins to nbgrader and Jupyter that give every submission the grade it deserves."""
