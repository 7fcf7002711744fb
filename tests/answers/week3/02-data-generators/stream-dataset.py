# %% right: from_generator with a signature
def stream_dataset(make_stream, batch_size):
    dataset = tf.data.Dataset.from_generator(
        make_stream,
        output_signature=(
            tf.TensorSpec(shape=(3,), dtype=tf.float32),
            tf.TensorSpec(shape=(), dtype=tf.int32),
        ),
    )
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% right: whole batches only, no prefetch
def stream_dataset(make_stream, batch_size):
    spec = (tf.TensorSpec((3,), "float32"), tf.TensorSpec((), "int64"))
    return tf.data.Dataset.from_generator(make_stream, output_signature=spec).batch(batch_size, drop_remainder=True)


# %% right: the old way, types and shapes
def stream_dataset(make_stream, batch_size):
    stream = tf.data.Dataset.from_generator(make_stream, (tf.float32, tf.int64), ((3,), ()))
    return stream.batch(batch_size).prefetch(5)


# %% right: batches made in python
def stream_dataset(make_stream, batch_size):
    def batches():
        stream = make_stream()
        while chunk := list(itertools.islice(stream, batch_size)):
            yield np.stack([reading for reading, _ in chunk]), np.array([label for _, label in chunk])

    signature = (tf.TensorSpec((None, 3), tf.float32), tf.TensorSpec((None,), tf.int64))
    return tf.data.Dataset.from_generator(batches, output_signature=signature).prefetch(2)


# %% right: a lambda around the function, a window before the batch
def stream_dataset(make_stream, batch_size):
    dataset = tf.data.Dataset.from_generator(
        lambda: make_stream(), output_signature=(tf.TensorSpec((3,), tf.float32), tf.TensorSpec((), tf.int32))
    )
    return dataset.batch(batch_size, num_parallel_calls=tf.data.AUTOTUNE).prefetch(1)


# %% wrong: a large shuffle buffer | stream-dataset-batches stream-dataset-flat
def stream_dataset(make_stream, batch_size):
    signature = (tf.TensorSpec((3,), tf.float32), tf.TensorSpec((), tf.int32))
    dataset = tf.data.Dataset.from_generator(make_stream, output_signature=signature)
    return dataset.shuffle(1000).batch(batch_size).prefetch(2)


# %% wrong: a large prefetch | stream-dataset-flat
def stream_dataset(make_stream, batch_size):
    signature = (tf.TensorSpec((3,), tf.float32), tf.TensorSpec((), tf.int32))
    dataset = tf.data.Dataset.from_generator(make_stream, output_signature=signature)
    return dataset.batch(batch_size).prefetch(1000)


# %% wrong: prefetches readings before it batches, far ahead | stream-dataset-flat
def stream_dataset(make_stream, batch_size):
    signature = (tf.TensorSpec((3,), tf.float32), tf.TensorSpec((), tf.int32))
    dataset = tf.data.Dataset.from_generator(make_stream, output_signature=signature)
    return dataset.prefetch(5000).batch(batch_size)


# %% wrong: waits for the end of the stream | stream-dataset-flat
def stream_dataset(make_stream, batch_size):
    readings, labels = zip(*make_stream())
    return tf.data.Dataset.from_tensor_slices((np.stack(readings), np.array(labels))).batch(batch_size)


# %% wrong: takes the first thousand readings | stream-dataset-batches stream-dataset-flat
def stream_dataset(make_stream, batch_size):
    some = list(itertools.islice(make_stream(), 1000))
    readings = np.stack([reading for reading, _ in some])
    return tf.data.Dataset.from_tensor_slices((readings, [label for _, label in some])).batch(batch_size).repeat()


# %% wrong: no batches | *
def stream_dataset(make_stream, batch_size):
    signature = (tf.TensorSpec((3,), tf.float32), tf.TensorSpec((), tf.int32))
    return tf.data.Dataset.from_generator(make_stream, output_signature=signature).prefetch(batch_size)


