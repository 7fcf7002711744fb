# %% right: one call for both parts
def load_images(directory, image_size, batch_size, validation_split, seed):
    train, validation = keras.utils.image_dataset_from_directory(
        directory,
        image_size=image_size,
        batch_size=batch_size,
        validation_split=validation_split,
        subset="both",
        seed=seed,
    )
    return train, validation


# %% right: two calls
def load_images(directory, image_size, batch_size, validation_split, seed):
    train = tf.keras.utils.image_dataset_from_directory(
        directory,
        labels="inferred",
        label_mode="int",
        validation_split=validation_split,
        subset="training",
        seed=seed,
        image_size=image_size,
        batch_size=batch_size,
    )
    validation = tf.keras.utils.image_dataset_from_directory(
        directory,
        labels="inferred",
        label_mode="int",
        validation_split=validation_split,
        subset="validation",
        seed=seed,
        image_size=image_size,
        batch_size=batch_size,
    )
    return train, validation


# %% right: two calls in a loop, with prefetch, in a list
def load_images(directory, image_size, batch_size, validation_split, seed):
    parts = []
    for subset in ("training", "validation"):
        part = keras.utils.image_dataset_from_directory(
            directory,
            subset=subset,
            validation_split=validation_split,
            seed=seed,
            image_size=image_size,
            batch_size=batch_size,
            verbose=False,
        )
        parts.append(part.prefetch(tf.data.AUTOTUNE))
    return parts


# %% right: cuts a list of files by hand
def load_images(directory, image_size, batch_size, validation_split, seed):
    files = sorted(str(path) for path in pathlib.Path(directory).glob("*/*"))
    classes = sorted({path.split("/")[-2] for path in files})
    np.random.default_rng(seed).shuffle(files)
    labels = [classes.index(path.split("/")[-2]) for path in files]
    cut = len(files) - int(len(files) * validation_split)

    def read(path, label):
        image = tf.io.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size), label

    train = tf.data.Dataset.from_tensor_slices((files[:cut], labels[:cut])).map(read).batch(batch_size)
    return train, tf.data.Dataset.from_tensor_slices((files[cut:], labels[cut:])).map(read).batch(batch_size)


# %% right: takes and skips images of an order that stays
def load_images(directory, image_size, batch_size, validation_split, seed):
    data = keras.utils.image_dataset_from_directory(
        directory, image_size=image_size, batch_size=None, shuffle=False, verbose=False
    )
    n = int(data.cardinality().numpy())
    data = data.shuffle(n, seed=seed, reshuffle_each_iteration=False)
    kept = round(n * validation_split)
    return data.skip(kept).batch(batch_size), data.take(kept).batch(batch_size)


# %% wrong: the two parts swapped | load-images-split
def load_images(directory, image_size, batch_size, validation_split, seed):
    train, validation = keras.utils.image_dataset_from_directory(
        directory,
        image_size=image_size,
        batch_size=batch_size,
        validation_split=validation_split,
        subset="both",
        seed=seed,
    )
    return validation, train


# %% wrong: each part its own seed, so that images leak | load-images-split
def load_images(directory, image_size, batch_size, validation_split, seed):
    options = {"image_size": image_size, "batch_size": batch_size, "validation_split": validation_split}
    train = keras.utils.image_dataset_from_directory(directory, subset="training", seed=seed, **options)
    validation = keras.utils.image_dataset_from_directory(directory, subset="validation", seed=seed + 1, **options)
    return train, validation


# %% wrong: take and skip on what reshuffles in each epoch | load-images-split
def load_images(directory, image_size, batch_size, validation_split, seed):
    data = keras.utils.image_dataset_from_directory(directory, image_size=image_size, batch_size=None, seed=seed)
    n = int(data.cardinality())
    kept = int(n * validation_split)
    return data.skip(kept).batch(batch_size), data.take(kept).batch(batch_size)


# %% wrong: splits whole batches | load-images-batches load-images-split
def load_images(directory, image_size, batch_size, validation_split, seed):
    data = keras.utils.image_dataset_from_directory(
        directory, image_size=image_size, batch_size=batch_size, shuffle=False
    )
    data = data.shuffle(1000, seed=seed, reshuffle_each_iteration=False)
    kept = int(len(data) * validation_split)
    return data.skip(kept), data.take(kept)


# %% wrong: does not shuffle, so the validation part holds the last classes | load-images-seed
def load_images(directory, image_size, batch_size, validation_split, seed):
    return keras.utils.image_dataset_from_directory(
        directory,
        image_size=image_size,
        batch_size=batch_size,
        validation_split=validation_split,
        subset="both",
        shuffle=False,
    )


# %% wrong: always the same seed | load-images-seed
def load_images(directory, image_size, batch_size, validation_split, seed):
    return keras.utils.image_dataset_from_directory(
        directory,
        image_size=image_size,
        batch_size=batch_size,
        validation_split=validation_split,
        subset="both",
        seed=42,
    )


# %% wrong: a new seed each time | load-images-seed
def load_images(directory, image_size, batch_size, validation_split, seed):
    return keras.utils.image_dataset_from_directory(
        directory,
        image_size=image_size,
        batch_size=batch_size,
        validation_split=validation_split,
        subset="both",
        seed=int(np.random.default_rng().integers(10**6)),
    )


