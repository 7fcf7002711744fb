# %% right: NumPy, clipped
def random_channel_shift(image, max_shift, seed=None):
    rng = np.random.default_rng(seed)
    return np.clip(np.array(image) + rng.uniform(-max_shift, max_shift, size=(1, 1, image.shape[-1])), 0.0, 1.0)


# %% right: TensorFlow with a stateless draw
def random_channel_shift(image, max_shift, seed=None):
    image = tf.cast(image, tf.float32)
    seed = np.random.randint(2**31) if seed is None else seed
    shift = tf.random.stateless_uniform([image.shape[-1]], (seed, 1), -max_shift, max_shift)
    return tf.clip_by_value(image + shift, 0.0, 1.0)


# %% right: keras.random and keras.ops
def random_channel_shift(image, max_shift, seed=None):
    image = keras.ops.convert_to_tensor(image)
    shift = keras.random.uniform((image.shape[-1],), -max_shift, max_shift, dtype=image.dtype, seed=seed)
    return keras.ops.clip(image + shift, 0, 1)


# %% right: channel by channel on a copy
def random_channel_shift(image, max_shift, seed=None):
    rng = np.random.RandomState(seed)
    result = np.array(image, dtype=float)
    for channel in range(result.shape[2]):
        result[:, :, channel] += (2 * rng.rand() - 1) * max_shift
    result[result < 0] = 0
    result[result > 1] = 1
    return result


# %% right: shifts that differ from channel to channel, drawn in one go with Python
import random


def random_channel_shift(image, max_shift, seed=None):
    dice = random.Random(seed)
    shifts = [dice.uniform(-max_shift, max_shift) for _ in range(image.shape[-1])]
    return np.minimum(1, np.maximum(0, image + np.array(shifts)))


# %% wrong: one shift for all channels | random-channel-shift-shifts
def random_channel_shift(image, max_shift, seed=None):
    shift = np.random.default_rng(seed).uniform(-max_shift, max_shift)
    return np.clip(np.asarray(image) + shift, 0, 1)


# %% wrong: each pixel its own shift | *
def random_channel_shift(image, max_shift, seed=None):
    image = np.asarray(image)
    return np.clip(image + np.random.default_rng(seed).uniform(-max_shift, max_shift, image.shape), 0, 1)


# %% wrong: not clipped | random-channel-shift-range
def random_channel_shift(image, max_shift, seed=None):
    image = np.asarray(image)
    return image + np.random.default_rng(seed).uniform(-max_shift, max_shift, image.shape[-1])


# %% wrong: what leaves the range comes in at the other end | random-channel-shift-range
def random_channel_shift(image, max_shift, seed=None):
    image = np.asarray(image)
    return (image + np.random.default_rng(seed).uniform(-max_shift, max_shift, image.shape[-1])) % 1.0


# %% wrong: makes channels brighter only | random-channel-shift-shifts
def random_channel_shift(image, max_shift, seed=None):
    image = np.asarray(image)
    return np.clip(image + np.random.default_rng(seed).uniform(0, max_shift, image.shape[-1]), 0, 1)


# %% wrong: multiplies by the shift | *
def random_channel_shift(image, max_shift, seed=None):
    image = np.asarray(image)
    return np.clip(image * (1 + np.random.default_rng(seed).uniform(-max_shift, max_shift, image.shape[-1])), 0, 1)


# %% wrong: three channels, whatever the image has | *
def random_channel_shift(image, max_shift, seed=None):
    image = np.asarray(image)
    return np.clip(image + np.random.default_rng(seed).uniform(-max_shift, max_shift, 3), 0, 1)


# %% wrong: ignores the seed | random-channel-shift-range
def random_channel_shift(image, max_shift, seed=None):
    image = np.asarray(image)
    return np.clip(image + np.random.uniform(-max_shift, max_shift, image.shape[-1]), 0, 1)


# %% wrong: takes 0 for no seed | random-channel-shift-range
def random_channel_shift(image, max_shift, seed=None):
    image = np.asarray(image)
    rng = np.random.default_rng(seed or None)
    return np.clip(image + rng.uniform(-max_shift, max_shift, image.shape[-1]), 0, 1)


# %% wrong: changes the image in place | *
def random_channel_shift(image, max_shift, seed=None):
    image += np.random.default_rng(seed).uniform(-max_shift, max_shift, image.shape[-1]).astype(image.dtype)
    return np.clip(image, 0, 1)


# %% wrong: opposite shifts for neighbouring channels | random-channel-shift-shifts
def random_channel_shift(image, max_shift, seed=None):
    shift = np.random.default_rng(seed).uniform(-max_shift, max_shift)
    return np.clip(np.asarray(image) + shift * np.array([1, -1, 1, -1])[: image.shape[-1]], 0, 1)


# %% wrong: shifts by just max_shift, up or down | random-channel-shift-shifts
def random_channel_shift(image, max_shift, seed=None):
    rng = np.random.default_rng(seed)
    image = np.asarray(image)
    return np.clip(image + rng.choice([-max_shift, max_shift], image.shape[-1]), 0, 1)


# %% wrong: draws the shifts from a bell curve | random-channel-shift-shifts
def random_channel_shift(image, max_shift, seed=None):
    rng = np.random.default_rng(seed)
    image = np.asarray(image)
    shifts = np.clip(rng.normal(0, max_shift / 3, image.shape[-1]), -max_shift, max_shift)
    return np.clip(image + shifts, 0, 1)


# %% wrong: draws as with the seed 0 if there is none | random-channel-shift-range
def random_channel_shift(image, max_shift, seed=None):
    image = np.asarray(image)
    rng = np.random.default_rng(0 if seed is None else seed)
    return np.clip(image + rng.uniform(-max_shift, max_shift, image.shape[-1]), 0, 1)


# %% wrong: rescales what leaves the range | random-channel-shift-range
def random_channel_shift(image, max_shift, seed=None):
    image = np.asarray(image)
    shifted = image + np.random.default_rng(seed).uniform(-max_shift, max_shift, image.shape[-1])
    if shifted.min() < 0 or shifted.max() > 1:
        shifted = (shifted - shifted.min()) / (shifted.max() - shifted.min())
    return shifted


# %% wrong: shifts by less, so that nothing leaves the range | random-channel-shift-range
def random_channel_shift(image, max_shift, seed=None):
    image = np.asarray(image)
    shift = np.random.default_rng(seed).uniform(-max_shift, max_shift, image.shape[-1])
    shift = np.clip(shift, -image.min(axis=(0, 1)), 1 - image.max(axis=(0, 1)))
    return image + shift
