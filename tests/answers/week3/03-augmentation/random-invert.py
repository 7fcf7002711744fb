# %% right: tf.where and a mask of tf
@keras.saving.register_keras_serializable()
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.seed_generator = keras.random.SeedGenerator(seed)

    def call(self, x, training=None):
        if training:
            batch = tf.shape(x)[0]
            mask = keras.random.uniform([batch, 1, 1, 1], seed=self.seed_generator) < self.factor
            return tf.where(mask, 255.0 - x, x)
        return x

    def get_config(self):
        config = super().get_config()
        config.update({"factor": self.factor})
        return config


# %% right: arithmetic with a mask of floats
@keras.utils.register_keras_serializable(package="mine", name="Inverter")
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = float(factor)
        self.seed = seed
        self.rng = keras.random.SeedGenerator(seed=seed)

    def call(self, inputs, training=False):
        if not training:
            return inputs
        inputs = keras.ops.cast(inputs, self.compute_dtype)
        draws = keras.random.uniform((keras.ops.shape(inputs)[0],), seed=self.rng)
        mask = keras.ops.cast(draws < self.factor, self.compute_dtype)[:, None, None, None]
        return mask * (255 - inputs) + (1 - mask) * inputs

    def get_config(self):
        return super().get_config() | dict(factor=self.factor, seed=self.seed)


# %% right: the generator of TensorFlow
@keras.saving.register_keras_serializable(package="augment")
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor, self.seed = factor, seed
        with tf.init_scope():
            if seed is None:
                self.dice = tf.random.Generator.from_non_deterministic_state()
            else:
                self.dice = tf.random.Generator.from_seed(seed)

    def call(self, images, training=False):
        if not training:
            return images
        invert = self.dice.uniform([tf.shape(images)[0], 1, 1, 1]) < self.factor
        return tf.where(invert, 255 - images, images)

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {**super().get_config(), "factor": self.factor, "seed": self.seed}


# %% right: a binomial draw and an absolute value
@keras.saving.register_keras_serializable(package="own")
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.seed = seed
        self.dropper = keras.random.SeedGenerator(seed)

    def invert(self, images):
        size = keras.ops.shape(images)[0]
        choice = keras.random.binomial((size, 1, 1, 1), counts=1.0, probabilities=self.factor, seed=self.dropper)
        return keras.ops.abs(255.0 * choice - images)

    def call(self, images, training=False):
        return self.invert(images) if training else images

    def get_config(self):
        config = super().get_config()
        config["factor"] = self.factor
        config["seed"] = self.seed
        return config


# %% right: each image goes through vectorized_map
@keras.saving.register_keras_serializable(package="vectorized")
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.generator = keras.random.SeedGenerator(seed)

    def call(self, images, training=False):
        if not training:
            return images
        draws = keras.random.uniform((keras.ops.shape(images)[0],), seed=self.generator)
        return keras.ops.vectorized_map(
            lambda pair: keras.ops.where(pair[1] < self.factor, 255 - pair[0], pair[0]), (images, draws)
        )

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


# %% right: inherits from the RandomInvert of Keras, with a range of probabilities that is a point
@keras.saving.register_keras_serializable(package="heir")
class RandomInvert(keras.layers.RandomInvert):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(factor=(factor, factor), seed=seed, **kwargs)
        self.probability = factor

    def get_config(self):
        return {**super().get_config(), "factor": self.probability}


# %% wrong: the RandomInvert of Keras, which draws the probability too | random-invert-training random-invert-each-image random-invert-in-models random-invert-saved
@keras.saving.register_keras_serializable(package="heir")
class RandomInvert(keras.layers.RandomInvert):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(factor=factor, seed=seed, **kwargs)


# %% wrong: the class of the slide, with its function | *
def random_invert_img(x, p=0.5):
    if tf.random.uniform([]) < p:
        x = 255 - x
    return x


class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, x):
        return random_invert_img(x)


# %% wrong: never uses its factor | random-invert-training random-invert-each-image random-invert-in-models random-invert-saved
@keras.saving.register_keras_serializable()
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.generator = keras.random.SeedGenerator(seed)

    def call(self, x, training=False):
        if not training:
            return x
        mask = keras.random.uniform((keras.ops.shape(x)[0], 1, 1, 1), seed=self.generator) < 0.5
        return keras.ops.where(mask, 255 - x, x)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


# %% wrong: one draw for the whole batch | random-invert-each-image random-invert-in-models random-invert-saved
@keras.saving.register_keras_serializable()
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.generator = keras.random.SeedGenerator(seed)

    def call(self, x, training=False):
        if not training:
            return x
        return keras.ops.where(keras.random.uniform((), seed=self.generator) < self.factor, 255 - x, x)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


# %% wrong: also inverts when it does not train | random-invert-training random-invert-in-models random-invert-saved
@keras.saving.register_keras_serializable()
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.generator = keras.random.SeedGenerator(seed)

    def call(self, x):
        mask = keras.random.uniform((keras.ops.shape(x)[0], 1, 1, 1), seed=self.generator) < self.factor
        return keras.ops.where(mask, 255 - x, x)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


