# %% right: sample_from_datasets
def mix_sources(first, second, share, seed):
    return tf.data.Dataset.sample_from_datasets([first, second], weights=[share, 1 - share], seed=seed)


# %% right: stops when one is empty
def mix_sources(first, second, share, seed):
    weights = [share, 1.0 - share]
    return tf.data.Dataset.sample_from_datasets([first, second], weights, seed=seed, stop_on_empty_dataset=True)


# %% right: chooses by lot, and repeats what is used up
def mix_sources(first, second, share, seed):
    lot = tf.data.Dataset.random(seed=seed).map(lambda n: tf.where(tf.cast(n, tf.float64) / 2**32 < share, 0, 1))
    lot = lot.map(lambda n: tf.cast(n, tf.int64))
    return tf.data.Dataset.choose_from_datasets([first.repeat(), second.repeat()], lot)


# %% right: a long list of choices made with numpy
def mix_sources(first, second, share, seed):
    choices = (np.random.default_rng(seed).random(50_000) >= share).astype("int64")
    return tf.data.Dataset.choose_from_datasets([first, second], tf.data.Dataset.from_tensor_slices(choices))


# %% right: a python generator
def mix_sources(first, second, share, seed):
    def mixed():
        rng = np.random.default_rng(seed)
        iterators = iter(first), iter(second)
        while True:
            try:
                yield next(iterators[0 if rng.random() < share else 1])
            except StopIteration:
                return

    return tf.data.Dataset.from_generator(mixed, output_signature=first.element_spec)


# %% wrong: the share of the second | mix-sources-share
def mix_sources(first, second, share, seed):
    return tf.data.Dataset.sample_from_datasets([first, second], weights=[1 - share, share], seed=seed)


# %% wrong: half each, whatever share is | mix-sources-share
def mix_sources(first, second, share, seed):
    return tf.data.Dataset.sample_from_datasets([first, second], seed=seed)


# %% wrong: no weight for the second | *
def mix_sources(first, second, share, seed):
    return tf.data.Dataset.sample_from_datasets([first, second], weights=[share], seed=seed)


# %% wrong: ignores the seed | mix-sources-order
def mix_sources(first, second, share, seed):
    return tf.data.Dataset.sample_from_datasets([first, second], weights=[share, 1 - share])


# %% wrong: always the same seed | mix-sources-order
def mix_sources(first, second, share, seed):
    return tf.data.Dataset.sample_from_datasets([first, second], weights=[share, 1 - share], seed=1)


# %% wrong: one after the other | mix-sources-share mix-sources-order
def mix_sources(first, second, share, seed):
    return first.concatenate(second)


# %% wrong: takes turns | mix-sources-share mix-sources-order
def mix_sources(first, second, share, seed):
    turns = tf.data.Dataset.range(2).repeat()
    return tf.data.Dataset.choose_from_datasets([first, second], turns)


# %% wrong: a fixed pattern with the right share | mix-sources-order
def mix_sources(first, second, share, seed):
    pattern = [0 if (n + 1) * share // 1 > n * share // 1 else 1 for n in range(1000)]
    return tf.data.Dataset.choose_from_datasets(
        [first, second], tf.data.Dataset.from_tensor_slices(np.array(pattern)).repeat()
    )


# %% wrong: shuffles everything together | mix-sources-share mix-sources-order
def mix_sources(first, second, share, seed):
    return first.concatenate(second).shuffle(4000, seed=seed)


# %% wrong: shuffles each source first | mix-sources-order
def mix_sources(first, second, share, seed):
    sources = [first.shuffle(100, seed=seed), second.shuffle(100, seed=seed)]
    return tf.data.Dataset.sample_from_datasets(sources, weights=[share, 1 - share], seed=seed)


# %% wrong: leaves out what the lot did not choose | mix-sources-order
def mix_sources(first, second, share, seed):
    lot = tf.data.Dataset.random(seed=seed).map(lambda n: tf.cast(n, tf.float64) / 2**32 < share)
    pairs = tf.data.Dataset.zip((first, second, lot))
    return pairs.map(lambda one, other, chosen: tf.nest.map_structure(lambda a, b: tf.where(chosen, a, b), one, other))


# %% wrong: pairs of examples | *
def mix_sources(first, second, share, seed):
    return tf.data.Dataset.zip((first, second))


# %% wrong: batches | *
def mix_sources(first, second, share, seed):
    mixed = tf.data.Dataset.sample_from_datasets([first, second], weights=[share, 1 - share], seed=seed)
    return mixed.batch(32)


# %% wrong: a list | *
def mix_sources(first, second, share, seed):
    rng = np.random.default_rng(seed)
    iterators = iter(first), iter(second)
    return [next(iterators[0 if rng.random() < share else 1]) for _ in range(1000)]


# %% wrong: one draw for the whole dataset | mix-sources-share mix-sources-order
def mix_sources(first, second, share, seed):
    return first if np.random.default_rng(seed).random() < share else second


# %% wrong: takes seed 0 for no seed | mix-sources-order
def mix_sources(first, second, share, seed):
    return tf.data.Dataset.sample_from_datasets([first, second], weights=[share, 1 - share], seed=seed or None)
