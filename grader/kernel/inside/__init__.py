"""What runs inside the sandbox, beside student code. It imports nothing else of ours, and sees nothing else of ours.

`zygote` imports the libraries and forks; `supervisor` watches one kernel from outside of its namespaces; `confinement`
is what the process that becomes the kernel does to itself before a student's first line runs.
"""
