# %% right: sets the generators back before each frame
def augment_video(frames, augmentation, seed=None):
    if seed is None:
        seed = np.random.randint(2**31)
    result = []
    for frame in frames:
        for state in augmentation.variables:
            state.assign([seed, 0])
        result.append(np.asarray(augmentation(frame[np.newaxis], training=True))[0])
    return np.array(result)


# %% right: frames as channels
def augment_video(frames, augmentation, seed=None):
    frames = np.asarray(frames)
    time, height, width, channels = frames.shape
    if seed is not None:
        for state in augmentation.variables:
            state.assign([seed, 0])
    wide = frames.transpose(1, 2, 0, 3).reshape(1, height, width, time * channels)
    wide = np.asarray(augmentation(wide, training=True))
    return wide.reshape(height, width, time, channels).transpose(2, 0, 1, 3)


# %% right: makes the layers anew from their settings, seeded by Keras
def augment_video(frames, augmentation, seed=None):
    if seed is not None:
        keras.utils.set_random_seed(seed)
    fresh = augmentation.__class__.from_config(augmentation.get_config())
    time, height, width, channels = frames.shape
    channels_last = tf.reshape(tf.transpose(frames, (1, 2, 0, 3)), (1, height, width, time * channels))
    moved = fresh(channels_last, training=True)
    return tf.transpose(tf.reshape(moved, (height, width, time, channels)), (2, 0, 1, 3))


# %% right: keeps the states of the generators and puts them back for each frame
def augment_video(frames, augmentation, seed=None):
    states = augmentation.variables
    if seed is not None:
        for number, state in enumerate(states):
            state.assign([seed, 1000 * number])
    start = [np.array(state) for state in states]
    result = np.empty_like(frames)
    for number in range(len(frames)):
        for state, value in zip(states, start):
            state.assign(value)
        result[number] = augmentation(frames[number : number + 1], training=True)[0]
    return result


# %% right: frames as channels, a seed drawn when there is none
def augment_video(frames, augmentation, seed=None):
    dice = np.random.default_rng(seed)
    for state in augmentation.variables:
        state.assign(dice.integers(0, 2**31, 2))
    wide = np.concatenate(list(frames), axis=-1)[np.newaxis]
    wide = augmentation(wide, training=True)[0]
    return np.stack(np.split(np.asarray(wide), len(frames), axis=-1))


# %% wrong: the frames as a batch | augment-video-same augment-video-seed
def augment_video(frames, augmentation, seed=None):
    return augmentation(frames, training=True)


# %% wrong: the frames as a batch, with a seed | augment-video-same
def augment_video(frames, augmentation, seed=None):
    if seed is not None:
        for state in augmentation.variables:
            state.assign([seed, 0])
    return augmentation(frames, training=True)


# %% wrong: frame by frame, each with a draw of its own | augment-video-same augment-video-seed
def augment_video(frames, augmentation, seed=None):
    return np.stack([augmentation(frame[np.newaxis], training=True)[0] for frame in frames])


# %% wrong: a seed of Keras for each frame, which layers that exist do not see | augment-video-same augment-video-seed
def augment_video(frames, augmentation, seed=None):
    seed = np.random.randint(10**6) if seed is None else seed
    result = []
    for frame in frames:
        keras.utils.set_random_seed(seed)
        result.append(augmentation(frame[np.newaxis], training=True)[0])
    return np.stack(result)


# %% wrong: a seed of TensorFlow | augment-video-seed
def augment_video(frames, augmentation, seed=None):
    if seed is not None:
        tf.random.set_seed(seed)
    wide = np.concatenate(list(frames), axis=-1)[np.newaxis]
    wide = np.asarray(augmentation(wide, training=True))[0]
    return np.stack(np.split(wide, len(frames), axis=-1))


# %% wrong: does not transform | augment-video-another-call augment-video-seed
def augment_video(frames, augmentation, seed=None):
    return np.stack([augmentation(frame[np.newaxis], training=False)[0] for frame in frames])


# %% wrong: always the seed 0 | augment-video-another-call augment-video-seed
def augment_video(frames, augmentation, seed=None):
    result = []
    for frame in frames:
        for state in augmentation.variables:
            state.assign([0, 0])
        result.append(augmentation(frame[np.newaxis], training=True)[0])
    return np.stack(result)


# %% wrong: the seed 0 where there is none | augment-video-another-call
def augment_video(frames, augmentation, seed=None):
    result = []
    for frame in frames:
        for state in augmentation.variables:
            state.assign([seed or 0, 0])
        result.append(augmentation(frame[np.newaxis], training=True)[0])
    return np.stack(result)


# %% wrong: reshapes without turning the axes | augment-video-same
def augment_video(frames, augmentation, seed=None):
    time, height, width, channels = frames.shape
    if seed is not None:
        for state in augmentation.variables:
            state.assign([seed, 0])
    wide = np.reshape(frames, (1, height, width, time * channels))
    return np.reshape(augmentation(wide, training=True), frames.shape)


# %% wrong: frames one below the other as one tall image | augment-video-same
def augment_video(frames, augmentation, seed=None):
    time, height, width, channels = frames.shape
    if seed is not None:
        for state in augmentation.variables:
            state.assign([seed, 0])
    tall = frames.reshape(1, time * height, width, channels)
    return np.reshape(augmentation(tall, training=True), frames.shape)


# %% wrong: the first frame only | *
def augment_video(frames, augmentation, seed=None):
    seed = np.random.randint(10**6) if seed is None else seed
    for state in augmentation.variables:
        state.assign([seed, 0])
    return augmentation(frames[:1], training=True)


# %% wrong: the frames backwards | augment-video-same
def augment_video(frames, augmentation, seed=None):
    seed = np.random.randint(10**6) if seed is None else seed
    result = []
    for frame in frames[::-1]:
        for state in augmentation.variables:
            state.assign([seed, 0])
        result.append(augmentation(frame[np.newaxis], training=True)[0])
    return np.stack(result)


# %% wrong: changes the frames in place | *
def augment_video(frames, augmentation, seed=None):
    seed = np.random.randint(10**6) if seed is None else seed
    for number in range(len(frames)):
        for state in augmentation.variables:
            state.assign([seed, 0])
        frames[number] = augmentation(frames[number : number + 1], training=True)[0]
    return frames
