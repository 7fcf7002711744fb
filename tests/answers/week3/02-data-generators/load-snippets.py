# %% right: the function of keras and its class names
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(directory, batch_size=batch_size, seed=seed)
    return dataset, dataset.class_names


# %% right: with prefetch, the names kept before
def load_snippets(directory, batch_size, seed):
    dataset = tf.keras.utils.text_dataset_from_directory(
        directory, labels="inferred", label_mode="int", batch_size=batch_size, shuffle=True, seed=seed, verbose=False
    )
    class_names = tuple(dataset.class_names)
    return dataset.prefetch(tf.data.AUTOTUNE), class_names


# %% right: names from the folders
import os


def load_snippets(directory, batch_size, seed):
    names = sorted(entry for entry in os.listdir(directory) if os.path.isdir(os.path.join(directory, entry)))
    dataset = keras.utils.text_dataset_from_directory(
        directory, class_names=names, batch_size=batch_size, seed=seed, verbose=False
    )
    return [dataset, names]


# %% right: reads the files itself
def load_snippets(directory, batch_size, seed):
    files = sorted(pathlib.Path(directory).glob("*/*.txt"))
    names = sorted({file.parent.name for file in files})
    texts = [file.read_bytes() for file in files]
    labels = [names.index(file.parent.name) for file in files]
    dataset = tf.data.Dataset.from_tensor_slices((texts, labels)).shuffle(len(files), seed=seed).batch(batch_size)
    return dataset, names


# %% wrong: no seed | load-snippets-classes
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(directory, batch_size=batch_size)
    return dataset, dataset.class_names


# %% wrong: always the same seed | load-snippets-classes
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(directory, batch_size=batch_size, seed=42)
    return dataset, dataset.class_names


# %% wrong: does not shuffle | load-snippets-classes
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(directory, batch_size=batch_size, shuffle=False)
    return dataset, dataset.class_names


# %% wrong: class names backwards | load-snippets-classes
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(directory, batch_size=batch_size, seed=seed)
    return dataset, dataset.class_names[::-1]


# %% wrong: the names as they stand in the slide, for every folder | load-snippets-classes
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(directory, batch_size=batch_size, seed=seed)
    return dataset, ["csharp", "java", "javascript", "python"]


# %% wrong: the number of classes | load-snippets-classes
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(directory, batch_size=batch_size, seed=seed)
    return dataset, len(dataset.class_names)


# %% wrong: the batch size of keras | load-snippets-texts
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(directory, seed=seed)
    return dataset, dataset.class_names


# %% wrong: cuts long texts | load-snippets-texts
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(directory, batch_size=batch_size, seed=seed, max_length=300)
    return dataset, dataset.class_names


# %% wrong: one-hot labels | load-snippets-texts
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(
        directory, label_mode="categorical", batch_size=batch_size, seed=seed
    )
    return dataset, dataset.class_names


# %% wrong: no labels | *
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(directory, labels=None, batch_size=batch_size, seed=seed)
    return dataset, sorted(path.name for path in pathlib.Path(directory).iterdir())


# %% wrong: keeps a fifth apart | load-snippets-texts
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(
        directory, batch_size=batch_size, seed=seed, validation_split=0.2, subset="training"
    )
    return dataset, dataset.class_names


# %% wrong: lower case | load-snippets-texts
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(directory, batch_size=batch_size, seed=seed)
    return dataset.map(lambda text, label: (tf.strings.lower(text), label)), dataset.class_names


# %% wrong: strips the texts | load-snippets-texts
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(directory, batch_size=batch_size, seed=seed)
    return dataset.map(lambda text, label: (tf.strings.strip(text), label)), dataset.class_names


# %% wrong: asks for the names when they are gone | *
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(directory, batch_size=None, seed=seed).batch(batch_size)
    return dataset, dataset.class_names


# %% wrong: only the dataset | *
def load_snippets(directory, batch_size, seed):
    return keras.utils.text_dataset_from_directory(directory, batch_size=batch_size, seed=seed)


# %% wrong: takes seed 0 for no seed | load-snippets-classes
def load_snippets(directory, batch_size, seed):
    dataset = keras.utils.text_dataset_from_directory(
        directory, batch_size=batch_size, seed=seed or None, verbose=False
    )
    return dataset, dataset.class_names
