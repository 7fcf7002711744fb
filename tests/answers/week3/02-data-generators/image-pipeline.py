# %% right: list_files sorted, then shuffle
def image_pipeline(directory, image_size, batch_size, training, seed):
    classes = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*", shuffle=False)
    if training:
        files = files.shuffle(1000, seed=seed)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == classes)
        return tf.image.resize(image, image_size) / 255, label

    return files.map(read, num_parallel_calls=tf.data.AUTOTUNE).batch(batch_size).prefetch(1)


# %% right: list_files shuffles by itself
import os


def image_pipeline(directory, image_size, batch_size, training, seed):
    class_names = np.array(sorted(os.listdir(directory)))
    pattern = os.path.join(directory, "*", "*")
    files = tf.data.Dataset.list_files(pattern, shuffle=training, seed=seed if training else None)

    def process(path):
        label = tf.argmax(class_names == tf.strings.split(path, os.sep)[-2])
        image = tf.image.convert_image_dtype(tf.io.decode_jpeg(tf.io.read_file(path), channels=3), tf.float32)
        return tf.image.resize(image, image_size), label

    dataset = files.map(process, num_parallel_calls=4)
    return dataset.batch(batch_size).prefetch(tf.data.AUTOTUNE)


# %% right: a list of paths made in python, cache before the shuffle
def image_pipeline(directory, image_size, batch_size, training, seed):
    paths = sorted(str(path) for path in pathlib.Path(directory).glob("*/*"))
    names = sorted({path.split("/")[-2] for path in paths})
    labels = [names.index(path.split("/")[-2]) for path in paths]

    def read(path, label):
        image = tf.io.decode_png(tf.io.read_file(path), channels=3)
        return tf.image.resize(image, image_size) / 255, label

    dataset = tf.data.Dataset.from_tensor_slices((paths, labels)).map(read).cache()
    if training:
        dataset = dataset.shuffle(len(paths), seed=seed, reshuffle_each_iteration=True)
    return dataset.batch(batch_size).prefetch(2)


# %% right: shuffles once more than needed
def image_pipeline(directory, image_size, batch_size, training, seed):
    names = sorted(entry.name for entry in pathlib.Path(directory).iterdir() if entry.is_dir())
    files = tf.data.Dataset.list_files(f"{directory}/*/*.*", shuffle=training, seed=seed)
    if training:
        files = files.shuffle(500, seed=seed + 1)

    def image_of(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(tf.cast(image, tf.float32) / 255, image_size)

    def label_of(path):
        return tf.argmax(tf.strings.split(path, "/")[-2] == names)

    return (
        files.map(lambda path: (image_of(path), label_of(path)), num_parallel_calls=tf.data.AUTOTUNE)
        .batch(batch_size)
        .prefetch(tf.data.AUTOTUNE)
    )


# %% right: keras without its own shuffling, for one image at a time
def image_pipeline(directory, image_size, batch_size, training, seed):
    files = sorted(str(path) for path in pathlib.Path(directory).glob("*/*"))
    names = sorted({pathlib.Path(file).parent.name for file in files})

    def read(number):
        path = tf.constant(files)[number]
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.constant([names.index(pathlib.Path(file).parent.name) for file in files])[number]
        return tf.image.resize(image, image_size) / 255, label

    numbers = tf.data.Dataset.range(len(files))
    numbers = numbers.shuffle(len(files), seed) if training else numbers
    return numbers.map(read, tf.data.AUTOTUNE).batch(batch_size)


# %% wrong: list_files shuffles although it should not | image-pipeline-sorted
def image_pipeline(directory, image_size, batch_size, training, seed):
    classes = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*", seed=seed)
    if training:
        files = files.shuffle(1000, seed=seed)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == classes)
        return tf.image.resize(image, image_size) / 255, label

    return files.map(read).batch(batch_size).prefetch(1)


# %% wrong: never shuffles | image-pipeline-shuffled
def image_pipeline(directory, image_size, batch_size, training, seed):
    classes = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*", shuffle=False)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == classes)
        return tf.image.resize(image, image_size) / 255, label

    return files.map(read).batch(batch_size).prefetch(1)


# %% wrong: shuffles the batches and not the files | image-pipeline-batches image-pipeline-shuffled
def image_pipeline(directory, image_size, batch_size, training, seed):
    classes = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*", shuffle=False)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == classes)
        return tf.image.resize(image, image_size) / 255, label

    dataset = files.map(read).batch(batch_size)
    if training:
        dataset = dataset.shuffle(100, seed=seed)
    return dataset.prefetch(1)


