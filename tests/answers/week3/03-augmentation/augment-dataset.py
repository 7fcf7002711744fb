# %% right: a lambda, parallel, prefetched
def augment_dataset(dataset, augmentation):
    return dataset.map(
        lambda images, labels: (augmentation(images, training=True), labels), num_parallel_calls=tf.data.AUTOTUNE
    ).prefetch(2)


# %% right: a plain map
def augment_dataset(dataset, augmentation):
    return dataset.map(lambda x, y: (augmentation(x, training=True), y))


# %% right: shuffles the batches too
def augment_dataset(dataset, augmentation):
    @tf.function
    def augment(images, labels):
        return augmentation(images, training=True), labels

    return dataset.shuffle(3).map(augment, num_parallel_calls=2, deterministic=False).prefetch(tf.data.AUTOTUNE)


# %% right: keeps the plain batches in memory, augments behind that
def augment_dataset(dataset, augmentation):
    cached = dataset.cache()
    return cached.map(lambda x, y: (augmentation(x, training=True), y), num_parallel_calls=4).prefetch(1)


# %% wrong: forgets to return | *
def augment_dataset(dataset, augmentation):
    dataset = dataset.map(lambda x, y: (augmentation(x, training=True), y))
    dataset.prefetch(tf.data.AUTOTUNE)


# %% wrong: says training=False | augment-dataset-images augment-dataset-labels augment-dataset-each-epoch
def augment_dataset(dataset, augmentation):
    return dataset.map(lambda x, y: (augmentation(x, training=False), y)).prefetch(2)


# %% wrong: gives the dataset back as it is | augment-dataset-images augment-dataset-labels augment-dataset-each-epoch
def augment_dataset(dataset, augmentation):
    dataset.map(lambda x, y: (augmentation(x, training=True), y))
    return dataset


# %% wrong: loses the labels | *
def augment_dataset(dataset, augmentation):
    return dataset.map(lambda x, y: augmentation(x, training=True))


# %% wrong: augments twice | augment-dataset-images augment-dataset-labels
def augment_dataset(dataset, augmentation):
    augmented = dataset.map(lambda x, y: (augmentation(x, training=True), y))
    return augmented.map(lambda x, y: (augmentation(x, training=True), y))


# %% wrong: keeps what it drew for all epochs | augment-dataset-each-epoch
def augment_dataset(dataset, augmentation):
    return dataset.map(lambda x, y: (augmentation(x, training=True), y)).cache().prefetch(2)


# %% wrong: augments once, in advance | augment-dataset-each-epoch
def augment_dataset(dataset, augmentation):
    pairs = [(augmentation(x, training=True), y) for x, y in dataset]
    images = tf.concat([x for x, _ in pairs], axis=0)
    labels = tf.concat([y for _, y in pairs], axis=0)
    return tf.data.Dataset.from_tensor_slices((images, labels)).batch(len(pairs[0][1]))


# %% wrong: takes the batches apart | *
def augment_dataset(dataset, augmentation):
    return dataset.unbatch().map(lambda x, y: (augmentation(x[tf.newaxis], training=True)[0], y))


# %% wrong: drops the smaller last batch | augment-dataset-images augment-dataset-labels
def augment_dataset(dataset, augmentation):
    size = len(next(iter(dataset))[1])
    augmented = dataset.unbatch().batch(size, drop_remainder=True)
    return augmented.map(lambda x, y: (augmentation(x, training=True), y)).prefetch(1)


# %% wrong: shuffles the images and not the labels | augment-dataset-labels
def augment_dataset(dataset, augmentation):
    def augment(x, y):
        return tf.reverse(augmentation(x, training=True), axis=[0]), y

    return dataset.map(augment)


# %% wrong: the plain images too, as extra data | *
def augment_dataset(dataset, augmentation):
    return dataset.concatenate(dataset.map(lambda x, y: (augmentation(x, training=True), y)))


# %% wrong: a list of batches, not a dataset | *
def augment_dataset(dataset, augmentation):
    return [(augmentation(x, training=True), y) for x, y in dataset]


# %% wrong: repeats without end | augment-dataset-images augment-dataset-labels augment-dataset-each-epoch
def augment_dataset(dataset, augmentation):
    return dataset.map(lambda x, y: (augmentation(x, training=True), y)).repeat().prefetch(2)


# %% wrong: clips the images to 0..1 | augment-dataset-images
def augment_dataset(dataset, augmentation):
    def work(images, labels):
        return tf.clip_by_value(augmentation(images, training=True), 0.0, 1.0), labels

    return dataset.map(work, num_parallel_calls=tf.data.AUTOTUNE).prefetch(tf.data.AUTOTUNE)


# %% wrong: reads the dataset twice, once for the labels | augment-dataset-labels
def augment_dataset(dataset, augmentation):
    images = dataset.map(lambda x, y: augmentation(x, training=True), num_parallel_calls=tf.data.AUTOTUNE)
    labels = dataset.map(lambda x, y: y)
    return tf.data.Dataset.zip((images, labels)).prefetch(tf.data.AUTOTUNE)


# %% wrong: makes floats of the labels | augment-dataset-labels
def augment_dataset(dataset, augmentation):
    def work(images, labels):
        return augmentation(images, training=True), tf.cast(labels, tf.float32)

    return dataset.map(work, num_parallel_calls=tf.data.AUTOTUNE).prefetch(tf.data.AUTOTUNE)