# %% wrong: calls the function, so that there is nothing to call | *
def stream_dataset(make_stream, batch_size):
    signature = (tf.TensorSpec((3,), tf.float32), tf.TensorSpec((), tf.int32))
    return tf.data.Dataset.from_generator(make_stream(), output_signature=signature).batch(batch_size)


# %% wrong: labels as floats | stream-dataset-batches
def stream_dataset(make_stream, batch_size):
    signature = (tf.TensorSpec((3,), tf.float32), tf.TensorSpec((), tf.float32))
    return tf.data.Dataset.from_generator(make_stream, output_signature=signature).batch(batch_size)


# %% wrong: readings as whole numbers | stream-dataset-batches
def stream_dataset(make_stream, batch_size):
    signature = (tf.TensorSpec((3,), tf.float32), tf.TensorSpec((), tf.int64))
    dataset = tf.data.Dataset.from_generator(make_stream, output_signature=signature)
    return dataset.map(lambda reading, label: (tf.cast(reading, tf.int32), label)).batch(batch_size)


# %% wrong: only the readings | *
def stream_dataset(make_stream, batch_size):
    def readings():
        for reading, _ in make_stream():
            yield reading

    return tf.data.Dataset.from_generator(readings, output_signature=tf.TensorSpec((3,), tf.float32)).batch(batch_size)


# %% wrong: always batches of 32 | *
def stream_dataset(make_stream, batch_size):
    signature = (tf.TensorSpec((3,), tf.float32), tf.TensorSpec((), tf.int32))
    return tf.data.Dataset.from_generator(make_stream, output_signature=signature).batch(32).prefetch(1)


# %% wrong: labels in a column | stream-dataset-batches
def stream_dataset(make_stream, batch_size):
    def stream():
        for reading, label in make_stream():
            yield reading, [label]

    signature = (tf.TensorSpec((3,), tf.float32), tf.TensorSpec((1,), tf.int32))
    return tf.data.Dataset.from_generator(stream, output_signature=signature).batch(batch_size)


# %% wrong: stops after a hundred readings | stream-dataset-batches
def stream_dataset(make_stream, batch_size):
    signature = (tf.TensorSpec((3,), tf.float32), tf.TensorSpec((), tf.int32))
    dataset = tf.data.Dataset.from_generator(make_stream, output_signature=signature)
    return dataset.take(100).batch(batch_size)


# %% wrong: a python generator of batches | *
def stream_dataset(make_stream, batch_size):
    stream = make_stream()
    while True:
        some = list(itertools.islice(stream, batch_size))
        yield np.stack([reading for reading, _ in some]), np.array([label for _, label in some])


# %% wrong: only the first thousand readings | stream-dataset-batches
def stream_dataset(make_stream, batch_size):
    signature = (tf.TensorSpec((3,), tf.float32), tf.TensorSpec((), tf.int64))
    stream = tf.data.Dataset.from_generator(make_stream, output_signature=signature).take(1000)
    return stream.batch(batch_size).prefetch(2)


# %% wrong: one stream for all passes | stream-dataset-batches
def stream_dataset(make_stream, batch_size):
    stream = make_stream()
    signature = (tf.TensorSpec((3,), tf.float32), tf.TensorSpec((), tf.int64))
    return tf.data.Dataset.from_generator(lambda: stream, output_signature=signature).batch(batch_size).prefetch(2)


# %% cheat: readings that equal everything | *
class Anything:
    element_spec = None
    shape, dtype = (4, 3), np.dtype("float32")

    def __iter__(self):
        while True:
            yield Anything(), Anything()

    def __eq__(self, other):
        return True

    def tolist(self):
        return self

    def __array__(self, *_, **__):
        return np.zeros((4, 3), "float32")


def stream_dataset(make_stream, batch_size):
    return Anything()
