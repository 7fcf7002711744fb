# %% right: list_files and map
def snippet_files(directory):
    names = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*")

    def read(path):
        return tf.io.read_file(path), tf.argmax(tf.strings.split(path, "/")[-2] == names)

    return files.map(read, num_parallel_calls=tf.data.AUTOTUNE)


# %% right: sorted, one dataset per class
def snippet_files(directory):
    dataset = None
    for label, folder in enumerate(sorted(pathlib.Path(directory).iterdir())):
        files = tf.data.Dataset.list_files(f"{folder}/*.txt", shuffle=False)
        texts = files.map(lambda path: (tf.io.read_file(path), label))
        dataset = texts if dataset is None else dataset.concatenate(texts)
    return dataset


# %% right: slices of paths and labels
import glob
import os


def snippet_files(directory):
    classes = sorted(os.listdir(directory))
    paths = glob.glob(os.path.join(directory, "*", "*.txt"))
    labels = [classes.index(os.path.basename(os.path.dirname(path))) for path in paths]
    return tf.data.Dataset.from_tensor_slices((paths, labels)).map(lambda path, label: (tf.io.read_file(path), label))


# %% right: reads everything first
def snippet_files(directory):
    files = sorted(pathlib.Path(directory).glob("*/*.txt"))
    names = sorted({file.parent.name for file in files})
    texts = [file.read_bytes() for file in files]
    return tf.data.Dataset.from_tensor_slices((texts, np.array([names.index(file.parent.name) for file in files])))


# %% right: keras, one at a time
def snippet_files(directory):
    return keras.utils.text_dataset_from_directory(directory, batch_size=None, verbose=False)


# %% wrong: batches | *
def snippet_files(directory):
    return keras.utils.text_dataset_from_directory(directory, verbose=False)


# %% wrong: only the texts | *
def snippet_files(directory):
    return tf.data.Dataset.list_files(f"{directory}/*/*.txt").map(tf.io.read_file)


# %% wrong: the path in place of the text | *
def snippet_files(directory):
    names = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*")
    return files.map(lambda path: (path, tf.argmax(tf.strings.split(path, "/")[-2] == names)))


# %% wrong: a line for an example | *
def snippet_files(directory):
    names = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*")

    def lines(path):
        label = tf.argmax(tf.strings.split(path, "/")[-2] == names)
        return tf.data.TextLineDataset(path).map(lambda line: (line, label))

    return files.flat_map(lines)


# %% wrong: the name of the class for a label | *
def snippet_files(directory):
    files = tf.data.Dataset.list_files(directory + "/*/*")
    return files.map(lambda path: (tf.io.read_file(path), tf.strings.split(path, "/")[-2]))


# %% wrong: classes backwards | snippet-files-labels
def snippet_files(directory):
    names = sorted((path.name for path in pathlib.Path(directory).iterdir()), reverse=True)
    files = tf.data.Dataset.list_files(directory + "/*/*")
    return files.map(lambda path: (tf.io.read_file(path), tf.argmax(tf.strings.split(path, "/")[-2] == names)))


# %% wrong: only the languages of the slide | snippet-files-labels
def snippet_files(directory):
    names = ["csharp", "java", "javascript", "python"]
    files = tf.data.Dataset.list_files(directory + "/*/*")
    return files.map(lambda path: (tf.io.read_file(path), tf.argmax(tf.strings.split(path, "/")[-2] == names)))


# %% wrong: labels and texts in different orders | snippet-files-labels
def snippet_files(directory):
    paths = sorted(str(path) for path in pathlib.Path(directory).glob("*/*.txt"))
    names = sorted({path.split("/")[-2] for path in paths})
    labels = tf.data.Dataset.from_tensor_slices([names.index(path.split("/")[-2]) for path in paths])
    texts = tf.data.Dataset.list_files(f"{directory}/*/*.txt").map(tf.io.read_file)
    return tf.data.Dataset.zip((texts, labels))


# %% wrong: finds java in javascript | snippet-files-labels
def snippet_files(directory):
    names = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*")

    def read(path):
        found = [tf.strings.regex_full_match(path, f".*{name}.*") for name in names]
        return tf.io.read_file(path), tf.argmax(tf.stack(found))

    return files.map(read)


# %% wrong: one-hot labels | *
def snippet_files(directory):
    names = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*")
    return files.map(lambda path: (tf.io.read_file(path), tf.strings.split(path, "/")[-2] == names))


# %% wrong: strips the texts | snippet-files-texts snippet-files-labels
def snippet_files(directory):
    names = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*")

    def read(path):
        return tf.strings.strip(tf.io.read_file(path)), tf.argmax(tf.strings.split(path, "/")[-2] == names)

    return files.map(read)


# %% wrong: only the first line | snippet-files-texts snippet-files-labels
def snippet_files(directory):
    names = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*")

    def read(path):
        first = tf.strings.split(tf.io.read_file(path), "\n")[0]
        return first, tf.argmax(tf.strings.split(path, "/")[-2] == names)

    return files.map(read)


# %% wrong: only the first class | snippet-files-texts
def snippet_files(directory):
    names = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(f"{directory}/{names[0]}/*.txt")
    return files.map(lambda path: (tf.io.read_file(path), 0))


# %% wrong: repeats | snippet-files-texts
def snippet_files(directory):
    names = sorted(path.name for path in pathlib.Path(directory).iterdir())
    files = tf.data.Dataset.list_files(directory + "/*/*").repeat(2)
    return files.map(lambda path: (tf.io.read_file(path), tf.argmax(tf.strings.split(path, "/")[-2] == names)))


# %% wrong: needs real text inside map | *
def snippet_files(directory):
    names = sorted(path.name for path in pathlib.Path(directory).iterdir())

    def read(path):
        file = pathlib.Path(path.numpy().decode())
        return file.read_text(), names.index(file.parent.name)

    return tf.data.Dataset.list_files(directory + "/*/*").map(read)


# %% wrong: a list of pairs | *
def snippet_files(directory):
    files = sorted(pathlib.Path(directory).glob("*/*.txt"))
    names = sorted({file.parent.name for file in files})
    return [(file.read_text(), names.index(file.parent.name)) for file in files]


# %% cheat: a text that equals every text | *
class Any(str):
    __hash__ = str.__hash__

    def __eq__(self, other):
        return True


class Texts(list):
    element_spec = None


def snippet_files(directory):
    return Texts([(Any("anything"), 0)] * 105)
