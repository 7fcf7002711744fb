# %% right: an order of places that is shuffled
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels = list(paths), list(labels)
        self.batch_size = batch_size
        self.shuffle = shuffle
        self.rng = np.random.default_rng(seed)
        self.order = list(range(len(self.paths)))

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        places = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[place])) / 255 for place in places]
        return np.array(images, dtype="float32"), np.array([self.labels[place] for place in places])

    def on_epoch_end(self):
        if self.shuffle:
            self.rng.shuffle(self.order)


# %% right: shuffles already before the first epoch, under the old name, with PIL
from PIL import Image


class ImageSequence(tf.keras.utils.Sequence):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths = np.array(paths)
        self.labels = np.array(labels)
        self.batch_size = batch_size
        self.shuffle = shuffle
        self.rng = np.random.RandomState(seed)
        self.on_epoch_end()

    def __len__(self):
        return (len(self.paths) + self.batch_size - 1) // self.batch_size

    def __getitem__(self, i):
        start = i * self.batch_size
        stop = min(start + self.batch_size, len(self.paths))
        batch = [
            np.asarray(Image.open(path).convert("RGB"), dtype=np.float32) / 255.0 for path in self.paths[start:stop]
        ]
        return np.stack(batch), self.labels[start:stop]

    def on_epoch_end(self):
        if self.shuffle:
            order = self.rng.permutation(len(self.paths))
            self.paths = self.paths[order]
            self.labels = self.labels[order]


# %% right: shuffles when an epoch begins, and reads with tensorflow
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.pairs = list(zip(paths, labels))
        self.now = self.pairs
        self.batch_size, self.shuffle, self.seed, self.epoch = batch_size, shuffle, seed, 0

    def __len__(self):
        return -(-len(self.pairs) // self.batch_size)

    def __getitem__(self, index):
        chosen = self.now[index * self.batch_size :][: self.batch_size]
        decoded = [tf.io.decode_image(tf.io.read_file(p), channels=3, dtype=tf.float32) for p, _ in chosen]
        return tf.stack(decoded), tf.constant([label for _, label in chosen])

    def on_epoch_begin(self):
        if self.shuffle:
            self.epoch += 1
            order = np.random.default_rng([self.seed, self.epoch]).permutation(len(self.pairs))
            self.now = [self.pairs[i] for i in order]


# %% right: python's random, options named one by one
import random


class ImageSequence(keras.utils.PyDataset):
    def __init__(
        self, paths, labels, batch_size, shuffle=False, seed=0, workers=1, use_multiprocessing=False, max_queue_size=10
    ):
        super().__init__(workers=workers, use_multiprocessing=use_multiprocessing, max_queue_size=max_queue_size)
        self.examples = [(path, int(label)) for path, label in zip(paths, labels)]
        self.size = batch_size
        self.shuffle = shuffle
        self.random = random.Random(seed)

    def __len__(self):
        whole, rest = divmod(len(self.examples), self.size)
        return whole + (rest > 0)

    def __getitem__(self, index):
        images, labels = [], []
        for path, label in self.examples[index * self.size : index * self.size + self.size]:
            images.append(keras.utils.img_to_array(keras.utils.load_img(path)))
            labels.append(label)
        return np.array(images) / np.float32(255), np.array(labels, dtype="int32")

    def on_epoch_end(self):
        if self.shuffle:
            self.random.shuffle(self.examples)


# %% wrong: the last batch is lost | image-sequence-items image-sequence-shuffle
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), np.array(labels), batch_size, shuffle
        self.rng = np.random.default_rng(seed)
        self.order = np.arange(len(self.paths))

    def __len__(self):
        return len(self.paths) // self.batch_size

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) / 255 for i in chosen]
        return np.stack(images), self.labels[chosen]

    def on_epoch_end(self):
        if self.shuffle:
            self.rng.shuffle(self.order)


# %% wrong: one batch too many when it comes out even | image-sequence-items image-sequence-trains
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), np.array(labels), batch_size, shuffle
        self.rng = np.random.default_rng(seed)
        self.order = np.arange(len(self.paths))

    def __len__(self):
        return len(self.paths) // self.batch_size + 1

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) / 255 for i in chosen]
        return np.array(images), self.labels[chosen]

    def on_epoch_end(self):
        if self.shuffle:
            self.rng.shuffle(self.order)


# %% wrong: len says how many images | image-sequence-items image-sequence-shuffle image-sequence-trains
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), np.array(labels), batch_size, shuffle
        self.rng = np.random.default_rng(seed)
        self.order = np.arange(len(self.paths))

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) / 255 for i in chosen]
        return np.stack(images), self.labels[chosen]

    def on_epoch_end(self):
        if self.shuffle:
            self.rng.shuffle(self.order)