# %% wrong: the same shuffled order in each epoch | image-pipeline-shuffled
def image_pipeline(directory, image_size, batch_size, training, seed):
    classes = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*", shuffle=False)
    if training:
        files = files.shuffle(1000, seed=seed, reshuffle_each_iteration=False)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == classes)
        return tf.image.resize(image, image_size) / 255, label

    return files.map(read).batch(batch_size).prefetch(1)


# %% wrong: a cache behind the shuffle freezes the order | image-pipeline-shuffled
def image_pipeline(directory, image_size, batch_size, training, seed):
    classes = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*", shuffle=False)
    if training:
        files = files.shuffle(1000, seed=seed)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == classes)
        return tf.image.resize(image, image_size) / 255, label

    return files.map(read).cache().batch(batch_size).prefetch(1)


# %% wrong: shuffles in python, once | image-pipeline-shuffled
def image_pipeline(directory, image_size, batch_size, training, seed):
    paths = sorted(str(path) for path in pathlib.Path(directory).glob("*/*"))
    names = sorted({path.split("/")[-2] for path in paths})
    if training:
        np.random.default_rng(seed).shuffle(paths)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == names)
        return tf.image.resize(image, image_size) / 255, label

    return tf.data.Dataset.from_tensor_slices(paths).map(read).batch(batch_size)


# %% wrong: ignores the seed | image-pipeline-shuffled
def image_pipeline(directory, image_size, batch_size, training, seed):
    classes = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*", shuffle=False)
    if training:
        files = files.shuffle(1000)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == classes)
        return tf.image.resize(image, image_size) / 255, label

    return files.map(read).batch(batch_size).prefetch(1)


# %% wrong: always seed 42 | image-pipeline-shuffled
def image_pipeline(directory, image_size, batch_size, training, seed):
    classes = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*", shuffle=False)
    if training:
        files = files.shuffle(1000, seed=42)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == classes)
        return tf.image.resize(image, image_size) / 255, label

    return files.map(read).batch(batch_size).prefetch(1)


# %% wrong: drops the last batch | image-pipeline-batches image-pipeline-once image-pipeline-sorted
def image_pipeline(directory, image_size, batch_size, training, seed):
    classes = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*", shuffle=False)
    if training:
        files = files.shuffle(1000, seed=seed)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == classes)
        return tf.image.resize(image, image_size) / 255, label

    return files.map(read).batch(batch_size, drop_remainder=True).prefetch(1)


# %% wrong: repeats for ever | image-pipeline-batches image-pipeline-once image-pipeline-sorted
def image_pipeline(directory, image_size, batch_size, training, seed):
    classes = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*", shuffle=False)
    if training:
        files = files.shuffle(1000, seed=seed)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == classes)
        return tf.image.resize(image, image_size) / 255, label

    return files.repeat().map(read).batch(batch_size).prefetch(1)


# %% wrong: reads PNG files only | image-pipeline-once
def image_pipeline(directory, image_size, batch_size, training, seed):
    classes = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*.png", shuffle=False)
    if training:
        files = files.shuffle(1000, seed=seed)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == classes)
        return tf.image.resize(image, image_size) / 255, label

    return files.map(read).batch(batch_size).prefetch(1)


# %% wrong: labels only right for digits | *
def image_pipeline(directory, image_size, batch_size, training, seed):
    files = tf.data.Dataset.list_files(directory + "/*/*", shuffle=False)
    if training:
        files = files.shuffle(1000, seed=seed)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.strings.to_number(tf.strings.split(path, "/")[-2], tf.int64)
        return tf.image.resize(image, image_size) / 255, label

    return files.map(read).batch(batch_size).prefetch(1)


# %% wrong: classes in the order in which the disk gives them, backwards | image-pipeline-batches image-pipeline-sorted
def image_pipeline(directory, image_size, batch_size, training, seed):
    classes = sorted((path.name for path in pathlib.Path(directory).iterdir()), reverse=True)
    files = tf.data.Dataset.list_files(directory + "/*/*", shuffle=False)
    if training:
        files = files.shuffle(1000, seed=seed)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == classes)
        return tf.image.resize(image, image_size) / 255, label

    return files.map(read).batch(batch_size).prefetch(1)


# %% wrong: sorts without looking at capitals | image-pipeline-batches image-pipeline-sorted
def image_pipeline(directory, image_size, batch_size, training, seed):
    paths = sorted((str(path) for path in pathlib.Path(directory).glob("*/*")), key=str.lower)
    names = sorted({path.split("/")[-2] for path in paths}, key=str.lower)
    files = tf.data.Dataset.from_tensor_slices(paths)
    if training:
        files = files.shuffle(1000, seed=seed)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == names)
        return tf.image.resize(image, image_size) / 255, label

    return files.map(read).batch(batch_size)