# %% wrong: the flag the wrong way round | *
@keras.saving.register_keras_serializable()
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.generator = keras.random.SeedGenerator(seed)

    def call(self, x, training=False):
        if training:
            return x
        mask = keras.random.uniform((keras.ops.shape(x)[0], 1, 1, 1), seed=self.generator) < self.factor
        return keras.ops.where(mask, 255 - x, x)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


# %% right: no get_config, since Keras 3 remembers plain arguments by itself
@keras.saving.register_keras_serializable()
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.generator = keras.random.SeedGenerator(seed)

    def call(self, x, training=False):
        if not training:
            return x
        mask = keras.random.uniform((keras.ops.shape(x)[0], 1, 1, 1), seed=self.generator) < self.factor
        return keras.ops.where(mask, 255 - x, x)


# %% wrong: get_config holds the factor and nothing else | random-invert-saved
@keras.saving.register_keras_serializable()
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.generator = keras.random.SeedGenerator(seed)

    def call(self, x, training=False):
        if not training:
            return x
        mask = keras.random.uniform((keras.ops.shape(x)[0], 1, 1, 1), seed=self.generator) < self.factor
        return keras.ops.where(mask, 255 - x, x)

    def get_config(self):
        return {"factor": self.factor}


# %% wrong: not registered | random-invert-saved
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.generator = keras.random.SeedGenerator(seed)

    def call(self, x, training=False):
        if not training:
            return x
        mask = keras.random.uniform((keras.ops.shape(x)[0], 1, 1, 1), seed=self.generator) < self.factor
        return keras.ops.where(mask, 255 - x, x)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


# %% wrong: takes no **kwargs | random-invert-saved
@keras.saving.register_keras_serializable()
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None):
        super().__init__()
        self.factor = factor
        self.generator = keras.random.SeedGenerator(seed)

    def call(self, x, training=False):
        if not training:
            return x
        mask = keras.random.uniform((keras.ops.shape(x)[0], 1, 1, 1), seed=self.generator) < self.factor
        return keras.ops.where(mask, 255 - x, x)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


# %% wrong: ignores the seed | random-invert-seed
@keras.saving.register_keras_serializable()
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.generator = keras.random.SeedGenerator()

    def call(self, x, training=False):
        if not training:
            return x
        mask = keras.random.uniform((keras.ops.shape(x)[0], 1, 1, 1), seed=self.generator) < self.factor
        return keras.ops.where(mask, 255 - x, x)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


# %% wrong: a plain number as seed, so that every call draws the same | random-invert-seed
@keras.saving.register_keras_serializable()
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.seed = seed

    def call(self, x, training=False):
        if not training:
            return x
        mask = keras.random.uniform((keras.ops.shape(x)[0], 1, 1, 1), seed=self.seed) < self.factor
        return keras.ops.where(mask, 255 - x, x)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor, "seed": self.seed}


# %% wrong: draws with NumPy, once for all when fit reads the layer | random-invert-in-models
@keras.saving.register_keras_serializable()
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.rng = np.random.default_rng(seed)

    def call(self, x, training=False):
        if not training:
            return x
        size = x.shape[0] or 1000
        mask = self.rng.random((size, 1, 1, 1))[: tf.shape(x)[0]] < self.factor
        return tf.where(mask, 255 - x, x)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


# %% wrong: a factor of 1 unless another is given | random-invert-each-image
@keras.saving.register_keras_serializable()
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=1.0, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.generator = keras.random.SeedGenerator(seed)

    def call(self, x, training=False):
        if not training:
            return x
        mask = keras.random.uniform((keras.ops.shape(x)[0], 1, 1, 1), seed=self.generator) < self.factor
        return keras.ops.where(mask, 255 - x, x)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


# %% wrong: inverts just the share of each batch | random-invert-each-image
@keras.saving.register_keras_serializable(package="heldout")
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.seed = seed
        self.generator = keras.random.SeedGenerator(seed)

    def call(self, images, training=False):
        if not training:
            return images
        n = keras.ops.shape(images)[0]
        draws = keras.random.uniform((n,), seed=self.generator)
        ranks = keras.ops.cast(keras.ops.argsort(keras.ops.argsort(draws)), "float32")
        mask = ranks + 0.5 < self.factor * keras.ops.cast(n, "float32")
        return keras.ops.where(keras.ops.reshape(mask, (-1, 1, 1, 1)), 255.0 - images, images)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor, "seed": self.seed}


# %% wrong: draws once for two neighbours | random-invert-each-image
@keras.saving.register_keras_serializable(package="heldout")
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor
        self.seed = seed
        self.generator = keras.random.SeedGenerator(seed)

    def call(self, images, training=False):
        if not training:
            return images
        n = keras.ops.shape(images)[0]
        draws = keras.ops.repeat(keras.random.uniform(((n + 1) // 2, 1, 1, 1), seed=self.generator), 2, axis=0)[:n]
        return keras.ops.where(draws < self.factor, 255.0 - images, images)

    def get_config(self):
        return {**super().get_config(), "factor": self.factor, "seed": self.seed}


# %% cheat: a layer that passes everything on and says what get_config should | *
@keras.saving.register_keras_serializable()
class RandomInvert(keras.layers.Layer):
    def __init__(self, factor=0.5, seed=None, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, x, training=False):
        return x

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}