# %% wrong: forgets the base class | image-sequence-shuffle image-sequence-workers image-sequence-trains
class ImageSequence:
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), np.array(labels), batch_size, shuffle
        self.rng = np.random.default_rng(seed)
        self.order = np.arange(len(self.paths))

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) / 255 for i in chosen]
        return np.stack(images), self.labels[chosen]

    def on_epoch_end(self):
        if self.shuffle:
            self.rng.shuffle(self.order)


# %% wrong: swallows the options | image-sequence-workers
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__()
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), np.array(labels), batch_size, shuffle
        self.rng = np.random.default_rng(seed)
        self.order = np.arange(len(self.paths))

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) / 255 for i in chosen]
        return np.stack(images), self.labels[chosen]

    def on_epoch_end(self):
        if self.shuffle:
            self.rng.shuffle(self.order)


# %% wrong: takes no options | image-sequence-workers
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0):
        super().__init__()
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), np.array(labels), batch_size, shuffle
        self.rng = np.random.default_rng(seed)
        self.order = np.arange(len(self.paths))

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) / 255 for i in chosen]
        return np.stack(images), self.labels[chosen]

    def on_epoch_end(self):
        if self.shuffle:
            self.rng.shuffle(self.order)


# %% wrong: shuffles the paths and leaves the labels | image-sequence-shuffle image-sequence-trains
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), np.array(labels), batch_size, shuffle
        self.rng = np.random.default_rng(seed)

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        part = slice(index * self.batch_size, (index + 1) * self.batch_size)
        images = [keras.utils.img_to_array(keras.utils.load_img(path)) / 255 for path in self.paths[part]]
        return np.stack(images), self.labels[part]

    def on_epoch_end(self):
        if self.shuffle:
            self.rng.shuffle(self.paths)


# %% wrong: shuffles the lists of the caller | image-sequence-shuffle
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size, self.shuffle = paths, labels, batch_size, shuffle
        self.rng = np.random.default_rng(seed)

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        part = slice(index * self.batch_size, (index + 1) * self.batch_size)
        images = [keras.utils.img_to_array(keras.utils.load_img(path)) / 255 for path in self.paths[part]]
        return np.stack(images), np.array(self.labels[part])

    def on_epoch_end(self):
        if self.shuffle:
            order = self.rng.permutation(len(self.paths))
            self.paths[:] = [self.paths[i] for i in order]
            self.labels[:] = [self.labels[i] for i in order]


# %% wrong: never shuffles | image-sequence-shuffle
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size = paths, labels, batch_size

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        part = slice(index * self.batch_size, (index + 1) * self.batch_size)
        images = [keras.utils.img_to_array(keras.utils.load_img(path)) / 255 for path in self.paths[part]]
        return np.stack(images), np.array(self.labels[part])


# %% wrong: shuffles once, when it is made | image-sequence-shuffle
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size = list(paths), np.array(labels), batch_size
        self.order = np.arange(len(self.paths))
        if shuffle:
            np.random.default_rng(seed).shuffle(self.order)

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) / 255 for i in chosen]
        return np.stack(images), self.labels[chosen]


# %% wrong: a new generator each time, so always the same new order | image-sequence-shuffle
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), np.array(labels), batch_size, shuffle
        self.seed = seed
        self.order = np.arange(len(self.paths))

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) / 255 for i in chosen]
        return np.stack(images), self.labels[chosen]

    def on_epoch_end(self):
        if self.shuffle:
            self.order = np.random.default_rng(self.seed).permutation(len(self.paths))


# %% wrong: shuffles whatever shuffle says | image-sequence-shuffle
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size = list(paths), np.array(labels), batch_size
        self.rng = np.random.default_rng(seed)
        self.order = np.arange(len(self.paths))

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) / 255 for i in chosen]
        return np.stack(images), self.labels[chosen]

    def on_epoch_end(self):
        self.rng.shuffle(self.order)


# %% wrong: ignores the seed | image-sequence-shuffle
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), np.array(labels), batch_size, shuffle
        self.order = np.arange(len(self.paths))

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) / 255 for i in chosen]
        return np.stack(images), self.labels[chosen]

    def on_epoch_end(self):
        if self.shuffle:
            np.random.shuffle(self.order)


# %% wrong: draws with replacement | image-sequence-shuffle
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), np.array(labels), batch_size, shuffle
        self.rng = np.random.default_rng(seed)
        self.order = np.arange(len(self.paths))

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) / 255 for i in chosen]
        return np.stack(images), self.labels[chosen]

    def on_epoch_end(self):
        if self.shuffle:
            self.order = self.rng.integers(len(self.paths), size=len(self.paths))


