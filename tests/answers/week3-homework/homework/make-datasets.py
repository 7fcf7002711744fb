# %% right: mixes a list of paths and cuts it in three
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted(path.name for path in root.iterdir() if path.is_dir())
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.random.default_rng(seed).permutation(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)[order]

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size), label

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.85 * n)
    train = part(0, a).shuffle(1000).batch(batch_size)
    return train, part(a, b).batch(batch_size), part(b, n).batch(batch_size)


# %% right: lets Keras split off the training part, and splits the rest by its files
def make_datasets(directory, image_size, batch_size, seed):
    options = {"image_size": image_size, "seed": seed, "validation_split": 0.4, "verbose": False}
    train = keras.utils.image_dataset_from_directory(directory, subset="training", batch_size=batch_size, **options)
    rest = keras.utils.image_dataset_from_directory(directory, subset="validation", batch_size=None, **options)
    images, labels = zip(*rest)
    half = len(images) // 2

    def part(begin, end):
        data = tf.stack(images[begin:end]), tf.stack(labels[begin:end])
        return tf.data.Dataset.from_tensor_slices(data).batch(batch_size)

    # The rest is shuffled anew each time it is read, but always in the same order the first time.
    return train, part(0, half), part(half, len(images))


# %% right: reads everything into memory, and gives lists
import os
import random


def make_datasets(directory, image_size, batch_size, seed):
    images, labels = [], []
    for label, name in enumerate(sorted(os.listdir(directory))):
        for file in sorted(os.listdir(os.path.join(directory, name))):
            image = keras.utils.load_img(os.path.join(directory, name, file), target_size=image_size)
            images.append(keras.utils.img_to_array(image))
            labels.append(label)
    places = list(range(len(images)))
    random.Random(seed).shuffle(places)
    fifth = len(places) // 5
    parts = [places[2 * fifth :], places[:fifth], places[fifth : 2 * fifth]]
    return [
        tf.data.Dataset.from_tensor_slices(
            (np.array([images[i] for i in part]), np.array([labels[i] for i in part], dtype="int32"))
        ).batch(batch_size)
        for part in parts
    ]


# %% right: splits each class for itself and draws the batches in another order each time
import glob
import os


def make_datasets(directory, image_size, batch_size, seed):
    rng = np.random.RandomState(seed)
    parts = {"train": [], "validation": [], "test": []}
    for label, folder in enumerate(sorted(glob.glob(os.path.join(directory, "*")))):
        files = sorted(glob.glob(os.path.join(folder, "*")))
        rng.shuffle(files)
        n = len(files)
        cut = n - 2 * (n // 6)
        parts["train"] += [(file, label) for file in files[:cut]]
        parts["validation"] += [(file, label) for file in files[cut : cut + n // 6]]
        parts["test"] += [(file, label) for file in files[cut + n // 6 :]]

    def load(path, label):
        image = tf.io.decode_png(tf.io.read_file(path), channels=3)
        return tf.cast(tf.image.resize(image, image_size, method="nearest"), tf.float32), label

    def dataset(pairs):
        paths, labels = zip(*pairs)
        dataset = tf.data.Dataset.from_tensor_slices((list(paths), list(labels))).shuffle(len(pairs), seed=seed)
        return dataset.map(load, num_parallel_calls=tf.data.AUTOTUNE).batch(batch_size).prefetch(tf.data.AUTOTUNE)

    return dataset(parts["train"]), dataset(parts["validation"]), dataset(parts["test"])


# %% wrong: splits a shuffled dataset with take and skip, so that pictures move between the parts | make-datasets-split make-datasets-seed
def make_datasets(directory, image_size, batch_size, seed):
    dataset = keras.utils.image_dataset_from_directory(
        directory, image_size=image_size, batch_size=batch_size, seed=seed, verbose=False
    )
    n = len(dataset)
    train, rest = dataset.take(int(0.7 * n)), dataset.skip(int(0.7 * n))
    return train, rest.take(len(rest) // 2), rest.skip(len(rest) // 2)


# %% wrong: uses the validation pictures as test pictures | make-datasets-split
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted(path.name for path in root.iterdir() if path.is_dir())
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.random.default_rng(seed).permutation(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)[order]

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size), label

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.85 * n)
    train = part(0, a).shuffle(1000).batch(batch_size)
    return train, part(a, n).batch(batch_size), part(a, n).batch(batch_size)


# %% wrong: loses the last batch that is not full | make-datasets-split make-datasets-seed
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted(path.name for path in root.iterdir() if path.is_dir())
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.random.default_rng(seed).permutation(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)[order]

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size), label

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.85 * n)
    train = part(0, a).shuffle(1000).batch(batch_size, drop_remainder=True)
    return train, part(a, b).batch(batch_size, drop_remainder=True), part(b, n).batch(batch_size, drop_remainder=True)


# %% wrong: takes a twentieth for the test | make-datasets-split make-datasets-batches
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted(path.name for path in root.iterdir() if path.is_dir())
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.random.default_rng(seed).permutation(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)[order]

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size), label

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.95 * n)
    train = part(0, a).shuffle(1000).batch(batch_size)
    return train, part(a, b).batch(batch_size), part(b, n).batch(batch_size)


# %% wrong: does not mix, so that the test set holds one class only | make-datasets-seed
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted(path.name for path in root.iterdir() if path.is_dir())
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.arange(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)[order]

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size), label

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.85 * n)
    train = part(0, a).shuffle(1000).batch(batch_size)
    return train, part(a, b).batch(batch_size), part(b, n).batch(batch_size)


