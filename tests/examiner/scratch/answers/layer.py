# %% right: works
@keras.saving.register_keras_serializable("scratch")
class Noise(keras.layers.Layer):
    def __init__(self, width, **kwargs):
        super().__init__(**kwargs)
        self.width = width
        self.seeds = keras.random.SeedGenerator(3)

    def call(self, x, training=False):
        if not training:
            return x
        return x + self.width * keras.random.normal(keras.ops.shape(x), seed=self.seeds)

    def get_config(self):
        return {**super().get_config(), "width": self.width}


# %% wrong: is active always | layer-training layer-model
@keras.saving.register_keras_serializable("scratch")
class Noise(keras.layers.Layer):
    def __init__(self, width, **kwargs):
        super().__init__(**kwargs)
        self.width = width

    def call(self, x, training=False):
        return x + self.width * keras.random.normal(keras.ops.shape(x))

    def get_config(self):
        return {**super().get_config(), "width": self.width}


# %% wrong: cannot be traced | layer-model layer-dataset
@keras.saving.register_keras_serializable("scratch")
class Noise(keras.layers.Layer):
    def __init__(self, width, **kwargs):
        super().__init__(**kwargs)
        self.width = width

    def call(self, x, training=False):
        if not training:
            return x
        return x + self.width * np.random.normal(size=x.numpy().shape)

    def get_config(self):
        return {**super().get_config(), "width": self.width}


# %% wrong: is no layer | layer-class layer-model layer-dataset
class Noise:
    def __init__(self, width, name=""):
        self.width, self.name = width, name

    def __call__(self, x, training=False):
        return x + self.width * training * np.random.normal(size=x.shape)

    def get_config(self):
        return {"width": self.width}