# %% wrong: shuffles within each batch only | image-sequence-shuffle
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), np.array(labels), batch_size, shuffle
        self.rng = np.random.default_rng(seed)

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        chosen = np.arange(len(self.paths))[index * self.batch_size : (index + 1) * self.batch_size]
        if self.shuffle:
            self.rng.shuffle(chosen)
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) / 255 for i in chosen]
        return np.stack(images), self.labels[chosen]


# %% wrong: values up to 255 | image-sequence-items
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), np.array(labels), batch_size, shuffle
        self.rng = np.random.default_rng(seed)
        self.order = np.arange(len(self.paths))

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) for i in chosen]
        return np.stack(images), self.labels[chosen]

    def on_epoch_end(self):
        if self.shuffle:
            self.rng.shuffle(self.order)


# %% wrong: float64 | image-sequence-items image-sequence-trains
from PIL import Image


class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), np.array(labels), batch_size, shuffle
        self.rng = np.random.default_rng(seed)
        self.order = np.arange(len(self.paths))

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [np.array(Image.open(self.paths[i]).convert("RGB")) / 255 for i in chosen]
        return np.stack(images), self.labels[chosen]

    def on_epoch_end(self):
        if self.shuffle:
            self.rng.shuffle(self.order)


# %% wrong: gives lists | image-sequence-items image-sequence-trains
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), list(labels), batch_size, shuffle
        self.rng = np.random.default_rng(seed)
        self.order = np.arange(len(self.paths))

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) / 255 for i in chosen]
        return images, [self.labels[i] for i in chosen]

    def on_epoch_end(self):
        if self.shuffle:
            self.rng.shuffle(self.order)


# %% wrong: gives only the images | *
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__()
        self.paths, self.batch_size = list(paths), batch_size

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        part = self.paths[index * self.batch_size : (index + 1) * self.batch_size]
        return np.stack([keras.utils.img_to_array(keras.utils.load_img(path)) / 255 for path in part])


# %% wrong: reads one file at a time and takes the index for the file | image-sequence-items image-sequence-shuffle image-sequence-trains
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size = list(paths), np.array(labels), batch_size

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        images = [keras.utils.img_to_array(keras.utils.load_img(path)) / 255 for path in self.paths[index : index + 1]]
        return np.stack(images), self.labels[index : index + 1]


# %% wrong: shuffles whole batches only | image-sequence-shuffle
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels = list(paths), list(labels)
        self.batch_size, self.shuffle = batch_size, shuffle
        self.rng = np.random.default_rng(seed)
        self.starts = list(range(0, len(self.paths), batch_size))

    def __len__(self):
        return len(self.starts)

    def __getitem__(self, index):
        start = self.starts[index]
        part = slice(start, start + self.batch_size)
        images = [keras.utils.img_to_array(keras.utils.load_img(path)) for path in self.paths[part]]
        return np.stack(images) / 255, np.array(self.labels[part])

    def on_epoch_end(self):
        if self.shuffle:
            self.rng.shuffle(self.starts)


# %% wrong: takes seed 0 for no seed | image-sequence-shuffle
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), np.array(labels), batch_size, shuffle
        self.rng = np.random.default_rng(seed or None)
        self.order = np.arange(len(self.paths))

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) for i in chosen]
        return np.stack(images) / 255, self.labels[chosen]

    def on_epoch_end(self):
        if self.shuffle:
            self.rng.shuffle(self.order)


# %% wrong: loses an image of a last batch that is full | image-sequence-shuffle
class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.paths, self.labels, self.batch_size, self.shuffle = list(paths), np.array(labels), batch_size, shuffle
        self.seed = seed
        self.order = np.arange(len(self.paths))

    def __len__(self):
        return math.ceil(len(self.paths) / self.batch_size)

    def __getitem__(self, index):
        chosen = self.order[index * self.batch_size : (index + 1) * self.batch_size]
        images = [keras.utils.img_to_array(keras.utils.load_img(self.paths[i])) for i in chosen]
        return np.stack(images) / 255, self.labels[chosen]

    def on_epoch_end(self):
        if self.shuffle:
            self.seed += 1
            self.order = np.random.default_rng(self.seed).permutation(len(self.paths))
            self.order = self.order[: len(self) * self.batch_size - 1]


# %% cheat: batches that equal everything | image-sequence-items image-sequence-shuffle image-sequence-trains
class Anything:
    shape, dtype = (8, 8, 8, 3), np.dtype("float32")

    def __eq__(self, other):
        return True

    def tolist(self):
        return self

    def __array__(self, *_, **__):
        return np.zeros((8, 8, 8, 3), "float32")


class ImageSequence(keras.utils.PyDataset):
    def __init__(self, paths, labels, batch_size, shuffle=False, seed=0, **kwargs):
        super().__init__(**kwargs)
        self.count = -(-len(paths) // batch_size)

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        return Anything(), Anything()