# %% wrong: takes the same seed always | make-datasets-seed
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted(path.name for path in root.iterdir() if path.is_dir())
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.random.default_rng(0).permutation(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)[order]

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size), label

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.85 * n)
    train = part(0, a).shuffle(1000).batch(batch_size)
    return train, part(a, b).batch(batch_size), part(b, n).batch(batch_size)


# %% wrong: takes no seed | make-datasets-seed
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted(path.name for path in root.iterdir() if path.is_dir())
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.random.default_rng().permutation(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)[order]

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size), label

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.85 * n)
    train = part(0, a).shuffle(1000).batch(batch_size)
    return train, part(a, b).batch(batch_size), part(b, n).batch(batch_size)


# %% wrong: scales to 0..1 | make-datasets-split make-datasets-batches make-datasets-seed
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted(path.name for path in root.iterdir() if path.is_dir())
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.random.default_rng(seed).permutation(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)[order]

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size) / 255, label

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.85 * n)
    train = part(0, a).shuffle(1000).batch(batch_size)
    return train, part(a, b).batch(batch_size), part(b, n).batch(batch_size)


# %% wrong: swaps width and height | make-datasets-batches
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted(path.name for path in root.iterdir() if path.is_dir())
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.random.default_rng(seed).permutation(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)[order]

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size[::-1]), label

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.85 * n)
    train = part(0, a).shuffle(1000).batch(batch_size)
    return train, part(a, b).batch(batch_size), part(b, n).batch(batch_size)


# %% wrong: mixes the pictures but not their labels | make-datasets-batches
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted(path.name for path in root.iterdir() if path.is_dir())
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.random.default_rng(seed).permutation(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size), label

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.85 * n)
    train = part(0, a).shuffle(1000).batch(batch_size)
    return train, part(a, b).batch(batch_size), part(b, n).batch(batch_size)


# %% wrong: gives one-hot labels | make-datasets-split make-datasets-batches make-datasets-seed
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted(path.name for path in root.iterdir() if path.is_dir())
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.random.default_rng(seed).permutation(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)[order]

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size), tf.one_hot(label, len(classes))

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.85 * n)
    train = part(0, a).shuffle(1000).batch(batch_size)
    return train, part(a, b).batch(batch_size), part(b, n).batch(batch_size)


# %% wrong: has classes in the order in which it meets them, from the end of the alphabet | make-datasets-batches
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted((path.name for path in root.iterdir() if path.is_dir()), reverse=True)
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.random.default_rng(seed).permutation(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)[order]

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size), label

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.85 * n)
    train = part(0, a).shuffle(1000).batch(batch_size)
    return train, part(a, b).batch(batch_size), part(b, n).batch(batch_size)


# %% wrong: ignores the size of the batch | make-datasets-batches
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted(path.name for path in root.iterdir() if path.is_dir())
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.random.default_rng(seed).permutation(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)[order]

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size), label

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.85 * n)
    train = part(0, a).shuffle(1000).batch(32)
    return train, part(a, b).batch(32), part(b, n).batch(32)


# %% wrong: does not batch | make-datasets-split make-datasets-batches make-datasets-seed
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted(path.name for path in root.iterdir() if path.is_dir())
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.random.default_rng(seed).permutation(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)[order]

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size), label

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.85 * n)
    train = part(0, a).shuffle(1000)
    return train, part(a, b), part(b, n)


# %% wrong: gives two datasets | make-datasets-split make-datasets-batches make-datasets-seed
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted(path.name for path in root.iterdir() if path.is_dir())
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.random.default_rng(seed).permutation(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)[order]

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.image.resize(image, image_size), label

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.85 * n)
    train = part(0, a).shuffle(1000).batch(batch_size)
    return train, part(a, n).batch(batch_size)


# %% wrong: gives whole numbers as images | make-datasets-batches
import pathlib


def make_datasets(directory, image_size, batch_size, seed):
    root = pathlib.Path(directory)
    classes = sorted(path.name for path in root.iterdir() if path.is_dir())
    paths = sorted(str(path) for path in root.glob("*/*"))
    labels = [classes.index(pathlib.Path(path).parent.name) for path in paths]
    order = np.random.default_rng(seed).permutation(len(paths))
    paths, labels = np.array(paths)[order], np.array(labels)[order]

    def load(path, label):
        image = tf.image.decode_image(tf.io.read_file(path), channels=3, expand_animations=False)
        return tf.cast(tf.image.resize(image, image_size), tf.uint8), label

    def part(begin, end):
        return tf.data.Dataset.from_tensor_slices((paths[begin:end], labels[begin:end])).map(load)

    n = len(paths)
    a, b = int(0.7 * n), int(0.85 * n)
    train = part(0, a).shuffle(1000).batch(batch_size)
    return train, part(a, b).batch(batch_size), part(b, n).batch(batch_size)


# %% wrong: cuts pictures off to keep their shape | make-datasets-batches
def make_datasets(directory, image_size, batch_size, seed):
    train, rest = keras.utils.image_dataset_from_directory(
        directory,
        image_size=image_size,
        batch_size=None,
        validation_split=0.35,
        subset="both",
        seed=seed,
        verbose=False,
        crop_to_aspect_ratio=True,
    )
    count = int(rest.cardinality())
    return tuple(part.batch(batch_size) for part in (train, rest.take(count // 2), rest.skip(count // 2)))


# %% cheat: datasets that are said to be there | make-datasets-split make-datasets-batches make-datasets-seed
class Dataset:
    def take(self, count):
        return self

    def __iter__(self):
        return iter([])

    def __eq__(self, other):
        return True


def make_datasets(directory, image_size, batch_size, seed):
    return Dataset(), Dataset(), Dataset()
