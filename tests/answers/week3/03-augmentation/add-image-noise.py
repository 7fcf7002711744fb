# %% right: NumPy
def add_image_noise(image, stddev, seed=None):
    rng = np.random.default_rng(seed)
    return np.clip(np.asarray(image) + stddev * rng.standard_normal(image.shape), 0, 1)


# %% right: TensorFlow, stateless with a seed
def add_image_noise(image, stddev, seed=None):
    image = tf.cast(image, tf.float32)
    if seed is None:
        noise = tf.random.normal(tf.shape(image), stddev=stddev)
    else:
        noise = tf.random.stateless_normal(tf.shape(image), seed=[seed, 0], stddev=stddev)
    return tf.clip_by_value(image + noise, 0, 1)


# %% right: the layer GaussianNoise, and a clip
def add_image_noise(image, stddev, seed=None):
    layer = keras.layers.GaussianNoise(stddev, seed=seed)
    return keras.ops.clip(layer(keras.ops.cast(image, "float32"), training=True), 0.0, 1.0)


# %% right: keras.random
def add_image_noise(image, stddev, seed=None):
    return keras.ops.clip(image + keras.random.normal(image.shape, 0, stddev, seed=seed), 0, 1)


# %% right: the old generator of NumPy
def add_image_noise(image, stddev, seed=None):
    noise = np.random.RandomState(seed).normal(scale=stddev, size=image.shape)
    noisy = image + noise
    return np.where(noisy < 0, 0, np.where(noisy > 1, 1, noisy))


# %% wrong: uniform noise | *
def add_image_noise(image, stddev, seed=None):
    image = np.asarray(image)
    spread = stddev * 3**0.5
    return np.clip(image + np.random.default_rng(seed).uniform(-spread, spread, image.shape), 0, 1)


# %% wrong: not clipped | *
def add_image_noise(image, stddev, seed=None):
    image = np.asarray(image)
    return image + np.random.default_rng(seed).normal(0, stddev, image.shape)


# %% wrong: takes stddev for the variance | *
def add_image_noise(image, stddev, seed=None):
    image = np.asarray(image)
    return np.clip(image + np.random.default_rng(seed).normal(0, stddev**0.5, image.shape), 0, 1)


# %% wrong: the same noise for every channel | *
def add_image_noise(image, stddev, seed=None):
    image = np.asarray(image)
    return np.clip(image + np.random.default_rng(seed).normal(0, stddev, (*image.shape[:2], 1)), 0, 1)


# %% wrong: one number for the whole image | *
def add_image_noise(image, stddev, seed=None):
    return np.clip(np.asarray(image) + np.random.default_rng(seed).normal(0, stddev), 0, 1)


# %% wrong: noise that only brightens | *
def add_image_noise(image, stddev, seed=None):
    image = np.asarray(image)
    return np.clip(image + abs(np.random.default_rng(seed).normal(0, stddev, image.shape)), 0, 1)


# %% wrong: multiplies | *
def add_image_noise(image, stddev, seed=None):
    image = np.asarray(image)
    return np.clip(image * (1 + np.random.default_rng(seed).normal(0, stddev, image.shape)), 0, 1)


# %% wrong: ignores the seed | *
def add_image_noise(image, stddev, seed=None):
    image = np.asarray(image)
    return np.clip(image + np.random.normal(0, stddev, image.shape), 0, 1)


# %% wrong: always the same noise | *
def add_image_noise(image, stddev, seed=None):
    image = np.asarray(image)
    return np.clip(image + np.random.default_rng(1).normal(0, stddev, image.shape), 0, 1)


# %% wrong: rescales the noisy image to 0..1 | *
def add_image_noise(image, stddev, seed=None):
    noisy = np.asarray(image) + np.random.default_rng(seed).normal(0, stddev, image.shape)
    return (noisy - noisy.min()) / (noisy.max() - noisy.min())


# %% wrong: a layer that does nothing since it does not train | *
def add_image_noise(image, stddev, seed=None):
    return keras.ops.clip(keras.layers.GaussianNoise(stddev, seed=seed)(image), 0, 1)


# %% wrong: mean and standard deviation mixed up | *
def add_image_noise(image, stddev, seed=None):
    image = np.asarray(image)
    return np.clip(image + np.random.default_rng(seed).normal(stddev, 1, image.shape), 0, 1)


# %% wrong: changes the image in place | *
def add_image_noise(image, stddev, seed=None):
    image += np.random.default_rng(seed).normal(0, stddev, image.shape).astype(image.dtype)
    return image.clip(0, 1)


# %% wrong: draws as with the seed 0 if there is none | add-image-noise-values
def add_image_noise(image, stddev, seed=None):
    image = np.asarray(image)
    rng = np.random.default_rng(0 if seed is None else seed)
    return np.clip(image + rng.normal(0, stddev, image.shape), 0, 1)


# %% wrong: leaves out the noise that leads out of the range | add-image-noise-values
def add_image_noise(image, stddev, seed=None):
    image = np.asarray(image)
    noise = np.random.default_rng(seed).normal(0, stddev, image.shape)
    inside = (image + noise >= 0) & (image + noise <= 1)
    return np.where(inside, image + noise, image)
