# %% right: sums
def mean(values):
    return sum(values) / len(values)


# %% right: is a lambda
mean = lambda values: float(np.mean(values))


# %% right: gives a number of NumPy
def mean(values):
    return np.float64(np.mean(values))


# %% right: is an instance
class Mean:
    def __call__(self, values):
        return float(np.mean(values))


mean = Mean()


# %% wrong: sorts its argument | numbers-unchanged
def mean(values):
    if isinstance(values, list):
        values.sort()
    return sum(values) / len(values)


# %% wrong: gives a text | numbers-value numbers-type
def mean(values):
    return str(sum(values) / len(values))


# %% wrong: is not there | *
