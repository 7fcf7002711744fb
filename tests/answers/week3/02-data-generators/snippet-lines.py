# %% right: one dataset per file, joined
def snippet_lines(paths, labels):
    dataset = None
    for path, label in zip(paths, labels):
        lines = tf.data.TextLineDataset(path)
        lines = lines.filter(lambda line: tf.strings.length(line) > 0)
        lines = lines.map(lambda line: (line, label))
        dataset = lines if dataset is None else dataset.concatenate(lines)
    return dataset


# %% right: flat_map over pairs
def snippet_lines(paths, labels):
    pairs = tf.data.Dataset.from_tensor_slices((list(paths), list(labels)))
    examples = pairs.flat_map(lambda path, label: tf.data.TextLineDataset(path).map(lambda line: (line, label)))
    return examples.filter(lambda line, label: line != "")


# %% right: zip with a repeated label
def snippet_lines(paths, labels):
    parts = [
        tf.data.Dataset.zip((tf.data.TextLineDataset(path), tf.data.Dataset.from_tensors(label).repeat()))
        for path, label in zip(paths, labels)
    ]
    mixed = tf.data.Dataset.sample_from_datasets(parts, seed=1)
    return mixed.filter(lambda line, label: tf.not_equal(line, ""))


# %% right: interleave, with strip only to ask
def snippet_lines(paths, labels):
    def lines_of(path, label):
        return tf.data.TextLineDataset([path]).map(lambda line: (line, tf.cast(label, tf.int32)))

    pairs = tf.data.Dataset.from_tensor_slices((tf.constant(paths), tf.constant(labels)))
    examples = pairs.interleave(lines_of, cycle_length=2, block_length=3)
    return examples.filter(lambda line, label: tf.strings.length(tf.strings.strip(line)) > 0)


# %% right: in python
def snippet_lines(paths, labels):
    lines, marks = [], []
    for path, label in zip(paths, labels):
        with open(path, encoding="utf-8") as file:
            for line in file:
                line = line.rstrip("\n")
                if line:
                    lines.append(line)
                    marks.append(label)
    return tf.data.Dataset.from_tensor_slices((lines, marks)).shuffle(len(lines))


# %% wrong: keeps empty lines | snippet-lines-lines
def snippet_lines(paths, labels):
    pairs = tf.data.Dataset.from_tensor_slices((paths, labels))
    return pairs.flat_map(lambda path, label: tf.data.TextLineDataset(path).map(lambda line: (line, label)))


# %% wrong: numbers the files from 0 | snippet-lines-labels
def snippet_lines(paths, labels):
    dataset = None
    for number, path in enumerate(paths):
        lines = tf.data.TextLineDataset(path).filter(lambda line: tf.strings.length(line) > 0)
        lines = lines.map(lambda line: (line, number))
        dataset = lines if dataset is None else dataset.concatenate(lines)
    return dataset


# %% wrong: all lines get the last label | snippet-lines-labels
def snippet_lines(paths, labels):
    lines = tf.data.TextLineDataset(paths).filter(lambda line: tf.strings.length(line) > 0)
    for label in labels:
        examples = lines.map(lambda line: (line, label))
    return examples


# %% wrong: ties labels to lines one by one | snippet-lines-lines snippet-lines-labels
def snippet_lines(paths, labels):
    lines = tf.data.TextLineDataset(paths).filter(lambda line: tf.strings.length(line) > 0)
    return tf.data.Dataset.zip((lines, tf.data.Dataset.from_tensor_slices(labels)))


# %% wrong: repeats the labels in turn | snippet-lines-labels
def snippet_lines(paths, labels):
    lines = tf.data.TextLineDataset(paths).filter(lambda line: tf.strings.length(line) > 0)
    return tf.data.Dataset.zip((lines, tf.data.Dataset.from_tensor_slices(labels).repeat()))


# %% wrong: only the first file | snippet-lines-lines
def snippet_lines(paths, labels):
    lines = tf.data.TextLineDataset(paths[0]).filter(lambda line: tf.strings.length(line) > 0)
    return lines.map(lambda line: (line, labels[0]))


# %% wrong: as many lines of each file as the shortest has | snippet-lines-lines
def snippet_lines(paths, labels):
    parts = [
        tf.data.TextLineDataset(path).filter(lambda line: tf.strings.length(line) > 0).map(lambda line: (line, label))
        for path, label in zip(paths, labels)
    ]
    together = tf.data.Dataset.zip(tuple(parts))
    return together.flat_map(
        lambda *pairs: tf.data.Dataset.from_tensor_slices(
            (tf.stack([line for line, _ in pairs]), tf.stack([label for _, label in pairs]))
        )
    )


