# %% right: is a generator
def firsts(make_stream, count):
    for number, _ in zip(make_stream(), range(count)):
        yield number


# %% right: gives an iterable
class Firsts:
    def __init__(self, make, count):
        self.make, self.count = make, count

    def __iter__(self):
        return itertools.islice(self.make(), self.count)


def firsts(make_stream, count):
    return Firsts(make_stream, count)


# %% wrong: reads all at once | streams-lazy
def firsts(make_stream, count):
    return list(itertools.islice(make_stream(), count))


# %% wrong: gives one too few | streams-values
def firsts(make_stream, count):
    yield from itertools.islice(make_stream(), count - 1)
