load_subconfig("grader_config.py")  # nbgrader looks for this name; the course's settings stand there