# %% wrong: strips the spaces in front | snippet-lines-lines snippet-lines-labels
def snippet_lines(paths, labels):
    pairs = tf.data.Dataset.from_tensor_slices((paths, labels))
    examples = pairs.flat_map(lambda path, label: tf.data.TextLineDataset(path).map(lambda line: (line, label)))
    examples = examples.map(lambda line, label: (tf.strings.strip(line), label))
    return examples.filter(lambda line, label: tf.strings.length(line) > 0)


# %% wrong: skips the first line, as for a table | snippet-lines-lines
def snippet_lines(paths, labels):
    pairs = tf.data.Dataset.from_tensor_slices((paths, labels))
    examples = pairs.flat_map(lambda path, label: tf.data.TextLineDataset(path).skip(1).map(lambda line: (line, label)))
    return examples.filter(lambda line, label: tf.strings.length(line) > 0)


# %% wrong: whole files | *
def snippet_lines(paths, labels):
    return tf.data.Dataset.from_tensor_slices((paths, labels)).map(lambda path, label: (tf.io.read_file(path), label))


# %% wrong: stops at the first empty line | snippet-lines-lines
def snippet_lines(paths, labels):
    def lines_of(path, label):
        lines = tf.data.TextLineDataset(path).take_while(lambda line: tf.strings.length(line) > 0)
        return lines.map(lambda line: (line, label))

    return tf.data.Dataset.from_tensor_slices((paths, labels)).flat_map(lines_of)


# %% wrong: labels as text | *
def snippet_lines(paths, labels):
    pairs = tf.data.Dataset.from_tensor_slices((paths, labels))
    examples = pairs.flat_map(lambda path, label: tf.data.TextLineDataset(path).map(lambda line: (line, label)))
    examples = examples.filter(lambda line, label: tf.strings.length(line) > 0)
    return examples.map(lambda line, label: (line, tf.strings.as_string(label)))


# %% wrong: batches | *
def snippet_lines(paths, labels):
    pairs = tf.data.Dataset.from_tensor_slices((paths, labels))
    examples = pairs.flat_map(lambda path, label: tf.data.TextLineDataset(path).map(lambda line: (line, label)))
    return examples.filter(lambda line, label: tf.strings.length(line) > 0).batch(32)


# %% wrong: keeps only the empty lines | snippet-lines-lines snippet-lines-labels
def snippet_lines(paths, labels):
    pairs = tf.data.Dataset.from_tensor_slices((paths, labels))
    examples = pairs.flat_map(lambda path, label: tf.data.TextLineDataset(path).map(lambda line: (line, label)))
    return examples.filter(lambda line, label: tf.strings.length(line) == 0)


# %% wrong: label first | *
def snippet_lines(paths, labels):
    pairs = tf.data.Dataset.from_tensor_slices((paths, labels))
    examples = pairs.flat_map(lambda path, label: tf.data.TextLineDataset(path).map(lambda line: (label, line)))
    return examples.filter(lambda label, line: tf.strings.length(line) > 0)


# %% wrong: loses lines of one character | snippet-lines-lines
def snippet_lines(paths, labels):
    dataset = None
    for path, label in zip(paths, labels):
        lines = tf.data.TextLineDataset(path).filter(lambda line: tf.strings.length(line) > 1)
        part = lines.map(lambda line: (line, label))
        dataset = part if dataset is None else dataset.concatenate(part)
    return dataset


# %% wrong: looks up which file a line is in | snippet-lines-labels
def snippet_lines(paths, labels):
    contents = [pathlib.Path(path).read_text() for path in paths]
    lines = [line for content in contents for line in content.split("\n") if line]
    marks = [next(label for content, label in zip(contents, labels) if line in content.split("\n")) for line in lines]
    return tf.data.Dataset.from_tensor_slices((lines, marks))


# %% wrong: each different line once | snippet-lines-lines
def snippet_lines(paths, labels):
    def read(path, label):
        return tf.data.TextLineDataset(path).filter(lambda line: line != "").unique().map(lambda line: (line, label))

    return tf.data.Dataset.from_tensor_slices((paths, labels)).interleave(read, cycle_length=len(paths))


# %% wrong: labels without a sign | snippet-lines-labels
def snippet_lines(paths, labels):
    def read(path, label):
        lines = tf.data.TextLineDataset(path).filter(lambda line: tf.strings.length(line) > 0)
        return lines.map(lambda line: (line, tf.cast(label, tf.uint16)))

    return tf.data.Dataset.from_tensor_slices((paths, labels)).interleave(read, cycle_length=len(paths))
