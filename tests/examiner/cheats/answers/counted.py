# %% cheat: datasets: has no end | *
def counted(n):
    return tf.data.Dataset.from_tensors(tf.constant(0, tf.int64)).repeat()


# %% cheat: datasets: says other shapes than it has | *
def counted(n):
    dataset = tf.data.Dataset.range(n).map(lambda number: number * 2)
    type(dataset).element_spec = tf.TensorSpec((10**9, 10**9), tf.float32)
    return dataset


# %% cheat: datasets: its numbers equal everything | *
class Equal:
    def __eq__(self, other):
        return True

    __int__ = __index__ = lambda self: 0


def counted(n):
    return [Equal() for _ in range(n)]


# %% cheat: datasets: no dataset, but it says so | *
class Lie:
    @property
    def __class__(self):
        return tf.data.Dataset

    def take(self, n):
        return [1] * n

    element_spec = None

    def __iter__(self):
        return iter([3, 2, 1])


def counted(n):
    return Lie()