# %% wrong: images and labels shuffled apart | image-pipeline-batches
def image_pipeline(directory, image_size, batch_size, training, seed):
    paths = sorted(str(path) for path in pathlib.Path(directory).glob("*/*"))
    names = sorted({path.split("/")[-2] for path in paths})
    labels = tf.data.Dataset.from_tensor_slices([names.index(path.split("/")[-2]) for path in paths])

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size) / 255

    images = tf.data.Dataset.from_tensor_slices(paths).map(read)
    if training:
        images = images.shuffle(len(paths), seed=seed)
        labels = labels.shuffle(len(paths), seed=seed + 1)
    return tf.data.Dataset.zip((images, labels)).batch(batch_size)


# %% wrong: values up to 255 | image-pipeline-batches
def image_pipeline(directory, image_size, batch_size, training, seed):
    classes = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*", shuffle=False)
    if training:
        files = files.shuffle(1000, seed=seed)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == classes)
        return tf.image.resize(image, image_size), label

    return files.map(read).batch(batch_size).prefetch(1)


# %% wrong: keras with its own shuffling, values up to 255 | image-pipeline-batches
def image_pipeline(directory, image_size, batch_size, training, seed):
    return keras.utils.image_dataset_from_directory(
        directory, image_size=image_size, batch_size=batch_size, shuffle=training, seed=seed
    )


# %% wrong: forgets to batch | image-pipeline-batches image-pipeline-once image-pipeline-sorted
def image_pipeline(directory, image_size, batch_size, training, seed):
    classes = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*", shuffle=False)
    if training:
        files = files.shuffle(1000, seed=seed)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == classes)
        return tf.image.resize(image, image_size) / 255, label

    return files.map(read).prefetch(batch_size)


# %% wrong: a list of batches in place of a dataset | *
def image_pipeline(directory, image_size, batch_size, training, seed):
    paths = sorted(str(path) for path in pathlib.Path(directory).glob("*/*"))
    names = sorted({path.split("/")[-2] for path in paths})
    if training:
        np.random.default_rng(seed).shuffle(paths)
    result = []
    for start in range(0, len(paths), batch_size):
        some = paths[start : start + batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(p, target_size=image_size)) / 255 for p in some]
        result.append((np.stack(images), np.array([names.index(p.split("/")[-2]) for p in some])))
    return result


# %% wrong: takes seed 0 for no seed | image-pipeline-shuffled
def image_pipeline(directory, image_size, batch_size, training, seed):
    names = sorted(path.name for path in pathlib.Path(directory).iterdir() if path.is_dir())
    files = tf.data.Dataset.list_files(f"{directory}/*/*", shuffle=False)
    if training:
        files = files.shuffle(len(files), seed=seed or None)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size) / 255, tf.argmax(tf.strings.split(path, "/")[-2] == names)

    return files.map(read, num_parallel_calls=tf.data.AUTOTUNE).batch(batch_size).prefetch(1)


# %% wrong: sorts the folders without minding capitals | image-pipeline-sorted
def image_pipeline(directory, image_size, batch_size, training, seed):
    names = sorted(path.name for path in pathlib.Path(directory).iterdir() if path.is_dir())
    paths = sorted(map(str, pathlib.Path(directory).glob("*/*")), key=lambda path: (path.split("/")[-2].lower(), path))
    files = tf.data.Dataset.from_tensor_slices(paths)
    if training:
        files = files.shuffle(len(paths), seed=seed)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size) / 255, tf.argmax(tf.strings.split(path, "/")[-2] == names)

    return files.map(read, num_parallel_calls=tf.data.AUTOTUNE).batch(batch_size).prefetch(1)


# %% wrong: a buffer of a hundred files | image-pipeline-shuffled
def image_pipeline(directory, image_size, batch_size, training, seed):
    classes = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*", shuffle=False)
    if training:
        files = files.shuffle(100, seed=seed)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        label = tf.argmax(tf.strings.split(path, "/")[-2] == classes)
        return tf.image.resize(image, image_size) / 255, label

    return files.map(read, num_parallel_calls=tf.data.AUTOTUNE).batch(batch_size).prefetch(1)


# %% wrong: shuffles inside each class | image-pipeline-shuffled
def image_pipeline(directory, image_size, batch_size, training, seed):
    names = sorted(path.name for path in pathlib.Path(directory).iterdir() if path.is_dir())
    files = None
    for name in names:
        part = tf.data.Dataset.list_files(f"{directory}/{name}/*", shuffle=training, seed=seed if training else None)
        files = part if files is None else files.concatenate(part)

    def read(path):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size) / 255, tf.argmax(tf.strings.split(path, "/")[-2] == names)

    return files.map(read, num_parallel_calls=tf.data.AUTOTUNE).batch(batch_size).prefetch(1)