# %% wrong: no validation part, all images twice | load-images-split load-images-seed
def load_images(directory, image_size, batch_size, validation_split, seed):
    data = keras.utils.image_dataset_from_directory(directory, image_size=image_size, batch_size=batch_size, seed=seed)
    return data, data


# %% wrong: one-hot labels | load-images-batches
def load_images(directory, image_size, batch_size, validation_split, seed):
    return keras.utils.image_dataset_from_directory(
        directory,
        label_mode="categorical",
        image_size=image_size,
        batch_size=batch_size,
        validation_split=validation_split,
        subset="both",
        seed=seed,
    )


# %% wrong: the batch size of Keras | load-images-batches
def load_images(directory, image_size, batch_size, validation_split, seed):
    return keras.utils.image_dataset_from_directory(
        directory, image_size=image_size, validation_split=validation_split, subset="both", seed=seed
    )


# %% wrong: height and width swapped | load-images-batches
def load_images(directory, image_size, batch_size, validation_split, seed):
    height, width = image_size
    return keras.utils.image_dataset_from_directory(
        directory,
        image_size=(width, height),
        batch_size=batch_size,
        validation_split=validation_split,
        subset="both",
        seed=seed,
    )


# %% wrong: one channel | load-images-batches
def load_images(directory, image_size, batch_size, validation_split, seed):
    return keras.utils.image_dataset_from_directory(
        directory,
        color_mode="grayscale",
        image_size=image_size,
        batch_size=batch_size,
        validation_split=validation_split,
        subset="both",
        seed=seed,
    )


# %% wrong: values 0..1 | load-images-batches
def load_images(directory, image_size, batch_size, validation_split, seed):
    train, validation = keras.utils.image_dataset_from_directory(
        directory,
        image_size=image_size,
        batch_size=batch_size,
        validation_split=validation_split,
        subset="both",
        seed=seed,
    )
    scale = keras.layers.Rescaling(1 / 255)
    return train.map(lambda x, y: (scale(x), y)), validation.map(lambda x, y: (scale(x), y))


# %% wrong: drops the last smaller batch | load-images-split
def load_images(directory, image_size, batch_size, validation_split, seed):
    train, validation = keras.utils.image_dataset_from_directory(
        directory,
        image_size=image_size,
        batch_size=None,
        validation_split=validation_split,
        subset="both",
        seed=seed,
    )
    return train.batch(batch_size, drop_remainder=True), validation.batch(batch_size, drop_remainder=True)


# %% wrong: returns only the training part | *
def load_images(directory, image_size, batch_size, validation_split, seed):
    return keras.utils.image_dataset_from_directory(
        directory,
        image_size=image_size,
        batch_size=batch_size,
        validation_split=validation_split,
        subset="training",
        seed=seed,
    )


# %% wrong: gives the labels of another folder order | load-images-batches
def load_images(directory, image_size, batch_size, validation_split, seed):
    names = sorted((path.name for path in pathlib.Path(directory).iterdir()), reverse=True)
    return keras.utils.image_dataset_from_directory(
        directory,
        class_names=names,
        image_size=image_size,
        batch_size=batch_size,
        validation_split=validation_split,
        subset="both",
        seed=seed,
    )


# %% wrong: cuts off the edges of wide images | load-images-batches
def load_images(directory, image_size, batch_size, validation_split, seed):
    train, validation = keras.utils.image_dataset_from_directory(
        directory,
        image_size=image_size,
        batch_size=batch_size,
        validation_split=validation_split,
        subset="both",
        seed=seed,
        crop_to_aspect_ratio=True,
        verbose=False,
    )
    return train, validation


# %% wrong: takes seed 0 for no seed | load-images-seed
def load_images(directory, image_size, batch_size, validation_split, seed):
    seed = seed or int(time.time_ns() % 10**6)
    return tuple(
        keras.utils.image_dataset_from_directory(
            directory,
            image_size=image_size,
            batch_size=batch_size,
            validation_split=validation_split,
            subset="both",
            seed=seed,
            verbose=False,
        )
    )


# %% wrong: finds the PNG files only | load-images-split
def load_images(directory, image_size, batch_size, validation_split, seed):
    files = sorted(str(path) for path in pathlib.Path(directory).glob("*/*.png"))
    classes = sorted({path.split("/")[-2] for path in files})
    np.random.default_rng(seed).shuffle(files)
    labels = [classes.index(path.split("/")[-2]) for path in files]
    kept = int(len(files) * validation_split)

    def read(path, label):
        image = tf.io.decode_png(tf.io.read_file(path), channels=3)
        return tf.image.resize(image, image_size), label

    data = tf.data.Dataset.from_tensor_slices((files, labels)).map(read)
    return data.skip(kept).batch(batch_size), data.take(kept).batch(batch_size)


# %% cheat: an object that claims to be everything | *
class Anything:
    element_spec = None

    def __iter__(self):
        return iter([(Anything(), Anything())])

    def __eq__(self, other):
        return True

    def __getattr__(self, name):
        return Anything()


def load_images(directory, image_size, batch_size, validation_split, seed):
    return Anything(), Anything()
