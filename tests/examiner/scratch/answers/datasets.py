# %% right: works
def batches(numbers, size):
    return tf.data.Dataset.from_tensor_slices(numbers).batch(size).prefetch(1)


def evens(dataset):
    return dataset.filter(lambda number: number % 2 == 0)


# %% wrong: drops the rest | datasets-given
def batches(numbers, size):
    return tf.data.Dataset.from_tensor_slices(numbers).batch(size, drop_remainder=True)


def evens(dataset):
    return dataset.filter(lambda number: number % 2 == 0)


# %% wrong: gives lists | datasets-given datasets-back
def batches(numbers, size):
    return [numbers[i : i + size] for i in range(0, len(numbers), size)]


def evens(dataset):
    return [number for number in dataset if int(number) % 2 == 0]


# %% wrong: fails while it runs | datasets-taken datasets-back
def batches(numbers, size):
    return tf.data.Dataset.from_tensor_slices(numbers).batch(size)


def evens(dataset):
    return dataset.map(lambda number: tf.ensure_shape([number], [2]))
