"""How an answer is judged from outside the process that it runs in."""
